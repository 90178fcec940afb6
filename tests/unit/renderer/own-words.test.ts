/** @file The parents' own words as sentences, names where there are none, and openings that end at a word. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyChild, emptyParentDetails } from '#contract'
import type { Child, ChildId, Parent, ParentId } from '#contract'
import { momentInWords } from '#ui/i18n/clock.ts'
import { authorName, bookName, childName, pageKindLine } from '#ui/i18n/naming.ts'
import { openingWords } from '#ui/i18n/opening.ts'
import { ownWords, whenAndWhere } from '#ui/screens/children/own-words.ts'
import { isLengthClear, wholeNumber } from '#ui/screens/children/child-form.svelte.ts'

const aChild = (changes: Partial<Child> = {}): Child => ({
  ...emptyChild,
  id: 'c' as ChildId,
  thread: 1,
  ...changes,
})
const aParent = (name: string, called = ''): Parent => ({
  id: name as ParentId,
  name,
  called,
  details: emptyParentDetails,
})
const say = (child: Child, parents: Parent[] = []) =>
  ownWords(child, parents, 'nl')
    .map(({ text }) => text)
    .join('')

test('a child is called by name, else by the own word, else gently by ours', () => {
  expect(childName(aChild({ name: 'Noor', words: { child: 'ons meisje', loss: '' } }), 'nl')).toBe('Noor')
  expect(childName(aChild({ words: { child: 'ons meisje', loss: '' } }), 'nl')).toBe('ons meisje')
  expect(childName(aChild(), 'nl')).toBe('jullie kindje')
  expect(childName(aChild(), 'en')).toBe('your baby')
})

test('the sentence says only what was chosen', () => {
  expect(say(aChild())).toBe('Het boek zegt nu jullie kindje en het verlies. Eigen woorden mogen altijd.')
  expect(say(aChild({ name: 'Noor' }), [aParent('Marit', 'mam')])).toBe('Wij zeggen Noor. Ik ben mam.')
  expect(
    say(aChild({ name: 'Noor', words: { child: 'ons meisje', loss: 'stilgeboren' } }), [
      aParent('Marit', 'mama'),
      aParent('Joost'),
    ]),
  ).toBe('Wij zeggen Noor of ons meisje. Wat er gebeurde noemen we stilgeboren. Wij zijn mama en Joost.')
})

test('own words come through as they were typed, also with braces and signs', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, word) => {
      const parts = ownWords(aChild({ name, words: { child: word, loss: '' } }), [], 'nl')
      expect(parts.filter(({ own }) => own).map(({ text }) => text)).toEqual([name, word])
    }),
  )
})

test('when and where are said as far as they are known', () => {
  const date = { precision: 'month', year: 2026, month: 3 } as const
  expect(whenAndWhere(aChild(), 'nl')).toBe('')
  expect(whenAndWhere(aChild({ date, weeks: 21, days: 1 }), 'nl')).toBe('Maart 2026, na 21 weken en 1 dag.')
  expect(whenAndWhere(aChild({ weeks: 1, place: 'thuis' }), 'en')).toBe('After 1 week. Thuis.')
})

test('weeks and days take whole numbers of a pregnancy, or nothing', () => {
  expect(wholeNumber('', 45)).toBeNull()
  expect(wholeNumber(' 45 ', 45)).toBe(45)
  for (const typed of ['46', '-1', '9,5', 'negen', '1e1', '0x2']) expect(wholeNumber(typed, 45)).toBe('unclear')
  expect(isLengthClear('21', '6')).toBe(true)
  expect(isLengthClear('21', '7')).toBe(false)
})

test('a page says its kind and who wrote it; a parent who is gone from the book is not guessed', () => {
  const mama = aParent('Marit', 'mama')
  expect(pageKindLine('letter', authorName({ parent: mama.id }, { parents: [mama] }, 'nl'), 'nl')).toBe(
    'Brief van mama',
  )
  expect(pageKindLine('letter', authorName({ name: 'oma Tineke' }, { parents: [] }, 'nl'), 'nl')).toBe(
    'Brief van oma Tineke',
  )
  expect(pageKindLine('note', authorName({ parent: mama.id }, { parents: [] }, 'nl'), 'nl')).toBe('Notitie')
})

test('a book has a name without a title too', () => {
  expect(bookName({ title: 'Voor Pip', parents: [] }, 'nl')).toBe('Voor Pip')
  expect(bookName({ title: '', parents: [aParent('Marit'), aParent('Joost')] }, 'nl')).toBe(
    'Het boek van Marit en Joost',
  )
  expect(bookName({ title: '', parents: [] }, 'nl')).toBe('Jullie boek')
})

test('a moment is said as one says it now', () => {
  const now = new Date(2026, 10, 21, 21, 14)
  expect(momentInWords(new Date(2026, 10, 21, 9, 5), now, 'nl')).toBe('vandaag, 9.05 uur')
  expect(momentInWords(new Date(2026, 10, 20, 23, 59), now, 'en')).toBe('yesterday, 23:59')
  expect(momentInWords(new Date(2026, 8, 7), now, 'nl')).toBe('7 september 2026')
})

test('an opening is never longer than asked, ends at a word where it can, and never inside a sign', () => {
  expect(openingWords('Het regent vandaag, zo zacht.', 20)).toBe('Het regent vandaag…')
  expect(openingWords('Kort.', 20)).toBe('Kort.')
  expect(openingWords('👨‍👩‍👧'.repeat(9), 20)).toBe(`${'👨‍👩‍👧'.repeat(2)}…`)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 60 }), (text, most) => {
      expect(openingWords(text, most).length).toBeLessThanOrEqual(Math.max(most, 1))
    }),
  )
})
