/** @file Setting a lock and taking it off: a whole copy in a new folder, equal to the last row and byte, while the book itself stays. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { realDisk, relock } from '#main/backup'
import { createShelf, readAbout } from '#main/folder'
import { makeKeys, unsealAll } from '#main/vault'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { aBook, bytesOf, filesIn, keysOf, PASSWORD, rowsOf, stateOf, vault, writePassword } from './a-book.ts'
import type { ABook, BackupDisk } from './a-book.ts'

const shelf = createShelf({ vault })

type Asked = Partial<Parameters<typeof relock>[0]>

/** Locks a copy of an unlocked book under new keys, or unlocks one of a locked book. */
async function turned(book: ABook, asked: Asked = {}) {
  const to = join(book.home, 'Anders.bewaarboek')
  const keys = book.keys === null ? await makeKeys(book.folder.about.id) : null
  const target = keys === null ? null : { keys, writeKeys: (at: string) => writePassword(at, keys) }
  const run = () => relock({ folder: book.folder, to, target, ...asked })
  return { to, keys, run }
}

function addParent(book: ABook, details: object) {
  const add = book.db.prepare(
    `INSERT INTO parents (id, position, name, called, details) VALUES (?, 0, 'Sam', 'mam', ?)`,
  )
  add.run('6e1a1c1e-0000-4000-8000-000000000001', JSON.stringify(details))
}

test('a locked copy holds every row and picture of the book, opens with the password, and nothing of it is plain', async () => {
  const book = await aBook({ photos: 4 })
  addParent(book, { surname: 'De Wit', bsn: '' })
  const [state, { to, keys, run }] = [stateOf(book), await turned(book)]

  const made = await run()

  expect(made).toEqual({ lacking: [], readBack: 6 })
  expect(stateOf(book)).toEqual(state)
  expect(readdirSync(to).sort()).toEqual(['boek.json', 'book.db', 'keys', 'media'])
  expect(readAbout(to)).toEqual({ ...book.folder.about, locked: true })
  const folder = shelf.open(to, { keys: await shelf.unlock(to, PASSWORD) })
  expect(folder.readOnly).toBeNull()
  expect(rowsOf(folder.db)).toEqual(rowsOf(book.db))
  const found = folder.db.prepare(`SELECT count(*) FROM search`).pluck().get()
  expect(found).toBe(book.db.prepare('SELECT count(*) FROM search').pluck().get())
  for (let number = 1; number <= 4; number += 1) {
    const bytes = bytesOf(number * 700, number)
    const file = folder.mediaFile(createHash('sha256').update(bytes).digest('hex'), 'jpeg')
    expect(Buffer.from(await unsealAll(keysOf({ keys }), readFileSync(file)))).toEqual(bytes)
  }
  folder.close()
  for (const [name, bytes] of filesIn(to)) {
    for (const canary of ['Lieve Noor', 'IMG_1', 'De Wit', 'SQLite format 3']) {
      expect(bytes?.includes(canary) ?? false, name).toBe(false)
    }
  }
})

test('an unlocked copy holds the same, but for a citizen service number, which never lies in a plain file', async () => {
  const book = await aBook({ photos: 3, locked: true })
  addParent(book, { surname: 'De Wit', bsn: '111222333', town: 'Zwolle' })
  const [state, { to, run }] = [stateOf(book), await turned(book)]

  await run()

  expect(stateOf(book)).toEqual(state)
  expect(readdirSync(to).sort()).toEqual(['boek.json', 'book.db', 'media'])
  expect(readAbout(to)).toEqual({ ...book.folder.about, locked: false })
  for (const [name, bytes] of filesIn(to)) expect(bytes?.includes('111222333') ?? false, name).toBe(false)
  const folder = shelf.open(to)
  const [here, there] = [rowsOf(book.db), rowsOf(folder.db)]
  expect({ ...there, parents: [] }).toEqual({ ...here, parents: [] })
  const [parent] = there['parents'] as { details: string }[]
  expect(JSON.parse(parent?.details ?? '')).toEqual({ surname: 'De Wit', bsn: '', town: 'Zwolle' })
  for (let number = 1; number <= 3; number += 1) {
    const bytes = bytesOf(number * 700, number)
    expect(readFileSync(folder.mediaFile(createHash('sha256').update(bytes).digest('hex'), 'jpeg'))).toEqual(bytes)
  }
  folder.close()
})

