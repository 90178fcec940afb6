/** @file What is known of a child that decides which papers there are. Unknown stays unknown. */
import { isoDay, plusDays, spanOf } from '#contract'
import type { Child, PartialDate } from '#contract'
import { brpBegan, burialActFromWeeks, firstNamesBegan, recentDays, twoKindsBegan } from './facts.ts'
import { countryOf, municipality } from './values.ts'

type Known = 'yes' | 'no' | 'unknown'

/** Where a child came into the world, as far as it changes the papers. The islands: Bonaire, Sint Eustatius, Saba, Aruba, Curaçao, Sint Maarten. */
export type BirthPlace = 'netherlands' | 'islands' | 'england' | 'belgium' | 'abroad' | 'unknown'

/**
 * `lived`: BW 1:19i, second paragraph, applies. `certificate`: whether one is known. `abroad`: Wet BRP 2.8a, second
 * paragraph. `burialAct`: Wet op de lijkbezorging, art. 2, by the length at the birth. `foreignForDutch`: all there is is a paper from
 * abroad, of a child born in the Netherlands.
 */
export type Situation = {
  lived: Known
  certificate: 'here' | 'wanted'
  abroad: boolean
  burialAct: Known
  place: BirthPlace
  foreignForDutch: boolean
}

/** When it was. `recent`: a burial or cremation may still be ahead. The others: before these days of facts.ts. */
export type Times = {
  recent: Known
  beforeBrp: Known
  beforeTwoKinds: Known
  beforeFirstNames: Known
  dayKnown: boolean
}

const countries: [BirthPlace, RegExp][] = [
  ['belgium', /^(belgi[eë]|belgium|belgique|belgien)$/iu],
  ['england', /^(engeland|england|verenigd koninkrijk|united kingdom|great britain|groot-brittanni[eë]|gb|uk)$/iu],
  [
    'islands',
    /^(bonaire|(sint|st\.?) eustatius|saba|aruba|cura[cç]ao|(sint|st\.?) maarten|caribisch nederland|bes[- ]eilanden)$/iu,
  ],
]

/** The situation of one child, as far as it is known. */
export function situationOf(child: Child): Situation {
  const { lived, certificate } = child.details
  const country = countryOf(child)
  const foreignForDutch = certificate === 'foreign' && country === 'Nederland'
  const known = certificate !== '' && certificate !== 'none' && !foreignForDutch
  return {
    lived: livedOf(certificate, lived),
    certificate: known ? 'here' : 'wanted',
    abroad: country !== '' && country !== 'Nederland',
    burialAct: burialActFor(child.weeks),
    place: placeOf(child, country),
    foreignForDutch,
  }
}

/** When it was, seen from today (an ISO day). What lies partly before and partly after a day is unknown. */
export function timesOf(child: Child, today: string): Times {
  const { lived, certificate, diedOn } = child.details
  const born = child.date
  const ended = livedOf(certificate, lived) === 'yes' && spanOf(diedOn) !== null ? diedOn : born
  return {
    recent: opposite(isBefore(born, daysBefore(today, recentDays))),
    beforeBrp: isBefore(ended, brpBegan),
    beforeTwoKinds: isBefore(born, twoKindsBegan),
    beforeFirstNames: isBefore(born, firstNamesBegan),
    dayKnown: born.precision === 'day',
  }
}

/** Whether a date lies wholly before an ISO day. */
export function isBefore(date: PartialDate, day: string): Known {
  const span = spanOf(date)
  if (span === null) return 'unknown'
  if (span.until < day) return 'yes'
  return span.from >= day ? 'no' : 'unknown'
}

/** What stands on paper goes before an answer. */
function livedOf(certificate: Child['details']['certificate'], lived: Child['details']['lived']): Known {
  if (certificate === 'birth-and-death') return 'yes'
  return lived === '' ? 'unknown' : lived
}

function placeOf(child: Child, country: string): BirthPlace {
  if (country === 'Nederland') return 'netherlands'
  if (country !== '') return countries.find(([, written]) => written.test(country))?.[0] ?? 'abroad'
  return municipality(child.details.birthMunicipality) === '' ? 'unknown' : 'netherlands'
}

function burialActFor(weeks: number | null): Situation['burialAct'] {
  if (weeks === null) return 'unknown'
  return weeks >= burialActFromWeeks ? 'yes' : 'no'
}

function opposite(known: Known): Known {
  if (known === 'unknown') return 'unknown'
  return known === 'yes' ? 'no' : 'yes'
}

function daysBefore(today: string, count: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return isoDay(plusDays({ year, month, day }, -count))
}
