/** @file The pictures of a booklet: which, how large, and what is said of them. */
import { expect, test } from 'vitest'
import { BookletChoices } from '#contract'
import type { Photo, PhotoId } from '#contract'
import { composeBooklet, placePictures } from '#main/booklet'
import type { BookletContent, BookletDraft } from '#main/booklet'
import { aChild, aContent, aPage, aPhoto, choosing, day } from './a-book.ts'

const draftOf = (content: BookletContent, choices = choosing()) => composeBooklet(content, choices)
const shownIn = ({ data }: Pick<BookletDraft, 'data'>) =>
  data.pages.flatMap((part) => ('pictures' in part ? part.pictures : []))
const altOf = (photo: Photo, content: Partial<BookletContent> & { book?: BookletContent['book'] } = {}) =>
  draftOf(aContent({ ...content, photos: [photo] })).data.pictures[photo.id]?.alt

test('a loose photo stands at the end of its child’s chapter, the child’s own portrait at its beginning', () => {
  const portrait = aPhoto()
  const child = aChild({ portrait: portrait.id })
  const [early, late] = [aPhoto({ taken: day('2024-01-01') }), aPhoto({ taken: day('2024-06-01') })]
  const photos = [late, early, portrait].map((photo) => ({ ...photo, children: [child.id] }))

  const draft = draftOf(
    aContent({ book: { children: [child] }, photos, pages: [aPage('note', { children: [child.id], text: 'x' })] }),
  )

  expect(draft.data.pages.map(({ kind }) => kind)).toEqual([
    'cover',
    'title',
    'chapter',
    'words',
    'words',
    'words',
    'write',
    'colophon',
  ])
  expect(shownIn(draft)).toEqual([portrait.id, early.id, late.id])
})

test('a photo that stands on two pages is printed on both, and its bytes are asked for once', () => {
  const photo = aPhoto()
  const pages = [aPage('letter', { text: 'x', photos: [photo.id, photo.id] }), aPage('photos', { photos: [photo.id] })]

  const draft = draftOf(aContent({ pages, photos: [photo] }))

  expect(shownIn(draft)).toEqual([photo.id, photo.id])
  expect(draft.pictures).toHaveLength(1)
})

test('a photo of a page that was not chosen is not loose', () => {
  const photo = aPhoto()
  const pages = [aPage('photos', { photos: [photo.id] }), aPage('note', { text: 'x' })]

  expect(shownIn(draftOf(aContent({ pages, photos: [photo] }), choosing({ withoutKinds: ['photos'] })))).toEqual([])
})

test('loose photos stay out when they are not wanted', () => {
  const content = aContent({ pages: [aPage('note', { text: 'x' })], photos: [aPhoto()] })

  expect(shownIn(draftOf(content, choosing({ loosePhotos: false })))).toEqual([])
})

test('a veiled photo is printed only when it was asked for, and said to be left out otherwise', () => {
  const [veiled, open] = [aPhoto({ veiled: true }), aPhoto()]
  const content = aContent({
    pages: [aPage('letter', { text: 'x', photos: [veiled.id, open.id] })],
    photos: [veiled, open],
  })

  const without = draftOf(content)
  const asked = draftOf(content, choosing({ veiled: true }))

  expect([shownIn(without), without.veiledLeftOut]).toEqual([[open.id], true])
  expect([shownIn(asked), asked.veiledLeftOut]).toEqual([[veiled.id, open.id], false])
})

test('a veiled photo outside what was chosen is not mentioned', () => {
  const veiled = aPhoto({ veiled: true })
  const content = aContent({
    pages: [aPage('photos', { photos: [veiled.id] }), aPage('note', { text: 'x' })],
    photos: [veiled],
  })

  expect(draftOf(content, choosing({ withoutKinds: ['photos'] })).veiledLeftOut).toBe(false)
})

test.each([
  [{ description: 'Een hand.', caption: 'De hand' }, 'Een hand.'],
  [{ caption: 'De hand' }, 'De hand'],
  [{ taken: day('2026-11-14') }, 'Foto, 14 november 2026'],
  [{ description: ' ' }, 'Foto zonder beschrijving'],
])('a reading voice hears the best there is: %o', (photo, alt) => {
  expect(altOf(aPhoto(photo))).toBe(alt)
})

