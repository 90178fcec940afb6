/** @file Putting back: the book that was, in a new place, or a plain refusal and nothing at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Restored } from '#contract'
import { realDisk } from '#main/backup'
import type { BackupDisk } from './a-book.ts'
import { createShelf, readAbout } from '#main/folder'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { aBook, bytesOf, filesIn, restoreTo, rowsIn, rowsOf, stateOf, verdicts } from './a-book.ts'
import type { ABook } from './a-book.ts'

const [FIRST, SECOND] = ['2026-11-21T19.30', '2026-11-22T19.30']

async function aBackup(photos = 4) {
  const book = await aBook({ photos })
  await book.backUp()
  return { ...book, to: join(book.home, 'Terug.bewaarboek') }
}

/** Gives one bit of a file another value. */
function spoil(file: string) {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4
  writeFileSync(file, bytes)
}

function siblings(book: ABook): string[] {
  return readdirSync(book.home).sort()
}

test('what was backed up comes back row for row and byte for byte, as a book that opens for writing', async () => {
  const book = await aBackup()

  const restored = await restoreTo(book.stick, book.to)

  expect(Restored.parse(restored)).toEqual(restored)
  expect(restored).toEqual({
    contents: book.read().contents,
    counts: book.read().counts,
    generation: FIRST,
    lacking: [],
  })
  expect(rowsIn(join(book.to, 'book.db'))).toEqual(rowsOf(book.db))
  expect(filesIn(join(book.to, 'media'))).toEqual(filesIn(join(book.path, 'media')))
  expect(readAbout(book.to)).toEqual(book.folder.about)
  expect(readFileSync(join(book.to, 'boek.json'))).toEqual(readFileSync(join(book.path, 'boek.json')))
  expect(readdirSync(book.to).sort()).toEqual(['boek.json', 'book.db', 'media'])
  const folder = createShelf().open(book.to)
  expect(folder.readOnly).toBeNull()
  folder.close()
})

test('the search of the restored book finds what the first one found', async () => {
  const book = await aBackup()
  const schema = (db: { prepare: (sql: string) => { all: () => unknown[] } }) =>
    db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()

  await restoreTo(book.stick, book.to)

  const folder = createShelf().open(book.to)
  expect(schema(folder.db)).toEqual(schema(book.db))
  folder.close()
})

test('a book restored twice, and backed up from there, goes on in the same line', async () => {
  const book = await aBackup()
  await restoreTo(book.stick, book.to)
  const folder = createShelf().open(book.to)

  const made = await book.backUp('2026-11-22T19:30:00', { folder })

  folder.close()
  expect(made).toMatchObject({ generation: SECOND, newFiles: 0, lacking: [] })
  expect(await verdicts(book.stick)).toEqual([
    [SECOND, true],
    [FIRST, true],
  ])
})

test('the newest generation is taken, or the one that was asked for', async () => {
  const book = await aBackup()
  book.addPage('Later geschreven')
  await book.backUp('2026-11-22T19:30:00')

  const newest = await restoreTo(book.stick, book.to)
  const earlier = await restoreTo(book.stick, join(book.home, 'Eerder.bewaarboek'), { generation: FIRST })

  expect([newest.generation, newest.counts?.pages]).toEqual([SECOND, 4])
  expect([earlier.generation, earlier.counts?.pages]).toEqual([FIRST, 3])
})

test('of two books with a generation of the same name, the one that was asked for is restored', async () => {
  const book = await aBackup(1)
  const other = await aBook({ photos: 2, pages: 1 })
  await other.backUp(undefined, { to: book.stick })

  await restoreTo(book.stick, book.to, { generation: `${other.folder.about.id}/${FIRST}` })

  expect(readAbout(book.to).id).toBe(other.folder.about.id)
  expect((await failureOf(() => restoreTo(book.stick, join(book.home, 'x'), { generation: FIRST }))).code).toBe(
    'backup-not-found',
  )
})

