/** @file What stands in a field of a sheet, and what becomes of the book when something else is typed there; the order of fields. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookError, emptyChildDetails, emptyParentDetails, ParentDetails } from '#contract'
import type { Book, Child, ChildId, Parent, ParentId, PlacedField, SheetRecord } from '#contract'
import { changesBy, kindOf, textOf, type Field } from '#ui/screens/paperwork/details.ts'
import { createFilling } from '#ui/screens/paperwork/filling.ts'
import { fieldsOnPage } from '#ui/screens/paperwork/page-fields.ts'
import { lastDone } from '#ui/screens/paperwork/paths.ts'
import { createWindowBsn } from '#ui/screens/paperwork/window-bsn.svelte.ts'
import { failureOf } from '../../support/failure.ts'

const noor = '11111111-1111-4111-8111-111111111111' as ChildId
const marit = '33333333-3333-4333-8333-333333333333' as ParentId
const testBsn = '111222333'

const child: Child = {
  id: noor,
  name: 'Noor',
  thread: 1,
  words: { child: '', loss: '' },
  line: '',
  date: { precision: 'day', year: 2026, month: 3, day: 9 },
  weeks: 20,
  days: 3,
  place: '',
  portrait: null,
  details: { ...emptyChildDetails, surname: 'van den Berg', certificateCopy: true },
}
const parent: Parent = { id: marit, name: 'Marit', called: 'mama', details: emptyParentDetails }

const said = (field: Field) => textOf({ child }, field, 'nl')
const typed = (field: Field, text: string) => changesBy({ child }, field, { text, language: 'nl' })
const codeOf = async (work: () => unknown) => (await failureOf(work)).code

test('every detail is said as text, and that text says it back', () => {
  expect([said('date'), said('weeks'), said('surname'), said('certificateCopy'), said('diedOn')]).toEqual([
    '9 maart 2026',
    '20+3',
    'van den Berg',
    'yes',
    '',
  ])
  for (const field of ['date', 'diedOn'] as const) {
    const changes = typed(field, said(field))
    expect(field === 'date' ? changes : {}).toEqual(field === 'date' ? { date: child.date } : {})
  }
  expect(typed('weeks', said('weeks'))).toEqual({ weeks: 20, days: 3 })
})

test('what is typed changes that detail and leaves the others', () => {
  expect(typed('firstNames', 'Noor Elin')).toEqual({ details: { ...child.details, firstNames: 'Noor Elin' } })
  expect(typed('certificateCopy', '')).toEqual({ details: { ...child.details, certificateCopy: false } })
  expect(typed('lived', 'yes')).toEqual({ details: { ...child.details, lived: 'yes' } })
  expect(typed('date', 'maart 2026')).toEqual({ date: { precision: 'month', year: 2026, month: 3 } })
  expect(changesBy({ parent }, 'name', { text: 'Marit H.', language: 'nl' })).toEqual({ name: 'Marit H.' })
})

test.each([
  ['20', { weeks: 20, days: null }],
  ['20+3', { weeks: 20, days: 3 }],
  ['20 weken en 3 dagen', { weeks: 20, days: 3 }],
  ['20 weken', { weeks: 20, days: null }],
  ['', { weeks: null, days: null }],
])('weeks typed as %j', (text, changes) => {
  expect(typed('weeks', text)).toEqual(changes)
})

test('what cannot be read is refused: 31 February, a year of weeks, a number that is no BSN', async () => {
  expect(await codeOf(() => typed('date', '31 februari 2026'))).toBe('date-not-real')
  expect(await codeOf(() => typed('date', 'ooit een keer'))).toBe('invalid-input')
  expect(await codeOf(() => typed('weeks', '99'))).toBe('invalid-input')
  expect(await codeOf(() => typed('weeks', '20+9'))).toBe('invalid-input')
  expect(await codeOf(() => changesBy({ parent }, 'bsn', { text: '123456789', language: 'nl' }))).toBe('bsn-not-real')
})

test('whatever is typed is taken or refused in the words of the contract', () => {
  const fields = Object.keys(emptyParentDetails) as (keyof ParentDetails)[]
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.string(), (field, text) => {
      try {
        changesBy({ parent }, field, { text, language: 'nl' })
      } catch (error) {
        expect(error).toBeInstanceOf(BookError)
        expect(['date', 'bsn']).toContain(kindOf(field))
      }
    }),
  )
})

const aBook = (locked: boolean): Book => ({
  id: 'b' as Book['id'],
  title: '',
  language: 'nl',
  folder: '',
  locked,
  readOnly: null,
  parents: [parent],
  children: [child],
})

/** A filling over a book that is saved in memory; a save takes a moment. */
function aFilling(locked = false) {
  let book = aBook(locked)
  const sent: unknown[] = []
  const bsn = createWindowBsn()
  const filling = createFilling({
    client: {
      child: {
        add: () => Promise.reject(new Error('not asked')),
        save: async ({ changes }) => {
          await new Promise((resolve) => setTimeout(resolve, 1))
          sent.push(changes)
          book = { ...book, children: [{ ...child, ...(changes as Partial<Child>) }] }
          return child
        },
      },
      parent: {
        add: () => Promise.reject(new Error('not asked')),
        save: async ({ changes }) => {
          sent.push(changes)
          return parent
        },
      },
    },
    book: () => book,
    language: () => 'nl',
    refresh: async () => undefined,
    bsn,
  })
  return { filling, sent, bsn, book: () => book }
}

