/** @file Steun as a window asks for it: read without a book, printed and read back, and an address opened only when it stands in the pages. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { BookError } from '#contract'
import type { Asked, BorrowedWords, CallName, CarePage, CarePaper, CarePrint, Language, Output } from '#contract'
import { aProgram } from '../../support/a-program.ts'
import { failureOf } from '../../support/failure.ts'
import { insideOf } from '../../support/pdf-inside.ts'
import { readPdf } from '../../support/pdf.ts'

const A5 = { width: 419.53, height: 595.28 }
const A4 = { width: 595.28, height: 841.89 }
const numbers = {
  midwife: '0570 00 01 28',
  outOfHours: '',
  doctor: '0570 00 02 40',
  hospital: '038 000 03 00, toestel 12, vraag naar de gynaecoloog van dienst',
}

function anApp(language: Language = 'nl') {
  const opened: string[] = []
  const openLink = (link: string) => {
    opened.push(link)
    return Promise.resolve('opened' as const)
  }
  const { app } = aProgram({ language, host: { openLink } })
  const ask = async <N extends CallName>(name: N, input?: Asked<N>): Promise<Output<N>> => {
    const reply = await app.call(name, input)
    if (!reply.ok) throw new BookError(reply.code, reply.details)
    // the dispatcher parses what it answers with the schema of this call
    return reply.value as Output<N>
  }
  const printed = async (asked: CarePrint) => {
    const paper: CarePaper = await ask('care.print', asked)
    const bytes = await app.bytes(new Request(`http://book.test/document/${paper.document}`))
    const pdf = new Uint8Array(await bytes.arrayBuffer())
    return { paper, pdf, read: await readPdf(pdf), inside: await insideOf(pdf) }
  }
  return { ask, printed, opened }
}

// where a line ends says nothing of the words
type Spot = { text: string; isUpside: boolean; x: number; y: number }

/** Where each piece of text of the first page begins, in points from its lower left. */
async function spotsOf(pdf: Uint8Array): Promise<Spot[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const { items } = await page.getTextContent()
  const spots = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, , , , x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, isUpside: a < 0, x, y }]
  })
  await task.destroy()
  return spots
}

const flat = (text: string) => text.replaceAll(/\s+/gu, '')
const textsOf = ({ sections }: CarePage) =>
  sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap(({ items }) => items.map((runs) => runs.map(({ text }) => text).join(''))),
  ])

test('the card for a pocket, cut out and folded twice, has its front in front and its numbers at the back', async () => {
  const { ask, printed } = anApp()
  await ask('settings.save', { numbers })
  const { pdf } = await printed({ kind: 'card', size: 'pocket' })
  const spots = await spotsOf(pdf)
  const middle = A4.width / 2
  // two cards lie on the sheet, both drawn though one is read aloud. What stands upside down is folded to the back; turned over, the
  // numbers then lie left of the front
  const upside = spots.filter(({ isUpside }) => isUpside)
  const fronts = upside.filter(({ text }) => text === '112')
  const numbersAt = upside.filter(({ text }) => flat(text) === flat(numbers.midwife))
  expect([fronts.length, numbersAt.length]).toEqual([2, 2])
  for (const { x } of fronts) expect(x).toBeLessThan(middle)
  for (const { x } of numbersAt) expect(x).toBeGreaterThan(middle)

  // on the card that is not read aloud a dash and its words are one text
  const inside = (begin: string) => spots.filter(({ text }) => text.replace(/^– /u, '').startsWith(begin))
  const [first, last] = [inside('Je verliest'), inside('Je bent ongerust')]
  expect([first.length, last.length]).toEqual([2, 2])
  for (const { isUpside, x, y } of [...first, ...last]) {
    expect(isUpside).toBe(false)
    // below the fold of its own card, whose front stands above it
    expect(Math.min(...fronts.map((front) => Math.abs(front.y - y)))).toBeLessThan(306)
    expect(x < middle).toBe(first.some((one) => one.x === x))
  }
})

const linksIn = ({ sections }: CarePage) =>
  sections
    .flatMap(({ blocks }) => blocks.flatMap(({ items }) => items.flat()))
    .flatMap(({ link }) => (link === '' ? [] : [link]))

