/** @file Words of the leaves before a book is open. */
import { defineWords } from '../i18n/words.ts'

export const flyleafWords = defineWords(
  {
    skip: 'Naar de bladzijde',
    nav: 'Voor het boek',
    help: 'Hulp',
    back: 'Naar het begin',
    toBook: 'Terug naar het boek',
    care: 'Steun',
    call: 'Meteen bellen',
    nl: 'Nederlands',
    en: 'English',
  },
  {
    skip: 'To the page',
    nav: 'Before the book',
    help: 'Help',
    back: 'To the beginning',
    toBook: 'Back to the book',
    care: 'Support',
    call: 'Call at once',
    nl: 'Nederlands',
    en: 'English',
  },
)
