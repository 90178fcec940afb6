/** @file The form of one day. What is typed is saved by itself; nothing is required. */
import type { ChildId, Day, DayChanges, DayShown, PartialDate } from '#contract'
import type { Client } from '../../client.ts'
import { createField } from '../../components/form-field.svelte.ts'
import { createSaving } from '../../components/writer-saving.svelte.ts'
import { readTime } from './time.ts'

/** What can be changed of a day here. */
export type OfDay = Pick<Day, 'title' | 'date' | 'time' | 'place' | 'every' | 'children' | 'shown'>

type Needs = { client: Pick<Client, 'day'>; language: 'nl' | 'en'; waiting: Partial<OfDay> }

export function createDayForm(inBook: Day, { client, language, waiting }: Needs) {
  const day = { ...inBook, ...waiting }
  const saving = createSaving<OfDay>({
    save: async (changes: DayChanges) => {
      await client.day.save({ id: day.id, changes })
    },
  })
  saving.takeUp(waiting)
  // a choice is saved at once: who makes a day quiet may leave right after
  const atOnce = <Key extends keyof OfDay>(key: Key, value: OfDay[Key]) => {
    saving.change(key, () => value)
    void saving.flush()
  }
  const time = createField(language === 'nl' ? day.time.replace(':', '.') : day.time, (typed) => {
    const read = readTime(typed)
    if (read !== null) saving.change('time', () => read)
  })

  return {
    saving,
    title: createField(day.title, (title) => saving.change('title', () => title)),
    place: createField(day.place, (place) => saving.change('place', () => place)),
    date: createField<PartialDate>(day.date, (date) => saving.change('date', () => date)),
    time,
    /** Whether the time can be read as it was typed; one that can't stays on the page and is not saved. */
    get isTimeClear() {
      return readTime(time.value) !== null
    },
    every: createField(day.every, (every) => atOnce('every', every)),
    children: createField<ChildId[]>(day.children, (children) => atOnce('children', children)),
    shown: createField<DayShown>(day.shown, (shown) => atOnce('shown', shown)),
  }
}

export type DayForm = ReturnType<typeof createDayForm>
