/** @file Words while pages are made. */
import { defineWords } from '../i18n/words.ts'

export const makingWords = defineWords(
  {
    typesetting: 'De bladzijden worden gezet.',
    pictures: 'De foto’s worden klaargelegd.',
    stop: 'Stoppen',
    leaves: 'Stoppen laat alles zoals het was.',
  },
  {
    typesetting: 'The pages are being set.',
    pictures: 'The photos are being laid ready.',
    stop: 'Stop',
    leaves: 'Stopping leaves everything as it was.',
  },
)
