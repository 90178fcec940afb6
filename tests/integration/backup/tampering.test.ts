/** @file Whatever was done to a backup is found out and answered in words, and nothing in it leads anywhere else. */
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { lookAtBackup, realDisk } from '#main/backup'
import type { BackupDisk } from './a-book.ts'
import { openDatabase } from '#main/database'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, filesIn, verdicts } from './a-book.ts'
import { aBackup, NAME, rewrite, seal, verdictOf } from './a-backup.ts'

test('any one bit changed in any file of a generation is found out', async () => {
  const book = await aBackup(2)
  const files = [...filesIn(book.root)].flatMap(([name, bytes]) =>
    bytes === null || name.endsWith('.txt') || name.endsWith('.html') ? [] : [{ name, bytes }],
  )
  expect(files).toHaveLength(6)
  const flip = fc
    .constantFrom(...files)
    .chain(({ name, bytes }) => fc.record({ name: fc.constant(name), at: fc.nat(bytes.length - 1), bit: fc.nat(7) }))

  await fc.assert(
    fc.asyncProperty(flip, async ({ name, at, bit }) => {
      const file = join(book.root, name)
      const whole = readFileSync(file)
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      writeFileSync(file, bytes)
      const { good, reason } = await verdictOf(book)
      writeFileSync(file, whole)
      expect(good).toBe(false)
      expect(reason).toMatch(/^[A-Z‘].{10,}[^.!]$/)
    }),
    { numRuns: 320 },
  )
  expect((await verdictOf(book)).good).toBe(true)
})

test('a file that breaks off at any point, or has grown, is found out', async () => {
  const book = await aBackup(1)
  const files = [...filesIn(book.root)].flatMap(([name, bytes]) =>
    bytes === null || name.endsWith('.txt') || name.endsWith('.html') ? [] : [{ name, bytes }],
  )
  const cut = fc
    .constantFrom(...files)
    .chain(({ name, bytes }) => fc.record({ name: fc.constant(name), at: fc.nat(bytes.length - 1) }))

  await fc.assert(
    fc.asyncProperty(cut, fc.boolean(), async ({ name, at }, grown) => {
      const file = join(book.root, name)
      const whole = readFileSync(file)
      writeFileSync(file, grown ? Buffer.concat([whole, whole.subarray(0, at + 1)]) : whole.subarray(0, at))
      const { good } = await verdictOf(book)
      writeFileSync(file, whole)
      expect(good).toBe(false)
    }),
    { numRuns: 120 },
  )
})

test.each(['book.db', 'boek.json', 'manifest.json', 'manifest.sha256'])(
  'a generation without its %s is not whole',
  async (name) => {
    const book = await aBackup()
    rmSync(join(book.generation, name))

    expect((await verdictOf(book)).good).toBe(false)
  },
)

test('a missing original is named as the parents know it, in both languages, and the other generations stay whole', async () => {
  const book = await aBackup(3)
  const fresh = await book.addPhoto('Handje van Noor.jpg', bytesOf(900, 77))
  await book.backUp('2026-11-22T19:30:00')
  rmSync(join(book.bookFolder, fresh.path))

  expect(await verdictOf(book, 'nl')).toEqual({ good: false, reason: '‘Handje van Noor.jpg’ ontbreekt' })
  expect(await verdictOf(book, 'en')).toEqual({ good: false, reason: '‘Handje van Noor.jpg’ is missing' })
  expect(await verdicts(book.stick)).toEqual([
    ['2026-11-22T19.30', false],
    [NAME, true],
  ])
})

test('several files alike are told in one line', async () => {
  const book = await aBackup(3)
  rmSync(join(book.bookFolder, 'media'), { recursive: true })

  expect((await verdictOf(book)).reason).toMatch(/^‘IMG_\d.jpg’ is missing \(and 2 more files like it\)$/)
})

test('a row more in the database is found out, even with a manifest that was made to fit its bytes', async () => {
  const book = await aBackup()
  const file = join(book.generation, 'book.db')
  const db = openDatabase(file)
  db.prepare(`INSERT INTO settings (key, value) VALUES ('erbij', '1')`).run()
  db.pragma('journal_mode = DELETE')
  db.close()
  expect((await verdictOf(book)).good).toBe(false)

  rewrite(book, (list) => {
    const own = (list['files'] as { path: string; bytes: number; sha256: string }[]).find(
      ({ path }) => path === 'book.db',
    )
    Object.assign(own ?? {}, {
      bytes: statSync(file).size,
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    })
  })

  expect(await verdictOf(book)).toEqual({ good: false, reason: 'What is in it is not what the list names' })
})

test('a manifest that leaves an original out is found out by the database', async () => {
  const book = await aBackup()
  rewrite(book, (list) => void (list['originals'] as unknown[]).pop())

  expect(await verdictOf(book)).toEqual({ good: false, reason: 'What is in it is not what the list names' })
})

test('a database that is no longer sound is found out, even with a manifest that fits its bytes', async () => {
  const book = await aBackup()
  const file = join(book.generation, 'book.db')
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096, 12288)
  writeFileSync(file, bytes)
  rewrite(book, (list) => {
    const own = (list['files'] as { path: string; sha256: string }[]).find(({ path }) => path === 'book.db')
    Object.assign(own ?? {}, { sha256: createHash('sha256').update(bytes).digest('hex') })
  })

  expect((await verdictOf(book)).reason).toBe('The texts cannot be read')
})

