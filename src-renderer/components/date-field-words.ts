/** @file Words of the date field. */
import { defineWords } from '../i18n/words.ts'

export const dateWords = defineWords(
  {
    hint: 'Zoals jullie het weten: 9 maart 2026, maart 2026, voorjaar 2024, week 9, rond 2020.',
    unclear: 'Deze datum is niet te lezen. Probeer bijvoorbeeld 9 maart 2026, voorjaar 2024 of week 9.',
  },
  {
    hint: 'As you know it: 9 March 2026, March 2026, spring 2024, week 9, around 2020.',
    unclear: 'This date cannot be read. Try for instance 9 March 2026, spring 2024 or week 9.',
  },
)