test('a damaged newest generation is refused with the reason, and the newest whole one is named for the person to choose', async () => {
  const book = await aBackup()
  const fresh = await book.addPhoto('nieuw.jpg', bytesOf(900, 5))
  await book.backUp('2026-11-22T19:30:00')
  spoil(join(book.bookFolder, fresh.path))
  const before = siblings(book)

  const failure = await failureOf(() => restoreTo(book.stick, book.to, { language: 'nl' }))

  expect(failure).toEqual({
    code: 'backup-damaged',
    details: { name: SECOND, reason: '‘nieuw.jpg’ is veranderd nadat de kopie was gemaakt', good: FIRST },
  })
  expect(siblings(book)).toEqual(before)
  expect((await restoreTo(book.stick, book.to, { generation: FIRST })).generation).toBe(FIRST)
})

test('when no generation is whole, none is offered; that of another book is no answer', async () => {
  const book = await aBackup()
  const other = await aBook({ photos: 0 })
  await other.backUp('2026-11-20T10:00:00', { to: book.stick })
  spoil(join(book.bookFolder, FIRST, 'book.db'))

  const { code, details } = await failureOf(() => restoreTo(book.stick, book.to))

  expect(code).toBe('backup-damaged')
  expect(details['good']).toBeUndefined()
})

test.each(['book.db', 'boek.json', 'manifest.json', 'manifest.sha256'])(
  'an altered %s is refused and nothing is made',
  async (name) => {
    const book = await aBackup()
    const before = siblings(book)
    spoil(join(book.bookFolder, FIRST, name))

    expect((await failureOf(() => restoreTo(book.stick, book.to))).code).toBe('backup-damaged')
    expect(siblings(book)).toEqual(before)
  },
)

test('a newer backup is refused as such', async () => {
  const book = await aBackup()
  const folder = join(book.bookFolder, FIRST)
  const { createHash } = await import('node:crypto')
  const seal = (text: string) => {
    writeFileSync(join(folder, 'manifest.json'), text)
    writeFileSync(
      join(folder, 'manifest.sha256'),
      `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`,
    )
  }

  seal('{"format":"bewaarboek-backup","version":9,"locked":false}')
  expect(await failureOf(() => restoreTo(book.stick, book.to))).toEqual({
    code: 'backup-newer',
    details: { name: FIRST },
  })
  expect(existsSync(book.to)).toBe(false)
})

test('nothing that is already there is replaced, be it a book, a file, an empty folder or a link that leads nowhere', async () => {
  const book = await aBackup(1)
  const state = stateOf(book)
  writeFileSync(join(book.home, 'bestand'), 'x')
  mkdirSync(join(book.home, 'map'))
  symlinkSync(join(book.home, 'nergens'), join(book.home, 'link'))

  for (const name of [basename(book.path), 'bestand', 'map', 'link']) {
    const { code, details } = await failureOf(() => restoreTo(book.stick, join(book.home, name)))
    expect([code, details['name']]).toEqual(['book-exists', name.replace('.bewaarboek', '')])
  }
  expect(stateOf(book)).toEqual(state)
})

test('a place that is not there or cannot be is told before anything is copied', async () => {
  const book = await aBackup(1)

  expect((await failureOf(() => restoreTo(book.stick, join(book.home, 'weg', 'Boek')))).code).toBe('folder-not-found')
  expect((await failureOf(() => restoreTo(join(book.home, 'weg'), book.to))).code).toBe('folder-not-found')
  expect((await failureOf(() => restoreTo(book.path, book.to))).code).toBe('backup-not-found')
  expect((await failureOf(() => restoreTo(book.stick, join(book.home, 'é'.repeat(150))))).code).toBe('name-too-long')
  expect((await failureOf(() => restoreTo(book.stick, book.to, { generation: '../..' }))).code).toBe('backup-not-found')
  expect(siblings(book)).toEqual(['Ons boek.bewaarboek', 'stick'])
})

