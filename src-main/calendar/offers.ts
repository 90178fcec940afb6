/**
 * @file Days that could be added, counted from what the book knows. None is added by itself; what is in the book or lies in its drawer is
 * not offered again, and a date that is not one day gives nothing to count from.
 */
import { describeDate, OCTOBER_LIGHT, WORLD_LIGHT } from '#contract'
import type { CalendarDay, Child, Day, DayOffer, Language, PartialDate } from '#contract'
import type { AftercareMoment } from './aftercare.ts'
import { careOffers, testOffers } from './aftercare-offers.ts'
import { dueFrom } from './counting.ts'
import { LIGHT_TIME, OCTOBER_DAY, secondSundayOfDecember } from './light-days.ts'
import { nextTime } from './next-time.ts'
import { words } from './words.ts'

/** `known`: every day of the book, the drawer included. */
export type OfferNeeds = {
  children: readonly Child[]
  known: readonly Day[]
  aftercare: readonly AftercareMoment[]
  today: CalendarDay
  language: Language
}

/** The offers, child by child in the book's order, then the evenings of light, then tests after repeated loss. */
export function offersFor(needs: OfferNeeds): DayOffer[] {
  const ofChildren = needs.children.flatMap((child) => [
    ...lossOf(child, needs),
    ...dueOf(child, needs),
    ...careOffers(child, needs),
  ])
  return [...ofChildren, ...lights(needs), ...testOffers(needs)]
}

function lossOf(child: Child, { known, language }: OfferNeeds): DayOffer[] {
  const isThere = known.some(({ kind, children }) => kind === 'loss' && children.includes(child.id))
  if (isThere || child.date.precision !== 'day') return []
  const why = words[language].loss(called(child, language))
  return [{ kind: 'loss', children: [child.id], date: child.date, every: true, why, source: '', forTests: false }]
}

function dueOf(child: Child, { known, language }: OfferNeeds): DayOffer[] {
  const isThere = known.some(({ kind, children }) => kind === 'due' && children.includes(child.id))
  const { date, weeks, days } = child
  if (isThere || weeks === null || date.precision !== 'day' || date.around === true) return []
  const due = dueFrom({ from: 'length', date, weeks, days })
  const t = words[language]
  const why = t.due(called(child, language), t.length(weeks, days), describeDate(date, language))
  // of weeks without days the due date is known within a week
  return [
    { kind: 'due', children: [child.id], date: asDate(due, days === null), why, source: t.dueSource, forTests: false },
  ]
}

function lights({ known, today, language }: OfferNeeds): DayOffer[] {
  const t = words[language]
  const { year } = today
  const offered = [
    { rule: OCTOBER_LIGHT, day: { year, ...OCTOBER_DAY }, why: t.octoberLight, source: t.octoberLightSource },
    { rule: WORLD_LIGHT, day: secondSundayOfDecember(year), why: t.worldLight, source: t.worldLightSource },
  ]
  return offered
    .filter(({ rule }) => !known.some((one) => one.rule === rule))
    .map(({ rule, day, why, source }) => {
      const next = nextTime({ date: asDate(day, false), every: true, rule }, today) ?? day
      return {
        kind: 'light',
        date: asDate(next, false),
        time: LIGHT_TIME,
        every: true,
        rule,
        why,
        source,
        forTests: false,
      }
    })
}

const called = ({ name, words: own }: Child, language: Language) => name || own.child || words[language].someChild

const asDate = (day: CalendarDay, around: boolean): PartialDate =>
  around ? { precision: 'day', ...day, around } : { precision: 'day', ...day }
