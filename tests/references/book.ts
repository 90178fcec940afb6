/** @file The book of the reference images: a fixed text of a family, with the sample's pictures. Changing a word changes the images. */
import type { Child, Page, Photo } from '#contract'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, day, startIdsAnew } from '../unit/booklet/a-book.ts'

/** Width and height in pixels of the pictures in resources/sample/pictures. */
const pictures = {
  'echo-9': [1500, 1140],
  venster: [1819, 2551],
  kaars: [1500, 2000],
  sokjes: [1500, 1500],
  boompje: [1900, 1340],
  zee: [2400, 900],
  water: [1600, 1200],
} as const
type Name = keyof typeof pictures

const captions: Partial<Record<Name, string>> = {
  'echo-9': 'De enige echo van Pip.',
  venster: 'Kamer 12, de ochtend van 14 november.',
  sokjes: 'De sokjes van oma Riet, getekend door Joost.',
  boompje: 'De appelboom achter het huis.',
  zee: 'Terschelling, in april.',
}

const longer = [
  'Het regent vandaag, zo zacht dat je het pas hoort als je stil bent. Ik zit aan de keukentafel met jouw doosje naast me: je mutsje, het bandje, de kaart van oma met de gouden rand.',
  'Papa heeft vanmorgen de appelboom opgebonden. Er zaten nog drie blaadjes aan. Hij zei dat ze op jou hadden gewacht, en toen moesten we allebei even lachen en daarna niet meer.',
  'Ik wil je vertellen dat ik je naam nu hardop zeg. Eerst alleen in de auto. Gisteren ook in de winkel, toen iemand vroeg of wij kinderen hebben. “Ja,” zei ik. “Pip en Jonas.”',
].join('\n\n')

/** The book, and of each photo the name of its file. */
export function referenceBook(): { content: BookletContent; fileOf: ReadonlyMap<Photo['id'], string> } {
  startIdsAnew()
  const names = Object.keys(pictures) as Name[]
  const photos = names.map((name) => {
    const [width, height] = pictures[name]
    return aPhoto({ width, height, caption: captions[name] ?? '', description: name })
  })
  const of = (...wanted: Name[]) => wanted.flatMap((name) => photos[names.indexOf(name)]?.id ?? [])
  const [mama, papa] = [aParent({ name: 'Marit', called: 'mama' }), aParent({ name: 'Joost', called: 'papa' })]
  const children = childrenOf()
  const pages = pagesOf({ of, children, mama: { parent: mama.id }, papa: { parent: papa.id } })
  const content = aContent({ book: { title: 'Pip en Jonas', parents: [mama, papa], children }, pages, photos })
  return { content, fileOf: new Map(photos.map(({ id }, index) => [id, `${names[index] ?? ''}.jpg`])) }
}

const childrenOf = (): [Child, Child] => [
  aChild({
    name: 'Pip',
    weeks: 9,
    date: { precision: 'season', season: 'spring', year: 2021 },
    line: 'Zo klein als een framboos, en meteen van ons.',
  }),
  aChild({ name: 'Jonas', weeks: 31, days: 2, date: day('2023-11-14'), place: 'Deventer' }),
]

type Parts = {
  of: (...names: Name[]) => Photo['id'][]
  children: [Child, Child]
  mama: Page['author']
  papa: Page['author']
}

function pagesOf({ of, children: [pip, jonas], mama, papa }: Parts): Page[] {
  const forPip = { children: [pip.id] }
  const forJonas = { children: [jonas.id] }
  const november = { precision: 'month', year: 2023, month: 11 } as const
  return [
    aPage('moment', {
      ...forPip,
      author: mama,
      title: 'Een test op de rand van het bad',
      date: day('2021-04-02'),
      text: 'We zagen het allebei op hetzelfde moment en zeiden een hele tijd niets. Buiten bloeide de prunus.',
    }),
    aPage('moment', {
      ...forPip,
      title: 'De moestuin',
      date: day('2021-04-20'),
      text: 'De aardappels zaten dit jaar te vroeg in de grond. We hebben er niet om gemaald.',
    }),
    aPage('keepsake', {
      ...forPip,
      title: 'De echo',
      date: day('2021-05-01'),
      place: 'in het kistje',
      text: 'Meer hebben we niet van je gezien. Het was genoeg om van te houden.',
      photos: of('echo-9'),
    }),
    aPage('letter', {
      ...forJonas,
      author: mama,
      date: day('2023-11-15'),
      text: `Lieve Jonas,\n\n${longer}\n\nTot straks bij het raam,\nje mama`,
    }),
    aPage('letter', {
      ...forJonas,
      author: papa,
      date: day('2023-11-16'),
      text: 'Dag Jonas,\n\nVandaag heb ik je gedragen van het bed naar het raam. Het was de kortste wandeling van mijn leven en ik weet er elke stap van. De vloer kraakte bij de derde. Er reed een bus voorbij met niemand erin.\n\nje papa',
    }),
    aPage('photos', { ...forJonas, title: 'De ochtend', date: november, photos: of('venster') }),
    aPage('photos', { ...forJonas, title: 'Plekken', date: day('2024-04-01'), photos: of('zee', 'boompje', 'sokjes') }),
    aPage('ritual', {
      ...forJonas,
      title: 'Een schaal met water',
      date: day('2024-11-14'),
      place: 'bij het raam',
      steps: [
        'De schaal van oma Riet vullen met koud water.',
        'Het lichtje in het midden zetten.',
        'Gaan zitten, en niets zeggen.',
      ],
      text: 'Toen het donker was, hebben we het laten branden tot het vanzelf uitging.',
      photos: of('water'),
    }),
    aPage('note', {
      title: 'Genoeg',
      author: { name: 'oma Riet' },
      text: 'Ik brei verder aan de deken. Hij hoeft nergens af.',
    }),
    aPage('photos', { title: 'Om zeven uur', photos: of('kaars'), text: 'Bij de buren brandde er ook een.' }),
  ]
}
