/** @file Words at the printer: the proof, the booklet, and the stack that goes back. */
import { defineWords } from '../../i18n/words.ts'

export const printWords = defineWords(
  {
    proof: 'Eerst een proef',
    proofText:
      'Vouw de proef dubbel en kijk. De kaft zit voorop, alles staat rechtop, en binnenin lopen de bladzijden door.',
    proofTwo: 'De proef is het buitenste en het binnenste vel.',
    proofPrint: 'Druk eerst één vel',
    proofPrintTwo: 'Druk eerst de proef',
    proofAgain: 'Druk de proef opnieuw',
    notRight: 'Klopt het niet, dan helpt het proefvel van de printer.',
    notRightDo: 'De printer meten',

    edge: 'Op sommige bladzijden komt iets tot {mm} mm in de rand die deze printer wit laat.',
    small:
      'Deze printer drukt kleiner dan bedoeld, en groter tekenen past niet op het vel. Het boekje wordt iets kleiner.',

    book: 'Het boekje',
    bookPrint: 'Druk het boekje',
    bookText:
      'Leg de vellen recht op elkaar, zoals ze uit de printer kwamen. Vouw ze samen dubbel en zet twee nietjes in de vouw.',
    bookTextBundles:
      'Vouw elk katern apart dubbel, leg de katernen op volgorde op elkaar en naai ze in de vouw aan elkaar.',
    bookTextCover: 'De kaft gaat er als laatste omheen.',

    dialog: 'In het venster van de printer: {paper}, ware grootte (100 %), {sides}.',
    'sides.short': 'dubbelzijdig omslaan langs de korte kant',
    'sides.long': 'dubbelzijdig omslaan langs de lange kant',
    'sides.upright': 'dubbelzijdig',
    'sides.none': 'enkelzijdig',
    'sides.asTest': 'en verder zoals bij het proefvel',

    save: 'Bewaren als pdf',
    saveThis: 'Bewaren',
    sheets: 'De vellen',
    'sheets.do': 'Druk de vellen',
    fronts: 'De voorkanten',
    'fronts.do': 'Druk de voorkanten',
    backs: 'De achterkanten',
    'backs.do': 'Druk de achterkanten',
    stack: 'De stapel terugleggen',
    'stack.do': 'Druk het stapelvel',
    stackText: 'Leg de stapel terug in de printer zoals op het stapelvel staat. De volgorde klopt al.',
    cover: 'De kaft',
    coverText: 'Leg het dikkere papier in de printer.',
    'cover.do': 'Druk de kaft',
    'cover-fronts': 'De buitenkant van de kaft',
    'cover-fronts.do': 'Druk de buitenkant',
    'cover-backs': 'De binnenkant van de kaft',
    'cover-backs.do': 'Druk de binnenkant',
    coverBackText: 'Leg de kaft terug zoals de stapel.',
  },
  {
    proof: 'A proof first',
    proofText:
      'Fold the proof and look. The cover is in front, everything stands upright, and inside the pages follow each other.',
    proofTwo: 'The proof is the outermost and the innermost sheet.',
    proofPrint: 'Print one sheet first',
    proofPrintTwo: 'Print the proof first',
    proofAgain: 'Print the proof again',
    notRight: 'If it is not right, the printer’s test sheet helps.',
    notRightDo: 'Measure the printer',

    edge: 'On some pages something comes up to {mm} mm into the edge this printer leaves white.',
    small:
      'This printer prints smaller than meant, and drawing larger does not fit on the sheet. The booklet becomes a little smaller.',

    book: 'The booklet',
    bookPrint: 'Print the booklet',
    bookText:
      'Lay the sheets straight on each other, as they came out of the printer. Fold them together and put two staples in the fold.',
    bookTextBundles:
      'Fold each signature by itself, lay the signatures on each other in order and sew them together in the fold.',
    bookTextCover: 'The cover goes round it last.',

    dialog: 'In the printer’s window: {paper}, actual size (100 %), {sides}.',
    'sides.short': 'two-sided, flipped on the short edge',
    'sides.long': 'two-sided, flipped on the long edge',
    'sides.upright': 'two-sided',
    'sides.none': 'one-sided',
    'sides.asTest': 'and the rest as for the test sheet',

    save: 'Save as PDF',
    saveThis: 'Save',
    sheets: 'The sheets',
    'sheets.do': 'Print the sheets',
    fronts: 'The fronts',
    'fronts.do': 'Print the fronts',
    backs: 'The backs',
    'backs.do': 'Print the backs',
    stack: 'Putting the stack back',
    'stack.do': 'Print the stack sheet',
    stackText: 'Put the stack back in the printer as the stack sheet shows. The order is right already.',
    cover: 'The cover',
    coverText: 'Put the heavier paper in the printer.',
    'cover.do': 'Print the cover',
    'cover-fronts': 'The outside of the cover',
    'cover-fronts.do': 'Print the outside',
    'cover-backs': 'The inside of the cover',
    'cover-backs.do': 'Print the inside',
    coverBackText: 'Put the cover back like the stack.',
  },
)
