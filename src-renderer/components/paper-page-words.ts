/** @file Words of a page that brings the booklet to paper. */
import { defineWords } from '../i18n/words.ts'

export const paperPageWords = defineWords(
  {
    booklet: 'Boekje',
    empty: 'Met deze keuzes staat er niets in het boekje.',
    toBooklet: 'Naar het boekje',
  },
  {
    booklet: 'Booklet',
    empty: 'With these choices there is nothing in the booklet.',
    toBooklet: 'To the booklet',
  },
)
