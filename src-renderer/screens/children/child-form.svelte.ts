/** @file The form of a child's name, words, dates and photo, and of the parents. Everything is saved by itself; nothing is required. */
import type { Child, Parent, PartialDate, PhotoId } from '#contract'
import type { Client } from '../../client.ts'
import { createField } from '../../components/form-field.svelte.ts'
import { createSaving } from '../../components/writer-saving.svelte.ts'

/** What can be changed of a child and of a parent. */
export type OfChild = Omit<Child, 'id'>
export type OfParent = Omit<Parent, 'id'>

/** `waiting`: what could not be saved when the form was left before, so that it stands here again. */
type Needs<Changes> = {
  client: Pick<Client, 'child' | 'parent'>
  refresh: () => Promise<void>
  waiting: Partial<Changes>
}

/** How many weeks and days a pregnancy can have been, as the contract has it. */
const MOST_WEEKS = 45
const MOST_DAYS = 6

/** A child's words as they are being typed. */
export function createChildForm(inBook: Child, { client, refresh, waiting }: Needs<OfChild>) {
  const child = { ...inBook, ...waiting }
  const saving = createSaving<OfChild>({
    save: async (changes) => {
      await client.child.save({ id: child.id, changes })
      await refresh()
    },
  })
  saving.takeUp(waiting)
  const saveWords = () => {
    saving.change('words', () => ({ child: word.value, loss: loss.value }))
  }
  const word = createField(child.words.child, saveWords)
  const loss = createField(child.words.loss, saveWords)

  return {
    saving,
    name: createField(child.name, (name) => saving.change('name', () => name)),
    word,
    loss,
    line: createField(child.line, (line) => saving.change('line', () => line)),
    place: createField(child.place, (place) => saving.change('place', () => place)),
    date: createField<PartialDate>(child.date, (date) => saving.change('date', () => date)),
    // a number that can't be read stays on the page and is not saved
    weeks: createField(written(child.weeks), (typed) => {
      const weeks = wholeNumber(typed, MOST_WEEKS)
      if (weeks !== 'unclear') saving.change('weeks', () => weeks)
    }),
    days: createField(written(child.days), (typed) => {
      const days = wholeNumber(typed, MOST_DAYS)
      if (days !== 'unclear') saving.change('days', () => days)
    }),
    portrait: createField<PhotoId | null>(child.portrait, (portrait) => {
      saving.change('portrait', () => portrait)
      void saving.flush()
    }),
  }
}

/** A parent's names as they are being typed. */
export function createParentForm(inBook: Parent, { client, refresh, waiting }: Needs<OfParent>) {
  const parent = { ...inBook, ...waiting }
  const saving = createSaving<OfParent>({
    save: async (changes) => {
      await client.parent.save({ id: parent.id, changes })
      await refresh()
    },
  })
  saving.takeUp(waiting)
  return {
    saving,
    name: createField(parent.name, (name) => saving.change('name', () => name)),
    called: createField(parent.called, (called) => saving.change('called', () => called)),
  }
}

/** Whether weeks and days as they were typed can be read as the length of a pregnancy. */
export function isLengthClear(weeks: string, days: string): boolean {
  return wholeNumber(weeks, MOST_WEEKS) !== 'unclear' && wholeNumber(days, MOST_DAYS) !== 'unclear'
}

/** A whole number of a field, `null` for an empty one. */
export function wholeNumber(typed: string, most: number): number | null | 'unclear' {
  const text = typed.trim()
  if (text === '') return null
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  return value <= most ? value : 'unclear'
}

const written = (value: number | null) => (value === null ? '' : String(value))
