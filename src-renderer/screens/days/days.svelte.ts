/** @file The days of the book on their page: those of each year, those never shown, and which of them lie open now. */
import { SvelteMap } from 'svelte/reactivity'
import { yearOf } from '#contract'
import type { Child, ChildId, DayId, DayList, DayOffer, DayShown, ListedDay, NewDay, PageId } from '#contract'
import type { Client } from '../../client.ts'

type Needs = { client: Pick<Client, 'day' | 'drawer'>; sentence: (error: unknown) => string }

/** `look`: its words are shown; `change`: it is being changed. */
export type Opened = 'look' | 'change'

export function createDaysState({ client, sentence }: Needs) {
  let list = $state.raw<DayList | null>(null)
  let problem = $state<string | null>(null)
  const opened = new SvelteMap<DayId, Opened>()

  const open = (id: DayId, how: Opened | null) => {
    if (how === null) opened.delete(id)
    else opened.set(id, how)
  }

  const load = async () => {
    try {
      list = await client.day.list()
    } catch (error) {
      list ??= { days: [], offers: [], children: [] }
      problem = sentence(error)
    }
  }

  /** Does it, then shows the days as they are; a refusal is said and changes nothing. */
  const after = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const done = await work()
      problem = null
      await load()
      return done
    } catch (error) {
      problem = sentence(error)
      return null
    }
  }

  return {
    get list() {
      return list
    },
    get problem() {
      return problem
    },
    howOpen: (id: DayId): Opened | null => opened.get(id) ?? null,
    open,
    load,
    ...actionsOn(client, { after, open }),
  }
}

type Around = {
  after: <T>(work: () => Promise<T>) => Promise<T | null>
  open: (id: DayId, how: Opened | null) => void
}

function actionsOn(client: Needs['client'], { after, open }: Around) {
  let isAdding = false
  /** A second press while a day is being added adds no second day. */
  const add = async (day: NewDay, how: Opened): Promise<DayId | null> => {
    if (isAdding) return null
    isAdding = true
    const added = await after(() => client.day.add(day))
    isAdding = false
    if (added !== null) open(added.id, how)
    return added?.id ?? null
  }
  return {
    /** Adds a day and lays it open to be changed. */
    add: (day: NewDay) => add(day, 'change'),
    // an offer without a date waits for one
    addOffer: (offer: DayOffer) => add(fromOffer(offer), offer.date === undefined ? 'change' : 'look'),
    quieten: (child: ChildId, shown: DayShown) => after(() => client.day.quieten({ child, shown })),
    putAway: async (id: DayId): Promise<boolean> => {
      const gone = await after(async () => {
        await client.drawer.put({ kind: 'day', id })
        return true
      })
      if (gone === true) open(id, null)
      return gone === true
    },
    /** The page where what was said is written; made when there is none. */
    write: async (id: DayId): Promise<PageId | null> => (await after(() => client.day.write({ id })))?.id ?? null,
  }
}

export type DaysState = ReturnType<typeof createDaysState>

function fromOffer({ kind, children, title, date, time, every, rule }: DayOffer): NewDay {
  return { kind, children, title, date, time, every, rule }
}

type Year = { year: number | null; days: ListedDay[] }

/** Days that follow each other and share a year, under that year; `null` where none is known. */
export function inYears(days: readonly ListedDay[], children: readonly Child[]): Year[] {
  const years: Year[] = []
  for (const day of days) {
    const year = yearOf(day.date, children.find(({ id }) => day.children.includes(id)) ?? null)
    const last = years.at(-1)
    if (last?.year === year) last.days.push(day)
    else years.push({ year, days: [day] })
  }
  return years
}
