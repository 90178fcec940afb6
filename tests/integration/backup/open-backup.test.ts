/** @file A copy opened beside the book: proven, read only, and not a byte changed where it lies. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BookId } from '#contract'
import { openBackup } from '#main/backup'
import { makeKeys } from '#main/vault'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { aBook, bytesOf, filesIn, rowsOf } from './a-book.ts'
import type { ABook } from './a-book.ts'

const [FIRST, SECOND] = ['2026-11-21T19.30', '2026-11-22T19.30']

const opening = (book: ABook, asked: Partial<Parameters<typeof openBackup>[0]> = {}) =>
  openBackup({ from: book.stick, language: 'en', keys: book.keys, ...asked })

// other tests put things aside in the common folder meanwhile
const own = mkdtempSync(join(tmpdir(), 'bewaarboek-test-'))
beforeAll(() => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, own)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(own, { recursive: true, force: true })
})

const ours = () => readdirSync(tmpdir()).filter((name) => /^bewaarboek-[A-Za-z0-9]{6}$/.test(name))

test.each([false, true])(
  'the newest, or the one that is asked for, can be read and not written (locked: %s)',
  async (locked) => {
    const book = await aBook({ locked })
    await book.backUp()
    const first = rowsOf(book.db)
    book.addPage('Later geschreven')
    await book.backUp('2026-11-22T19:30:00')
    const before = filesIn(book.stick)

    const newest = await opening(book)
    const earlier = await opening(book, { generation: FIRST })

    expect([newest.name, newest.book, newest.madeAt]).toEqual([
      SECOND,
      book.folder.about.id,
      new Date('2026-11-22T19:30:00').toISOString(),
    ])
    expect(rowsOf(newest.db)).toEqual(rowsOf(book.db))
    expect(rowsOf(earlier.db)).toEqual(first)
    expect(() => newest.db.prepare('DELETE FROM pages').run()).toThrow(/readonly/)
    newest.close()
    newest.close()
    earlier.close()
    expect(filesIn(book.stick)).toEqual(before)
  },
)

test('of a locked one only sealed bytes are ever put aside, and they are gone afterwards', async () => {
  const book = await aBook({ locked: true })
  await book.backUp()
  const before = new Set(ours())

  const opened = await opening(book)
  const aside = ours().filter((name) => !before.has(name))
  const files = aside.flatMap((name) => [...filesIn(join(tmpdir(), name)).values()])
  opened.close()

  expect(files.length).toBeGreaterThan(0)
  for (const bytes of files) expect(bytes?.includes('Lieve Noor') ?? false).toBe(false)
  expect(ours().filter((name) => aside.includes(name))).toEqual([])
})

test('without keys, or with those of another lock, a locked one stays closed', async () => {
  const book = await aBook({ photos: 0, locked: true })
  await book.backUp()

  for (const keys of [null, await makeKeys(book.folder.about.id)]) {
    expect(await failureOf(() => opening(book, { keys }))).toEqual({ code: 'backup-locked', details: { name: FIRST } })
  }
})

test('only a copy of this book is opened when one is asked for', async () => {
  const book = await aBook({ photos: 0 })
  const other = await aBook({ photos: 0 })
  await book.backUp()
  await other.backUp('2026-11-25T10:00:00', { to: book.stick })

  const opened = await opening(book, { of: book.folder.about.id })
  opened.close()

  expect(opened.name).toBe(FIRST)
  const nobody = BookId.parse('6e1a1c1e-0000-4000-8000-000000000009')
  expect((await failureOf(() => opening(book, { of: nobody }))).code).toBe('backup-of-other-book')
  expect((await failureOf(() => opening(book, { generation: 'gisteren' }))).code).toBe('backup-not-found')
})

test('one of which the texts or the list are damaged, or a photo is gone, is refused with the newest whole one', async () => {
  for (const locked of [false, true]) {
    const book = await aBook({ photos: 1, locked })
    await book.backUp()
    const fresh = await book.addPhoto('nieuw.jpg', bytesOf(900, 5))
    await book.backUp('2026-11-22T19:30:00')
    const texts = join(book.bookFolder, SECOND, locked ? 'boek.json.age' : 'boek.json')
    const whole = readFileSync(texts)
    writeFileSync(texts, Buffer.concat([whole.subarray(1), Buffer.from(' ')]))
    expect(await failureOf(() => opening(book))).toMatchObject({ code: 'backup-damaged', details: { good: FIRST } })
    writeFileSync(texts, whole)
    rmSync(join(book.bookFolder, fresh.path))

    const { code, details } = await failureOf(() => opening(book))

    expect([code, details['reason'], details['good']]).toEqual(['backup-damaged', '‘nieuw.jpg’ is missing', FIRST])
  }
})
