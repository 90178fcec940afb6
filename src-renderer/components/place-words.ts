/** @file Words of choosing a place. */
import { defineWords } from '../i18n/words.ts'

export const placeWords = defineWords(
  {
    start: 'Waar kijken we?',
    places: 'Plekken',
    up: 'Een map terug',
    toStart: 'Naar alle plekken',
    empty: 'In deze map liggen geen andere mappen.',
    stop: 'Laten zoals het is',
    folder: 'map',
    book: 'bewaarboek',
    backup: 'hier ligt een kopie',
    removable: 'stick of losse schijf',
  },
  {
    start: 'Where shall we look?',
    places: 'Places',
    up: 'Back one folder',
    toStart: 'To all places',
    empty: 'There are no other folders in this folder.',
    stop: 'Leave it as it is',
    folder: 'folder',
    book: 'Bewaarboek book',
    backup: 'a backup lies here',
    removable: 'stick or separate disk',
  },
)
