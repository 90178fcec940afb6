/** @file A page that is one upright picture fills its page; every other picture keeps its shape and its place. */
import { expect, test } from 'vitest'
import type { Page, Photo } from '#contract'
import { composeBooklet, placePictures } from '#main/booklet'
import type { BookletTarget } from '#main/booklet'
import { aContent, aPage, aPhoto, choosing, day } from './a-book.ts'

const upright = aPhoto({ width: 3000, height: 4000 })

function partOf(page: Partial<Page> = {}, photos: Photo[] = [upright], target: BookletTarget = {}) {
  const made = aPage('photos', { title: 'De ochtend', photos: photos.map(({ id }) => id), ...page })
  return composeBooklet(aContent({ pages: [made], photos }), choosing(), target).data.pages[2]
}

test('it keeps its heading for the contents, its date and its place', () => {
  expect(partOf({ date: day('2023-11-14'), place: 'Deventer' })).toMatchObject({
    kind: 'full',
    heading: 'De ochtend',
    sub: '14 november 2023 · Deventer',
    picture: upright.id,
  })
})

test('without a title its date stands in the contents, as for every page', () => {
  expect(partOf({ title: '', date: day('2023-11-14') })).toMatchObject({
    kind: 'full',
    heading: '14 november 2023',
    sub: '',
  })
})

test.each([
  ['a lying picture', aPhoto({ width: 4000, height: 3000 })],
  ['a square picture', aPhoto({ width: 4000, height: 4000 })],
  ['a strip', aPhoto({ width: 2000, height: 4000 })],
  ['a picture too small', aPhoto({ width: 1165, height: 1654 })],
])('%s does not', (_, photo) => {
  expect(partOf({}, [photo])).toMatchObject({ kind: 'words', pictures: [photo.id] })
})

test('two pictures do not, nor one with words', () => {
  const other = aPhoto({ width: 3000, height: 4000 })

  expect(partOf({}, [upright, other])?.kind).toBe('words')
  expect(partOf({ text: [{ kind: 'paragraph', runs: [{ text: 'Hier was je.' }] }] })?.kind).toBe('words')
})

test('only a page of photos does, not a letter or a keepsake with a picture', () => {
  expect(partOf({ kind: 'keepsake' })?.kind).toBe('words')
  expect(partOf({ kind: 'letter' })?.kind).toBe('letter')
})

test('whether it has pixels enough depends on the page it would fill', () => {
  // 200 pixels an inch on A5 without bleed (148 by 210 mm) are 1166 by 1654
  const small = aPhoto({ width: 1170, height: 1660 })
  const kindOn = (target: BookletTarget) => partOf({}, [small], target)?.kind

  expect(kindOn({})).toBe('full')
  expect(kindOn({ sheet: { format: 'a6' } })).toBe('full')
  expect(kindOn({ sheet: { bleed: 3 } })).toBe('words')
  expect(kindOn({ large: true })).toBe('words')
})

test('a full page whose picture could not be had is left out', () => {
  const gone = aPage('photos', { photos: [upright.id] })
  const draft = composeBooklet(aContent({ pages: [gone, aPage('note', { text: 'x' })], photos: [upright] }), choosing())

  expect(draft.data.pages.map(({ kind }) => kind)).toContain('full')
  expect(placePictures(draft, new Map()).data.pages.map(({ kind }) => kind)).not.toContain('full')
})
