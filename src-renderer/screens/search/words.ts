/** @file Words of searching. */
import { defineWords } from '../../i18n/words.ts'

export const searchWords = defineWords(
  {
    title: 'Zoeken',
    field: 'Een woord, een naam, een plek',
    label: 'gevonden',
    nothing: 'Deze woorden staan niet in het boek. Een deel van een woord vindt soms meer.',
    found: 'Gevonden.',
    child: 'Plek van een kindje',
    photo: 'Foto',
    untitled: 'Zonder titel',
    inCare: 'In Steun',
  },
  {
    title: 'Search',
    field: 'A word, a name, a place',
    label: 'found',
    nothing: 'These words are not in the book. Part of a word sometimes finds more.',
    found: 'Found.',
    child: 'Place of a child',
    photo: 'Photo',
    untitled: 'Without a title',
    inCare: 'In Support',
  },
)
