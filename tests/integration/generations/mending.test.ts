/** @file A damaged book: shown from its newest good generation, with what can still be read; mended without inventing or removing anything. */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Page } from '#contract'
import type { Everything } from '#main/book'
import { checkDatabase, openDatabase } from '#main/database'
import { bringBack, mendBook, newestGood, openGeneration, salvage } from '#main/generations'
import { aPhoto, words } from '../../support/book-room.ts'
import { aKey, aLivingBook, copyOf, everythingAt, everythingIn, turnOver } from './living-book.ts'

const kinds = [
  ['an open book', undefined],
  ['a locked book', aKey],
] as const

const LETTERS = 20

// long enough that each letter fills pages of its own
const longText = (title: string) => words(`${title}. ${`${title} en nog veel meer. `.repeat(300)}`)

/** A book with letters of before its generation and of after it, closed and taken in from its log. */
function aBook(key?: Uint8Array) {
  const book = aLivingBook(key)
  const child = book.room().children.add({ name: 'Noor' })
  const parent = book.room().parents.add({ name: 'Marit' })
  for (let number = 1; number <= LETTERS; number++) {
    const title = `vroeg-${number}`
    book.room().pages.add({ kind: 'letter', title, text: longText(title), children: [child.id] })
  }
  const then = book.everything()
  const generation = book.keep()?.name ?? ''
  for (let number = 1; number <= LETTERS; number++) {
    const title = `laat-${number}`
    book
      .room()
      .pages.add({ kind: 'letter', title, text: longText(title), children: [child.id], author: { parent: parent.id } })
  }
  const today = book.everything()
  book.close()
  return { ...book, child, then, today, generation }
}

const byId = ({ pages }: Everything) => new Map(pages.map((page) => [page.id, page]))
const titlesOf = (things: readonly { title: string }[]) => things.map(({ title }) => title)

