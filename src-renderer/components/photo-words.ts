/** @file Words about photos that more than one screen says. */
import { defineWords } from '../i18n/words.ts'

export const photoWords = defineWords(
  {
    look: 'Kijken',
    veiled: 'Kijken: {about}, onder de sluier',
    coverAgain: 'Weer toedekken',
    photoOf: 'Foto van {name}',
    photo: 'Foto',
    noDescription: 'Foto zonder beschrijving',
  },
  {
    look: 'Look',
    veiled: 'Look: {about}, under the veil',
    coverAgain: 'Cover again',
    photoOf: 'Photo of {name}',
    photo: 'Photo',
    noDescription: 'Photo without a description',
  },
)
