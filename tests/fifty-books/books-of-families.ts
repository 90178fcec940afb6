/** @file Books that are odd in who they are of, and by whom: none, one, hundreds; and books of everything at once. */
import type { PageKind, PartialDate } from '#contract'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, day } from '../unit/booklet/a-book.ts'
import type { MakeBook } from './books-of-words.ts'
import type { Random } from './random.ts'

const dates: readonly [PartialDate, ...PartialDate[]] = [
  { precision: 'unknown' },
  day('2023-11-14'),
  { ...day('2024-02-29'), around: true } as PartialDate,
  { precision: 'month', year: 2024, month: 3 },
  { precision: 'season', season: 'winter', year: 2024, around: true },
  { precision: 'year', year: 1999 },
  { precision: 'week', week: 9 },
  { precision: 'week', week: 31, year: 2023 },
]

/** Two letters a month for two years, from two parents. */
function pairs({ text }: Random, sentences: (month: number) => number): BookletContent {
  const parents = [aParent({ name: 'Marit', called: 'mama' }), aParent({ name: 'Joost', called: 'papa' })]
  const child = aChild({ name: 'Noor', date: day('2023-11-14'), weeks: 31 })
  const pages = Array.from({ length: 24 }, (_, month) =>
    parents.map(({ id }) =>
      aPage('letter', {
        children: [child.id],
        author: { parent: id },
        date: { precision: 'month', year: 2024 + Math.floor(month / 12), month: (month % 12) + 1 },
        text: `Lieve Noor,\n\n${text(sentences(month))}\n\nDag,\nje liefste`,
      }),
    ),
  )
  return aContent({ book: { parents, children: [child] }, pages: pages.flat() })
}

/** Some of everything. */
function ofEverything({ text, below, pick }: Random): BookletContent {
  const kinds: readonly [PageKind, ...PageKind[]] = [
    'letter',
    'letter',
    'moment',
    'moment',
    'note',
    'ritual',
    'keepsake',
    'photos',
    'photos',
  ]
  const parents = [aParent({ name: 'Marit', called: 'mama' }), aParent({ called: 'papa' })]
  const children = Array.from({ length: below(4) }, (_, index) =>
    aChild({
      name: pick(['', 'Pip', 'Jonas', text(1)]),
      date: pick(dates),
      weeks: pick([null, 9, 31]),
      line: text(below(3)),
      thread: index + 1,
    }),
  )
  const ofChild = () => children.slice(0, 1 + below(2)).map(({ id }) => id)
  const photos = Array.from({ length: below(40) }, () =>
    aPhoto({
      width: 300 + below(6000),
      height: 300 + below(6000),
      caption: text(below(3)),
      veiled: below(6) === 0,
      children: ofChild(),
    }),
  )
  const pages = Array.from({ length: 1 + below(40) }, () =>
    aPage(pick(kinds), {
      title: text(below(2)),
      children: ofChild(),
      date: pick(dates),
      author: pick([null, { name: 'oma Riet' }, ...parents.map(({ id }) => ({ parent: id }))]),
      text: text(below(30)),
      steps: Array.from({ length: below(4) }, () => text(1)),
      place: text(below(2)),
      photos: photos.filter(() => below(9) === 0).map(({ id }) => id),
    }),
  )
  return aContent({ language: pick(['nl', 'en']), book: { title: text(below(2)), parents, children }, pages, photos })
}

const mixed = Object.fromEntries(
  ['first', 'second', 'third', 'fourth'].map((nth) => [`everything, ${nth}`, ofEverything]),
)

export const booksOfFamilies: Record<string, MakeBook> = {
  'a child of whom nothing is known': () => aContent({ book: { children: [aChild()] } }),
  'three hundred children': () =>
    aContent({
      book: {
        children: Array.from({ length: 300 }, (_, index) => aChild({ name: `Kind ${index}`, weeks: index % 45 })),
      },
    }),
  'children with long lines': ({ text }) =>
    aContent({
      book: {
        children: [1, 4, 12].map((count) =>
          aChild({ name: 'Noor', weeks: 31, days: 2, line: text(count), place: text(1), date: day('2023-11-14') }),
        ),
      },
    }),
  'twelve parents': ({ text }) => {
    const parents = Array.from({ length: 12 }, (_, index) => aParent({ name: `Ouder van ver nummer ${index}` }))
    const pages = parents.map(({ id }) => aPage('letter', { author: { parent: id }, text: text(6) }))
    return aContent({ book: { parents, children: [aChild({ name: 'Noor' })] }, pages })
  },
  'letters that face each other': (random) => pairs(random, () => 6),
  'letters that face each other, of every length': (random) => pairs(random, (month) => 1 + month * 2),
  'dates of every kind': ({ text }) => {
    const child = aChild({ name: 'Noor', weeks: 31, date: day('2023-11-14') })
    const pages = [...dates, ...dates].map((date, index) =>
      aPage(index % 2 === 0 ? 'letter' : 'moment', { children: [child.id], date, title: text(1), text: text(3) }),
    )
    return aContent({ book: { children: [child] }, pages })
  },
  ...mixed,
}
