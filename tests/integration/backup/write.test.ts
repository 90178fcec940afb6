/** @file Writing backups: whole, only what is new, and nothing but what was there when it fails. */
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  chmodSync,
} from 'node:fs'
import { join } from 'node:path'
import { BackupMade } from '#contract'
import { realDisk, writeBackup } from '#main/backup'
import type { BackupDisk } from './a-book.ts'
import { asDiskError } from '#main/disk'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { isRoot } from '../../support/fresh-folder.ts'
import { aBook, bytesOf, filesIn, READER, rowsIn, rowsOf, stateOf, verdicts } from './a-book.ts'

test('a backup holds every row and every original of the book, and says so in the words of the contract', async () => {
  const book = await aBook()

  const made = await book.backUp()

  const generation = join(book.bookFolder, made.generation)
  expect(BackupMade.parse(made)).toEqual(made)
  expect(made).toMatchObject({ generation: '2026-11-21T19.30', newFiles: 4, readBack: 8, lacking: [] })
  expect(made.madeAt).toBe(new Date('2026-11-21T19:30:12').toISOString())
  expect(rowsIn(join(generation, 'book.db'))).toEqual(rowsOf(book.db))
  expect(filesIn(join(book.bookFolder, 'media'))).toEqual(filesIn(join(book.path, 'media')))
  expect(JSON.parse(readFileSync(join(generation, 'boek.json'), 'utf8'))).toEqual(book.read().open)
  expect(readdirSync(generation).sort()).toEqual(['boek.json', 'book.db', 'manifest.json', 'manifest.sha256'])
  expect(readdirSync(book.root).sort()).toEqual([book.folder.about.id, 'FORMAT.txt', 'LEES-MIJ.html'].sort())
})

test('a stranger can check a backup with the hashes in it', async () => {
  const book = await aBook()
  const { generation } = await book.backUp()
  const folder = join(book.bookFolder, generation)
  const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

  const list = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string; sha256: string; bytes: number }[]
    originals: { path: string; sha256: string; bytes: number }[]
  }

  expect(readFileSync(join(folder, 'manifest.sha256'), 'utf8')).toBe(
    `${sha256(join(folder, 'manifest.json'))}  manifest.json\n`,
  )
  for (const one of list.files) expect(sha256(join(folder, one.path))).toBe(one.sha256)
  for (const one of list.originals) expect(sha256(join(book.bookFolder, one.path))).toBe(one.sha256)
  expect(list.originals.map((one) => one.path).sort()).toEqual(book.added.map((one) => one.path).sort())
})

test('a second backup writes only the originals that are new, and leaves the others and the first generation untouched', async () => {
  const book = await aBook()
  const first = await book.backUp()
  const before = filesIn(join(book.bookFolder, first.generation))
  const inodes = book.added.map(({ path }) => [
    path,
    statSync(join(book.bookFolder, path)).ino,
    statSync(join(book.bookFolder, path)).mtimeMs,
  ])
  await book.addPhoto('nieuw.jpg', bytesOf(5000, 99))
  book.addPage('Nog een brief')

  const second = await book.backUp('2026-11-22T08:05:00')

  expect(second).toMatchObject({ generation: '2026-11-22T08.05', newFiles: 1, readBack: 9 })
  expect(filesIn(join(book.bookFolder, first.generation))).toEqual(before)
  expect(
    book.added.map(({ path }) => [
      path,
      statSync(join(book.bookFolder, path)).ino,
      statSync(join(book.bookFolder, path)).mtimeMs,
    ]),
  ).toEqual(inodes)
  expect(await verdicts(book.stick)).toEqual([
    ['2026-11-22T08.05', true],
    ['2026-11-21T19.30', true],
  ])
})

test('several backups in one minute each keep their own name', async () => {
  const book = await aBook({ photos: 1 })

  const names = []
  for (let turn = 0; turn < 3; turn += 1) names.push((await book.backUp()).generation)

  expect(names).toEqual(['2026-11-21T19.30', '2026-11-21T19.30-2', '2026-11-21T19.30-3'])
  expect((await verdicts(book.stick)).map(([name]) => name)).toEqual(names.reverse())
})