test('there and back again, a book is what it was', async () => {
  const book = await aBook({ photos: 2 })
  const { to, keys, run } = await turned(book)
  await run()
  const locked = shelf.open(to, { keys })
  const back = join(book.home, 'Terug.bewaarboek')

  await relock({ folder: locked, to: back, target: null })

  locked.close()
  const folder = shelf.open(back)
  expect(rowsOf(folder.db)).toEqual(rowsOf(book.db))
  expect(filesIn(join(back, 'media'))).toEqual(filesIn(join(book.path, 'media')))
  folder.close()
})

test('photos that the book no longer holds whole stay behind and are named', async () => {
  for (const locked of [false, true]) {
    const book = await aBook({ photos: 4, locked })
    rmSync(book.added[0]?.file ?? '')
    writeFileSync(book.added[1]?.file ?? '', 'not what it was')
    const { to, run } = await turned(book)

    const made = await run()

    expect(made.lacking.toSorted()).toEqual(['IMG_1.jpg', 'IMG_2.jpg'])
    expect([...filesIn(join(to, 'media')).values()].filter((bytes) => bytes !== null)).toHaveLength(2)
  }
})

test('what has a lock gets no second one, what has none loses none, and keys of another book are a mistake', async () => {
  const [open, locked] = [await aBook({ photos: 0 }), await aBook({ photos: 0, locked: true })]
  const to = join(open.home, 'Anders.bewaarboek')
  const keys = await makeKeys(locked.folder.about.id)
  const target = { keys, writeKeys: (at: string) => writePassword(at, keys) }

  expect((await failureOf(() => relock({ folder: locked.folder, to, target }))).code).toBe('already-locked')
  expect((await failureOf(() => relock({ folder: open.folder, to, target: null }))).code).toBe('not-locked')
  expect((await failureOf(() => relock({ folder: open.folder, to, target }))).code).toBe('unexpected')
  expect(existsSync(to)).toBe(false)
})

test('nothing that is there is replaced, and a place without room or that is not there is told first', async () => {
  const book = await aBook({ photos: 1 })
  const { run } = await turned(book, { to: book.path })
  expect(await failureOf(run)).toEqual({ code: 'book-exists', details: { name: 'Ons boek' } })
  const nowhere = await turned(book, { to: join(book.home, 'weg', 'Boek') })
  expect((await failureOf(nowhere.run)).code).toBe('folder-not-found')
  const full = await turned(book, { disk: { ...realDisk, freeBytes: async () => 10_000 } })
  expect((await failureOf(full.run)).code).toBe('disk-full')
  expect(readdirSync(book.home).sort()).toEqual([basename(book.path), 'stick'])
})

test('stopped at any moment, nothing is made and the book is as it was', async () => {
  for (const locked of [false, true]) {
    const book = await aBook({ photos: 3, locked })
    const state = stateOf(book)
    let stopped = 0
    for (let moment = 1; ; moment += 1) {
      const stop = new AbortController()
      let seen = 0
      const onProgress = () => {
        seen += 1
        if (seen === moment) stop.abort()
      }
      const { to, run } = await turned(book, { signal: stop.signal, onProgress })
      const result: unknown = await run().catch((cause: unknown) => cause)
      if (!(result instanceof Error)) break
      stopped += 1
      expect(result).toMatchObject({ code: 'stopped' })
      expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false)
    }
    expect(stopped).toBeGreaterThan(5)
    expect(stateOf(book)).toEqual(state)
  }
})

test('a disk that gives back something else than was written is found out', async () => {
  for (const locked of [false, true]) {
    const book = await aBook({ photos: 2, locked })
    const disk: BackupDisk = {
      ...realDisk,
      receive: async (file, pieces) => {
        const written = await realDisk.receive(file, pieces)
        const bytes = readFileSync(file)
        bytes[300] = (bytes[300] ?? 0) ^ 0x10
        writeFileSync(file, bytes)
        return written
      },
    }
    const { to, run } = await turned(book, { disk })

    expect((await failureOf(run)).code).toBe('backup-not-equal')
    expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false)
  }
})

test('a password that cannot be written leaves no copy that nobody can open', async () => {
  const book = await aBook({ photos: 1 })
  const keys = await makeKeys(book.folder.about.id)
  const { to, run } = await turned(book, { target: { keys, writeKeys: async () => undefined } })

  expect((await failureOf(run)).code).toBe('backup-not-equal')
  expect(existsSync(to)).toBe(false)
})