describe.each(kinds)('of %s', (_kind, key) => {
  test('letters written after the generation come along when they can be read whole, and the others are named', async () => {
    const book = aBook(key)
    // a stretch in the last quarter, where the newest letters lie
    turnOver(book.file, Math.floor(statSync(book.file).size * 0.8), 20_000)
    expect(checkDatabase(book.file, { key }).ok).toBe(false)
    const bytes = readFileSync(book.file)
    const report = salvage(book.folder, { generation: book.generation, key })
    // looking changes nothing
    expect(readFileSync(book.file).equals(bytes)).toBe(true)

    await mendBook(book.folder, book.generation, { key, now: book.now })
    const mended = everythingAt(book.folder, key)
    const [then, today, now] = [byId(book.then), byId(book.today), byId(mended)]
    expect(report.saved.length).toBeGreaterThan(5)
    for (const [id, page] of then) expect(now.get(id)).toEqual(page)
    for (const [id, page] of now) expectSameWords(page, today.get(id))
    const known = new Set(titlesOf([...report.saved, ...report.lost]))
    const late = titlesOf(book.today.pages).filter((title) => title.startsWith('laat'))
    const savedTitles = new Set(titlesOf(mended.pages))
    expect(late.filter((title) => savedTitles.has(title)).toSorted()).toEqual(
      titlesOf(report.saved)
        .filter((title) => title.startsWith('laat'))
        .toSorted(),
    )
    // what is not there is either named, or nothing of it can be read any more, not even that it was there
    const gone = late.filter((title) => !savedTitles.has(title))
    expect(report.lost.length).toBeLessThanOrEqual(gone.length)
    expect(known.size).toBeGreaterThan(0)
    expect(checkDatabase(book.file, { key })).toEqual({ ok: true })
  })

  test('what was damaged is put aside, byte for byte', async () => {
    const book = aBook(key)
    turnOver(book.file, 40_960, 5000)
    const bytes = readFileSync(book.file)
    await mendBook(book.folder, book.generation, { key, now: book.now })
    const [name = ''] = readdirSync(join(book.folder, 'aside'))
    expect(readFileSync(join(book.folder, 'aside', name, 'book.db')).equals(bytes)).toBe(true)
  })

  test('of a file of which nothing can be read the generation is the book, and nothing is said that is not known', async () => {
    const book = aBook(key)
    turnOver(book.file, 0, statSync(book.file).size)
    const report = salvage(book.folder, { generation: book.generation, key })
    expect(report).toMatchObject({ generation: book.generation, saved: [], lost: [], photos: [] })
    await mendBook(book.folder, book.generation, { key, now: book.now })
    expect(everythingAt(book.folder, key)).toEqual(book.then)
  })

  test('a file that was cut off, or is gone, is mended all the same', async () => {
    const book = aBook(key)
    const gone = copyOf(book.folder)
    truncateSync(book.file, Math.floor(statSync(book.file).size / 2))
    await mendBook(book.folder, book.generation, { key, now: book.now })
    for (const [id, page] of byId(book.then)) expect(byId(everythingAt(book.folder, key)).get(id)).toEqual(page)
    rmSync(join(gone, 'book.db'))
    await mendBook(gone, book.generation, { key, now: book.now })
    expect(everythingAt(gone, key)).toEqual(book.then)
  })

  test('wherever mending ends, it can be done again and saves the same', async () => {
    const book = aBook(key)
    const room = book.open()
    room.pages.add({ kind: 'letter', title: 'alleen in het logboek', text: words('zomaar') })
    // the program ends with the last letter in its log
    const folder = copyOf(book.folder)
    book.close()
    turnOver(join(folder, 'book.db'), Math.floor(statSync(join(folder, 'book.db')).size * 0.7), 30_000)
    const report = salvage(folder, { generation: book.generation, key })
    const ended: { step: string; folder: string }[] = []
    const onStep = (step: string) => void ended.push({ step, folder: copyOf(folder) })
    await mendBook(folder, book.generation, { key, now: book.now, onStep })
    const mended = everythingAt(folder, key)
    expect(titlesOf(mended.pages)).toContain('alleen in het logboek')
    for (const one of ended) {
      if (!checkDatabase(join(one.folder, 'book.db'), { key }).ok) {
        expect(newestGood(one.folder, { key })?.name, one.step).toBe(book.generation)
        expect(salvage(one.folder, { generation: book.generation, key }), one.step).toEqual(report)
      }
      await mendBook(one.folder, book.generation, { key, now: book.now })
      expect(everythingAt(one.folder, key), one.step).toEqual(mended)
      expect(
        readdirSync(join(one.folder, 'aside')).filter((name) => !name.endsWith('.part')),
        one.step,
      ).toHaveLength(1)
    }
  }, 120_000)

  test('the mended book is the newest good generation', async () => {
    const book = aBook(key)
    turnOver(book.file, 40_960, 5000)
    await mendBook(book.folder, book.generation, { key, now: book.now })
    const newest = newestGood(book.folder, { key })?.name ?? ''
    expect(newest).not.toBe(book.generation)
    expect(everythingIn(openGeneration(book.folder, newest, { key }))).toEqual(everythingAt(book.folder, key))
  })
})

/** A page that was carried over says what it said; one put together from its versions may have lost its date and kind, never its words. */
function expectSameWords(page: Page, before: Page | undefined) {
  expect({ title: page.title, text: page.text, steps: page.steps }).toEqual({
    title: before?.title,
    text: before?.text,
    steps: before?.steps,
  })
}

test('a turned-over bit in one letter costs nothing when its words are in its versions too', async () => {
  const book = aLivingBook()
  book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('lieve Noor') })
  const generation = book.keep()?.name ?? ''
  const letter = book
    .room()
    .pages.add({ kind: 'letter', title: 'Aan Bram', text: words('lieve Bram, heel veel later') })
  const today = book.everything()
  book.close()
  damageRow(book.file, ['pages', letter.id, 'text'])
  const report = salvage(book.folder, { generation })
  // the row is not whole; a version with the same words is
  expect(report).toMatchObject({ saved: [{ kind: 'note', title: 'Aan Bram' }], lost: [] })
  await mendBook(book.folder, generation, { now: book.now })
  const mended = everythingAt(book.folder).pages.find(({ id }) => id === letter.id)
  expect(mended).toMatchObject({ text: letter.text, title: 'Aan Bram', version: 1, createdAt: letter.createdAt })
  expect(mended?.versions).toEqual(today.pages.find(({ id }) => id === letter.id)?.versions)
})

