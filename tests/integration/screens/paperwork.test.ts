// @vitest-environment jsdom
/** @file The paths of an akte and the BRP, which sheet lies beside them, and the form with what the papers ask, on a real book. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { BookError, emptyChildDetails } from '#contract'
import type { ChildId, DocumentId, ParentId, Paperwork, Path, Sheet, SheetKind } from '#contract'
import type { Pdf } from '#ui/pdf/pdf-reader.ts'
import { createPaperDesk } from '#ui/screens/paperwork/paper-desk.svelte.ts'
import { pathFor, sheetFor, sheetsOn } from '#ui/screens/paperwork/paths.ts'
import { createWindowBsn } from '#ui/screens/paperwork/window-bsn.svelte.ts'
import { openWindow, saved } from '../../support/open-window.ts'

const noor = '11111111-1111-4111-8111-111111111111' as ChildId
const boontje = '22222222-2222-4222-8222-222222222222' as ChildId
const marit = '33333333-3333-4333-8333-333333333333' as ParentId
const joost = '44444444-4444-4444-8444-444444444444' as ParentId

const aPath = (child: ChildId, parent: ParentId | null): Path => ({
  child,
  parent,
  title: '',
  lead: '',
  questions: [],
  steps: [
    { id: 'certificate', state: 'done', title: '', text: '', because: [], ask: '', sheets: [] },
    { id: 'read', state: 'now', title: '', text: '', because: [], ask: '', sheets: ['brp-request'] },
    { id: 'call', state: 'later', title: '', text: '', because: [], ask: '', sheets: ['what-to-bring'] },
  ],
})
const aSheet = (kind: SheetKind, child: ChildId, parent: ParentId | null): Sheet => {
  return { kind, child, parent, number: '', fileName: `${kind}.pdf`, title: kind, asksBsn: kind === 'brp-request' }
}
const paperwork: Paperwork = {
  records: [],
  checkedOn: '2026-11-21',
  source: 'Wet BRP',
  paths: [boontje, noor].flatMap((child) => [marit, joost].map((parent) => aPath(child, parent))),
  sheets: [boontje, noor].flatMap((child) => [
    aSheet('what-to-bring', child, null),
    aSheet('brp-request', child, marit),
    aSheet('brp-request', child, joost),
  ]),
}

test('the path is that of the child and parent asked for; what is not there is passed over', () => {
  const found = (child: string | null, parent: string | null) => {
    const path = pathFor(paperwork, { child, parent })
    return [path?.child, path?.parent]
  }

  expect(found(noor, joost)).toEqual([noor, joost])
  expect(found(noor, null)).toEqual([noor, marit])
  expect(found(null, joost)).toEqual([boontje, joost])
  expect(found('gone', 'gone')).toEqual([boontje, marit])
  expect(pathFor({ paths: [] }, {})).toBeNull()
})

test('a path has the sheets of its own parent and those of nobody; the present step says which lies beside it', () => {
  const path = aPath(noor, joost)
  const sheets = sheetsOn(paperwork, path)

  expect(sheets.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['what-to-bring', null],
    ['brp-request', joost],
  ])
  expect(sheetFor(sheets, path, null)?.kind).toBe('brp-request')
  expect(sheetFor(sheets, path, 'what-to-bring')?.kind).toBe('what-to-bring')
  expect(sheetFor(sheets, path, 'declaration')?.kind).toBe('brp-request')
  expect(sheetFor([], path, null)).toBeNull()
})

type Making = {
  kind: SheetKind
  parent: string | null
  answer: (holdsBsn?: boolean) => void
  refuse: (error: unknown) => void
}

const unasked = () => Promise.reject(new Error('not asked here'))

/** A desk whose sheets are made when the test says so. */
function aDesk() {
  const makings: Making[] = []
  const savedAs: string[] = []
  const noted: string[] = []
  const desk = createPaperDesk(
    {
      client: {
        paperwork: {
          look: async () => paperwork,
          record: async () => [],
          make: ({ kind, parent }) =>
            new Promise((resolve, refuse) => {
              const document = `made ${String(makings.length + 1)}` as DocumentId
              const answer = (holdsBsn = false) => {
                const file = { document, fileName: `${kind}.pdf`, pageCount: 1, replaced: [] }
                resolve({ ...file, fields: [], holdsBsn, warnings: [] })
              }
              makings.push({ kind, parent, answer, refuse })
            }),
        },
        document: {
          save: async ({ document, name }) => {
            savedAs.push(`${document}: ${name}`)
            return { kind: 'saved', name }
          },
        },
        documentUrl: (id) => id,
        child: { add: unasked, save: unasked },
        parent: { add: unasked, save: unasked },
      },
      // of a PDF this desk only ever lets go
      open: async (url) => ({ url, close: async () => undefined }) as unknown as Pdf,
      book: () => null,
      language: () => 'nl',
      refresh: async () => undefined,
      bsn: createWindowBsn(),
      note: (path, sheet) => noted.push(`${path.child === noor ? 'Noor' : 'Boontje'} ${sheet?.kind ?? ''}`),
    },
    { child: noor, parent: joost },
  )
  return { desk, makings, savedAs, noted }
}

const settle = async () => {
  await new Promise((resolve) => setImmediate(resolve))
  flushSync()
}

