/**
 * @file Words of the page that says when to call at once. The facts are those of one source: the letter that Verloskundigen
 * Staphorst gives to parents (undated), part 'when to call'; checked on 21 November 2026. Nothing may be added here without a source.
 */
import { defineWords } from '../../i18n/words.ts'

export const callWords = defineWords(
  {
    where: 'Hulp',
    title: 'Wanneer meteen bellen',
    lead: 'Bel bij één van deze dingen, overdag en ’s nachts. Bij direct gevaar: 112.',
    card: 'Afdrukken als kaartje',
    litre: 'Je verliest meer dan 1 liter bloed.',
    pads: 'Binnen een uur zijn meer dan 2 grote verbanden helemaal doorweekt.',
    clots: 'Er komen meer dan 2 stolsels zo groot als de vuist van een volwassene.',
    doubt: 'Je twijfelt of het bloedverlies normaal is.',
    fever: 'Je temperatuur is boven 38 °C, tijdens of na het verlies.',
    unwell: 'Je voelt je niet goed: duizelig, zweten, bijna flauwvallen.',
    goesOn: 'Na het verlies gaan het bloeden en de krampen door.',
    worried: 'Je bent ongerust.',
    source:
      'Bron: Verloskundigen Staphorst, brief aan ouders, zonder datum. Nagekeken op 21 november 2026. Jullie eigen verloskundige, huisarts of ziekenhuis beslist, niet dit boek.',
    numbers: 'Wie je belt',
    danger: 'Direct gevaar',
    otherwise: 'Anders',
    own: 'Je eigen verloskundige, huisarts of ziekenhuis',
  },
  {
    where: 'Help',
    title: 'When to call at once',
    lead: 'Call for any one of these, by day and by night. In immediate danger: 112.',
    card: 'Print as a card',
    litre: 'You lose more than 1 litre of blood.',
    pads: 'More than 2 large pads are soaked through within an hour.',
    clots: 'You pass more than 2 clots as large as an adult’s fist.',
    doubt: 'You are not sure whether the blood loss is normal.',
    fever: 'Your temperature is above 38 °C, during or after the loss.',
    unwell: 'You feel unwell: dizzy, sweating, about to faint.',
    goesOn: 'After the loss the bleeding and cramps go on.',
    worried: 'You are worried.',
    source:
      'Source: Verloskundigen Staphorst (midwives), letter to parents, undated. Checked on 21 November 2026. Your own midwife, doctor or hospital decides, not this book.',
    numbers: 'Whom you call',
    danger: 'Immediate danger',
    otherwise: 'Otherwise',
    own: 'Your own midwife, doctor or hospital',
  },
)