test('an empty book has a backup too', async () => {
  const book = await aBook({ photos: 0, pages: 0 })

  expect(await book.backUp()).toMatchObject({ newFiles: 0, readBack: 4 })
  expect(await verdicts(book.stick)).toEqual([['2026-11-21T19.30', true]])
})

test('the backup folder itself, or a folder within it, may be chosen as well', async () => {
  const book = await aBook({ photos: 1 })
  await book.backUp('2026-11-21T10:00:00')

  await book.backUp('2026-11-21T11:00:00', { to: book.root })
  await book.backUp('2026-11-21T12:00:00', { to: book.bookFolder })

  expect(readdirSync(book.stick)).toEqual(['Bewaarboek-backup'])
  expect(await verdicts(book.stick)).toHaveLength(3)
})

test('a folder inside the book, also through a link or inside another book, is no place for its backup', async () => {
  const book = await aBook({ photos: 1 })
  const other = await aBook({ photos: 0 })
  const link = join(book.home, 'link')
  symlinkSync(join(book.path, 'media'), link)

  for (const to of [book.path, join(book.path, 'media'), link, join(other.path, 'media')]) {
    expect((await failureOf(() => book.backUp(undefined, { to }))).code).toBe('backup-inside-book')
  }
  rmSync(join(book.path, 'boek.json'))
  expect((await failureOf(() => book.backUp(undefined, { to: book.path }))).code).toBe('backup-inside-book')
  expect(readdirSync(join(book.path, 'media'))).not.toContain('Bewaarboek-backup')
})

test('a folder that is not there, or is a file, is told by its name', async () => {
  const book = await aBook({ photos: 0 })
  writeFileSync(join(book.home, 'bestand'), 'x')

  for (const name of ['nergens', 'bestand']) {
    expect(await failureOf(() => book.backUp(undefined, { to: join(book.home, name) }))).toEqual({
      code: 'folder-not-found',
      details: { name },
    })
  }
})

test('when it plainly does not fit, nothing is written at all', async () => {
  const book = await aBook()
  const disk: BackupDisk = { ...realDisk, freeBytes: async () => 10_000 }

  expect((await failureOf(() => book.backUp(undefined, { disk }))).code).toBe('disk-full')

  expect(readdirSync(book.stick)).toEqual([])
})

test.skipIf(isRoot)('a read-only place is told, and nothing is written (root may write anywhere)', async () => {
  const book = await aBook()
  chmodSync(book.stick, 0o555)

  expect(await failureOf(() => book.backUp())).toEqual({ code: 'folder-read-only', details: { name: 'stick' } })
  chmodSync(book.stick, 0o755)
  expect(readdirSync(book.stick)).toEqual([])
})

test('an original in the backup with wrong bytes is written again from the book, which makes the earlier generation whole too', async () => {
  const book = await aBook()
  await book.backUp()
  const [altered, torn] = book.added.map(({ path }) => join(book.bookFolder, path))
  const bytes = readFileSync(altered ?? '')
  bytes[5] = (bytes[5] ?? 0) ^ 1
  writeFileSync(altered ?? '', bytes)
  writeFileSync(torn ?? '', readFileSync(torn ?? '').subarray(0, 10))
  expect(await verdicts(book.stick)).toEqual([['2026-11-21T19.30', false]])

  const made = await book.backUp('2026-11-22T19:30:00')

  expect(made.newFiles).toBe(2)
  expect((await verdicts(book.stick)).map(([, good]) => good)).toEqual([true, true])
})

test('originals that the book itself lacks are named, and all else is in the backup', async () => {
  const book = await aBook()
  rmSync(book.added[0]?.file ?? '')
  writeFileSync(book.added[1]?.file ?? '', 'not what it was')

  const made = await book.backUp()

  expect(made.lacking?.toSorted()).toEqual(['IMG_1.jpg', 'IMG_2.jpg'])
  expect(made.newFiles).toBe(2)
  const list = JSON.parse(readFileSync(join(book.bookFolder, made.generation, 'manifest.json'), 'utf8')) as {
    lacking: { name: string; state: string }[]
  }
  expect(list.lacking.map(({ name, state }) => [name, state]).sort()).toEqual([
    ['IMG_1.jpg', 'missing'],
    ['IMG_2.jpg', 'damaged'],
  ])
})

