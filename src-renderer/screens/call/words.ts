/** @file Words of the page that says when to call at once. The signs themselves stand in resources/care, with their source. */
import { defineWords } from '../../i18n/words.ts'

export const callWords = defineWords(
  {
    title: 'Wanneer meteen bellen',
    care: 'Steun',
    numbers: 'Wie je belt',
    danger: 'Direct gevaar',
    midwife: 'Verloskundige, overdag',
    outOfHours: 'Avond, nacht en weekend',
    doctor: 'Huisarts',
    hospital: 'Ziekenhuis',
    none: 'Hier kunnen de nummers staan van je eigen verloskundige, huisarts en ziekenhuis.',
    fill: 'Nummers invullen',
    change: 'Nummers veranderen',
    where:
      'De nummers blijven op deze computer. Ze vallen niet onder het slot van het boek: zo staan ze hier ook als het boek dicht is.',
    ready: 'Klaar',
    card: 'Op papier',
    size: 'Welk papier',
    a5: 'Kaart, A5',
    pocket: 'Voor op zak',
    pocketHint: 'Twee kaartjes op een A4, om uit te knippen en twee keer te vouwen.',
  },
  {
    title: 'When to call at once',
    care: 'Support',
    numbers: 'Whom you call',
    danger: 'Immediate danger',
    midwife: 'Midwife, by day',
    outOfHours: 'Evening, night and weekend',
    doctor: 'GP',
    hospital: 'Hospital',
    none: 'The numbers of your own midwife, GP and hospital can stand here.',
    fill: 'Fill in numbers',
    change: 'Change numbers',
    where:
      'The numbers stay on this computer. They are not under the lock of the book: so they stand here also when the book is closed.',
    ready: 'Done',
    card: 'On paper',
    size: 'Which paper',
    a5: 'Card, A5',
    pocket: 'For a pocket',
    pocketHint: 'Two cards on an A4, to cut out and fold twice.',
  },
)
