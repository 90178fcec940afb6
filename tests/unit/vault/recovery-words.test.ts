/** @file The words of a recovery sheet: made, typed over well and badly, and read. */
import { createHash, randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createVault, loadWordLists } from '#main/vault'
import { failureOf } from '../../support/failure.ts'

const lists = loadWordLists(resolve('resources'))
const vault = createVault({ lists })
const dutch = wordsOf('nl')

describe('a new sheet', () => {
  test('has six lines of four words, other ones each time', () => {
    const lines = vault.newWords('nl')

    expect(lines.map((line) => line.length)).toEqual([4, 4, 4, 4, 4, 4])
    expect(lines.flat().every((word) => dutch.includes(word))).toBe(true)
    expect(vault.newWords('nl')).not.toEqual(lines)
  })

  test('says, in forty bits of each line, four random bytes and the check of line and bytes', () => {
    const bytes = Uint8Array.of(0xde, 0xad, 0x00, 0x7f)
    const lines = createVault({ lists, random: () => bytes }).newWords('en')

    lines.forEach((line, at) => {
      const check =
        createHash('sha256')
          .update('bewaarboek')
          .update(Uint8Array.of(at + 1, ...bytes))
          .digest()[0] ?? 0
      const bits = [...bytes, check].map((byte) => byte.toString(2).padStart(8, '0')).join('')
      const numbers = [0, 10, 20, 30].map((from) => parseInt(bits.slice(from, from + 10), 2))
      expect(line).toEqual(numbers.map((number) => wordsOf('en')[number]))
    })
  })

  test.each(['nl', 'en'] as const)('is right as it stands, in its language (%s)', (language) => {
    const lines = vault.newWords(language).map((words) => words.join(' '))

    const check = vault.checkWords(lines)

    expect(check).toEqual({
      language,
      right: true,
      lines: [1, 2, 3, 4, 5, 6].map((line) => ({ line, state: 'right' })),
    })
    expect(vault.readWords(lines.join('\n'))).toBe(lines.join(' '))
  })
})

