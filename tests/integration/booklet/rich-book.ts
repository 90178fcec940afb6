/** @file The data of a booklet with every kind of page, as the templates read it, and pictures of every shape. */
import sharp from 'sharp'
import type { PageId, PhotoId } from '#contract'
import type { BookletData } from '#main/booklet'
import type { TypesetJob } from '#main/typeset'
import { anId } from '../../unit/booklet/a-book.ts'

type Part<Kind extends BookletData['pages'][number]['kind']> = Extract<BookletData['pages'][number], { kind: Kind }>
type Sheet = BookletData['sheet']

export const editions = [
  ['linnen', 'a5'],
  ['linnen', 'a6'],
  ['licht', 'a5'],
  ['licht', 'a6'],
  ['nacht', 'a5'],
  ['nacht', 'a6'],
  ['groot', 'a4'],
] as const satisfies [BookletData['design'], Sheet['format']][]

/** Millimetres of a finished page. */
export const formats = { a4: [210, 297], a5: [148, 210], a6: [105, 148] } as const

const shapes = {
  upright: [1500, 2100],
  lying: [2000, 1500],
  square: [1500, 1500],
  panorama: [2400, 800],
  strip: [500, 1900],
  window: [1819, 2551],
} as const
const names = Object.keys(shapes) as (keyof typeof shapes)[]

export const sentences = [
  'Het is zondag en ik zit op de trap achter het huis. Papa is met Lotte naar de eenden.',
  'Ik weet niet goed hoe dat moet, schrijven aan iemand die zo kort bij me was. Maar ik heb vijf weken lang hardop tegen je gepraat, op de fiets en onder de douche, dus ik houd er nog even niet mee op.',
  'De tulpen zijn uit. Ik heb er een voor jou geplukt en in het raam gezet.',
  'Soms denk ik aan wie je nu zou zijn. Twee is de leeftijd van de trap op en de trap af, van nee zeggen en dan lachen.',
]
const run = (text: string) => [{ text }]
const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: run(text) })
const text = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(sentences[index % sentences.length] ?? ''))

export function aLetter(letter: Partial<Part<'letter'>> = {}): Part<'letter'> {
  return {
    kind: 'letter',
    id: anId(),
    level: 2,
    heading: 'Brief van mama',
    date: '11 april 2021',
    hello: run('Lieve Pip,'),
    body: text(3),
    close: 'Dag lief klein begin,',
    sign: 'je mama',
    few: false,
    long: false,
    pictures: [],
    ...letter,
  }
}

function someWords(words: Partial<Part<'words'>>): Part<'words'> {
  return {
    kind: 'words',
    id: anId(),
    level: 2,
    heading: 'Een moment',
    sub: '30 maart 2021 · Deventer',
    steps: [],
    body: [],
    sign: '',
    few: false,
    first: false,
    long: false,
    stands: true,
    pictures: [],
    ...words,
  }
}

/** Ids of the pages tests look for. */
export const known = { left: anId(), right: anId(), full: anId(), wide: anId(), long: anId() } satisfies Record<
  string,
  PageId
>
const photoIds: { -readonly [Name in keyof typeof shapes]?: PhotoId } = {}
for (const name of names) photoIds[name] = anId()
export const photoOf = photoIds as Record<keyof typeof shapes, PhotoId>

const chapter = (heading: string, when: string, line = ''): Part<'chapter'> => ({
  kind: 'chapter',
  heading,
  when,
  place: 'Deventer',
  line,
  run: heading,
})

