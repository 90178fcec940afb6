/** @file Words of the letters. */
import { defineWords } from '../../i18n/words.ts'

export const lettersWords = defineWords(
  {
    title: 'Brieven',
    write: 'Brief schrijven',
    empty: 'Hier liggen straks de brieven: aan jullie kindje, of aan wie dan ook.',
  },
  {
    title: 'Letters',
    write: 'Write a letter',
    empty: 'Letters will lie here: to your baby, or to anyone.',
  },
)
