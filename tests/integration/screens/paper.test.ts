// @vitest-environment jsdom
/** @file The screens for paper on the whole program: a printer that is measured, kept and forgotten; sheets made of the choices. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, onTestFinished, test, vi } from 'vitest'
import { BookletChoices } from '#contract'
import type { Client } from '#ui/client.ts'
import type { Pdf } from '#ui/pdf/pdf-reader.ts'
import { createFold } from '#ui/screens/fold/fold.svelte.ts'
import type { Home } from '#ui/screens/fold/choices.ts'
import { go, openWindow } from '../../support/open-window.ts'
import { readPdf } from '../../support/pdf.ts'

/** jsdom draws no PDF; what is drawn is looked at in a real browser, and a sheet that stays away must not stop the questions. */
function withoutSheets() {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })))
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('every question may be passed over; the printer is then as most are, is remembered, and can be forgotten', async () => {
  withoutSheets()
  const { ask, show } = await openWindow()
  show('#/printer')
  await press('Het vel ligt hier')
  for (const title of [
    'Hoe staat de 2?',
    'Hoe kwam het vel eruit?',
    'Welk streepje is nog heel?',
    'Waar valt het rode kruis?',
  ]) {
    await screen.findByRole('heading', { name: title, level: 1 })
    expect(screen.queryByRole('button', { name: 'Verder' })).toBeNull()
    await press('Weet ik niet')
  }
  await press('Printer onthouden')
  await screen.findByRole('heading', { name: 'Jullie printer' })

  expect((await ask('settings.get')).printer).toMatchObject({ name: 'de printer', flip: 'short', scale: 1 })
  go('#/settings')
  await screen.findByText('Het boek kent jullie printer: ‘de printer’.')
  go('#/printer')
  await press('Printer vergeten')
  await screen.findByText(/De printer is vergeten/)
  expect((await ask('settings.get')).printer).toBeNull()
})

test('a cross may be typed instead of pointed at, and what is no measure gets a sentence and changes nothing', async () => {
  withoutSheets()
  const { ask, show } = await openWindow()
  show('#/printer')
  await press('Het vel ligt hier')
  for (let n = 0; n < 3; n += 1) await press('Weet ik niet')
  const right = await screen.findByLabelText('Naar rechts, in mm')
  await fireEvent.input(right, { target: { value: '1,5' } })
  await fireEvent.input(screen.getByLabelText('Naar onder, in mm'), { target: { value: '40' } })
  await fireEvent.change(screen.getByLabelText('Naar onder, in mm'))

  await screen.findByText('Dit is geen maat tussen -20 en 20 mm.')
  await screen.findByText('Het rode kruis valt 1,5 mm naar rechts.')
  await press('Verder')
  await press('Printer onthouden')
  await waitFor(async () => {
    expect((await ask('settings.get')).printer?.shift).toEqual({ x: 1.5, y: 0 })
  })
})

test('an empty book has no sheets, and the way leads back to the booklet', async () => {
  const { show } = await openWindow()
  show('#/fold')

  await screen.findByText('Met deze keuzes staat er niets in het boekje.')
  expect(screen.getByRole('link', { name: 'Naar het boekje' }).getAttribute('href')).toBe('#/booklet')
  expect(screen.queryByRole('button', { name: /Druk/ })).toBeNull()
})

test('sheets are made of the choices: both sides in one file, or two stacks; a proof of two sheets that another choice takes back', async () => {
  const { ask, app } = await openWindow()
  const { children } = await addWords(ask)
  let remembered: Home | undefined
  let ids = 0
  const closed: number[] = []
  const fold = createFold({
    client: {
      print: { home: (input) => ask('print.home', input) } as Client['print'],
      documentUrl: (id) => `http://book.test/document/${id}`,
      on: () => () => undefined,
      work: { stop: (input) => ask('work.stop', input) },
    },
    open: async (url) => {
      const response = await app.bytes(new Request(url), 'this')
      const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()))
      return { pageCount: pages.length, close: async () => void closed.push(pages.length) } as Pdf
    },
    chosen: BookletChoices.parse({}),
    memory: { get: () => remembered, set: (home) => (remembered = home) },
    newId: () => `0000000${String(++ids)}-0000-4000-8000-000000000000`,
    now: () => 0,
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => {
        clearTimeout(timer)
      }
    },
  })
  const both = await fold.book.current()
  const [sheets] = both.files
  expect(children).toBe(1)
  expect(both.files.map(({ file }) => file.what)).toEqual(['sheets'])
  expect(sheets?.pdf.pageCount).toBe(both.print.sheets * 2)

  const proof = await fold.proof.current()
  const proofSheets = proof.files.find(({ file }) => file.what === 'sheets')
  expect(proofSheets?.pdf.pageCount).toBe(Math.min(2, both.print.sheets) * 2)
  fold.prove()
  fold.choose({ duplex: 'none' })
  expect([fold.proven, fold.proof.made]).toEqual([false, null])

  const stacks = await fold.book.current()
  const count = (what: string) => stacks.files.find(({ file }) => file.what === what)?.pdf.pageCount
  expect([count('fronts'), count('backs'), count('stack')]).toEqual([both.print.sheets, both.print.sheets, 1])
  expect(remembered?.duplex).toBe('none')
  fold.leave()
  expect(closed).toHaveLength(both.files.length + proof.files.length + stacks.files.length)
})

async function addWords(ask: Awaited<ReturnType<typeof openWindow>>['ask']) {
  await ask('child.add', { name: 'Noor' })
  await ask('page.add', { kind: 'letter', title: 'Lieve Noor', text: letter })
  return { children: (await ask('book.current'))?.children.length }
}

const letter = [{ kind: 'paragraph' as const, runs: [{ text: 'Het regent vandaag.' }] }]
