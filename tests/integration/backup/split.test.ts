/** @file Files longer than a part may be: written in parts, proven in parts, and put together again when they come back. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtBackup, openBackup, realDisk } from '#main/backup'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { aBook, bytesOf, filesIn, restoreTo, rowsIn, rowsOf, verdicts } from './a-book.ts'
import type { BackupDisk } from './a-book.ts'

const splitBytes = 20_000
const NAME = '2026-11-21T19.30'

async function aSplitBackup(locked: boolean) {
  const book = await aBook({ photos: 1, locked })
  const large = await book.addPhoto('film.jpg', bytesOf(65_000, 5))
  const even = await book.addPhoto('even.jpg', bytesOf(40_000, 6))
  await book.backUp(undefined, { splitBytes })
  return { ...book, large, even, generation: join(book.bookFolder, NAME), to: join(book.home, 'Terug.bewaarboek') }
}

const partsOf = (folder: string, path: string) => [1, 2, 3, 4].map((one) => join(folder, `${path}.00${one}`))

for (const locked of [false, true]) {
  const kind = locked ? 'a locked book' : 'a book without a lock'

  test(`no file of a backup of ${kind} is longer than a part, and the parts together are the whole`, async () => {
    const book = await aSplitBackup(locked)

    for (const [name, bytes] of filesIn(book.bookFolder))
      expect(bytes?.length ?? 0, name).toBeLessThanOrEqual(splitBytes)
    expect(existsSync(join(book.bookFolder, book.large.path))).toBe(false)
    const parts = partsOf(book.bookFolder, book.large.path).filter((file) => existsSync(file))
    expect(Buffer.concat(parts.map((file) => readFileSync(file)))).toEqual(readFileSync(book.large.file))
    expect(parts).toHaveLength(4)
    const names = readdirSync(book.generation).filter((name) => name.startsWith('book.db'))
    expect(names).toContain('book.db.001')
    expect(names).not.toContain('book.db')
    expect(await verdicts(book.stick)).toEqual([[NAME, true]])
    const seen = await lookAtBackup({ from: book.stick, language: 'en', keys: book.keys })
    expect(seen.generations).toMatchObject([{ good: true, counts: { photos: 3 } }])
  })

  test(`it is put together again when ${kind} comes back`, async () => {
    const book = await aSplitBackup(locked)

    await restoreTo(book.stick, book.to, { keys: book.keys })

    expect(filesIn(join(book.to, 'media'))).toEqual(filesIn(join(book.path, 'media')))
    expect(rowsIn(join(book.to, 'book.db'), book.keys)).toEqual(rowsOf(book.db))
    const opened = await openBackup({ from: book.stick, language: 'en', keys: book.keys })
    expect(rowsOf(opened.db)).toEqual(rowsOf(book.db))
    opened.close()
  })

  test(`parts of ${kind} that are there already are read and used, whatever a part may be by now`, async () => {
    const book = await aSplitBackup(locked)
    const before = filesIn(join(book.bookFolder, 'media'))

    const made = await book.backUp('2026-11-22T19:30:00', { splitBytes: 30_000 })

    expect(made.newFiles).toBe(0)
    expect(filesIn(join(book.bookFolder, 'media'))).toEqual(before)
    expect((await verdicts(book.stick)).map(([, good]) => good)).toEqual([true, true])
  })

  test(`a part of ${kind} that is altered, torn or gone is found out, and the next backup makes it whole`, async () => {
    const book = await aSplitBackup(locked)
    const second = partsOf(book.bookFolder, book.large.path)[1] ?? ''
    const whole = readFileSync(second)
    const altered = Buffer.from(whole)
    altered[9] = (altered[9] ?? 0) ^ 1
    for (const spoiled of [altered, whole.subarray(1), null]) {
      if (spoiled === null) rmSync(second)
      else writeFileSync(second, spoiled)
      expect(await verdicts(book.stick)).toEqual([[NAME, false]])
      expect((await failureOf(() => restoreTo(book.stick, book.to, { keys: book.keys }))).code).toBe('backup-damaged')

      const made = await book.backUp('2026-11-22T19:30:00', { splitBytes })

      expect(made.newFiles).toBe(1)
      expect((await verdicts(book.stick)).map(([, good]) => good)).toEqual([true, true])
      rmSync(join(book.bookFolder, made.generation), { recursive: true })
    }
  })
}

test('a spoiled original that comes back in the other form takes its place, and later backups use it', async () => {
  const book = await aSplitBackup(false)
  writeFileSync(partsOf(book.bookFolder, book.large.path)[0] ?? '', bytesOf(20_000, 77))

  const whole = await book.backUp('2026-11-22T19:30:00')
  const again = await book.backUp('2026-11-23T19:30:00')

  expect([whole.newFiles, again.newFiles]).toEqual([1, 0])
  expect(statSync(join(book.bookFolder, book.large.path)).size).toBe(65_000)
  expect((await verdicts(book.stick)).slice(0, 2).map(([, good]) => good)).toEqual([true, true])
})

test('a spoiled original that comes back in fewer parts leaves none of the earlier ones behind', async () => {
  const book = await aSplitBackup(true)
  writeFileSync(partsOf(book.bookFolder, book.large.path)[0] ?? '', bytesOf(20_000, 77))

  const fewer = await book.backUp('2026-11-22T19:30:00', { splitBytes: 30_000 })
  const again = await book.backUp('2026-11-23T19:30:00', { splitBytes: 30_000 })

  expect([fewer.newFiles, again.newFiles]).toEqual([1, 0])
  expect(partsOf(book.bookFolder, book.large.path).map((file) => existsSync(file))).toEqual([true, true, true, false])
})

test('parts that do not follow from the name of the whole are not followed', async () => {
  const book = await aSplitBackup(false)
  const manifest = join(book.generation, 'manifest.json')
  const text = readFileSync(manifest, 'utf8')
  const asked: string[] = []
  const disk: BackupDisk = {
    ...realDisk,
    readBack: async (file, reading) => {
      asked.push(file)
      return realDisk.readBack(file, reading)
    },
  }
  const changes: [string, string][] = [
    ['book.db.001', '../../../geheim'],
    ['book.db.001', 'book.db.002'],
    ['book.db.001', '/etc/passwd'],
    ['"bytes": 20000', '"bytes": 20001'],
  ]
  for (const [from, into] of changes) {
    const changed = text.replace(from, into)
    expect(changed).not.toBe(text)
    writeFileSync(manifest, changed)
    const hash = createHash('sha256').update(changed).digest('hex')
    writeFileSync(join(book.generation, 'manifest.sha256'), `${hash}  manifest.json\n`)
    const { generations } = await lookAtBackup({ from: book.stick, language: 'en', disk })
    expect(generations[0]).toMatchObject({ good: false, reason: 'The list of what belongs in it cannot be read' })
  }
  expect(asked).toEqual([])
})