test('without a description a voice says whose photo it is', () => {
  const [noor, nameless] = [aChild({ name: 'Noor' }), aChild()]
  const book = aContent({ book: { children: [noor, nameless] } }).book

  expect(altOf(aPhoto({ children: [noor.id, nameless.id], taken: day('2026-11-14') }), { book })).toBe(
    'Foto van Noor en jullie kindje, 14 november 2026',
  )
  expect(altOf(aPhoto({ children: [noor.id] }), { book, language: 'en' })).toBe('Photo of Noor')
})

test.each([
  ['linnen', 'a5', 4032, 3024, 1205],
  ['linnen', 'a5', 3024, 4032, 1607],
  ['linnen', 'a5', 1000, 9000, 1926],
  ['linnen', 'a5', 9000, 300, 1205],
  ['linnen', 'a5', 10, 10, 1205],
  ['licht', 'a5', 9000, 300, 1371],
  ['nacht', 'a5', 1000, 9000, 1914],
  ['linnen', 'a6', 4000, 4000, 898],
  ['licht', 'a6', 4000, 4000, 945],
  ['nacht', 'a6', 1000, 9000, 1347],
] as const)(
  'in %s on %s a picture of %i by %i is asked for with %i pixels on its longest side, to be sharp at 300 an inch',
  (...[design, format, width, height, longestPx]) => {
    const content = aContent({ photos: [aPhoto({ width, height })] })
    const { pictures } = composeBooklet(content, choosing({ design }), { sheet: { format } })

    expect(pictures[0]?.longestPx).toBe(longestPx)
  },
)

test('for large print a picture is asked for as large as an A4 holds it, whatever the design', () => {
  const content = aContent({ photos: [aPhoto({ width: 4000, height: 3000 })] })
  const wanted = (['linnen', 'nacht'] as const).map(
    (design) => composeBooklet(content, choosing({ design }), { large: true }).pictures[0]?.longestPx,
  )

  // 146 mm at 300 pixels an inch
  expect(wanted).toEqual([1725, 1725])
})

test('a picture that fills its page is asked for as large as the page, with what is cut off', () => {
  const photo = aPhoto({ width: 3000, height: 4000 })
  const content = aContent({ pages: [aPage('photos', { photos: [photo.id] })], photos: [photo] })

  const wanted = [0, 3].map(
    (bleed) => composeBooklet(content, choosing(), { sheet: { bleed } }).pictures[0]?.longestPx ?? 0,
  )

  // 210 and 216 mm high; the width, 148 and 154, is less than the picture then has
  expect(wanted).toEqual([Math.ceil((210 / 25.4) * 300), Math.ceil((216 / 25.4) * 300)])
})

test('the sizes of the bytes take the place of the photo’s own', () => {
  const photo = aPhoto({ width: 4000, height: 3000 })
  const draft = draftOf(aContent({ photos: [photo] }))

  const { data, missing } = placePictures(draft, new Map([[photo.id, { width: 1205, height: 904 }]]))

  expect(data.pictures[photo.id]).toMatchObject({ w: 1205, h: 904 })
  expect(missing).toEqual([])
})

test('a picture that could not be had is named and left out, with the page that was nothing else', () => {
  const [gone, here] = [aPhoto(), aPhoto()]
  const pages = [
    aPage('photos', { title: 'Alleen dit', photos: [gone.id] }),
    aPage('letter', { text: 'x', photos: [gone.id, here.id] }),
  ]
  const draft = draftOf(aContent({ pages, photos: [gone, here] }))

  const { data, missing } = placePictures(draft, new Map([[here.id, { width: 4, height: 3 }]]))

  expect(missing).toEqual([gone.id])
  expect(shownIn({ data })).toEqual([here.id])
  expect(data.pages.filter(({ kind }) => kind === 'words')).toEqual([])
  expect(Object.keys(data.pictures)).toEqual([here.id])
})

test('a booklet of which nothing is left says that there is nothing to print', () => {
  const draft = draftOf(aContent({ photos: [aPhoto()] }))

  expect(() => placePictures(draft, new Map<PhotoId, never>())).toThrow(
    expect.objectContaining({ code: 'nothing-to-print' }),
  )
})

test('what a window leaves out of its choices means everything but the veil', () => {
  const choices = BookletChoices.parse({})

  expect(choices).toMatchObject({
    shape: 'booklet',
    loosePhotos: true,
    handwriting: true,
    veiled: false,
    order: 'time',
  })
  const { withoutChildren, withoutKinds, withoutAuthors, withoutPages } = choices
  expect([withoutChildren, withoutKinds, withoutAuthors, withoutPages].flat()).toEqual([])
})