test('newer words of a letter the generation knows come in its place; its date and author stay', async () => {
  const book = aLivingBook()
  const letter = book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('eerst'), place: 'aan zee' })
  const generation = book.keep()?.name ?? ''
  book.room().pages.save(letter.id, { text: words('later en langer') })
  book.close()
  damageRow(book.file, ['pages', letter.id, 'text'])
  expect(salvage(book.folder, { generation })).toMatchObject({
    saved: [{ kind: 'letter', title: 'Aan Noor' }],
    lost: [],
  })
  await mendBook(book.folder, generation, { now: book.now })
  const [mended] = everythingAt(book.folder).pages
  expect(mended).toMatchObject({ kind: 'letter', text: words('later en langer'), version: 2, place: 'aan zee' })
  expect(mended?.versions.map(({ version }) => version)).toEqual([2, 1])
  const found = openDatabase(book.file, { readOnly: true })
  expect(found.prepare(`SELECT count(*) FROM search WHERE search MATCH 'langer'`).pluck().get()).toBe(1)
  found.close()
})

test('a letter of which neither row nor version can be read is named as lost, and nothing is made up for it', async () => {
  const book = aLivingBook()
  const letter = book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('eerst') })
  const generation = book.keep()?.name ?? ''
  book.room().pages.save(letter.id, { text: words('later') })
  const other = book.room().pages.add({ kind: 'moment', title: 'De echo' })
  book.close()
  damageRow(
    book.file,
    ['pages', letter.id, 'text'],
    ['page_versions', letter.id, 'text'],
    ['pages', other.id, 'title'],
    ['page_versions', other.id, 'title'],
  )
  const { saved, lost } = salvage(book.folder, { generation })
  expect([saved, lost.length]).toEqual([[], 2])
  expect(lost).toEqual(
    expect.arrayContaining([
      { kind: 'letter', title: 'Aan Noor' },
      // of a page the generation never knew not even the name can be trusted
      { kind: 'note', title: '' },
    ]),
  )
  await mendBook(book.folder, generation, { now: book.now })
  const { pages } = everythingAt(book.folder)
  expect(pages.map(({ title, text }) => ({ title, text }))).toEqual([{ title: 'Aan Noor', text: words('eerst') }])
})

test('children, parents, photos, links and the title come along; a lost one is named', async () => {
  const book = aLivingBook()
  const noor = book.room().children.add({ name: 'Noor' })
  const letter = book.room().pages.add({ kind: 'letter', title: 'Aan Noor', children: [noor.id] })
  const loose = book.room().pages.add({ kind: 'note', title: 'los', children: [noor.id] })
  const generation = book.keep()?.name ?? ''
  const room = book.room()
  room.save({ title: 'Voor Noor en Bram' })
  const bram = room.children.add({ name: 'Bram' })
  room.parents.add({ called: 'mama' })
  const photo = aPhoto(book.db(), { caption: 'Het handje' })
  const lost = aPhoto(book.db(), { caption: 'De voetjes' })
  room.pages.save(letter.id, { children: [noor.id, bram.id], photos: [photo, lost] })
  room.pages.save(loose.id, { children: [] })
  const today = book.everything()
  book.close()
  damageRow(book.file, ['photos', lost, 'caption'])
  const report = salvage(book.folder, { generation })
  expect(report.saved).toEqual([
    { kind: 'title', title: 'Voor Noor en Bram' },
    { kind: 'parent', title: 'mama' },
    { kind: 'child', title: 'Bram' },
    { kind: 'photo', title: 'Het handje' },
    { kind: 'letter', title: 'Aan Noor' },
    { kind: 'note', title: 'los' },
  ])
  expect(report.lost).toEqual([{ kind: 'photo', title: '' }])
  await mendBook(book.folder, generation, { now: book.now })
  const mended = everythingAt(book.folder)
  const withoutLost = today.pages.map((page) => ({ ...page, photos: page.photos.filter((id) => id !== lost) }))
  expect(mended).toEqual({ ...today, pages: withoutLost, photos: today.photos.filter(({ id }) => id !== lost) })
})