const every: BookletData['pages'] = [
  { kind: 'title' },
  { kind: 'contents', heading: 'Inhoud' },
  chapter('Pip', 'negen weken, voorjaar 2021', 'Zo klein als een framboos, zeiden we.'),
  aLetter(),
  {
    kind: 'run',
    level: 2,
    listed: true,
    items: [2, 1, 3].map((count) => ({
      id: anId(),
      heading: 'Natte klei',
      sub: 'april 2021',
      body: text(count),
      sign: 'papa',
    })),
  },
  someWords({ heading: 'De echo', first: true, body: text(1), pictures: [photoOf.lying] }),
  chapter('Jonas', 'eenendertig weken, 14 november 2023', sentences.join('\n')),
  {
    kind: 'facing',
    left: aLetter({ id: known.left, heading: 'Links' }),
    right: aLetter({ id: known.right, heading: 'Rechts', body: text(2) }),
  },
  { kind: 'full', id: known.full, level: 2, heading: 'De ochtend', sub: '14 november 2023', picture: photoOf.window },
  { kind: 'full', id: known.wide, level: 2, heading: 'De zee', sub: '', picture: photoOf.panorama },
  someWords({
    heading: 'Een schaal met water',
    steps: ['De schaal van oma Riet.', 'Het lichtje in het midden.'],
    body: [
      ...text(1),
      { kind: 'quote', blocks: text(1) },
      { kind: 'list', ordered: true, items: [text(1), text(1)] },
      {
        kind: 'paragraph',
        runs: [{ text: 'Dat was ' }, { text: 'goed', bold: true }, { text: ' en stil.', italic: true }],
      },
    ],
    sign: 'mama',
  }),
  someWords({ heading: 'Plekken', sub: '', pictures: [photoOf.upright, photoOf.square, photoOf.strip] }),
  aLetter({ id: known.long, heading: 'Een lange brief', body: text(30) }),
  someWords({ heading: 'Genoeg', sub: '', body: [paragraph('Drie is precies genoeg.')], few: true }),
  aLetter({
    heading: 'Brief van Lotte',
    hello: [],
    body: [paragraph('Dag Jonas.')],
    close: '',
    sign: 'Lotte',
    few: true,
  }),
  {
    kind: 'dates',
    level: 2,
    heading: 'De dagen',
    items: ['30 maart 2021', 'waarschijnlijk eind november 2023'].map((date) => ({ date, text: sentences[2] ?? '' })),
  },
  { kind: 'colour', heading: 'Om in te tekenen', run: 'Om in te tekenen' },
  { kind: 'write', heading: 'Met de hand', run: 'Met de hand' },
  { kind: 'colophon', lines: ['Pip en Jonas\nvan Marit en Joost', 'Dit boekje is geen officieel document.'] },
]

/** A booklet of these pages; without `pages` one of every kind of page. */
export function aBooklet(
  design: BookletData['design'],
  sheet: Partial<Sheet> & Pick<Sheet, 'format'>,
  data: Partial<BookletData> = {},
): BookletData {
  const whole: Sheet = { bleed: 0, edge: 'bleed', cover: 'inside', ...sheet }
  return {
    design,
    sheet: whole,
    lang: 'nl',
    date: '2026-11-21',
    title: 'Pip en Jonas',
    label: 'Pip en Jonas',
    line: 'een boek om te bewaren',
    by: 'Marit en Joost',
    years: '2021 – 2026',
    running: 'Pip en Jonas',
    description: 'Pip en Jonas, een boek om te bewaren',
    pictures: Object.fromEntries(
      names.map((name) => {
        const [w, h] = shapes[name]
        const caption = name === 'strip' ? '' : `Het bijschrift van ${name}.`
        return [photoOf[name], { path: `/pictures/${name}.jpg`, w, h, alt: `een vlak, ${name}`, caption }]
      }),
    ),
    pages: whole.cover === 'inside' ? [{ kind: 'cover' }, ...every] : every,
    ...data,
  }
}

const pictures = Promise.all(
  names.map(async (name) => {
    const [width, height] = shapes[name]
    const background = { r: 150, g: 130, b: 110 }
    const bytes = await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer()
    return { path: `/pictures/${name}.jpg`, bytes: new Uint8Array(bytes) }
  }),
)

/** The job that sets it. */
export async function jobOf(data: BookletData, standard: TypesetJob['standard'] = 'ua-1'): Promise<TypesetJob> {
  return { template: 'boek.typ', data, pictures: await pictures, date: data.date, standard }
}
