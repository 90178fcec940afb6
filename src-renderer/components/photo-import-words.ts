/** @file Words of bringing photos in. */
import { defineWords } from '../i18n/words.ts'

export const importWords = defineWords(
  {
    bringIn: 'Foto’s binnenhalen',
    working: '{name} wordt binnengehaald.',
    stop: 'Stoppen',
    leaves: 'Wat binnen is, blijft in het boek. De rest wordt niet aangeraakt.',
    added: 'Binnengehaald: {names}.',
    addedMany: 'De foto’s zijn binnengehaald.',
    already: 'Stond al in het boek: {names}.',
    truncated: 'Het bestand {name} breekt ergens af. Wat ervan te zien is, wordt getoond.',
    stopped: 'Gestopt. Wat binnen is, blijft in het boek. De rest is niet aangeraakt.',
    halted: 'De bestanden die nog volgden, zijn niet aangeraakt.',
    nothing: 'Er was niets om binnen te halen.',
    close: 'Gezien',
    originals: 'De bestanden zelf blijven waar ze zijn.',
  },
  {
    bringIn: 'Bring photos in',
    working: 'Bringing in {name}.',
    stop: 'Stop',
    leaves: 'What is in stays in the book. The rest is not touched.',
    added: 'Brought in: {names}.',
    addedMany: 'The photos are in the book.',
    already: 'Already in the book: {names}.',
    truncated: 'The file {name} breaks off somewhere. What can be seen of it is shown.',
    stopped: 'Stopped. What is in stays in the book. The rest was not touched.',
    halted: 'The files that were to follow have not been touched.',
    nothing: 'There was nothing to bring in.',
    close: 'Seen',
    originals: 'The files themselves stay where they are.',
  },
)
