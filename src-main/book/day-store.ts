/** @file The days of a book as they lie among its settings: read as far as they can be, and written without losing what cannot. */
import { BookError, ChildDays, ChildId, Day, dayName, DayId, DayShown } from '#contract'
import type { Drawered, Language } from '#contract'
import type { Database } from '#main/database'
import { z } from 'zod'
import type { ChildStore } from './child-store.ts'
import { createSettingRows } from './setting-rows.ts'

/** A day and when it was put away. */
export type StoredDay = Day & { removedAt: string | null }
type Fields = Partial<Omit<StoredDay, 'id'>>

const DAYS = 'days'
const CHOICES = 'days.children'

const Known = z.object({ id: DayId })
const RemovedAt = z.iso.datetime().nullable()

/** The quietest of some choices; `undefined` of none. */
export const quietest = (choices: readonly DayShown[]): DayShown | undefined =>
  (['never', 'soft', 'shown'] as const).find((shown) => choices.includes(shown))

export function createDayStore(db: Database, children: ChildStore) {
  const rows = createSettingRows(db)
  const stored = (): unknown[] => {
    const value = rows.get(DAYS)
    return Array.isArray(value) ? value : []
  }
  /** The day itself has the date of its child: there is one date to keep right. */
  const dated = (day: StoredDay): StoredDay => {
    const [first] = day.kind === 'loss' ? day.children : []
    const child = first === undefined ? undefined : children.find(first)
    return child === undefined ? day : { ...day, date: child.child.date }
  }
  const all = (): StoredDay[] =>
    stored()
      .flatMap((value) => readDay(value) ?? [])
      .map(dated)
  const find = (id: string) => all().find((day) => day.id === id)
  const write = (id: DayId, fields: Fields): Day => {
    const values = stored()
    const at = values.findIndex((value) => Known.safeParse(value).data?.id === id)
    rows.put(DAYS, at === -1 ? [...values, { id, ...fields }] : values.with(at, { ...fieldsOf(values[at]), ...fields }))
    return plain(getDay(find(id)))
  }
  const choices = (): ChildDays[] => readChoices(rows.get(CHOICES))

  return {
    all,
    inBook: (): Day[] =>
      all()
        .filter((day) => day.removedAt === null && !isOfDrawer(day, children))
        .map(plain),
    known: (): Day[] => all().map(plain),
    count: () => stored().length,
    get: (id: DayId): StoredDay => getDay(find(id)),
    /** Writes what was given and leaves the rest as it lies there. */
    write,
    choices,
    chosenFor: (named: readonly ChildId[]): DayShown[] =>
      choices().flatMap(({ child, shown }) => (named.includes(child) ? [shown] : [])),
    choose: (child: ChildId, shown: DayShown) => rows.put(CHOICES, { ...fieldsOf(rows.get(CHOICES)), [child]: shown }),
    shelf: shelfOf({ all, find, write }),
  }
}

/** Whether every child of the day lies in the drawer. */
const isOfDrawer = ({ children: of }: Day, children: ChildStore) =>
  of.length > 0 && of.every((id) => children.find(id)?.removedAt !== null)

type Shelf = {
  all: () => StoredDay[]
  find: (id: string) => StoredDay | undefined
  write: (id: DayId, fields: Fields) => Day
}

/** How the drawer holds days; in the shape of its other shelves. */
const shelfOf = ({ all, find, write }: Shelf) => ({
  missing: 'day-not-found' as const,
  exists: { get: (id: string) => find(id) },
  putAway: {
    run: ({ id, at }: { id: string; at: string }) => {
      const day = getDay(find(id))
      if (day.removedAt === null) write(day.id, { removedAt: at })
    },
  },
  takeBack: { run: (id: string) => void write(getDay(find(id)).id, { removedAt: null }) },
  list: (language: Language): Drawered[] =>
    all().flatMap((day) =>
      day.removedAt === null
        ? []
        : { kind: 'day' as const, id: day.id, removedAt: day.removedAt, name: dayName(day, language), pageKind: null },
    ),
})

function getDay(day: StoredDay | undefined): StoredDay {
  if (day === undefined) throw new BookError('day-not-found')
  return day
}

/** Without what only the drawer knows. */
const Plain = z.object(Day.shape)
const plain = (day: StoredDay): Day => Plain.parse(day)

/**
 * What can be read of it; `null` when it has no id. A word of a newer program for how it is shown is read as never: a day must not become
 * louder by being read here. Without any word it is soft, as every day is until the parents choose.
 */
function readDay(value: unknown): StoredDay | null {
  const known = Known.safeParse(value)
  if (!known.success) return null
  const fields = fieldsOf(value)
  const { shape } = Day
  const children = Array.isArray(fields['children']) ? fields['children'] : []
  return {
    id: known.data.id,
    kind: read(shape.kind, fields['kind'], 'other'),
    children: children.flatMap((one) => ChildId.safeParse(one).data ?? []),
    title: read(shape.title, fields['title'], ''),
    date: read(shape.date, fields['date'], { precision: 'unknown' }),
    time: read(shape.time, fields['time'], ''),
    place: read(shape.place, fields['place'], ''),
    every: read(shape.every, fields['every'], false),
    rule: read(shape.rule, fields['rule'], ''),
    page: read(shape.page, fields['page'], null),
    shown: shownIn(fields['shown']),
    removedAt: read(RemovedAt, fields['removedAt'], null),
  }
}

function readChoices(value: unknown): ChildDays[] {
  return Object.entries(fieldsOf(value)).flatMap(([child, shown]) => {
    const id = ChildId.safeParse(child).data
    return id === undefined ? [] : { child: id, shown: shownIn(shown) }
  })
}

const shownIn = (value: unknown): DayShown => (value === undefined ? 'soft' : read(DayShown, value, 'never'))

function read<S extends z.ZodType>(schema: S, value: unknown, otherwise: z.output<S>): z.output<S> {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : otherwise
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
