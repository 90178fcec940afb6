/** @file Words of typing a password. */
import { defineWords } from '../i18n/words.ts'

export const passwordWords = defineWords(
  {
    show: 'Laten zien',
    hide: 'Verbergen',
    capsLock: 'Caps Lock staat aan.',
    again: 'Nog een keer',
    differs: 'De twee zijn nog niet gelijk.',
    newHint: 'Elk wachtwoord mag: een zin is goed te onthouden en moeilijk te raden.',
  },
  {
    show: 'Show',
    hide: 'Hide',
    capsLock: 'Caps Lock is on.',
    again: 'Once more',
    differs: 'The two are not the same yet.',
    newHint: 'Any password will do: a sentence is easy to remember and hard to guess.',
  },
)
