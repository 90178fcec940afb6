/** @file Generations of a real book: kept when something changed, proven, listed with what is in them, and never of a damaged state. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepGeneration, keepGenerationAside, listGenerations, newestGood, openGeneration } from '#main/generations'
import { words } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aKey, aLivingBook, everythingIn, placeOf, turnOver } from './living-book.ts'

const kinds = [
  ['an open book', undefined],
  ['a locked book', aKey],
] as const

describe.each(kinds)('of %s', (_kind, key) => {
  test('a generation holds the book as it was, whatever is written afterwards', () => {
    const book = aLivingBook(key)
    const letter = book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('Lieve Noor') })
    const before = book.everything()
    const kept = book.keep()
    book.room().pages.save(letter.id, { text: words('Later geschreven') })
    expect(everythingIn(openGeneration(book.folder, kept?.name ?? '', { key }))).toEqual(before)
  })

  test('nothing is kept while the words are those of the newest one, also when a copy was made meanwhile', () => {
    const book = aLivingBook(key)
    expect(book.keep()).not.toBeNull()
    expect(book.keep()).toBeNull()
    book.room().remember('copies', ['2026-11-21'])
    expect(book.keep()).toBeNull()
    book.room().save({ title: 'Voor Noor' })
    expect(book.keep()).not.toBeNull()
    expect(readdirSync(join(book.folder, 'generations'))).toHaveLength(2)
  })

  test('the list tells the newest first, how much is in each, and which is the same as today', () => {
    const book = aLivingBook(key)
    book.keep()
    book.room().children.add({ name: 'Noor' })
    book.room().pages.add({ kind: 'letter', text: words('Lief kind') })
    book.keep('closing')
    const listed = listGenerations(book.folder, { key, today: book.db() })
    expect(listed.map(({ reason, good, same }) => ({ reason, good, same }))).toEqual([
      { reason: 'closing', good: true, same: true },
      { reason: 'daily', good: true, same: false },
    ])
    expect(listed.map(({ counts }) => counts)).toEqual([
      { children: 1, pages: 1, letters: 1, photos: 0, versions: 1, bytes: 0 },
      { children: 0, pages: 0, letters: 0, photos: 0, versions: 0, bytes: 0 },
    ])
  })

  test('a thread of its own keeps the same as the program would, and says so when the book is not whole', async () => {
    const book = aLivingBook(key)
    book.room().pages.add({ kind: 'letter', title: 'Aan Noor' })
    const asked = {
      folder: book.folder,
      book: book.id,
      key,
      madeBy: '0.1.0',
      reason: 'closing' as const,
      now: book.now,
    }
    const kept = await keepGenerationAside(asked)
    expect(everythingIn(openGeneration(book.folder, kept?.name ?? '', { key }))).toEqual(book.everything())
    expect(await keepGenerationAside(asked)).toBeNull()
    book.close()
    turnOver(book.file, 4096, statSync(book.file).size)
    rmSync(join(book.folder, 'generations'), { recursive: true })
    expect(await failureOf(() => keepGenerationAside(asked))).toMatchObject({ code: 'book-damaged' })
  })

  test('one in which any byte was turned over is never good, and the one before it is found instead', () => {
    const book = aLivingBook(key)
    book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('Lieve Noor') })
    const first = book.keep()?.name
    book.room().save({ title: 'Voor Noor' })
    const second = book.keep()?.name ?? ''
    const at = join(book.folder, 'generations', second)
    const size = statSync(join(at, 'book.db')).size
    const whole = join(freshFolder(), 'whole')
    cpSync(at, whole, { recursive: true })
    for (let place = 0; place < 30; place++) {
      turnOver(join(at, 'book.db'), Math.floor((size * place) / 30))
      expect(newestGood(book.folder, { key })?.name).toBe(first)
      expect(listGenerations(book.folder, { key })[0]).toMatchObject({ name: second, good: false, counts: null })
      cpSync(whole, at, { recursive: true })
    }
    expect(newestGood(book.folder, { key })?.name).toBe(second)
  })
})

test('a damaged book is refused and leaves nothing behind', async () => {
  const book = aLivingBook()
  book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('een lieve brief') })
  book.keep()
  book.close()
  book.open().save({ title: 'Voor Noor' })
  // the file is damaged while it is open: SQLite itself sees nothing of it
  book.db().pragma('wal_checkpoint(TRUNCATE)')
  turnOver(book.file, placeOf(book.file, 'een lieve brief'), 3)
  book.db().pragma('shrink_memory')
  const again = join(freshFolder(), 'again.bewaarboek')
  cpSync(book.folder, again, { recursive: true })
  book.close()
  expect(
    await failureOf(() =>
      keepGenerationAside({ folder: again, book: book.id, madeBy: '', reason: 'daily', now: book.now }),
    ),
  ).toMatchObject({ code: 'book-damaged', details: { name: 'again' } })
  expect(readdirSync(join(again, 'generations'))).toHaveLength(1)
})

test('damage that comes while the book is open does not become a generation', async () => {
  const book = aLivingBook()
  book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('een lieve brief') })
  book.db().pragma('wal_checkpoint(TRUNCATE)')
  // a row that was changed behind the back of its sum is what a turned-over bit looks like
  book.db().exec('DROP TRIGGER temp.pages_UPDATE')
  book.db().prepare(`UPDATE pages SET text = replace(text, 'lieve', 'liexe')`).run()
  expect(await failureOf(() => book.keep())).toMatchObject({ code: 'book-damaged', details: { name: 'Ons boek' } })
  expect(readdirSync(join(book.folder, 'generations'))).toEqual([])
})

test('a clock that went back does not make an older state the newest', () => {
  const book = aLivingBook()
  const keep = (now: string) =>
    keepGeneration({
      folder: book.folder,
      db: book.db(),
      book: book.id,
      madeBy: '',
      reason: 'daily',
      now: new Date(now),
    })?.name
  keep('2099-01-01T10:00:00Z')
  book.room().save({ title: 'Voor Noor' })
  const later = keep('2026-11-21T10:00:00Z')
  expect(newestGood(book.folder)?.name).toBe(later)
  expect(listGenerations(book.folder).map(({ madeAt }) => madeAt.slice(0, 4))).toEqual(['2026', '2099'])
})

test('two states of the same minute have names of their own', () => {
  const book = aLivingBook()
  const asked = {
    folder: book.folder,
    db: book.db(),
    book: book.id,
    madeBy: '',
    reason: 'daily' as const,
    now: book.now,
  }
  const first = keepGeneration(asked)?.name ?? ''
  book.room().save({ title: 'Voor Noor' })
  expect(keepGeneration(asked)?.name).toBe(`${first}-2`)
})

test('what is in the manifest is not personal', () => {
  const book = aLivingBook(aKey)
  book.room().save({ title: 'Voor Noor' })
  const { name = '' } = book.keep() ?? {}
  const manifest = readFileSync(join(book.folder, 'generations', name, 'manifest.json'), 'utf8')
  const keys = [
    'format',
    'version',
    'book',
    'madeAt',
    'madeBy',
    'reason',
    'order',
    'schema',
    'bytes',
    'sha256',
    'digest',
  ]
  expect(Object.keys(JSON.parse(manifest) as object).toSorted()).toEqual(keys.toSorted())
  expect(placeOf(join(book.folder, 'generations', name, 'book.db'), 'Noor')).toBe(-1)
})

test('two locked books with the same few words have digests that do not show it', () => {
  const digests = [aKey, new Uint8Array(32).fill(9), undefined].map((key) => {
    const book = aLivingBook(key)
    book.db().prepare('DELETE FROM settings').run()
    const { name = '' } = book.keep() ?? {}
    const text = readFileSync(join(book.folder, 'generations', name, 'manifest.json'), 'utf8')
    return (JSON.parse(text) as { digest: string }).digest
  })
  expect(new Set(digests).size).toBe(3)
})

test('a state without a manifest, or with another one, is listed as not good by the moment in its name', () => {
  const book = aLivingBook()
  for (const title of ['een', 'twee', 'drie']) {
    book.room().save({ title })
    book.keep()
  }
  const [newest, middle, oldest] = listGenerations(book.folder).map(({ name }) => name)
  rmSync(join(book.folder, 'generations', middle ?? '', 'manifest.json'))
  writeFileSync(join(book.folder, 'generations', newest ?? '', 'manifest.json'), '{"format":"something else"}')
  expect(listGenerations(book.folder).map(({ name, good }) => [name, good])).toEqual([
    [newest, false],
    [middle, false],
    [oldest, true],
  ])
})

test('a name that is no generation opens nothing, least of all a way out of the folder', async () => {
  const book = aLivingBook()
  const { name = '' } = book.keep() ?? {}
  for (const other of ['..', '../..', '.', '', '2026-11-01T18.00/../..', '2031-01-01T00.00']) {
    expect(await failureOf(() => openGeneration(book.folder, other))).toMatchObject({ code: 'generation-not-found' })
  }
  expect(await failureOf(() => openGeneration(book.folder, name, { key: aKey }))).toMatchObject({
    code: 'generation-damaged',
  })
  expect(await failureOf(() => openGeneration(book.folder, name, { book: 'another' }))).toMatchObject({
    code: 'generation-damaged',
  })
})

test('a book that never kept a state has none', () => {
  const book = aLivingBook()
  expect(listGenerations(book.folder)).toEqual([])
  expect(newestGood(book.folder)).toBeNull()
})

test('old states make room once there are more than ten, but never for one that is not whole', () => {
  const book = aLivingBook()
  const keep = (order: number) => {
    book.room().save({ title: `staat ${order}` })
    // all on one day
    const now = new Date(book.now.getTime() + order * 60_000)
    return keepGeneration({ folder: book.folder, db: book.db(), book: book.id, madeBy: '', reason: 'daily', now })
  }
  const names = Array.from({ length: 12 }, (_, order) => keep(order)?.name)
  expect(listGenerations(book.folder).map(({ name }) => name)).toEqual(names.slice(2).toReversed())
  // half of those that stay are damaged: what is older than the ten newest whole ones is less now
  for (const name of names.slice(6)) turnOver(join(book.folder, 'generations', name ?? '', 'book.db'), 5000)
  expect(keep(12)?.thinned).toEqual([])
  expect(listGenerations(book.folder).filter(({ good }) => good)).toHaveLength(5)
  expect(readdirSync(join(book.folder, 'generations')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('what an ended program left unfinished is no generation and does not stand in the way', () => {
  const book = aLivingBook()
  const first = book.keep()?.name ?? ''
  const parts = ['2026-11-02T18.00.part', '2026-11-02T19.00.part'].map((name) => join(book.folder, 'generations', name))
  for (const part of parts) mkdirSync(part)
  const [long, justNow] = [new Date(book.now.getTime() - 7_200_000), new Date(book.now.getTime() + 86_400_000)]
  utimesSync(parts[0] ?? '', long, long)
  utimesSync(parts[1] ?? '', justNow, justNow)
  book.room().save({ title: 'Voor Noor' })
  expect(book.keep()).not.toBeNull()
  // one that may still be being made is left alone
  expect(parts.map((part) => existsSync(part))).toEqual([false, true])
  expect(listGenerations(book.folder)).toHaveLength(2)
  expect(existsSync(join(book.folder, 'generations', first, 'book.db'))).toBe(true)
})