test('when it plainly does not fit, nothing is made', async () => {
  const book = await aBackup()
  const disk: BackupDisk = { ...realDisk, freeBytes: async () => 10_000 }

  expect((await failureOf(() => restoreTo(book.stick, book.to, { disk }))).code).toBe('disk-full')
  expect(siblings(book)).toEqual(['Ons boek.bewaarboek', 'stick'])
})

test('what an interrupted restore left is used no more and does not stand in the way; what is somebody’s own does', async () => {
  const book = await aBackup()
  mkdirSync(join(`${book.to}.part`, 'media', 'ab'), { recursive: true })
  writeFileSync(join(`${book.to}.part`, 'book.db.part'), 'half')
  const own = join(book.home, 'Eigen.part')
  mkdirSync(own)
  writeFileSync(join(own, 'brief.txt'), 'van onszelf')

  await restoreTo(book.stick, book.to)

  expect(rowsIn(join(book.to, 'book.db'))).toEqual(rowsOf(book.db))
  expect(existsSync(`${book.to}.part`)).toBe(false)
  expect((await failureOf(() => restoreTo(book.stick, join(book.home, 'Eigen')))).code).toBe('book-exists')
  expect(readFileSync(join(own, 'brief.txt'), 'utf8')).toBe('van onszelf')
})

test('what the book lacked when it was backed up is named again when it is put back', async () => {
  const book = await aBook()
  rmSync(book.added[0]?.file ?? '')
  await book.backUp()

  const restored = await restoreTo(book.stick, join(book.home, 'Terug'))

  expect(restored.lacking).toEqual(['IMG_1.jpg'])
  expect(rowsIn(join(book.home, 'Terug', 'book.db'))).toEqual(rowsOf(book.db))
  for (const { path, file } of book.added.slice(1))
    expect(readFileSync(join(book.home, 'Terug', path))).toEqual(readFileSync(file))
})

test('a backup that changes between the reading and the copying is found out', async () => {
  const book = await aBackup()
  const victim = join(book.bookFolder, book.added[1]?.path ?? '')
  for (const spoiled of [victim, join(book.bookFolder, FIRST, 'book.db')]) {
    const whole = readFileSync(spoiled)
    const disk: BackupDisk = {
      ...realDisk,
      pieces: async (file, ...how) => {
        if (file === spoiled) spoil(spoiled)
        return realDisk.pieces(file, ...how)
      },
    }

    const { code } = await failureOf(() => restoreTo(book.stick, book.to, { disk }))

    writeFileSync(spoiled, whole)
    expect(['backup-not-equal', 'book-damaged', 'not-a-book']).toContain(code)
    expect(siblings(book)).toEqual(['Ons boek.bewaarboek', 'stick'])
  }
})

test('a stick that is taken out while it is being put back is told by its name, and nothing is made', async () => {
  const book = await aBackup()
  const disk: BackupDisk = {
    ...realDisk,
    receive: async (file, pieces) => {
      rmSync(book.root, { recursive: true, force: true })
      return realDisk.receive(file, pieces)
    },
  }

  const failure = await failureOf(() => restoreTo(book.stick, book.to, { disk }))

  expect(failure.code).toBe('folder-not-found')
  expect(siblings(book)).toEqual(['Ons boek.bewaarboek', 'stick'])
})

test('stopped at any moment, it leaves nothing where the book would have come', async () => {
  const book = await aBackup(3)
  const before = filesIn(book.stick)

  let stopped = 0
  for (let moment = 1; ; moment += 1) {
    const stop = new AbortController()
    let seen = 0
    const onProgress = () => {
      seen += 1
      if (seen === moment) stop.abort()
    }
    const result = await restoreTo(book.stick, book.to, { signal: stop.signal, onProgress }).catch(
      (cause: unknown) => cause,
    )
    if (!(result instanceof Error)) break
    stopped += 1
    expect(result).toMatchObject({ code: 'stopped' })
    expect(siblings(book)).toEqual(['Ons boek.bewaarboek', 'stick'])
  }

  expect(stopped).toBeGreaterThan(5)
  expect(filesIn(book.stick)).toEqual(before)
})
