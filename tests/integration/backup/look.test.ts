/** @file Looking at backups: what is whole is found whole, wherever one looks from, and what lies beside it does no harm. */
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BackupSeen } from '#contract'
import { lookAtBackup, realDisk, verifyBackup } from '#main/backup'
import type { BackupDisk } from './a-book.ts'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { aBook, filesIn, READER } from './a-book.ts'
import { aBackup, NAME, verdictOf } from './a-backup.ts'

test('a whole backup is found whole from the folder above, the folder itself, the folder of the book and the generation', async () => {
  const book = await aBackup()

  for (const from of [book.stick, book.root, book.bookFolder, book.generation]) {
    const { generations } = await lookAtBackup({ from, language: 'nl' })
    expect(generations).toEqual([
      {
        name: NAME,
        madeAt: new Date('2026-11-21T19:30:12').toISOString(),
        book: book.folder.about.id,
        good: true,
        reason: null,
        locked: false,
        contents: book.read().contents,
        counts: book.read().counts,
      },
    ])
  }
})

test('looking changes nothing on the disk, and needs no right to write there', async () => {
  const book = await aBackup()
  const before = filesIn(book.stick)
  setMode(book.stick, 0o555)

  const seen = await lookAtBackup({ from: book.stick, language: 'nl' })

  setMode(book.stick, 0o755)
  expect(seen.generations.map(({ good }) => good)).toEqual([true])
  expect(filesIn(book.stick)).toEqual(before)
})

test('a letter or page beside the copies that is not as it was written is told by its name, and the next copy writes it anew', async () => {
  const book = await aBackup(1)
  const notOurs = async (from = book.stick) => (await lookAtBackup({ from, language: 'nl', reader: READER })).notOurs
  const page = join(book.root, 'LEES-MIJ.html')
  expect(await notOurs()).toEqual([])

  writeFileSync(page, Buffer.from('<!doctype htmm>'))
  expect(await notOurs()).toEqual(['LEES-MIJ.html'])
  expect(await notOurs(book.bookFolder)).toEqual(['LEES-MIJ.html'])
  rmSync(page)
  mkdirSync(page)
  writeFileSync(join(book.root, 'FORMAT.txt'), '')
  expect(await notOurs()).toEqual(['FORMAT.txt', 'LEES-MIJ.html'])
  expect(await verdictOf(book)).toEqual({ good: true, reason: null })

  rmSync(page, { recursive: true })
  await book.backUp('2026-11-22T19:30:00')
  expect(await notOurs()).toEqual([])
})

test('where a generation lies alone, no letters are missed; where none are compared, none are told of', async () => {
  const book = await aBackup(0)
  const alone = join(book.home, 'los')
  cpSync(book.bookFolder, alone, { recursive: true })
  writeFileSync(join(book.root, 'FORMAT.txt'), '')

  expect((await lookAtBackup({ from: alone, language: 'nl', reader: READER })).notOurs).toEqual([])
  expect((await lookAtBackup({ from: book.stick, language: 'nl' })).notOurs).toEqual([])
})

test('each shared original is read only once, however many generations need it', async () => {
  const book = await aBackup(3)
  await book.backUp('2026-11-22T19:30:00')
  const read: string[] = []
  const disk: BackupDisk = {
    ...realDisk,
    readBack: async (file, reading) => {
      read.push(basename(file))
      return realDisk.readBack(file, reading)
    },
  }

  const verified = await verifyBackup({ from: book.stick, language: 'nl', disk })

  expect(read.filter((name) => name.endsWith('.jpg'))).toHaveLength(3)
  expect(verified.files).toBe(7)
  expect(verified.bytes).toBe(
    [...filesIn(book.root)]
      .filter(([name]) => /\.jpg$|book\.db$|boek\.json$/.test(name))
      .reduce((total, [, bytes]) => total + (bytes?.length ?? 0), 0),
  )
})

test('a folder without a backup, an unfinished one, and no folder at all each get their own answer', async () => {
  const book = await aBook({ photos: 0 })
  mkdirSync(join(book.bookFolder, `${NAME}.part`), { recursive: true })

  expect(await failureOf(() => lookAtBackup({ from: book.stick, language: 'nl' }))).toEqual({
    code: 'backup-not-found',
    details: { name: 'stick' },
  })
  expect((await failureOf(() => lookAtBackup({ from: book.path, language: 'nl' }))).code).toBe('backup-not-found')
  expect(await failureOf(() => lookAtBackup({ from: join(book.home, 'weg'), language: 'nl' }))).toEqual({
    code: 'folder-not-found',
    details: { name: 'weg' },
  })
})

