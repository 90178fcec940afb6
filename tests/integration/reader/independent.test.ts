/** @file The reader is a second, independent implementation of the format: here it is held beside the first. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DayKind,
  dayKindName,
  dayName,
  describeDate,
  OCTOBER_LIGHT,
  SheetKind,
  sortKeyOf,
  WORLD_LIGHT,
} from '#contract'
import type { PartialDate } from '#contract'
import { createVault, loadWordLists, makeKeys, sealAll, sealedName } from '#main/vault'
import { besideWords, sheetWords } from '#ui/reader/beside-words.ts'
import { readContents } from '#ui/reader/contents.ts'
import { dateInWords, isoInWords, sortKey } from '#ui/reader/dates.ts'
import { booksIn, wholeFile } from '#ui/reader/folder.ts'
import { bytesOf, hashOf, hexOf, hmacSha256, sha256, startSha256 } from '#ui/reader/hash.ts'
import { sealedPath } from '#ui/reader/keys.ts'
import { recipientOf, unsealed } from '#ui/reader/sealing.ts'
import { checkLines, passphraseOf, spreadOver } from '#ui/reader/sheet.ts'
import { zip } from '#ui/reader/zip.ts'

const lists = loadWordLists(path.join(import.meta.dirname, '..', '..', '..', 'resources'))
const vault = createVault({ lists, workFactors: { password: 2, recovery: 2 } })
const words = lists.map((list) => list.words)

test('its SHA-256 and HMAC are those of everyone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 64 }), fc.nat(300), (bytes, key, cut) => {
      const hash = startSha256()
      hash.update(bytes.subarray(0, cut))
      hash.update(bytes.subarray(cut))
      expect(hexOf(hash.finish())).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(hexOf(hmacSha256(key, bytes))).toBe(createHmac('sha256', key).update(bytes).digest('hex'))
    }),
  )
})

test('it hashes without the help of a browser just the same', async () => {
  const bytes = randomBytes(200_000)
  const lent = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  const expected = createHash('sha256').update(bytes).digest('hex')

  const withHelp = await hashOf(new Blob([bytes]))
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
  const without = await hashOf(new Blob([bytes])).finally(() => Object.defineProperty(globalThis, 'crypto', lent ?? {}))

  expect([withHelp, without]).toEqual([expected, expected])
})

test('it finds a sealed original where the vault puts it, and opens what the vault sealed', async () => {
  const keys = await makeKeys('af4e1e00-96a0-4eba-8df4-42b1031615b2')
  const bytes = randomBytes(150_000)
  const hash = hexOf(sha256(bytes))

  const name = sealedName(keys, hash)
  const opened = await unsealed(new Blob([new Uint8Array(await sealAll(keys, bytes))]), { identity: keys.identity })

  expect(sealedPath({ identity: keys.identity, nameKey: keys.nameKey }, hash)).toBe(
    `media/${name.slice(0, 2)}/${name}.age`,
  )
  expect(Buffer.from((await opened?.arrayBuffer()) ?? new ArrayBuffer()).equals(bytes)).toBe(true)
  expect(await recipientOf(keys.identity)).toBe(keys.recipient)
})

test('a sealed file with any bit changed, or cut short, opens as nothing', async () => {
  const keys = await makeKeys('af4e1e00-96a0-4eba-8df4-42b1031615b2')
  const sealed = new Uint8Array(await sealAll(keys, randomBytes(300)))
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cuts) => {
      const altered = cuts ? sealed.slice(0, at) : sealed.with(at, (sealed[at] ?? 0) ^ (1 << bit))
      expect(await unsealed(new Blob([altered]), { identity: keys.identity })).toBeNull()
    }),
    { numRuns: 150 },
  )
})

test.each(['nl', 'en'] as const)(
  'it finds every line of a new %s sheet right, and the same lines mistyped as the vault does',
  (language) => {
    const lines = vault.newWords(language).map((line) => line.join(' '))
    expect(checkLines(words, lines).map(({ state }) => state)).toEqual(Array(6).fill('right'))
    expect(passphraseOf(lines.map((line, at) => `${at + 1}) ${line.toUpperCase()} x`))).toBe(lines.join(' '))
    expect(spreadOver(lines.join(' '))).toEqual(lines)

    const list = lists.find((one) => one.language === language)?.words ?? []
    fc.assert(
      fc.property(fc.nat(5), fc.nat(3), fc.constantFrom(...list), (at, place, word) => {
        const typed = lines.map((line, row) => (row === at ? line.split(' ').with(place, word).join(' ') : line))
        expect(checkLines(words, typed).map(({ state }) => state)).toEqual(
          vault.checkWords(typed).lines.map(({ state }) => state),
        )
      }),
    )
  },
)

test('lines in another order, too short, too long and of other words are each told apart', () => {
  const fixed = createVault({ lists, random: (bytes) => Buffer.alloc(bytes, 7) })
  const [first = '', second = '', third = ''] = fixed.newWords('nl').map((line) => line.join(' '))

  const checks = checkLines(words, [second, first, 'appel', `${third} appel`, 'xyzzy appel', ''])

  expect(checks.map(({ state }) => state)).toEqual(['mistyped', 'mistyped', 'short', 'long', 'strange', 'empty'])
})

const around = fc.option(fc.constant(true), { nil: undefined })
const year = fc.integer({ min: 1900, max: 2100 })
const month = fc.integer({ min: 1, max: 12 })
const dates: fc.Arbitrary<PartialDate> = fc
  .oneof(
    fc.record({ precision: fc.constant('day' as const), year, month, day: fc.integer({ min: 1, max: 28 }), around }),
    fc.record({ precision: fc.constant('month' as const), year, month, around }),
    fc.record({
      precision: fc.constant('season' as const),
      year,
      season: fc.constantFrom('spring' as const, 'summer' as const, 'autumn' as const, 'winter' as const),
      around,
    }),
    fc.record({ precision: fc.constant('year' as const), year, around }),
    fc.record({ precision: fc.constant('week' as const), week: fc.integer({ min: 1, max: 45 }), around }),
    fc.record({ precision: fc.constant('week' as const), week: fc.integer({ min: 1, max: 45 }), year, around }),
  )
  // as they come out of JSON: what is not there is not there
  .map((date) => JSON.parse(JSON.stringify(date)) as PartialDate)

const asRead = (date: PartialDate) => {
  const contents = readContents({ pages: [{ date }] })
  if (contents?.pages[0] === undefined) throw new Error('no page')
  return contents.pages[0].date
}

test('it says dates in the words of Bewaarboek', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom('nl' as const, 'en' as const), (date, language) => {
      expect(dateInWords(asRead(date), language)).toBe(describeDate(date, language))
    }),
  )
})

test('it says the days of sheets in the words of Bewaarboek, and what is no day as it was written', () => {
  const day = { precision: 'day', year: 2026, month: 3, day: 9 } as const
  for (const language of ['nl', 'en'] as const)
    expect(isoInWords('2026-03-09', language)).toBe(describeDate(day, language))
  for (const strange of ['', 'gisteren', '2026-13-01', '2026-03-09T10:00'])
    expect(isoInWords(strange, 'nl')).toBe(strange)
})

test.each(['nl', 'en'] as const)(
  'it knows every kind of day and of sheet, days by the words of Bewaarboek: %s',
  (language) => {
    for (const kind of DayKind.options) expect(besideWords[language][kind]).toBe(dayKindName(kind, language))
    const light = { kind: 'light', title: '' } as const
    expect(besideWords[language].october).toBe(dayName({ ...light, rule: OCTOBER_LIGHT }, language))
    expect([OCTOBER_LIGHT, WORLD_LIGHT]).toEqual(['october-light', 'world-light'])
    expect(Object.keys(sheetWords[language])).toEqual(SheetKind.options)
  },
)

test('it puts dates in the order of Bewaarboek, weeks of a pregnancy too', () => {
  const child = { date: { precision: 'day', year: 2026, month: 3, day: 9 } as const, weeks: 21, days: 3 }
  const own = { ...child, date: asRead(child.date) }
  const order = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      expect(order(sortKey(asRead(one), own), sortKey(asRead(other), own))).toBe(
        order(sortKeyOf(one, child) || '~', sortKeyOf(other, child) || '~'),
      )
    }),
  )
})

test('texts that hold anything at all are read without complaint', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(() => readContents(one)).not.toThrow()
      expect(
        readContents({ title: one, pages: [one, { text: [other], date: other, versions: [one] }], photos: [other] }),
      ).not.toBeNull()
    }),
  )
})

test('files are found whichever folder was chosen, joined in order, and what is not of a backup is left aside', async () => {
  const id = 'af4e1e00-96a0-4eba-8df4-42b1031615b2'
  const hash = 'ab'.repeat(32)
  const chosen = [
    `stick/Bewaarboek-backup/${id}/media/ab/${hash}.jpg.002`,
    `stick/Bewaarboek-backup/${id}/media/ab/${hash}.jpg.001`,
    `stick/Bewaarboek-backup/${id}/2026-11-21T19.30/manifest.json`,
    `stick/Bewaarboek-backup/${id}/2026-11-21T19.30-10/manifest.json`,
    `stick/Bewaarboek-backup/${id}/2026-11-21T19.30-2/manifest.json`,
    `stick/Bewaarboek-backup/${id}/2026-12-01T08.00.part/manifest.json`,
    'stick/vakantie/IMG_1.jpg',
  ].map((name) => ({ path: name, file: new File([name.slice(-3)], 'x') }))

  const [book, ...others] = booksIn(chosen)

  expect(others).toEqual([])
  expect(book?.generations).toEqual(['2026-11-21T19.30-10', '2026-11-21T19.30-2', '2026-11-21T19.30'])
  expect(await wholeFile(book?.files ?? new Map<string, File>(), `media/ab/${hash}.jpg`)?.text()).toBe('001002')
})

test('a zip says of each file its name, length, place and check sum', async () => {
  const files = [
    { name: 'boek.html', bytes: randomBytes(1000) },
    { name: 'media/Étaples 🕯.jpg', bytes: randomBytes(70_000) },
    { name: 'leeg', bytes: Buffer.alloc(0) },
  ]

  const made = await zip(
    files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes]) })),
    new Date(2026, 10, 21, 19, 30),
  )
  const view = Buffer.from(await made.arrayBuffer())

  const end = view.length - 22
  expect([view.readUInt32LE(end), view.readUInt16LE(end + 10)]).toEqual([0x06054b50, files.length])
  let at = view.readUInt32LE(end + 16)
  for (const { name, bytes } of files) {
    const size = Buffer.byteLength(name)
    const local = view.readUInt32LE(at + 42)
    expect(view.readUInt32LE(at)).toBe(0x02014b50)
    expect(view.readUInt32LE(local)).toBe(0x04034b50)
    expect([view.readUInt32LE(at + 16), view.readUInt32LE(at + 24)]).toEqual([crc32(bytes), bytes.length])
    expect(view.subarray(at + 46, at + 46 + size).toString()).toBe(name)
    expect(view.subarray(local + 30 + size, local + 30 + size + bytes.length).equals(bytes)).toBe(true)
    at += 46 + size
  }
  expect(at).toBe(end)
})

test('digits that are not hexadecimal are no bytes', () => {
  expect([bytesOf('0g'), bytesOf('abc'), bytesOf('00fF')]).toEqual([null, null, new Uint8Array([0, 255])])
})
