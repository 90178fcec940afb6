/** @file The folder of an open copy: new, whole or not there at all, under names that every disk takes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import { asDiskError } from '#main/disk'
import { realDisk } from '#main/export'
import type { ExportDisk } from '#main/export'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aCopy, aPhoto, filesIn, textOf } from './a-copy.ts'

test('it is named by its day, in the language of the book, and never stands in the place of another', async () => {
  const { to, make } = aCopy()
  writeFileSync(join(to, 'Open kopie 2026-11-22 2'), 'something else')

  const names = [basename((await make()).folder), basename((await make()).folder)]

  expect(names).toEqual(['Open kopie 2026-11-22', 'Open kopie 2026-11-22 3'])
  expect(textOf(to, 'Open kopie 2026-11-22 2')).toBe('something else')
  const english = await aCopy({ to, book: { language: 'en' } }).make()
  expect(basename(english.folder)).toBe('Open copy 2026-11-22')
  expect(filesIn(english.folder)).toEqual(['READ-THIS.txt', 'boek.json', 'book.html'])
})

test('stopped at any moment it leaves nothing behind', async () => {
  const photos = [aPhoto(), aPhoto(), aPhoto()]
  for (let moment = 0; moment <= photos.length; moment++) {
    const stopping = new AbortController()
    const { to, make } = aCopy({
      photos,
      signal: stopping.signal,
      onProgress: ({ done }) => {
        if (done === moment) stopping.abort()
      },
    })

    expect((await failureOf(make)).code).toBe('stopped')
    expect(readdirSync(to)).toEqual([])
  }
})

const wholeCopy = () => aCopy({ photos: [aPhoto({ caption: 'een' }), aPhoto({ caption: 'twee' })] })

test.each(['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'])(
  'a disk that answers %s at any step leaves nothing behind',
  async (errno) => {
    const codes: Record<string, string> = {
      ENOSPC: 'disk-full',
      EDQUOT: 'disk-full',
      EIO: 'disk-error',
      EROFS: 'folder-read-only',
    }
    let steps = 0
    for (let failing = 1; ; failing++) {
      steps = 0
      const step =
        <T extends unknown[], R>(work: (...given: T) => Promise<R>) =>
        async (...given: T) => {
          if (++steps === failing) throw asDiskError(Object.assign(new Error(errno), { code: errno }), 'stick')
          return work(...given)
        }
      const disk: ExportDisk = {
        ...realDisk,
        makeFolder: step(realDisk.makeFolder),
        write: step(realDisk.write),
        rename: step(realDisk.rename),
      }
      const { to, make } = aCopy({ photos: [aPhoto(), aPhoto()], disk })
      const outcome = await make().catch((cause: unknown) => cause)
      if (!(outcome instanceof Error)) break
      expect(outcome).toBeInstanceOf(BookError)
      expect(outcome).toMatchObject({ code: codes[errno] })
      expect(readdirSync(to)).toEqual([])
    }
    // two folders, two photos, three files with words, and the name at the end
    expect(steps).toBe(8)
  },
)

test('a disk without room for the photos is refused before anything is written', async () => {
  const { to, make } = aCopy({
    photos: [aPhoto({ bytes: 500_000_000 })],
    disk: {
      ...realDisk,
      freeBytes: () => Promise.resolve(500_000_000),
      write: () => Promise.reject(new Error('written')),
    },
  })

  expect((await failureOf(make)).code).toBe('disk-full')
  expect(readdirSync(to)).toEqual([])
})

test('what an earlier attempt left unfinished is not kept', async () => {
  const { to, make } = wholeCopy()
  mkdirSync(join(to, 'Open kopie 2026-11-22.part', 'fotos'), { recursive: true })
  writeFileSync(join(to, 'Open kopie 2026-11-22.part', 'fotos', 'half.jpg'), 'half')

  const { folder } = await make()

  expect(readdirSync(to)).toEqual(['Open kopie 2026-11-22'])
  expect(readdirSync(join(folder, 'fotos')).toSorted()).toEqual(['een.jpg', 'twee.jpg'])
})

test('a folder that is not there, or that lies in the book itself, is refused', async () => {
  const bookFolder = join(freshFolder(), 'Ons boek.bewaarboek')
  mkdirSync(join(bookFolder, 'media'), { recursive: true })
  const link = join(freshFolder(), 'ergens anders')
  symlinkSync(join(bookFolder, 'media'), link)

  expect(await failureOf(aCopy({ to: join(bookFolder, 'weg') }).make)).toEqual({
    code: 'folder-not-found',
    details: { name: 'weg' },
  })
  for (const to of [bookFolder, join(bookFolder, 'media'), link])
    expect((await failureOf(aCopy({ to, bookFolder }).make)).code).toBe('backup-inside-book')
  expect(filesIn(bookFolder)).toEqual([])
})

test('photos are named by their day, and their caption or else the name they came with', async () => {
  const photos = [
    aPhoto({ caption: 'De doek\nvan oma', taken: { precision: 'day', year: 2026, month: 3, day: 9 } }),
    aPhoto({ fileName: 'IMG_2041.HEIC', format: 'png', taken: { precision: 'month', year: 2026, month: 3 } }),
    aPhoto({ caption: 'echo', format: 'tiff', taken: { precision: 'year', year: 2025 } }),
    aPhoto({ caption: 'Echo', taken: { precision: 'season', year: 2025, season: 'spring' } }),
    aPhoto({ caption: 'ECHO' }),
    aPhoto({ caption: '???', fileName: '....jpg' }),
    aPhoto({ caption: 'Dr. Jansen zei: 12.30 uur' }),
    aPhoto({ fileName: 'Dag 1. De eerste' }),
  ]

  const { folder } = await aCopy({ photos }).make()

  expect(readdirSync(join(folder, 'fotos')).toSorted()).toEqual(
    [
      '2025 echo.tif',
      '2026-03 IMG_2041.png',
      '2026-03-09 De doek van oma.jpg',
      'Dag 1. De eerste.jpg',
      'Dr. Jansen zei 12.30 uur.jpg',
      'ECHO 2.jpg',
      'Echo.jpg',
      'foto.jpg',
    ].toSorted(),
  )
})

const odd = fc.oneof(
  fc.constantFrom(
    'CON',
    'aux.',
    'nul.txt',
    'com1',
    '..',
    '../../x',
    'a/b\\c',
    '\u202Egpj.exe',
    '\u200B',
    '\u0000',
    '👩‍👩‍👧‍👦'.repeat(60),
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
)

test('whatever a photo is called, its name fits every disk, and each is another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ caption: odd, fileName: odd }), { minLength: 1, maxLength: 12 }),
      async (named) => {
        const photos = named.map((words) => aPhoto(words))
        const { folder } = await aCopy({ photos }).make()

        const names = readdirSync(join(folder, 'fotos'))
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(photos.length)
        for (const name of names) {
          expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]+\.jpg$/u)
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)[. ]|^[ .]|[ .]\.jpg$/iu)
          expect(Buffer.byteLength(name)).toBeLessThan(143)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('a photo that cannot be read is named and the others go along; another failure is not taken for that', async () => {
  const [whole, altered, lost] = [
    aPhoto({ caption: 'heel' }),
    aPhoto({ fileName: 'weg.jpg' }),
    aPhoto({ fileName: 'kwijt.jpg' }),
  ]
  const original = (id: string) =>
    id === altered.id
      ? Promise.reject(new BookError('photo-altered', { name: 'weg.jpg' }))
      : Promise.resolve(id === lost.id ? join(freshFolder(), 'nergens') : Buffer.from('whole'))

  const made = await aCopy({ photos: [altered, whole, lost], original }).make()

  expect(made).toMatchObject({ photos: 1, lacking: ['weg.jpg', 'kwijt.jpg'] })
  expect(readFileSync(join(made.folder, 'fotos', 'heel.jpg'), 'utf8')).toBe('whole')
  expect(textOf(made.folder, 'LEES-DIT.txt')).toContain('ontbreken:\r\n  weg.jpg\r\n  kwijt.jpg\r\n')
  expect(textOf(made.folder, 'boek.html')).toContain('De foto ‘kwijt.jpg’ kon niet worden gelezen.')
  const closed = aCopy({ photos: [whole], original: () => Promise.reject(new BookError('book-not-open')) })
  expect((await failureOf(closed.make)).code).toBe('book-not-open')
  expect(existsSync(join(closed.to, 'Open kopie 2026-11-22'))).toBe(false)
})
