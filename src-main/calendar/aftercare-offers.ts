/** @file Moments of aftercare that could be added, and the days the parents fill in for them to be counted from. */
import { daysBetween } from '#contract'
import type { CalendarDay, Child, Day, DayOffer, Language } from '#contract'
import { basisOf, BASIS_RULES, belongsTo, exactDay, momentOn, type AftercareMoment } from './aftercare.ts'
import { words } from './words.ts'

type Needs = {
  children: readonly Child[]
  known: readonly Day[]
  aftercare: readonly AftercareMoment[]
  today: CalendarDay
  language: Language
}

/** Days after the loss for which the day it was found is still asked; the last moment counted from it is six weeks later. */
const ASKED_DAYS = 60

/** Of one child: the day it was found, and what is counted from it. A time that has gone by is not brought up any more. */
export function careOffers(child: Child, { known, aftercare, today, language }: Needs): DayOffer[] {
  const isThere = (rule: string) => known.some((day) => day.rule === rule && belongsTo(day.children, child))
  const lost = exactDay(child.date)
  const asks =
    !isThere(BASIS_RULES.found) && (lost === null ? isUnknown(child) : daysBetween(lost, today) <= ASKED_DAYS)
  const { found } = words[language]
  const first: DayOffer[] =
    asks && aftercare.length > 0
      ? [{ kind: 'other', children: [child.id], rule: BASIS_RULES.found, forTests: false, source: '', ...found }]
      : []
  const moments = aftercare.filter(({ key, isForTests }) => !isForTests && !isThere(key))
  return [...first, ...moments.flatMap((moment) => offerOf(moment, child, { known, today }))]
}

/** Of the two parents: tests after repeated loss, counted from the last loss that is known to the day. */
export function testOffers({ children, known, aftercare, today, language }: Needs): DayOffer[] {
  const isThere = (rule: string) => known.some((day) => day.rule === rule)
  const last = lastOf(children)
  if (last === undefined) return []
  const moments = aftercare.filter(({ isForTests }) => isForTests)
  const offers = moments
    .filter(({ key }) => !isThere(key))
    .flatMap((moment) => offerOf(moment, last, { known, today }))
    .map((offer) => ({ ...offer, children: [] }))
  const asks = moments.some(({ from }) => from === 'parents-test') && !isThere(BASIS_RULES['parents-test'])
  const { parentsTest } = words[language]
  return asks
    ? [
        ...offers,
        { kind: 'other', children: [], rule: BASIS_RULES['parents-test'], forTests: true, source: '', ...parentsTest },
      ]
    : offers
}

function offerOf(moment: AftercareMoment, child: Child, { known, today }: Pick<Needs, 'known' | 'today'>): DayOffer[] {
  const basis = basisOf(moment.from, child, known)
  if (basis === null) return []
  const date = momentOn(moment, basis)
  const isPast = date.precision === 'day' && daysBetween(today, date) < 0
  // what may be any time later has not gone by; it waits for a day of the parents' own
  if (isPast && moment.most !== null) return []
  const { key, title, sentence, source, isForTests } = moment
  const offer = { kind: 'aftercare' as const, children: [child.id], rule: key, title, why: sentence, source }
  return [{ ...offer, forTests: isForTests, ...(isPast ? {} : { date }) }]
}

/** The child with the latest exact day, else the last in the book. */
function lastOf(children: readonly Child[]): Child | undefined {
  const dated = children.flatMap((child) => {
    const day = exactDay(child.date)
    return day === null ? [] : [{ child, day }]
  })
  return dated.toSorted((one, other) => daysBetween(one.day, other.day)).at(0)?.child ?? children.at(-1)
}

// somebody who has just made a book may have filled in nothing yet
const isUnknown = ({ date }: Child) => date.precision === 'unknown'
