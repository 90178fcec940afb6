/** @file A locked book on the disk, all its life: made, opened with its key, and never opened without. */
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { BookId } from '#contract'
import { createShelf, lockedPathIn, readAbout } from '#main/folder'
import type { OpenFolder } from '#main/folder'
import { keyFilesIn, makeKeys } from '#main/vault'
import { failureOf } from '../../support/failure.ts'
import { freshFolder, isRoot } from '../../support/fresh-folder.ts'
import { aLockedBook, anotherProgram, newLock, password, quickVault } from '../../support/locked-book.ts'

const shelf = createShelf({ vault: quickVault })
const label = (path: string) => join(path, 'boek.json')
const relabel = (path: string, changes: object) =>
  writeFileSync(
    label(path),
    JSON.stringify({ ...(JSON.parse(readFileSync(label(path), 'utf8')) as object), ...changes }),
  )
const startOf = (path: string, file: string) => readFileSync(join(path, file)).toString('latin1', 0, 15)
const save = ({ db }: OpenFolder, word: string) =>
  db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('word', ?)`).run(JSON.stringify(word))
const read = ({ db }: OpenFolder) =>
  db.prepare<[], string>(`SELECT json_extract(value, '$') FROM settings WHERE key = 'word'`).pluck().get()
const withPassword = (path: string, typed = password) => shelf.unlock(path, { kind: 'password', password: typed })

describe('a locked book', () => {
  test('is made with its keys, and its database is no plain one from the first byte on', async () => {
    const { path, id } = await aLockedBook()

    expect(readdirSync(path).sort()).toEqual(['boek.json', 'book.db', 'keys', 'media'])
    expect(readAbout(path)).toEqual({ id, version: 1, locked: true, madeBy: '0.1.0' })
    expect(startOf(path, 'book.db')).not.toBe('SQLite format 3')
    expect(keyFilesIn(join(path, 'keys')).map(({ kind, whole }) => [kind, whole])).toEqual([
      ['password', true],
      ['password', true],
    ])
  })

  test('is opened with the keys that its password gives, for writing, with a cache that is no plain one either', async () => {
    const { path, id, keys } = await aLockedBook()

    const opened = await withPassword(path)
    const book = shelf.open(path, { keys: opened })
    save(book, 'dag lief')

    expect(opened).toMatchObject(keys)
    expect(book).toMatchObject({ readOnly: null, damage: null, mayMend: true, about: { id, locked: true } })
    expect(book.keys).toBe(opened)
    expect(book.cache.memory).toBe(false)
    book.close()
    expect(startOf(path, 'cache.db')).not.toBe('SQLite format 3')
    const again = shelf.open(path, { keys: opened })
    expect(read(again)).toBe('dag lief')
    again.close()
  })

  test('stays closed without a key, and with a wrong one, and is left as it was', async () => {
    const { path } = await aLockedBook()
    const before = readdirSync(path).sort()

    expect(await failureOf(() => shelf.open(path))).toEqual({ code: 'book-locked', details: { name: 'Ons boek' } })
    expect(await failureOf(() => shelf.openDamaged(path))).toMatchObject({ code: 'book-locked' })
    expect((await failureOf(() => withPassword(path, 'een ander woord'))).code).toBe('wrong-password')
    expect(readdirSync(path).sort()).toEqual(before)
  })

  test('needs no key when it has no lock', async () => {
    const path = await shelf.make({ path: join(freshFolder(), 'boek'), id: BookId.parse(randomUUID()), madeBy: '' })

    expect(await withPassword(path)).toBeNull()
    const book = shelf.open(path, { keys: await makeKeys(randomUUID()) })
    expect(book.keys).toBeNull()
    book.close()
  })

  test('is not made at all when its keys cannot be written, or are those of another book', async () => {
    const folder = freshFolder()
    const id = BookId.parse(randomUUID())
    const { keys } = await newLock(id)
    const make = (keyFiles: (keysFolder: string) => Promise<void>, of = keys) =>
      shelf.make({ path: join(folder, 'boek'), id, madeBy: '', keys: of, keyFiles })

    await expect(make(() => Promise.reject(new Error('no room')))).rejects.toThrow()
    expect((await failureOf(() => make(() => Promise.resolve()))).code).toBe('keys-damaged')
    const other = await newLock(BookId.parse(randomUUID()))
    await expect(make(other.keyFiles, other.keys)).rejects.toThrow(TypeError)
    expect(readdirSync(folder)).toEqual([])
  })

  test('has a name that tells nothing', () => {
    const folder = freshFolder()
    const make = (language: 'nl' | 'en') => {
      const path = lockedPathIn(folder, language)
      mkdirSync(path)
      return basename(path)
    }

    expect([make('nl'), make('nl'), make('en')]).toEqual([
      'Ons boek op slot.bewaarboek',
      'Ons boek op slot 2.bewaarboek',
      'Our book, locked.bewaarboek',
    ])
  })
})

describe('one writer', () => {
  test('who opens it second may read along', async () => {
    const { path, keys } = await aLockedBook()
    const first = shelf.open(path, { keys })
    const second = shelf.open(path, { keys })
    save(first, 'dag lief')

    expect([first.readOnly, second.readOnly]).toEqual([null, 'in-use'])
    expect(read(second)).toBe('dag lief')
    expect(() => save(second, 'x')).toThrow(/readonly/)
    second.close()
    first.close()
  })

  test('what another program saved before it ended without a word is there', async () => {
    const { path, keys } = await aLockedBook()
    const other = await anotherProgram('hold-locked-book.ts', { words: [path, password, 'een bewaard woord'] })
    const meanwhile = shelf.open(path, { keys })
    expect([other.said, meanwhile.readOnly, read(meanwhile)]).toEqual(['null', 'in-use', 'een bewaard woord'])
    meanwhile.close()
    await other.endSuddenly()

    const here = shelf.open(path, { keys })

    expect(here.readOnly).toBeNull()
    expect(read(here)).toBe('een bewaard woord')
    here.close()
  })

  test('a place where no lock file can be made is a place to read in', async () => {
    const { path, keys } = await aLockedBook()
    mkdirSync(join(path, 'in-use.lock'))

    const book = shelf.open(path, { keys })

    expect([book.readOnly, book.cache.memory, book.mayMend]).toEqual(['read-only-place', true, false])
    book.close()
  })

  test.skipIf(isRoot)('a read-only folder is a place to read in (not as root, who may write anywhere)', async () => {
    const { path, keys } = await aLockedBook()
    chmodSync(path, 0o555)

    const book = shelf.open(path, { keys })

    expect(book.readOnly).toBe('read-only-place')
    expect(book.db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(2)
    book.close()
    chmodSync(path, 0o755)
  })
})

describe('label, keys and database that do not agree', () => {
  test('without its label it is still known as locked, and with its key the label is written again', async () => {
    const { path, id, keys } = await aLockedBook()
    rmSync(label(path))

    expect((await failureOf(() => shelf.open(path))).code).toBe('book-locked')
    const book = shelf.open(path, { keys: await withPassword(path) })

    expect(book.about).toEqual({ id, version: 1, locked: true, madeBy: '0.1.0' })
    expect(readAbout(path)).toEqual(book.about)
    expect(book.keys).toMatchObject(keys)
    book.close()
  })

  test('a label that says it has no lock is not believed, and put right', async () => {
    const { path } = await aLockedBook()
    relabel(path, { locked: false })

    expect(readAbout(path).locked).toBe(true)
    expect((await failureOf(() => shelf.open(path))).code).toBe('book-locked')
    shelf.open(path, { keys: await withPassword(path) }).close()

    expect(JSON.parse(readFileSync(label(path), 'utf8'))).toMatchObject({ locked: true })
  })

  test('a label that says it has a lock is not believed of a book that anyone can read, and put right', async () => {
    const path = await shelf.make({ path: join(freshFolder(), 'boek'), id: BookId.parse(randomUUID()), madeBy: '' })
    relabel(path, { locked: true })

    expect(readAbout(path).locked).toBe(false)
    expect(await withPassword(path)).toBeNull()
    const book = shelf.open(path)

    expect(book).toMatchObject({ keys: null, readOnly: null, about: { locked: false } })
    expect(JSON.parse(readFileSync(label(path), 'utf8'))).toMatchObject({ locked: false })
    book.close()
  })

  test('a label of another book is not believed against keys and database', async () => {
    const { path, id } = await aLockedBook()
    relabel(path, { id: randomUUID() })

    const book = shelf.open(path, { keys: await withPassword(path) })

    expect(book.about.id).toBe(id)
    book.close()
  })

  test('the keys of another book are damaged keys, and nothing is said of the database', async () => {
    const [mine, other] = [await aLockedBook(), await aLockedBook()]
    rmSync(join(mine.path, 'keys'), { recursive: true })
    renameSync(join(other.path, 'keys'), join(mine.path, 'keys'))

    const opening = async () => shelf.open(mine.path, { keys: await withPassword(mine.path) })

    expect(await failureOf(opening)).toEqual({ code: 'keys-damaged', details: { name: 'Ons boek' } })
  })

  test('keys that are gone are damaged keys, never a wrong password', async () => {
    const { path } = await aLockedBook()
    rmSync(join(path, 'keys'), { recursive: true })

    expect((await failureOf(() => withPassword(path))).code).toBe('keys-damaged')
    expect((await failureOf(() => shelf.open(path))).code).toBe('book-locked')
  })

  test('a damaged database is damage once the key was right', async () => {
    const { path, keys } = await aLockedBook()
    const file = join(path, 'book.db')
    const bytes = readFileSync(file)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(file, bytes)

    expect((await failureOf(() => withPassword(path, 'iets anders'))).code).toBe('wrong-password')
    expect(await withPassword(path)).toMatchObject(keys)
    expect(await failureOf(() => shelf.open(path, { keys }))).toEqual({
      code: 'book-damaged',
      details: { name: 'Ons boek' },
    })
  })

  test('half a copy, with its keys but without label and database, is a damaged book', async () => {
    const { path, keys } = await aLockedBook()
    rmSync(label(path))
    rmSync(join(path, 'book.db'))

    expect((await failureOf(() => shelf.open(path))).code).toBe('book-locked')
    expect((await failureOf(() => shelf.open(path, { keys }))).code).toBe('book-damaged')
  })
})

test('opening for writing tidies up unfinished files, and writes a damaged key file again from its twin', async () => {
  const { path, keys } = await aLockedBook()
  const left = [join(path, 'media', 'incoming-1.part'), join(path, 'keys', 'password-1.age.part')]
  for (const file of left) writeFileSync(file, 'half')
  const [twin = ''] = readdirSync(join(path, 'keys')).filter((name) => name.endsWith('.twin.age'))
  writeFileSync(join(path, 'keys', twin), 'damaged')

  const book = createShelf({ now: () => new Date(Date.now() + 60_000) }).open(path, { keys })

  await vi.waitFor(() => expect(left.filter((file) => existsSync(file))).toEqual([]))
  await vi.waitFor(() => expect(keyFilesIn(join(path, 'keys')).map(({ whole }) => whole)).toEqual([true, true]))
  book.close()
})