test('a page by a parent who is lost stays, without its author, and can be saved again', async () => {
  const book = aLivingBook()
  const generation = book.keep()?.name ?? ''
  const parent = book.room().parents.add({ name: 'Marit' })
  const page = book.room().pages.add({ kind: 'letter', title: 'Aan Noor', author: { parent: parent.id } })
  book.close()
  damageRow(book.file, ['parents', parent.id, 'name'])
  await mendBook(book.folder, generation, { now: book.now })
  const room = book.open()
  expect(room.pages.get(page.id).author).toBeNull()
  expect(room.pages.save(page.id, { title: 'Aan Noor, weer' }).title).toBe('Aan Noor, weer')
})

test('a book that is sound is not mended', async () => {
  const book = aLivingBook()
  const generation = book.keep()?.name ?? ''
  book.room().pages.add({ kind: 'letter', title: 'Aan Noor' })
  const today = book.everything()
  book.close()
  expect(salvage(book.folder, { generation }).saved).toEqual([{ kind: 'letter', title: 'Aan Noor' }])
  await mendBook(book.folder, generation, { now: book.now })
  expect(everythingAt(book.folder)).toEqual(today)
  await bringBack(book.folder, generation, { now: book.now })
})

test('wherever damage lies: what comes back was written, and what the generation held is never less', async () => {
  const book = aBook()
  const [then, today] = [byId(book.then), byId(book.today)]
  const size = statSync(book.file).size
  const counts = { whole: 0, saved: 0, lost: 0, unknown: 0 }
  for (let seed = 0; seed < 20; seed++) {
    const folder = copyOf(book.folder)
    turnOver(join(folder, 'book.db'), Math.floor((size * seed) / 20) + seed, 1 + (seed % 4) * 3000)
    const report = salvage(folder, { generation: book.generation })
    await mendBook(folder, book.generation, { now: book.now })
    const now = byId(everythingAt(folder))
    for (const [id, page] of now) expectSameWords(page, today.get(id))
    for (const id of then.keys()) expect(now.has(id)).toBe(true)
    counts.whole += Number(now.size === today.size)
    counts.saved += now.size - then.size
    counts.lost += report.lost.length
    counts.unknown += Math.max(0, today.size - now.size - report.lost.length)
    rmSync(folder, { recursive: true })
  }
  process.stdout.write(`damage to one stretch of a file, 20 times: ${JSON.stringify(counts)}\n`)
  expect(counts.saved).toBeGreaterThan(20 * LETTERS * 0.9)
}, 300_000)

type Place = [table: 'pages' | 'page_versions' | 'photos' | 'parents', id: string, column: string]

/** Turns over a letter in the newest of these rows, so that their sums no longer fit. */
function damageRow(file: string, ...places: Place[]) {
  const db = openDatabase(file)
  for (const [table, id, column] of places) {
    // the triggers that keep the sums belong to this connection; without them a write is what damage is
    db.exec(`DROP TRIGGER IF EXISTS temp."${table}_UPDATE"`)
    const isVersion = table === 'page_versions'
    const where = isVersion ? 'page = ? ORDER BY version DESC LIMIT 1' : 'id = ?'
    const key = isVersion ? 'page, version' : 'id'
    const text = db.prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get(id) ?? ''
    const changed = text.replace(/[a-z](?=[^a-z]*$)/u, 'X')
    expect(changed).not.toBe(text)
    db.prepare(`UPDATE ${table} SET ${column} = ? WHERE (${key}) = (SELECT ${key} FROM ${table} WHERE ${where})`).run(
      changed,
      id,
    )
  }
  db.close()
}
