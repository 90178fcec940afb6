/** @file Words of typing over a recovery sheet. */
import { defineWords } from '../i18n/words.ts'

export const sheetWordsWords = defineWords(
  {
    legend: 'De woorden van het herstelblad',
    line: 'Regel {line}',
    right: 'klopt',
    unknown: '‘{typed}’ staat niet op het blad.',
    suggest: 'Staat er ‘{word}’?',
    mistyped: 'Een van deze woorden staat anders op het blad.',
    long: 'Op een regel staan vier woorden.',
  },
  {
    legend: 'The words of the recovery sheet',
    line: 'Line {line}',
    right: 'right',
    unknown: '‘{typed}’ is not on the sheet.',
    suggest: 'Does it say ‘{word}’?',
    mistyped: 'One of these words is different on the sheet.',
    long: 'A line has four words.',
  },
)
