/** @file A book with the longest values the Logisch Ontwerp BRP (2025.Q1) knows, for two parents and one child. */
import type { Book } from '#contract'
import { aBook, certificate, day, marit, noor } from './a-book.ts'

/** A text of so many signs, made of a word that is repeated. */
export const signs = (length: number, word = 'Wilhelmina Alexandra ') => word.repeat(100).slice(0, length).trim()

const names = {
  firstNames: signs(200),
  prefix: 'van der',
  surname: signs(200, 'Wolfeschlegelsteinhausenbergerdorff-'),
}

/** First names and surname of 200 signs, places of 40, and addresses and mail that are as long. */
export function longBook(): Book {
  const child = {
    name: signs(200),
    date: day(2026, 9, 30),
    weeks: 39,
    days: 6,
    details: {
      ...noor.details,
      ...certificate,
      ...names,
      birthMunicipality: signs(40),
      birthCountry: 'Nederland',
      certificateMunicipality: signs(40),
      chosenSurname: signs(200, 'Wolfeschlegelsteinhausenbergerdorff '),
      carer: signs(120, 'Sint Elisabeth Ziekenhuis '),
      carerAddress: signs(120, 'Burgemeester van Karnebeekstraat '),
    },
  }
  const parents = [0, 1].map(() => ({
    name: signs(200),
    details: {
      ...marit.details,
      ...names,
      birthPlace: signs(40),
      street: signs(80, 'Burgemeester van Karnebeekstraat '),
      houseNumber: '12345 A bis',
      town: signs(60),
      municipality: signs(40),
      email: signs(100, 'een.heel.lange.naam.'),
    },
  }))
  return aBook({ children: [child], parents })
}