test('a log or journal that someone laid beside the database is not taken for part of it', async () => {
  const book = await aBackup()
  writeFileSync(join(book.generation, 'book.db-journal'), bytesOf(2000, 3))

  expect(await verdictOf(book)).toEqual({
    good: false,
    reason: 'A file ‘book.db-journal’ lies beside it that does not belong to the backup',
  })
  expect(readFileSync(join(book.generation, 'book.db-journal'))).toEqual(bytesOf(2000, 3))
})

test.each([
  '../../geheim.jpg',
  'media/../../../geheim.jpg',
  '/etc/passwd',
  'media/ab/..',
  'C:\\geheim',
  'book.db/../x',
  'media/aa/' + 'a'.repeat(64) + '.jpg/../..',
])('the path %s in a manifest is never followed', async (path) => {
  const book = await aBackup()
  const asked: string[] = []
  const disk: BackupDisk = {
    ...realDisk,
    readBack: async (file, reading) => {
      asked.push(file)
      return realDisk.readBack(file, reading)
    },
  }
  for (const kind of ['originals', 'files', 'lacking']) {
    rewrite(
      book,
      (list) =>
        void (list[kind] as unknown[]).push({ path, name: 'x', bytes: 1, sha256: 'a'.repeat(64), state: 'missing' }),
    )
    const { generations } = await lookAtBackup({ from: book.stick, language: 'en', disk })
    expect(generations[0]).toMatchObject({ good: false, reason: 'The list of what belongs in it cannot be read' })
  }
  expect(asked).toEqual([])
})

test('a link to something outside, or to something endless, is not followed', async () => {
  const book = await aBackup()
  const [file, other] = book.added.map(({ path }) => join(book.bookFolder, path))
  const outside = join(book.home, 'elders.jpg')
  renameSync(file ?? '', outside)
  symlinkSync(outside, file ?? '')
  rmSync(other ?? '')
  symlinkSync('/dev/zero', other ?? '')

  expect((await verdictOf(book)).reason).toMatch(/is not an ordinary file in this backup \(and one more/)
})

test('a folder in the place of an original is told as such', async () => {
  const book = await aBackup(1)
  const file = join(book.bookFolder, book.added[0]?.path ?? '')
  rmSync(file)
  mkdirSync(file)

  expect((await verdictOf(book)).reason).toBe('‘IMG_1.jpg’ is not an ordinary file in this backup')
})

test('a media folder that is a link to elsewhere is not followed', async () => {
  const book = await aBackup()
  renameSync(join(book.bookFolder, 'media'), join(book.home, 'media'))
  symlinkSync(join(book.home, 'media'), join(book.bookFolder, 'media'))

  expect((await verdictOf(book)).reason).toMatch(/is not an ordinary file/)
})

test('a newer format and rubbish of every kind are answered in words', async () => {
  const book = await aBackup()
  const whole = readFileSync(book.manifest, 'utf8')
  const head = '{"format":"bewaarboek-backup","version":'
  const cases: [string, string][] = [
    [`${head}2,"locked":false,"surprise":[]}`, 'It was made with a newer version of Bewaarboek'],
    [`${head}1,"locked":true}`, 'The list of what belongs in it cannot be read'],
    [whole.replace('"version": 1', '"version": -1'), 'The list of what belongs in it cannot be read'],
    [whole.replace('"rows": {', '"rows": {"more": "many",'), 'The list of what belongs in it cannot be read'],
    [whole.replace(/"counts": {[^}]*}/, '"counts": null'), 'The list of what belongs in it cannot be read'],
    ['', 'The list of what belongs in it cannot be read'],
    ['null', 'The list of what belongs in it cannot be read'],
    ['[]', 'The list of what belongs in it cannot be read'],
    ['\u0000\u0001', 'The list of what belongs in it cannot be read'],
    ['['.repeat(2_000_000), 'The list of what belongs in it cannot be read'],
    [`${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`, 'The list of what belongs in it cannot be read'],
    [`${head}1e999,"locked":false}`, 'The list of what belongs in it cannot be read'],
  ]
  for (const [text, reason] of cases) {
    seal(book, text)
    expect(await verdictOf(book), text.slice(0, 60)).toEqual({ good: false, reason })
  }

  seal(book, whole)
  expect((await verdictOf(book)).good).toBe(true)
})

test('random bytes or random JSON in place of the manifest never do more than make it not whole', async () => {
  const book = await aBackup(1)
  const rubbish = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
  )

  await fc.assert(
    fc.asyncProperty(rubbish, rubbish, fc.boolean(), async (text, sealed, fits) => {
      writeFileSync(book.manifest, text)
      const line = `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`
      writeFileSync(join(book.generation, 'manifest.sha256'), fits ? line : sealed)
      expect((await verdictOf(book)).good).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('a manifest of more bytes than any manifest has is not read into memory', async () => {
  const book = await aBackup()
  truncateSync(book.manifest, 3 * 1024 ** 3)
  const asked: number[] = []
  const disk: BackupDisk = {
    ...realDisk,
    read: async (file, limitBytes) => {
      asked.push(limitBytes)
      return realDisk.read(file, limitBytes)
    },
  }

  const { generations } = await lookAtBackup({ from: book.stick, language: 'en', disk })

  expect(generations[0]?.good).toBe(false)
  expect(asked).toEqual([])
})