test('files that a system leaves everywhere do no harm', async () => {
  const book = await aBackup()
  for (const folder of [book.root, book.bookFolder, book.generation, join(book.bookFolder, 'media')]) {
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._book.db']) writeFileSync(join(folder, name), 'x')
  }
  mkdirSync(join(book.bookFolder, 'eigen map'))

  expect(await verdictOf(book)).toEqual({ good: true, reason: null })
})

test('a generation that a person renamed is still found, and one without its manifest keeps the moment in its name', async () => {
  const book = await aBackup(1)
  renameSync(book.generation, join(book.bookFolder, 'voor oma Tineke'))
  mkdirSync(join(book.bookFolder, '2026-11-20T07.05'))

  const { generations } = await lookAtBackup({ from: book.stick, language: 'nl' })

  expect(generations.map(({ name, good, madeAt }) => [name, good, madeAt])).toEqual([
    ['voor oma Tineke', true, new Date('2026-11-21T19:30:12').toISOString()],
    ['2026-11-20T07.05', false, new Date('2026-11-20T07:05:00').toISOString()],
  ])
})

test('a generation that lost its manifest, its name and its folder is still answered', async () => {
  const book = await aBackup(0)
  const alone = join(book.home, 'los')
  cpSync(book.generation, alone, { recursive: true })
  writeFileSync(join(alone, 'manifest.sha256'), '')
  utimesSync(alone, 1_700_000_000, 1_700_000_000)

  const seen = await lookAtBackup({ from: alone, language: 'nl' })

  expect(BackupSeen.parse(seen).generations).toMatchObject([
    { name: 'los', good: false, book: '00000000-0000-0000-0000-000000000000', madeAt: '2023-11-14T22:13:20.000Z' },
  ])
})

test('the backups of several books lie side by side, and names stay apart where two books share one', async () => {
  const book = await aBackup(1)
  const other = await aBook({ photos: 2 })
  await other.backUp(undefined, { to: book.stick })
  await other.backUp('2026-11-23T19:30:00', { to: book.stick })

  const { generations } = await lookAtBackup({ from: book.stick, language: 'nl' })

  expect(generations[0]).toMatchObject({ name: '2026-11-23T19.30', book: other.folder.about.id, good: true })
  expect(
    generations
      .slice(1)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([`${book.folder.about.id}/${NAME}`, `${other.folder.about.id}/${NAME}`].sort())
  expect(new Set(generations.map(({ good }) => good))).toEqual(new Set([true]))
})

test('what the book itself lacked is told of a generation that is otherwise whole', async () => {
  const book = await aBook()
  rmSync(book.added[2]?.file ?? '')
  await book.backUp()

  expect(await verdictOf(book, 'nl')).toEqual({
    good: true,
    reason: '‘IMG_3.jpg’ was al niet meer heel in het boek toen deze kopie werd gemaakt; al het andere is heel',
  })
})

test('a disk that gives errors at one file names that file; one that is taken out is not a backup without files', async () => {
  const book = await aBackup()
  const faulty: BackupDisk = {
    ...realDisk,
    readBack: async (file, reading) => {
      if (file.endsWith('boek.json')) await realDisk.readBack(join(book.home, 'weg'), reading)
      return realDisk.readBack(file, reading)
    },
  }
  const gone: BackupDisk = {
    ...realDisk,
    readBack: async (file, reading) => {
      rmSync(book.root, { recursive: true, force: true })
      return realDisk.readBack(file, reading)
    },
  }

  const { generations } = await lookAtBackup({ from: book.stick, language: 'en', disk: faulty })
  expect(generations[0]).toMatchObject({ good: false, reason: '‘boek.json’ cannot be read from the disk' })
  expect((await failureOf(() => lookAtBackup({ from: book.stick, language: 'en', disk: gone }))).code).toBe(
    'folder-not-found',
  )
})

test('looking can be stopped', async () => {
  const book = await aBackup()
  const stop = new AbortController()

  const looking = lookAtBackup({
    from: book.stick,
    language: 'nl',
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })

  expect((await failureOf(() => looking)).code).toBe('stopped')
})

function setMode(folder: string, mode: number) {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chmodSync(join(folder, name), mode)
}
