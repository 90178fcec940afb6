/** @file An earlier state comes in the place of a real book; wherever the program ends, the book opens and nothing was lost. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Everything } from '#main/book'
import { createBookRoom } from '#main/book'
import { checkDatabase, holdLock, migrations, openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { bringBack, keepGeneration, listGenerations, newestGood, openGeneration } from '#main/generations'
import { words } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'
import { aKey, aLivingBook, copyOf, everythingAt, everythingIn, isThere, turnOver } from './living-book.ts'

const kinds = [
  ['an open book', undefined],
  ['a locked book', aKey],
] as const

/** A closed book with an earlier state, and what it held then and now. */
function aBookWithAPast(key?: Uint8Array, { isKept = true } = {}) {
  const book = aLivingBook(key)
  const letter = book.room().pages.add({ kind: 'letter', title: 'Aan Noor', text: words('Lieve Noor') })
  const then = book.everything()
  const earlier = book.keep()?.name ?? ''
  book.room().pages.save(letter.id, { text: words('Alles doorgehaald') })
  book.room().pages.add({ kind: 'note', title: 'van later' })
  const today = book.everything()
  const before = isKept ? book.keep('before-bringing-back')?.name : undefined
  book.close()
  return { ...book, then, today, earlier, before }
}

describe.each(kinds)('of %s', (_kind, key) => {
  test('an earlier state is the book again, and what it was until then can be brought back just so', async () => {
    const book = aBookWithAPast(key)
    await bringBack(book.folder, book.earlier, { key, now: book.now })
    expect(everythingAt(book.folder, key)).toEqual(book.then)
    await bringBack(book.folder, book.before ?? '', { key, now: book.now })
    expect(everythingAt(book.folder, key)).toEqual(book.today)
    expect(isThere(book.folder, 'aside')).toBe(false)
    expect(readdirSync(book.folder).filter((name) => name.includes('.part'))).toEqual([])
    for (const name of readdirSync(join(book.folder, 'generations'))) {
      expect(readdirSync(join(book.folder, 'generations', name))).toEqual(['book.db', 'manifest.json'])
    }
  })

  test('the state that was brought back is the newest good one, in case something happens to it', async () => {
    const book = aBookWithAPast(key)
    await bringBack(book.folder, book.earlier, { key, now: book.now })
    const newest = newestGood(book.folder, { key })
    expect(everythingIn(openGeneration(book.folder, newest?.name ?? '', { key }))).toEqual(book.then)
    expect(listGenerations(book.folder, { key }).map(({ good }) => good)).toEqual([true, true, true])
  })

  test('wherever the program ends, the book opens as it was or as it was brought back, and both are still to be had', async () => {
    const book = aBookWithAPast(key)
    const ended: { step: string; folder: string }[] = []
    await bringBack(book.folder, book.earlier, {
      key,
      now: book.now,
      onStep: (step) => void ended.push({ step, folder: copyOf(book.folder) }),
    })
    expect(ended.map(({ step }) => step)).toEqual([
      'copied',
      'filled',
      'put-aside',
      'log-cleared',
      'placed',
      'finished',
    ])
    for (const { step, folder } of ended) {
      const isDone = step === 'placed' || step === 'finished'
      expect(everythingAt(folder, key), step).toEqual(isDone ? book.then : book.today)
      // and it can be asked again
      await bringBack(folder, book.earlier, { key, now: book.now })
      expect(everythingAt(folder, key), step).toEqual(book.then)
      await bringBack(folder, book.before ?? '', { key, now: book.now })
      expect(everythingAt(folder, key), step).toEqual(book.today)
    }
  })

  test('a book that was not kept first is put aside whole', async () => {
    const book = aBookWithAPast(key, { isKept: false })
    await bringBack(book.folder, book.earlier, { key, now: book.now })
    expect(everythingAt(book.folder, key)).toEqual(book.then)
    const [name = ''] = readdirSync(join(book.folder, 'aside'))
    expect(isThere(book.folder, 'aside', name, 'unfinished')).toBe(false)
    expect(everythingAt(join(book.folder, 'aside', name), key)).toEqual(book.today)
  })

  test('a state that is damaged is refused and the book stays as it is', async () => {
    const book = aBookWithAPast(key)
    turnOver(join(book.folder, 'generations', book.earlier, 'book.db'), 9000)
    expect(await failureOf(() => bringBack(book.folder, book.earlier, { key, now: book.now }))).toMatchObject({
      code: 'generation-damaged',
      details: { name: book.earlier },
    })
    expect(everythingAt(book.folder, key)).toEqual(book.today)
  })
})

