/** @file Words of adding something to the book. */
import { defineWords } from '../i18n/words.ts'

export const addWords = defineWords(
  {
    kinds: 'Wat jullie toevoegen',
    label: 'toevoegen',
    moment: 'Iets wat er was, met of zonder dag.',
    letter: 'Aan jullie kindje, of aan wie dan ook.',
    photos: 'Foto’s bij elkaar, met een paar woorden.',
    ritual: 'Een kaars, een afscheid, iets van jullie zelf.',
    keepsake: 'Een mutsje, een kaart, een doosje.',
    note: 'Los, om te onthouden.',
    leave: 'Niets toevoegen',
  },
  {
    kinds: 'What you add',
    label: 'add',
    moment: 'Something that was, with or without a day.',
    letter: 'To your baby, or to anyone.',
    photos: 'Photos together, with a few words.',
    ritual: 'A candle, a goodbye, something of your own.',
    keepsake: 'A little hat, a card, a box.',
    note: 'Loose, to remember.',
    leave: 'Add nothing',
  },
)