test('another sheet replaces the one on the desk when it is there, and one that comes too late is laid aside', async () => {
  const { desk, makings, noted } = aDesk()
  await desk.load()
  makings[0]?.answer()
  await settle()
  expect(desk.table.laid?.sheet).toMatchObject({ kind: 'brp-request', child: noor, parent: joost })

  desk.choose({ sheet: 'what-to-bring' })
  desk.choose({ child: boontje })
  await settle()
  expect(desk.table.laid?.sheet.child).toBe(noor)
  makings[2]?.answer()
  await settle()
  makings[1]?.answer()
  await settle()

  expect(desk.table.laid?.sheet).toMatchObject({ kind: 'brp-request', child: boontje, parent: joost })
  expect(noted).toEqual(['Noor what-to-bring', 'Boontje brp-request'])
})

test('a sheet that is saved is made anew from the book first, and lies on the desk while it goes', async () => {
  const { desk, makings, savedAs } = aDesk()
  await desk.load()
  makings[0]?.answer()
  await settle()

  const saving = desk.ways.save(aSheet('what-to-bring', noor, null))
  await settle()
  expect(desk.there.sheet?.kind).toBe('what-to-bring')
  for (const making of makings) making.answer()
  await saving

  expect(savedAs).toEqual(['made 3: what-to-bring.pdf'])
  expect(desk.out.state).toEqual({ at: 'saved', name: 'what-to-bring.pdf' })
  desk.choose({ sheet: 'brp-request' })
  expect(desk.out.state).toEqual({ at: 'rest' })
})

test('a sheet with a BSN on it waits for a word before it is saved, and none is saved without', async () => {
  const { desk, makings, savedAs } = aDesk()
  await desk.load()
  makings[0]?.answer()
  await settle()
  const request = aSheet('brp-request', noor, joost)

  const saving = desk.ways.save(request)
  await settle()
  makings[1]?.answer(true)
  await saving
  expect(savedAs).toEqual([])
  expect(desk.ways.isAsked(request)).toBe(true)
  expect(desk.out.state).toEqual({ at: 'rest' })

  const anyway = desk.ways.save(request, { withBsn: true })
  await settle()
  makings[2]?.answer(true)
  await anyway
  expect(savedAs).toEqual(['made 3: brp-request.pdf'])
  expect(desk.ways.isAsked(request)).toBe(false)
})

test('a sheet that can not be made is told, until one that can is there', async () => {
  const { desk, makings } = aDesk()
  await desk.load()
  makings[0]?.refuse(new BookError('booklet-failed'))
  await settle()
  expect(desk.problem).toMatchObject({ code: 'booklet-failed' })

  desk.choose({ sheet: 'what-to-bring' })
  makings[1]?.answer()
  await settle()
  expect(desk.problem).toBeNull()
})

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const type = async (name: string, text: string) => {
  await fireEvent.input(field(name), { target: { value: text } })
  await fireEvent.change(field(name))
}

test('without a child there is one line and one way on', async () => {
  const { show } = await openWindow()
  show('#/paperwork')

  expect(await screen.findByText(/zodra er een kindje in het boek staat/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Naar de kindjes' })).toBeTruthy()
})

test('the steps of each parent are shown in words, with the source and the day it was checked', async () => {
  const { ask, show } = await openWindow()
  await ask('child.add', { name: 'Noor' })
  await ask('parent.add', { name: 'Marit' })
  await ask('parent.add', { name: 'Joost' })
  show('#/paperwork')

  expect(await screen.findByRole('heading', { name: 'Noor in de BRP', level: 1 })).toBeTruthy()
  expect(screen.getByText(/Dit is het pad van Marit/)).toBeTruthy()
  expect(screen.getByText(/nagekeken op \d+ [a-z]+ \d{4}\. Geen juridisch advies\./)).toBeTruthy()

  await fireEvent.click(screen.getByRole('button', { name: 'Voor Joost' }))
  expect(await screen.findByText(/Dit is het pad van Joost/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Voor Joost' }).getAttribute('aria-pressed')).toBe('true')
  expect(location.hash).toContain('parent=')
})

test('what is filled in for the papers is saved by itself, for the child and for a parent', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { name: 'Noor' })
  await ask('parent.add', { name: 'Marit' })
  show(`#/particulars/${child.id}`)

  await screen.findByRole('heading', { name: 'Wat op de papieren komt', level: 1 })
  expect(screen.getByText(/Het BSN wordt hier niet gevraagd en niet bewaard/)).toBeTruthy()
  await fireEvent.input(field('Dag'), { target: { value: '9 maart 2026' } })
  await fireEvent.change(field('Dag'))
  await fireEvent.click(screen.getByRole('button', { name: 'Akte van geboorte (levenloos)' }))
  await type('Aktenummer', '20B0147')
  await type('Geboren in', 'Kampen')
  await saved()

  const book = await ask('book.current')
  expect(book?.children[0]).toMatchObject({
    date: { precision: 'day', year: 2026, month: 3, day: 9 },
    details: { ...emptyChildDetails, certificate: 'birth-lifeless', certificateNumber: '20B0147' },
  })
  expect(book?.parents[0]?.details).toMatchObject({ birthPlace: 'Kampen', surname: '' })
})

test('a chosen answer can be left open again', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { details: { ...emptyChildDetails, sex: 'girl' } })
  show(`#/particulars/${child.id}`)

  const girl = await screen.findByRole('button', { name: 'Meisje' })
  expect(girl.getAttribute('aria-pressed')).toBe('true')
  await fireEvent.click(girl)

  await waitFor(async () => expect((await ask('book.current'))?.children[0]?.details.sex).toBe(''))
})

test('a book that can only be read shows its steps, and no form', async () => {
  const { ask, show } = await openWindow({ second: true })
  await ask('child.add', { name: 'Noor' })
  show('#/particulars')

  expect(await screen.findByText(/Hier kunnen jullie het lezen/)).toBeTruthy()
  expect(screen.queryByLabelText('Voornamen')).toBeNull()
})
