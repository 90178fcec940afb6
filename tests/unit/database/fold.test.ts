import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#main/database'

test.each([
  ['Zoë', 'zoe'],
  ['ZOË', 'zoe'],
  ['Łódź', 'lodz'],
  ['Đorđe', 'dorde'],
  ['smørrebrød', 'smorrebrod'],
  ['Straße, STRAẞE', 'strasse, strasse'],
  ['Æsa en Œdipe', 'aesa en oedipe'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['Þórður', 'thordur'],
  ['Ħal Ŧ ŋ', 'hal t n'],
  ['Ĳsselmeer', 'ijsselmeer'],
  ['Ǖ Ệ ở', 'u e o'],
  ['ΟΔΟΣ οδός ὁδός', 'οδοσ οδοσ οδοσ'],
  ['Ἀθηνᾶ ΐ ϊ', 'αθηνα ι ι'],
  ['Ёлка Йод', 'елка иод'],
  ['ﬁjn ＡＢＣ', 'fijn abc'],
  ['foto’s', "foto's"],
  ['lief\u00ADste', 'liefste'],
  ['\u202Eabc\u202C', 'abc'],
  ['مُحَمَّد أحمد محـــمد', 'محمد احمد محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['한국어', '한국어'],
  ['がぎ ガ', 'がぎ ガ'],
  ['हिन्दी', 'हिन्दी'],
  ['น้ำ', 'น้ํา'],
  ['👩‍👩‍👧', '👩👩👧'],
  ["'; DROP TABLE pages;--", "'; drop table pages;--"],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded.normalize('NFC'))
})

const sign = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1 }),
  fc.constantFrom('é', 'ß', 'Ł', 'İ', 'ı', 'ς', 'Σ', '\u0301', '\u3099', 'が'),
)
const text = fc.string({ unit: sign })

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(fold(fold(value))).toBe(fold(value))
    }),
    { numRuns: 2000 },
  )
})

test('capitals and small letters, taken apart or composed, are found as one', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(fold(value.normalize('NFD'))).toBe(fold(value))
      expect(fold(value.normalize('NFC'))).toBe(fold(value))
    }),
    { numRuns: 2000 },
  )
})

test('a text folds sign by sign, so that a find can be shown in the text as it was written', () => {
  const words = fc.string({ unit: 'grapheme' })
  const bySign = (value: string) =>
    Array.from(new Intl.Segmenter().segment(value), ({ segment }) => fold(segment)).join('')

  fc.assert(
    fc.property(words, (value) => {
      expect(bySign(value)).toBe(fold(value))
    }),
    { numRuns: 2000 },
  )
})
