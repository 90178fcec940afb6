/** @file Words about photos that are coarse on paper. */
import { defineWords } from '../i18n/words.ts'

export const coarseWords = defineWords(
  {
    soft: 'Op papier wordt dit iets minder scherp: {names}.',
    coarse: 'Op papier wordt dit duidelijk onscherp: {names}.',
    why: 'De foto heeft weinig beeldpunten voor de plek waar hij staat. Het origineel, als dat er nog is, is vaak scherper dan een foto uit een bericht.',
    photo: 'een foto zonder bijschrift',
  },
  {
    soft: 'A little less sharp on paper: {names}.',
    coarse: 'Clearly not sharp on paper: {names}.',
    why: 'The photo has few pixels for the place where it stands. The original, if it is still there, is often sharper than a photo from a message.',
    photo: 'a photo without a caption',
  },
)