describe.each(['nl', 'en'] as const)('in %s, without any book', (language) => {
  test('each page is read and printed: every word of it, on A5, for everyone who reads with their ears (PDF/UA-1)', async () => {
    const { ask, printed } = anApp(language)

    for (const { id } of await ask('care.list')) {
      const page = await ask('care.page', { page: id })
      const { paper, read, inside } = await printed({ kind: 'page', page: id })
      expect(inside.xmp, id).toMatch(/<pdfuaid:part>1</u)
      expect(read.title, id).toBe(page.title)
      for (const size of read.sizes) {
        expect(size.width).toBeCloseTo(A5.width, 0)
        expect(size.height).toBeCloseTo(A5.height, 0)
      }
      const said = flat(read.text)
      for (const text of [page.purpose, ...textsOf(page)]) expect(said, id).toContain(flat(text))
      expect(paper.pageCount).toBe(read.pages.length)
      for (const { key, name } of page.sources) expect(said).toContain(flat(`${key}: ${name}`))
    }
  })

  test('the signs to call at are printed as a card and for a pocket, with the numbers that are known', async () => {
    const { ask, printed } = anApp(language)
    await ask('settings.save', { numbers })
    const page = await ask('care.page', { page: 'call' })
    const [, ...signs] = textsOf(page)

    for (const [size, paper] of [
      ['a5', A5],
      ['pocket', A4],
    ] as const) {
      const { read, inside } = await printed({ kind: 'card', size })
      expect(read.sizes).toHaveLength(1)
      expect(read.sizes[0]?.width).toBeCloseTo(paper.width, 0)
      expect(inside.xmp).toMatch(/<pdfuaid:part>1</u)
      const said = flat(read.text)
      for (const sign of signs.slice(0, 8)) expect(said).toContain(flat(sign))
      for (const number of ['112', numbers.midwife, numbers.doctor, numbers.hospital])
        expect(said).toContain(flat(number))
      expect(said).toContain(flat(page.title))
    }
  })

  test('borrowed words are printed as they were changed', async () => {
    const { ask, printed } = anApp(language)
    const [borrowed] = (await ask('care.words')) as [BorrowedWords]
    const text = `${borrowed.sentences[0] ?? ''}\n\nEn dit is van ons.`

    const { read } = await printed({ kind: 'words', to: borrowed.to, text })

    expect(read.title).toBe(borrowed.to)
    expect(flat(read.text)).toContain(flat('En dit is van ons.'))
    expect(read.sizes[0]?.width).toBeCloseTo(A5.width, 0)
  })
})

test('what holds no words is not printed, and what is not there is said', async () => {
  const { ask, printed } = anApp()

  expect(await failureOf(() => printed({ kind: 'words', to: '', text: ' \n ' }))).toMatchObject({
    code: 'nothing-to-print',
  })
  expect(await failureOf(() => ask('care.page', { page: 'nowhere' }))).toMatchObject({ code: 'page-not-found' })
  expect(await failureOf(() => printed({ kind: 'questions', to: '', from: '' }))).toMatchObject({
    code: 'book-not-open',
  })
})

test('only an address that stands in the pages is opened', async () => {
  const { ask, opened } = anApp()
  const pages = await ask('care.list')
  const links = new Set<string>()
  for (const { id } of pages) for (const link of linksIn(await ask('care.page', { page: id }))) links.add(link)
  expect(links.size).toBeGreaterThan(5)

  for (const link of links) expect(await ask('care.open', { link })).toBe('opened')

  expect(opened).toEqual([...links])
  const [one = ''] = links
  for (const link of ['https://example.org/', `${one}/x`, one.replace('https:', 'http:'), 'file:///etc/passwd'])
    expect(await failureOf(() => ask('care.open', { link })), link).toMatchObject({ code: 'invalid-input' })
  expect(opened).toHaveLength(links.size)
})

test('the questions without an answer become one letter, with whom it is to and from', async () => {
  const { ask, printed } = anApp()
  await ask('book.make', { book: { language: 'nl' } })
  expect(await failureOf(() => printed({ kind: 'questions', to: '', from: '' }))).toMatchObject({
    code: 'nothing-to-print',
  })
  const [first, second] = [
    await ask('question.add', { text: 'Is er iets onderzocht?\nEn wat?' }),
    await ask('question.add', { text: 'Wanneer kunnen we weer in bad?' }),
  ]
  await ask('question.save', { id: second.id, changes: { answer: 'Na een week.' } })
  expect(await ask('question.list')).toHaveLength(2)

  const { read, inside } = await printed({ kind: 'questions', to: 'de verloskundigen', from: 'Marit en Joost' })

  const said = flat(read.text)
  for (const text of ['Aan de verloskundigen,', 'Is er iets onderzocht? En wat?', 'Marit en Joost'])
    expect(said).toContain(flat(text))
  expect(said).not.toContain('inbad')
  expect(read.sizes[0]?.width).toBeCloseTo(A4.width, 0)
  expect(inside.xmp).toMatch(/<pdfuaid:part>1</u)
  await ask('drawer.put', { kind: 'question', id: first.id })
  expect(await ask('drawer.list')).toMatchObject([{ kind: 'question', name: 'Is er iets onderzocht? En wat?' }])
})

test('a letter with many long questions goes on to a next page, and loses none', async () => {
  const { ask, printed } = anApp()
  await ask('book.make', { book: { language: 'nl' } })
  const texts = Array.from({ length: 30 }, (_, at) => `Vraag ${String(at + 1)}: ${'hoe gaat dat verder '.repeat(at)}?`)
  for (const text of texts) await ask('question.add', { text })

  const { read } = await printed({ kind: 'questions', to: '', from: '' })

  expect(read.pages.length).toBeGreaterThan(2)
  for (const text of texts) expect(flat(read.text)).toContain(flat(text).slice(0, 60))
})
