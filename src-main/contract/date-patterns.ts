/** @file Which rows of numbers, months, seasons and weeks are a date, and how each is read. */
import type { DatePart } from './date-parts.ts'

/** What a row of parts means, before it is known whether there is such a day. */
export type Meant = { precision: string } & Record<string, unknown>

type Row = { parts: DatePart[]; monthFirst: boolean }
type Reading = (row: Row) => Meant | null

/** The meaning of a row of parts; `null` when it is no date. `monthFirst`: month may come before day where day cannot. */
export function meantBy(parts: DatePart[], { monthFirst }: { monthFirst: boolean }): Meant | null {
  return readings[parts.map(({ kind }) => kind).join('')]?.({ parts, monthFirst }) ?? null
}

/** A reading that takes year, month and day from these places in the row of parts. */
const day =
  (yearAt: number, monthAt: number, dayAt: number): Reading =>
  ({ parts, monthFirst }) => {
    const [month, day] = [numberAt(parts, monthAt), numberAt(parts, dayAt)]
    const turned = monthFirst && month > 12 && day <= 12
    return { precision: 'day', year: yearAmong(parts, yearAt), month: turned ? day : month, day: turned ? month : day }
  }

function yearAmong(parts: DatePart[], index: number): number {
  const written = numberAt(parts, index)
  if (parts[index]?.kind === 'y') return written
  return written + (written < 50 ? 2000 : 1900)
}

const month =
  (yearAt: number, monthAt: number): Reading =>
  ({ parts }) => ({
    precision: 'month',
    year: numberAt(parts, yearAt),
    month: numberAt(parts, monthAt),
  })

const season =
  (yearAt: number): Reading =>
  ({ parts }) => ({
    precision: 'season',
    year: numberAt(parts, yearAt),
    season: parts.flatMap((part) => (part.kind === 's' ? [part.value] : []))[0],
  })

/** 'winter 2023-2024' is the winter that most of lies in 2024; no other season lies in two years. */
const winter: Reading = ({ parts }) => {
  const [first, second] = [numberAt(parts, 1), numberAt(parts, 2)]
  const [name] = parts
  const inTwoYears = name?.kind === 's' && name.value === 'winter' && (first + 1) % 100 === second % 100
  return inTwoYears ? { precision: 'season', year: first + 1, season: 'winter' } : null
}

/** A week by the place of its number; of 'week 9 + 3 days' the days have no place in the book's dates and are left out. */
const week =
  (weekAt: number, others: { year?: number; days?: number } = {}): Reading =>
  ({ parts }) => {
    if (others.days !== undefined && numberAt(parts, others.days) > 6) return null
    const number = numberAt(parts, weekAt)
    return others.year === undefined
      ? { precision: 'week', week: number }
      : { precision: 'week', week: number, year: numberAt(parts, others.year) }
  }

/** Every row of parts that is a date, and how it is read. */
const readings: Readonly<Record<string, Reading | undefined>> = {
  nny: day(2, 1, 0),
  nnn: day(2, 1, 0),
  ynn: day(0, 1, 2),
  nmy: day(2, 1, 0),
  nmn: day(2, 1, 0),
  mny: day(2, 0, 1),
  ymn: day(0, 1, 2),
  my: month(1, 0),
  ym: month(0, 1),
  ny: month(1, 0),
  yn: month(0, 1),
  sy: season(1),
  ys: season(0),
  syy: winter,
  syn: winter,
  y: ({ parts }) => ({ precision: 'year', year: numberAt(parts, 0) }),
  wn: week(1),
  nw: week(0),
  wny: week(1, { year: 2 }),
  nwy: week(0, { year: 2 }),
  ywn: week(2, { year: 0 }),
  'n+n': week(0, { days: 2 }),
  'n+nw': week(0, { days: 2 }),
  'wn+n': week(1, { days: 3 }),
  nwn: week(0, { days: 2 }),
}

function numberAt(parts: DatePart[], index: number): number {
  const part = parts[index]
  return part && 'value' in part && typeof part.value === 'number' ? part.value : 0
}
