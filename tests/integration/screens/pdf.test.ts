// @vitest-environment jsdom
/** @file A PDF in the window: its words, its ways out, and the names of its files. */
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { DocumentId, Saved } from '#contract'
import { createTurns } from '#ui/pdf/in-turn.ts'
import { wordsOfPage } from '#ui/pdf/page-words.ts'
import { createPaperOut, fileNameOf } from '#ui/pdf/paper-out.svelte.ts'
import { createPdfReader, type Pdf } from '#ui/pdf/pdf-reader.ts'

const aPdf: Pdf = {
  pageCount: 28,
  language: async () => 'nl',
  size: async () => ({ widthPt: 420, heightPt: 595 }),
  draw: async () => true,
  words: async () => [],
  headings: async () => [],
  close: async () => undefined,
}

const settle = async () => {
  await new Promise((resolve) => setImmediate(resolve))
  flushSync()
}

const aDocument = { document: '33333333-3333-4333-8333-333333333333' as DocumentId, name: 'Noor.pdf' }

function anExit(saved: Saved, print?: Parameters<typeof createPaperOut>[0]['print']) {
  const downloads: string[] = []
  const out = createPaperOut({
    client: { document: { save: async () => saved }, documentUrl: (id) => `/document/${id}` },
    download: async (url, name) => {
      downloads.push(`${url} ${name}`)
    },
    ...(print === undefined ? {} : { print }),
  })
  return { out, downloads }
}

test('a saved booklet is named where the host knows the name, handed to the browser where it does not, and not spoken of when stopped', async () => {
  const named = anExit({ kind: 'saved', name: 'Voor oma.pdf' })
  await named.out.save(async () => aDocument)
  expect(named.out.state).toEqual({ at: 'saved', name: 'Voor oma.pdf' })
  expect(named.downloads).toEqual([])

  const browser = anExit({ kind: 'browser' })
  await browser.out.save(async () => aDocument)
  expect(browser.out.state).toEqual({ at: 'saved', name: '' })
  expect(browser.downloads).toEqual([`/document/${aDocument.document} Noor.pdf`])

  const stopped = anExit({ kind: 'stopped' })
  await stopped.out.save(async () => aDocument)
  expect(stopped.out.state).toEqual({ at: 'rest' })
})

test('printing tells how far it is, can be called off, and a second press meanwhile does nothing', async () => {
  let presses = 0
  const { out } = anExit({ kind: 'stopped' }, async (_, { signal, onProgress } = {}) => {
    presses += 1
    onProgress?.(3, 28)
    await new Promise((_resolve, refuse) => {
      signal?.addEventListener('abort', () => refuse(new BookError('stopped')))
    })
  })

  const printing = out.print(async () => aPdf)
  await out.print(async () => aPdf)
  await settle()
  expect(out.state).toEqual({ at: 'printing', done: 3, total: 28 })
  out.stop()
  await printing
  expect(out.state).toEqual({ at: 'stopped' })
  expect(presses).toBe(1)
})

test('what can not be saved is told', async () => {
  const { out } = anExit({ kind: 'stopped' })

  await out.save(async () => {
    throw new BookError('disk-full')
  })

  expect(out.state).toMatchObject({ at: 'failed', error: { code: 'disk-full' } })
})

test.each([
  ['Boontje en Noor', 'Boontje en Noor.pdf'],
  ['../../x', 'x.pdf'],
  ['Noor: "van ons"?', 'Noor van ons.pdf'],
  ['', 'Boekje.pdf'],
  [' … ', '….pdf'],
  ['🕯️', '🕯️.pdf'],
])('a file named after the title %j is called %j', (title, name) => {
  expect(fileNameOf(title, 'Boekje')).toBe(name)
})

test('a file name never holds what a disk refuses, however long the title', () => {
  expect(fileNameOf('N'.repeat(300), 'Boekje')).toBe(`${'N'.repeat(60)}.pdf`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = fileNameOf(title, 'Boekje')

      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u)
      expect(name).not.toMatch(/^[. ]/)
      expect(new TextEncoder().encode(name).length).toBeLessThan(255)
    }),
  )
})

test('the words of a page follow its tags: headings, broken words made whole, pictures by their description, no folios', () => {
  const piece = (id: string | null, ...strings: string[]) => [
    { type: 'beginMarkedContentProps', id },
    ...strings.map((str) => ({ str, hasEOL: false })),
    { type: 'endMarkedContent' },
  ]
  const items = [
    ...piece(null, '12'),
    ...piece('h', 'Lieve Noor,'),
    ...piece('a', 'Ik zit aan de keuken-'),
    { str: '', hasEOL: true },
    { type: 'beginMarkedContentProps', id: 'b' },
    { str: '', hasEOL: true },
    { str: 'tafel, met jouw doosje.', hasEOL: false },
    { type: 'endMarkedContent' },
  ]
  const tree = {
    role: 'Root',
    children: [
      { role: 'H2', children: [{ type: 'content', id: 'h' }] },
      {
        role: 'P',
        children: [
          { type: 'content', id: 'a' },
          { type: 'content', id: 'b' },
        ],
      },
      { role: 'Figure', alt: 'Een jonge appelboom', children: [{ type: 'content', id: 'f' }] },
    ],
  }

  expect(wordsOfPage(tree, items)).toEqual([
    { kind: 'heading', words: 'Lieve Noor,' },
    { kind: 'text', words: 'Ik zit aan de keukentafel, met jouw doosje.' },
    { kind: 'picture', words: 'Een jonge appelboom' },
  ])
  expect(
    wordsOfPage(null, [
      { str: 'Los', hasEOL: true },
      { str: 'vel', hasEOL: false },
    ]),
  ).toEqual([{ kind: 'text', words: 'Los vel' }])
})

test('one small page that can not be drawn does not keep the next from its turn', async () => {
  const inTurn = createTurns()
  const order: string[] = []

  const first = inTurn(async () => {
    order.push('first')
    throw new BookError('unexpected')
  })
  const second = inTurn(async () => order.push('second'))

  await expect(first).rejects.toMatchObject({ code: 'unexpected' })
  await second
  expect(order).toEqual(['first', 'second'])
})

test('a document that main no longer holds is said to be gone', async () => {
  const reader = createPdfReader({ get: async () => new Response(null, { status: 404 }) })

  await expect(reader.open('/document/gone')).rejects.toMatchObject({ code: 'document-not-found' })
})
