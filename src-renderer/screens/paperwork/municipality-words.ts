/** @file Words of the field in which a municipality is searched. */
import { defineWords } from '../../i18n/words.ts'

export const municipalityWords = defineWords(
  {
    list: 'Gevonden gemeenten',
    until: 'tot in {year}',
    untilNow: 'tot in {year}, nu {successor}',
    former:
      '{name} bestond tot in {year}. De opvolger is {successor}; daar liggen de registers in de regel ook. Bel om het zeker te weten.',
    formerUnknown:
      '{name} bestond tot in {year}. Waar de registers nu liggen, is hier niet bekend. Een gemeente in de buurt kan het zeggen.',
  },
  {
    list: 'Municipalities found',
    until: 'until {year}',
    untilNow: 'until {year}, now {successor}',
    former:
      '{name} existed until {year}. {successor} followed it, and as a rule has its registers too. Phone to be sure.',
    formerUnknown:
      '{name} existed until {year}. Where its registers are now is not known here. A municipality nearby can tell.',
  },
)
