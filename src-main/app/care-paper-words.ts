/** @file Words of the papers of Steun that stand in no page of it. */
import type { CallNumbers, Language } from '#contract'

type Words = {
  support: string
  danger: string
  numbers: Record<keyof CallNumbers, string>
  cardFile: string
  pocketFile: string
  pocketTitle: string
  pocketHow: string
  wordsTitle: string
  letterTitle: string
  greeting: (to: string) => string
  opening: string
  thanks: string
  regards: string
}

export const carePaperWords: Record<Language, Words> = {
  nl: {
    support: 'Steun',
    danger: 'Direct gevaar',
    numbers: {
      midwife: 'Verloskundige, overdag',
      outOfHours: 'Avond, nacht en weekend',
      doctor: 'Huisarts',
      hospital: 'Ziekenhuis',
    },
    cardFile: 'Wanneer meteen bellen',
    pocketFile: 'Wanneer meteen bellen, voor op zak',
    pocketTitle: 'Twee kaartjes om bij je te dragen',
    pocketHow:
      'Print op ware grootte en knip langs de streepjes. Vouw eerst de bovenste helft naar achteren, en vouw de kaart daarna dicht als een boekje. Een kaartje is dan zo groot als een bankpas.',
    wordsTitle: 'Woorden',
    letterTitle: 'Vragen die we nog hebben',
    greeting: (to) => (to === '' ? 'Goedendag,' : `Aan ${to},`),
    opening:
      'We hebben nog vragen over wat er is gebeurd en over wat er nu komt. Wilt u ze met ons doornemen, op een moment dat het u past? Onder elke vraag is plaats om een antwoord op te schrijven.',
    thanks: 'Dank u wel dat u hier tijd voor neemt.',
    regards: 'Met vriendelijke groet,',
  },
  en: {
    support: 'Support',
    danger: 'Immediate danger',
    numbers: {
      midwife: 'Midwife, by day',
      outOfHours: 'Evening, night and weekend',
      doctor: 'GP',
      hospital: 'Hospital',
    },
    cardFile: 'When to call at once',
    pocketFile: 'When to call at once, for a pocket',
    pocketTitle: 'Two cards to carry with you',
    pocketHow:
      'Print at actual size and cut along the dashes. First fold the upper half to the back, then close the card like a booklet. A card is then as large as a bank card.',
    wordsTitle: 'Words',
    letterTitle: 'Questions we still have',
    greeting: (to) => (to === '' ? 'Good day,' : `To ${to},`),
    opening:
      'We still have questions about what happened and about what comes now. Would you go through them with us, at a time that suits you? Under each question there is room to write an answer.',
    thanks: 'Thank you for taking the time.',
    regards: 'Kind regards,',
  },
}