describe('typing over', () => {
  const sheet = aSheet()

  test.each([
    ['capitals', (line: string) => line.toUpperCase()],
    ['spaces and tabs', (line: string) => `  ${line.replaceAll(' ', ' \t  ')} `],
    ['accents', (line: string) => line.replace('e', 'é').replace('o', 'ö')],
    ['accents of their own', (line: string) => line.replace('a', 'a\u0301')],
    ['the number of the line', (line: string, at: number) => `${at + 1}. ${line}`],
    ['a tick', (line: string) => `${line} ✓`],
    ['a tick made of a letter', (line: string) => `${line} V`],
    ['commas', (line: string) => line.replaceAll(' ', ', ')],
    ['joined letters of a telephone', (line: string) => line.replace('ij', '\u0133').replace('fi', '\uFB01')],
    ['invisible signs', (line: string) => line.replace(' ', '\u200B \u00AD')],
  ])('forgives %s', (_, typed) => {
    const lines = sheet.map(typed)

    expect(vault.checkWords(lines).right).toBe(true)
    expect(vault.readWords(lines.join('\r\n'))).toBe(sheet.join(' '))
  })

  test('tells of each line how far it is', () => {
    const [first = '', , third = '', fourth = ''] = sheet
    const [one = '', two = ''] = third.split(' ')

    const { lines, right, language } = vault.checkWords([
      first,
      '',
      `${one} ${two}`,
      `${fourth} appel`,
      `${one} zzzzqq`,
    ])

    expect(language).toBe('nl')
    expect(right).toBe(false)
    expect(lines.map(({ state }) => state)).toEqual(['right', 'empty', 'short', 'long', 'unknown', 'empty'])
    expect(lines[4]).toEqual({ line: 5, state: 'unknown', word: 2 })
  })

  test('takes the beginning of a word for one that is still being typed', () => {
    const { lines } = vault.checkWords(['appel rivi', 'appel rivi lampion', '', '', '', ''])

    expect(lines[0]).toEqual({ line: 1, state: 'short', word: 2, suggestion: 'rivier' })
    expect(lines[1]).toEqual({ line: 2, state: 'unknown', word: 2, suggestion: 'rivier' })
  })

  test.each([
    ['riveir', 'rivier'],
    ['rivir', 'rivier'],
    ['rrivier', 'rivier'],
    ['zoldar', 'zolder'],
  ])('suggests for %s the nearest word', (typed, suggestion) => {
    const { lines } = vault.checkWords([`appel ${typed} lente zomer`, '', '', '', '', ''])

    expect(lines[0]).toEqual({ line: 1, state: 'unknown', word: 2, suggestion })
  })

  test('says nothing of a language as long as no word is known', () => {
    expect(vault.checkWords(['zzzz', '', '', '', '', ''])).toMatchObject({ language: null, right: false })
    expect(vault.checkWords(['', '', '', '', '', '']).lines.every(({ state }) => state === 'empty')).toBe(true)
  })

  test('goes by the language of most words', () => {
    const lines = [...sheet.slice(0, 5), 'apple apple apple apple']

    expect(vault.checkWords(lines)).toMatchObject({ language: 'nl', lines: { 5: { state: 'unknown', word: 1 } } })
  })

  test('finds two lines that changed places', () => {
    const missed = rounds(400, () => {
      const [one = '', two = '', ...rest] = aSheet()
      return vault.checkWords([two, one, ...rest]).right
    })

    // one in 65,536 goes by unseen, and then opens nothing
    expect(missed).toBeLessThanOrEqual(1)
  })

  test('finds a single wrong word in at least 254 of 256 times', () => {
    let tried = 0
    let missed = 0
    fc.assert(
      fc.property(fc.nat(5), fc.nat(3), fc.integer({ min: 1, max: 1023 }), (line, place, step) => {
        const words = aSheet().map((one) => one.split(' '))
        const there = dutch.indexOf(words[line]?.[place] ?? '')
        const changed = words.map((one, at) =>
          at === line ? one.with(place, dutch[(there + step) % 1024] ?? '') : one,
        )
        tried++
        if (vault.checkWords(changed.map((one) => one.join(' '))).right) missed++
      }),
      { numRuns: 6000 },
    )

    // expected: 1 in 256, some 23 of 6,000; 2 in 256 would be 47
    expect(missed).toBeLessThan((tried * 2) / 256)
  })

  test('answers whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), (lines) => {
        expect(vault.checkWords(lines).lines).toHaveLength(6)
      }),
    )
  })
})

describe('reading', () => {
  test('takes the words in one run, as a code that is scanned gives them, or in rows of any length', () => {
    const sheet = aSheet()
    const words = sheet.flatMap((line) => line.split(' '))

    expect(vault.readWords(words.join(' '))).toBe(words.join(' '))
    expect(vault.readWords(words.join('\n'))).toBe(words.join(' '))
    expect(vault.readWords(`\n\n${sheet.join('\n\n')}\n`)).toBe(words.join(' '))
  })

  test('names the lines that are not right', async () => {
    const [one = '', , three = '', ...rest] = aSheet()
    const typed = [one, '', `${three} appel`, ...rest].join('\n')

    expect(await failureOf(() => vault.readWords(typed))).toEqual({
      code: 'words-mistyped',
      details: { lines: '2, 3' },
    })
  })

  test('takes no more than six lines, and no less', async () => {
    const sheet = aSheet()

    expect(await failureOf(() => vault.readWords([...sheet, ...sheet].join(' ')))).toMatchObject({
      details: { lines: '7' },
    })
    expect(await failureOf(() => vault.readWords(''))).toMatchObject({ code: 'words-mistyped' })
  })
})

function wordsOf(language: 'nl' | 'en') {
  return lists.find((list) => list.language === language)?.words ?? []
}

function aSheet(): string[] {
  return createVault({ lists, random: randomBytes })
    .newWords('nl')
    .map((words) => words.join(' '))
}

function rounds(count: number, happens: () => boolean): number {
  return Array.from({ length: count }, happens).filter(Boolean).length
}