test('two fields left right after each other are both kept', async () => {
  const { filling, book } = aFilling()

  await Promise.all([
    filling.fill({ of: { child: noor }, field: 'firstNames' }, 'Noor Elin'),
    filling.fill({ of: { child: noor }, field: 'birthMunicipality' }, 'Zwolle'),
  ])

  expect(book().children[0]?.details).toMatchObject({ firstNames: 'Noor Elin', birthMunicipality: 'Zwolle' })
  expect(filling.text({ of: { child: noor }, field: 'birthMunicipality' })).toBe('Zwolle')
})

test('a BSN of a book without a lock stays in the window: nothing is sent to be saved', async () => {
  const { filling, sent, bsn, book } = aFilling()
  const where = { of: { parent: marit }, field: 'bsn' as const }

  await filling.fill(where, '11122233-3')
  expect(sent).toEqual([])
  expect(filling.text(where)).toBe(testBsn)
  expect(bsn.list(book())).toEqual([{ parent: marit, bsn: testBsn }])
  expect(await codeOf(() => filling.fill(where, '123456789'))).toBe('bsn-not-real')
  expect(filling.text(where)).toBe(testBsn)
  await filling.fill(where, '')
  expect(bsn.list(book())).toEqual([])
})

test('of another book nothing is held, and that of a locked book is kept in it', async () => {
  const { bsn } = aFilling()
  bsn.hold(aBook(false), marit, testBsn)
  expect(bsn.list({ ...aBook(false), id: 'c' as Book['id'] })).toEqual([])
  bsn.keepFor({ ...aBook(false), id: 'c' as Book['id'] })
  expect(bsn.list(aBook(false))).toEqual([])

  const locked = aFilling(true)
  await locked.filling.fill({ of: { parent: marit }, field: 'bsn' }, testBsn)
  expect(locked.sent).toEqual([{ details: { ...emptyParentDetails, bsn: testBsn } }])
  expect(locked.bsn.list(locked.book())).toEqual([])
})

test('who is no longer in the book gets nothing', async () => {
  const { filling, sent } = aFilling()
  const gone = '99999999-9999-4999-8999-999999999999'
  expect(await codeOf(() => filling.fill({ of: { child: gone as ChildId }, field: 'surname' }, 'x'))).toBe(
    'child-not-found',
  )
  expect(await codeOf(() => filling.fill({ of: { parent: gone as ParentId }, field: 'bsn' }, testBsn))).toBe(
    'parent-not-found',
  )
  expect(sent).toEqual([])
})

test('the keyboard goes through a page as it is read; a detail that stands there twice is two fields', () => {
  const at = (field: PlacedField['field'], y: number, x: number): PlacedField => ({
    of: { child: noor },
    field,
    page: 1,
    x,
    y,
    width: 0.2,
    height: 0.02,
  })
  const fields = [
    at('surname', 0.301, 0.6),
    at('date', 0.5, 0.1),
    at('firstNames', 0.3, 0.1),
    at('prefix', 0.302, 0.4),
    at('surname', 0.7, 0.1),
    { ...at('sex', 0.1, 0.1), page: 2 },
  ]

  const read = fieldsOnPage(fields, 1).map(({ field, nth }) => [field.field, nth])
  expect(read).toEqual([
    ['firstNames', 0],
    ['prefix', 0],
    ['surname', 0],
    ['date', 0],
    ['surname', 1],
  ])
  expect(fieldsOnPage(fields, 3)).toEqual([])
})

test('of what was written down the furthest is said, on its last day', () => {
  const record = (days: Partial<SheetRecord>): SheetRecord => ({
    kind: 'declaration',
    child: noor,
    parent: null,
    done: null,
    sent: null,
    received: null,
    ...days,
  })
  expect(lastDone([])).toBeNull()
  expect(lastDone([record({})])).toBeNull()
  expect(lastDone([record({ done: '2026-11-01', sent: '2026-11-03' }), record({ sent: '2026-11-02' })])).toEqual({
    did: 'sent',
    day: '2026-11-03',
  })
  expect(lastDone([record({ sent: '2026-12-03' }), record({ received: '2026-11-02' })])).toEqual({
    did: 'received',
    day: '2026-11-02',
  })
})
