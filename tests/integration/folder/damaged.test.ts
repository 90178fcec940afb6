/** @file A damaged book is shown from its newest good earlier state, only to be read, and nothing of it is lost by looking. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BookId } from '#contract'
import { createShelf } from '#main/folder'
import type { OpenFolder } from '#main/folder'
import { keepGeneration, mendBook } from '#main/generations'
import { addPage, titlesIn } from '../../support/sample-database.ts'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aLockedBook } from '../../support/locked-book.ts'

const shelf = createShelf()

async function anOpenBook() {
  const id = BookId.parse(randomUUID())
  return { path: await shelf.make({ path: join(freshFolder(), 'Ons boek'), id, madeBy: '0.1.0' }), keys: null }
}

const keep = ({ path, db, about, keys }: OpenFolder, day: number) =>
  keepGeneration({
    folder: path,
    db,
    book: about.id,
    key: keys?.databaseKey,
    madeBy: '0.1.0',
    reason: 'daily',
    now: new Date(Date.UTC(2026, 10, day)),
  })

// in the middle of every page but the first, so that nothing of what was written can be trusted
function damage(path: string) {
  const file = join(path, 'book.db')
  const bytes = readFileSync(file)
  for (let at = 4096 + 2000; at < bytes.length; at += 4096) bytes.fill(0, at - 2000, at + 2000)
  writeFileSync(file, bytes)
}

describe.each([
  ['without a lock', anOpenBook],
  ['with a lock', aLockedBook],
])('a book %s', (_, make) => {
  /** Two pages kept, a third only in the book itself; closed again. */
  async function aWrittenBook() {
    const { path, keys } = await make()
    const book = shelf.open(path, { keys })
    addPage(book.db, { id: randomUUID(), title: 'Zee' })
    keep(book, 1)
    addPage(book.db, { id: randomUUID(), title: 'Schelp' })
    keep(book, 2)
    addPage(book.db, { id: randomUUID(), title: 'Duin' })
    book.close()
    return { path, keys }
  }

  test('that is damaged is refused as such, and shown as it was when it was last good', async () => {
    const { path, keys } = await aWrittenBook()
    damage(path)
    const before = readFileSync(join(path, 'book.db'))

    expect(await failureOf(() => shelf.open(path, { keys }))).toEqual({
      code: 'book-damaged',
      details: { name: 'Ons boek' },
    })
    const book = shelf.openDamaged(path, { keys })

    expect(titlesIn(book.db)).toEqual(['Zee', 'Schelp'])
    expect(book).toMatchObject({ readOnly: 'damaged', mayMend: true, damage: { madeAt: '2026-11-02T00:00:00.000Z' } })
    expect(book.keys).toBe(keys)
    expect(book.cache.memory).toBe(true)
    expect(() => addPage(book.db, { id: randomUUID(), title: 'Nieuw' })).toThrow(/readonly/)
    book.close()
    expect(before.equals(readFileSync(join(path, 'book.db')))).toBe(true)
  })

  test('is mended by one program at a time, and opens as any other afterwards', async () => {
    const { path, keys } = await aWrittenBook()
    damage(path)
    const book = shelf.openDamaged(path, { keys })
    const second = shelf.openDamaged(path, { keys })
    expect([book.mayMend, second.mayMend, second.readOnly]).toEqual([true, false, 'damaged'])
    second.close()
    book.close()

    const generation = book.damage?.generation ?? ''
    await mendBook(path, generation, { key: keys?.databaseKey, now: new Date('2026-11-03T00:00:00.000Z') })

    const mended = shelf.open(path, { keys })
    expect(mended).toMatchObject({ readOnly: null, damage: null })
    expect(titlesIn(mended.db).slice(0, 2)).toEqual(['Zee', 'Schelp'])
    mended.close()
  })

  test('that lost its database and its label is still this book', async () => {
    const { path, keys } = await aWrittenBook()
    rmSync(join(path, 'book.db'))
    rmSync(join(path, 'boek.json'))

    expect((await failureOf(() => shelf.open(path, { keys }))).code).toBe('book-damaged')
    const book = shelf.openDamaged(path, { keys })

    expect(titlesIn(book.db)).toEqual(['Zee', 'Schelp'])
    expect(existsSync(join(path, 'boek.json'))).toBe(false)
    book.close()
  })

  test('that is damaged with its newest generation is shown from the one before', async () => {
    const { path, keys } = await aWrittenBook()
    const written = shelf.open(path, { keys })
    const newest = keep(written, 3)
    written.close()
    damage(path)
    damage(join(path, 'generations', newest?.name ?? ''))

    const book = shelf.openDamaged(path, { keys })

    expect(titlesIn(book.db)).toEqual(['Zee', 'Schelp'])
    book.close()
  })

  test('that is damaged and kept nothing says so', async () => {
    const { path, keys } = await make()
    damage(path)

    expect(await failureOf(() => shelf.openDamaged(path, { keys }))).toEqual({
      code: 'no-good-generation',
      details: { name: 'Ons boek' },
    })
  })
})

test('a locked book that is damaged asks for its key first', async () => {
  const { path } = await aLockedBook()
  damage(path)

  expect((await failureOf(() => shelf.open(path))).code).toBe('book-locked')
  expect((await failureOf(() => shelf.openDamaged(path))).code).toBe('book-locked')
})
