/** @file Words of bringing a paper of Steun out of the window. */
import { defineWords } from '../i18n/words.ts'

export const carePaperWords = defineWords(
  { print: 'Afdrukken', save: 'Als PDF bewaren' },
  { print: 'Print', save: 'Save as PDF' },
)