test('words that were only in the log when the program ended are not lost either', async () => {
  const book = aLivingBook()
  book.room().pages.add({ kind: 'letter', title: 'Aan Noor' })
  const earlier = book.keep()?.name ?? ''
  book.room().pages.add({ kind: 'letter', title: 'pas in het logboek' })
  const today = book.everything()
  const folder = copyOf(book.folder)
  expect(existsSync(join(folder, 'book.db-wal'))).toBe(true)
  await bringBack(folder, earlier, { now: book.now })
  const [name = ''] = readdirSync(join(folder, 'aside'))
  expect(everythingAt(join(folder, 'aside', name))).toEqual(today)
  expect(titlesOf(everythingAt(folder))).toEqual(['Aan Noor'])
})

test('what the program remembers of copies stays as it is now', async () => {
  const book = aLivingBook()
  book.room().remember('copies', ['van toen'])
  const earlier = book.keep()?.name ?? ''
  book.room().save({ title: 'Voor Noor' })
  book.room().remember('copies', ['van toen', 'van nu'])
  book.keep('before-bringing-back')
  book.close()
  await bringBack(book.folder, earlier, { now: book.now })
  const room = book.open()
  expect(room.title()).toBe('')
  expect(room.recall('copies', z.array(z.string()))).toEqual(['van toen', 'van nu'])
})

test('a book that is written in elsewhere is left alone', async () => {
  const book = aBookWithAPast()
  const held = holdLock(join(book.folder, 'in-use.lock'))
  expect(await failureOf(() => bringBack(book.folder, book.earlier, { now: book.now }))).toMatchObject({
    code: 'book-in-use',
  })
  if (held.state === 'held') held.release()
  expect(everythingAt(book.folder)).toEqual(book.today)
})

test('a failure halfway leaves the book as it was and nothing beside it', async () => {
  const book = aBookWithAPast()
  const work = bringBack(book.folder, book.earlier, {
    now: book.now,
    onStep: (step) => {
      if (step === 'filled') throw new Error('the power went out')
    },
  })
  await expect(work).rejects.toThrow('the power went out')
  expect(everythingAt(book.folder)).toEqual(book.today)
  expect(readdirSync(book.folder).filter((name) => name.includes('.part'))).toEqual([])
})

test('a state comes back into a folder whose book.db is gone', async () => {
  const book = aBookWithAPast()
  rmSync(book.file)
  writeFileSync(`${book.file}-wal`, 'half a log')
  await bringBack(book.folder, book.earlier, { now: book.now })
  expect(everythingAt(book.folder)).toEqual(book.then)
})

test('before the tables change the book is kept as it is, and can be brought back to before a newer version came', async () => {
  const book = aLivingBook()
  book.room().pages.add({ kind: 'letter', title: 'Aan Noor' })
  const then = book.everything()
  book.close()
  const next = { version: migrations.length + 1, name: 'colour', up: (db: Database) => void db.exec(COLOUR) }
  const beforeMigration = (db: Database) =>
    void keepGeneration({ ...book, db, book: book.id, madeBy: '', reason: 'before-change' })
  const changed = openDatabase(book.file, { migrations: [...migrations, next], beforeMigration })
  changed.prepare(`UPDATE pages SET colour = 'clay'`).run()
  changed.close()
  expect(checkDatabase(book.file)).toEqual({ ok: false, reason: 'newer' })

  const [state] = listGenerations(book.folder)
  expect(state).toMatchObject({ reason: 'before-change', good: true })
  await bringBack(book.folder, state?.name ?? '', { now: book.now })
  expect(everythingAt(book.folder)).toEqual(then)
  // what the newer version wrote is put aside, not removed
  expect(readdirSync(join(book.folder, 'aside'))).toHaveLength(1)
})

const COLOUR = `ALTER TABLE pages ADD COLUMN colour TEXT NOT NULL DEFAULT ''`

test('what is found by searching is that of the state brought back', async () => {
  const book = aBookWithAPast()
  await bringBack(book.folder, book.earlier, { now: book.now })
  const db = openDatabase(book.file, { readOnly: true })
  const room = createBookRoom({ db, now: () => book.now, newId: () => '' })
  expect(room.search('Lieve')).toHaveLength(1)
  expect(room.search('doorgehaald')).toEqual([])
  db.close()
})

const titlesOf = ({ pages }: Everything) => pages.map(({ title }) => title)
