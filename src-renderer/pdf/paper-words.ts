/** @file Words for saving and printing a PDF. */
import { defineWords } from '../i18n/words.ts'

export const paperWords = defineWords(
  {
    savedAs: 'Bewaard als {name}.',
    savedByBrowser: 'De browser bewaart het, meestal in de map Downloads.',
    printing: 'De bladzijden worden klaargelegd voor de printer.',
    stop: 'Stoppen',
    stopLeaves: 'Stoppen laat alles zoals het was.',
    stopped: 'Gestopt. Alles is zoals het was.',
    replaced: 'Voor {sign} ({code}) staat er {shown}.',
    replacedWhy: 'Niet alle tekens konden worden gedrukt.',
    replacedWhich: 'Welke tekens',
  },
  {
    savedAs: 'Saved as {name}.',
    savedByBrowser: 'The browser saves it, mostly in the Downloads folder.',
    printing: 'The pages are being laid ready for the printer.',
    stop: 'Stop',
    stopLeaves: 'Stopping leaves everything as it was.',
    stopped: 'Stopped. Everything is as it was.',
    replaced: '{sign} ({code}) is printed as {shown}.',
    replacedWhy: 'Not every character could be printed.',
    replacedWhich: 'Which characters',
  },
)