test('an original that the book lost but an earlier backup holds is in the new backup as well', async () => {
  const book = await aBook()
  await book.backUp()
  rmSync(book.added[0]?.file ?? '')

  const made = await book.backUp('2026-11-22T19:30:00')

  expect(made).toMatchObject({ newFiles: 0, lacking: [] })
})

test('unfinished work of an earlier run is swept, and nothing else', async () => {
  const book = await aBook({ photos: 1 })
  await book.backUp()
  mkdirSync(join(book.bookFolder, '2026-11-20T08.00.part', 'media'), { recursive: true })
  mkdirSync(join(book.bookFolder, 'van onszelf.part'))
  writeFileSync(join(book.stick, 'brief.part'), 'van iemand anders')

  await book.backUp('2026-11-22T19:30:00')

  expect(readdirSync(book.bookFolder).sort()).toEqual([
    '2026-11-21T19.30',
    '2026-11-22T19.30',
    'media',
    'van onszelf.part',
  ])
  expect(readdirSync(book.stick).sort()).toEqual(['Bewaarboek-backup', 'brief.part'])
})

test('a disk that writes something else than it was given is found out, and the backup does not count', async () => {
  const book = await aBook()
  await book.backUp()
  const earlier = filesIn(book.root)
  await book.addPhoto('nieuw.jpg', bytesOf(5000, 99))
  const disk: BackupDisk = {
    ...realDisk,
    receive: async (file, pieces) => {
      const written = await realDisk.receive(file, pieces)
      const bytes = readFileSync(file)
      bytes[4000] = (bytes[4000] ?? 0) ^ 0x10
      writeFileSync(file, bytes)
      return written
    },
  }

  const failure = await failureOf(() => book.backUp('2026-11-22T19:30:00', { disk }))

  expect(failure).toEqual({ code: 'stick-lies', details: { name: 'stick' } })
  expect(filesIn(book.root)).toEqual(earlier)
})

test('a snapshot that is not the book is found out', async () => {
  const book = await aBook()
  const disk: BackupDisk = {
    ...realDisk,
    snapshot: async (db, file) => {
      await realDisk.snapshot(db, file)
      const { openDatabase } = await import('#main/database')
      const copy = openDatabase(file)
      copy.prepare(`UPDATE pages SET title = title || '.'`).run()
      copy.pragma('journal_mode = DELETE')
      copy.close()
    },
  }

  expect(await failureOf(() => book.backUp(undefined, { disk }))).toEqual({
    code: 'backup-not-equal',
    details: { name: 'book.db' },
  })
  expect(readdirSync(book.stick)).toEqual([])
})

test('words written while the backup begins are in the texts beside the snapshot exactly as in the snapshot', async () => {
  const book = await aBook()
  let turn = 0
  const disk: BackupDisk = {
    ...realDisk,
    makeFolder: async (folder) => {
      book.addPage(`Tijdens de kopie ${(turn += 1)}`)
      await realDisk.makeFolder(folder)
    },
  }

  const made = await book.backUp(undefined, { disk })

  const generation = join(book.bookFolder, made.generation)
  const texts = JSON.parse(readFileSync(join(generation, 'boek.json'), 'utf8')) as { pages: { id: string }[] }
  const pages = rowsIn(join(generation, 'book.db'))['pages'] as { id: string }[]
  expect(texts.pages.map(({ id }) => id).sort()).toEqual(pages.map(({ id }) => id).sort())
  expect(made.counts.pages).toBe(pages.length)
  expect(turn).toBeGreaterThan(1)
})

test('another program that writes between the reading and the snapshot makes it be taken again', async () => {
  const book = await aBook({ photos: 0 })
  let turns = 0
  const disk: BackupDisk = {
    ...realDisk,
    snapshot: async (db, file) => {
      turns += 1
      if (turns < 3) book.addPage(`Uit een ander venster ${turns}`)
      await realDisk.snapshot(db, file)
    },
  }

  const made = await book.backUp(undefined, { disk })

  expect(turns).toBe(3)
  expect(made.counts.pages).toBe(5)
})

