/** @file Words of the four questions about the test sheet. */
import { defineWords } from '../../i18n/words.ts'

export const questionWords = defineWords(
  {
    next: 'Verder',
    skip: 'Weet ik niet',
    skipMeans: 'Dan gaat het boek uit van wat de meeste printers doen.',
    back: 'Een vraag terug',
    toSheet: 'Terug naar het vel',

    back2: 'Hoe staat de 2?',
    back2How: 'Leg het vel voor je met de 1 rechtop. Sla het om zoals een bladzijde in een boek.',
    'back2.upright': 'Rechtop',
    'back2.upside-down': 'Op zijn kop',
    'back2.one-side': 'Onze printer drukt maar één kant',

    tray: 'Hoe kwam het vel eruit?',
    trayHow: 'Kijk naar de kant met de 1, op het moment dat het vel uit de printer kwam.',
    'tray.face-down': 'Met de 1 naar onder',
    'tray.face-up': 'Met de 1 naar boven',

    reload: 'En hoe ging het terug?',
    reloadHow: 'Voor de achterkant ging het vel nog eens in de printer, zo dat de 2 achter de 1 kwam.',
    'reload.face-down': 'Met de 1 naar onder',
    'reload.face-up': 'Met de 1 naar boven',

    edge: 'Welk streepje is nog heel?',
    edgeHow:
      'Langs elke rand loopt een trapje van streepjes. De langste zijn misschien afgebroken. Kies het langste dat nog heel is.',
    'edge.top': 'Boven',
    'edge.right': 'Rechts',
    'edge.bottom': 'Onder',
    'edge.left': 'Links',
    step: 'streepje {n}',

    cross: 'Waar valt het rode kruis?',
    crossHow:
      'Houd het vel tegen het licht, met de 1 naar je toe. Wijs aan waar het rode kruis van de achterkant valt in het zwarte.',
    crossField: 'Het zwarte kruis. Wijs aan, of schuif met de pijltjestoetsen een halve millimeter.',
    crossAt: 'Het rode kruis valt {how}.',
    crossMiddle: 'Het rode kruis valt precies in het midden.',
    right: 'Naar rechts, in mm',
    down: 'Naar onder, in mm',
    minus: 'Naar links of boven is met een min ervoor.',
    unclear: 'Dit is geen maat tussen {min} en {max} mm.',
    lineTitle: 'Hoe lang is de lijn?',
    line: 'Lengte van de lange lijn, in mm',
    lineHow: 'Leg een liniaal langs de lange lijn op de voorkant. Bedoeld is 100 mm. Leeg laten mag.',
  },
  {
    next: 'Go on',
    skip: 'I don’t know',
    skipMeans: 'Then the book goes by what most printers do.',
    back: 'One question back',
    toSheet: 'Back to the sheet',

    back2: 'How does the 2 stand?',
    back2How: 'Lay the sheet before you with the 1 upright. Turn it over like a page in a book.',
    'back2.upright': 'Upright',
    'back2.upside-down': 'Upside down',
    'back2.one-side': 'Our printer prints only one side',

    tray: 'How did the sheet come out?',
    trayHow: 'Look at the side with the 1, at the moment the sheet came out of the printer.',
    'tray.face-down': 'With the 1 down',
    'tray.face-up': 'With the 1 up',

    reload: 'And how did it go back?',
    reloadHow: 'For the back the sheet went into the printer once more, so that the 2 came behind the 1.',
    'reload.face-down': 'With the 1 down',
    'reload.face-up': 'With the 1 up',

    edge: 'Which line is still whole?',
    edgeHow:
      'A small staircase of lines runs along every edge. The longest may be cut short. Choose the longest that is still whole.',
    'edge.top': 'Top',
    'edge.right': 'Right',
    'edge.bottom': 'Bottom',
    'edge.left': 'Left',
    step: 'line {n}',

    cross: 'Where does the red cross fall?',
    crossHow:
      'Hold the sheet against the light, with the 1 towards you. Point to where the red cross of the back falls in the black one.',
    crossField: 'The black cross. Point, or move it with the arrow keys by half a millimetre.',
    crossAt: 'The red cross falls {how}.',
    crossMiddle: 'The red cross falls exactly in the middle.',
    right: 'To the right, in mm',
    down: 'Down, in mm',
    minus: 'To the left or up is with a minus in front.',
    unclear: 'This is not a measure between {min} and {max} mm.',
    lineTitle: 'How long is the line?',
    line: 'Length of the long line, in mm',
    lineHow: 'Lay a ruler along the long line on the front. It is meant to be 100 mm. It may stay empty.',
  },
)
