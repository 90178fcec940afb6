/** @file Books that are odd in their photos: how many, of what shape, with how many words, on which pages. */
import type { Photo } from '#contract'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aPhoto } from '../unit/booklet/a-book.ts'
import type { MakeBook } from './books-of-words.ts'
import type { Random } from './random.ts'

type Shape = readonly [width: number, height: number]
const shapes: readonly [Shape, ...Shape[]] = [
  [4000, 3000],
  [3000, 4000],
  [3000, 3000],
  [4000, 2250],
  [1600, 1200],
  [9000, 1500],
  [1000, 6000],
  [640, 480],
]

const some = (count: number, make: (index: number) => Partial<Photo>) =>
  Array.from({ length: count }, (_, index) => aPhoto(make(index)))
const sized = ([width, height]: Shape) => ({ width, height })

/** One page of photos for each group. */
function photoPages(groups: readonly (readonly Photo[])[], page: Parameters<typeof aPage>[1] = {}): BookletContent {
  const pages = groups.map((group) => aPage('photos', { photos: group.map(({ id }) => id), ...page }))
  return aContent({ pages, photos: groups.flat() })
}

const ofShape = (shape: Shape) => () =>
  photoPages(
    [1, 2, 3, 5, 9].map((count) => some(count, () => sized(shape))),
    { title: 'Reeks' },
  )

/** From one to twelve pictures on every kind of page. */
function withWords({ text, below, pick }: Random, caption: () => string): BookletContent {
  const kinds = ['letter', 'moment', 'keepsake', 'ritual', 'photos', 'note'] as const
  const groups = Array.from({ length: 24 }, (_, index) =>
    some(1 + Math.floor(index / 2), () => ({ ...sized(pick(shapes)), caption: caption() })),
  )
  const pages = groups.map((group, index) =>
    aPage(kinds[index % kinds.length] ?? 'photos', {
      title: text(1),
      text: text(below(9)),
      photos: group.map(({ id }) => id),
    }),
  )
  return aContent({ pages, photos: groups.flat() })
}

export const booksOfPhotos: Record<string, MakeBook> = {
  'six hundred photos': ({ pick, text }) =>
    aContent({ photos: some(600, (index) => ({ ...sized(pick(shapes)), caption: index % 3 === 0 ? text(1) : '' })) }),
  'only panoramas': ofShape([9000, 300]),
  'only strips': ofShape([300, 9000]),
  'photos of one pixel': ofShape([1, 1]),
  'photos of 100 megapixels': ofShape([11_600, 8700]),
  'pictures to the edge': ({ pick, text }) =>
    photoPages(
      Array.from({ length: 12 }, () =>
        some(1, () => ({ width: 3000, height: pick([3600, 4000, 4900]), caption: text(pick([0, 1, 1, 3])) })),
      ),
      { title: 'De ochtend', place: 'Deventer' },
    ),
  'pictures to the edge with much to say': ({ text }) =>
    photoPages(
      [1, 4, 9, 16].map((count) => some(1, () => ({ width: 3000, height: 4000, caption: text(count) }))),
      {
        title: text(3),
        place: text(2),
      },
    ),
  'pictures among words': (random) => withWords(random, () => ''),
  'pictures with captions among words': (random) => withWords(random, () => random.text(random.below(3))),
  'captions of every length': (random) => withWords(random, () => random.text(random.pick([0, 1, 6, 40]))),
  'one photo on every page': ({ text }) => {
    const photo = aPhoto({ width: 3000, height: 4000, caption: 'De enige.' })
    const kinds = ['letter', 'moment', 'keepsake', 'ritual', 'photos', 'note'] as const
    return aContent({ pages: kinds.map((kind) => aPage(kind, { text: text(4), photos: [photo.id] })), photos: [photo] })
  },
  'photos of which half are under the veil': ({ text }) => {
    const photos = some(12, (index) => ({ width: 3000, height: 4000, veiled: index % 2 === 0 }))
    const pages = photos.map(({ id }, index) => aPage('photos', { text: text(index % 3), photos: [id] }))
    return aContent({ pages, photos })
  },
  'a portrait and loose photos for every child': ({ pick }) => {
    const photos = some(30, () => sized(pick(shapes)))
    const children = photos.slice(0, 10).map(({ id }) => aChild({ name: 'Noor', portrait: id }))
    const shared = photos.map((photo, index) => ({ ...photo, children: [children[index % 10]?.id ?? []].flat() }))
    return aContent({ book: { children }, photos: shared })
  },
}