test('progress goes through its four steps, each from nothing to its whole', async () => {
  const book = await aBook({ photos: 8 })
  const told: { step: string; done: number; total: number }[] = []

  await book.backUp(undefined, { onProgress: (progress) => told.push(progress) })

  expect([...new Set(told.map(({ step }) => step))]).toEqual(['snapshot', 'copying', 'reading-back', 'comparing'])
  for (const step of new Set(told.map((one) => one.step))) {
    const of = told.filter((one) => one.step === step)
    expect(of[0]?.done).toBe(0)
    expect(of.at(-1)?.done).toBe(of.at(-1)?.total)
    expect(of.map(({ done }) => done)).toEqual(of.map(({ done }) => done).toSorted((one, other) => one - other))
  }
})

test('stopped at any moment, it leaves the book and the earlier backup exactly as they were', async () => {
  const book = await aBook({ photos: 3 })
  await book.backUp()
  await book.addPhoto('nieuw.jpg', bytesOf(5000, 99))
  const [state, earlier] = [stateOf(book), filesIn(book.root)]

  let stopped = 0
  for (let moment = 1; ; moment += 1) {
    const stop = new AbortController()
    let seen = 0
    const onProgress = () => {
      seen += 1
      if (seen === moment) stop.abort()
    }
    const result = await book
      .backUp('2026-11-22T19:30:00', { signal: stop.signal, onProgress })
      .catch((cause: unknown) => cause)
    if (!(result instanceof Error)) break
    stopped += 1
    expect(result).toMatchObject({ code: 'stopped' })
    expect(filesIn(book.root)).toEqual(earlier)
  }

  expect(stopped).toBeGreaterThan(5)
  expect(stateOf(book)).toEqual(state)
})

test('the letters beside the backup are put back when someone changed them, and left alone otherwise', async () => {
  const book = await aBook({ photos: 0 })
  await book.backUp()
  const [format, page] = [join(book.root, 'FORMAT.txt'), join(book.root, 'LEES-MIJ.html')]
  const words = readFileSync(format, 'utf8')
  writeFileSync(format, 'iets anders')
  utimesSync(page, 1000, 1000)

  await book.backUp('2026-11-22T19:30:00')

  expect(readFileSync(format, 'utf8')).toBe(words)
  expect(readFileSync(page)).toEqual(READER)
  expect(statSync(page).mtimeMs).toBe(1_000_000)
  expect(words).not.toContain('!')
})

test('values handed in instead of a way to read them do as well', async () => {
  const book = await aBook()

  const made = await writeBackup({
    folder: book.folder,
    ...book.read(),
    to: book.stick,
    now: new Date('2026-11-21T19:30:12'),
    madeBy: '0.1.0',
    reader: READER,
  })

  expect(made.counts).toEqual(book.read().counts)
  expect(await verdicts(book.stick)).toEqual([['2026-11-21T19.30', true]])
})

test('a stick that is taken out in the middle is told by its name, and so is a book that is', async () => {
  const book = await aBook()
  const without = (gone: string): BackupDisk => ({
    ...realDisk,
    receive: async (file, pieces) => {
      rmSync(gone, { recursive: true, force: true })
      return realDisk.receive(file, pieces)
    },
  })

  const stick = await failureOf(() => book.backUp(undefined, { disk: without(book.stick) }))
  mkdirSync(book.stick)
  const itself = await failureOf(() => book.backUp(undefined, { disk: without(book.path) }))

  expect(stick).toEqual({ code: 'folder-not-found', details: { name: 'stick' } })
  expect(itself).toEqual({ code: 'book-not-found', details: { name: 'Ons boek' } })
  expect(readdirSync(book.stick)).toEqual([])
})

test('a disk that can no longer be written is told by the name of the chosen folder', async () => {
  const book = await aBook()
  for (const operation of ['makeFolder', 'receive', 'write', 'rename'] as const) {
    const disk: BackupDisk = {
      ...realDisk,
      [operation]: async () => {
        throw asDiskError(Object.assign(new Error(), { code: 'EROFS' }), 'abcdef.jpg')
      },
    }

    const failure = await failureOf(() => book.backUp(undefined, { disk }))

    expect(failure).toEqual({ code: 'folder-read-only', details: { name: 'stick' } })
  }
})
