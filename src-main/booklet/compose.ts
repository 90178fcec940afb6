/** @file The whole booklet: what was chosen from the book, as values for the template. */
import { BookError, describeDate, yearOf } from '#contract'
import type { Book, BookletChoices, Language, LeftOut, Page, PartialDate, Photo } from '#contract'
import { chapterParts } from './chapter-parts.ts'
import { cardPart } from './card.ts'
import type { BookletData, BookletPart } from './data.ts'
import { nameOf, printedPicture, wantedPicture } from './pictures.ts'
import type { WantedPicture } from './pictures.ts'
import { select } from './selection.ts'
import type { Selection } from './selection.ts'
import { contentsLines, designs, toRead } from './target.ts'
import type { BookletTarget } from './target.ts'
import { hasWords, printed, shortened } from './typography.ts'
import { bookletWords, joinNames } from './words.ts'

/** Everything of the book that is not in the drawer. `today`: ISO day, for the colophon when no other day was chosen. */
export type BookletContent = {
  readonly book: Book
  readonly pages: readonly Page[]
  readonly photos: readonly Photo[]
  readonly language: Language
  readonly today: string
}

/** A booklet whose pictures still need their bytes; each photo is in `pictures` once. */
export type BookletDraft = {
  readonly data: BookletData
  readonly pictures: readonly WantedPicture[]
  readonly veiledLeftOut: boolean
  readonly leftOut: readonly LeftOut[]
}

// with fewer places to look for, a list of them would be longer than the looking
const FEWEST_CONTENTS = 8
const RUNNING_SIGNS = 44
const LABEL_SIGNS = 140

/**
 * The booklet of what was chosen: cover, title, contents, a chapter per child, the shared one, pages to draw on and for the hand,
 * colophon. A card is one small folded sheet, A6, in the chosen design, whatever it is made for.
 */
export function composeBooklet(
  content: BookletContent,
  choices: BookletChoices,
  target: BookletTarget = toRead,
): BookletDraft {
  const selection = select(content, choices)
  if (selection.chapters.length === 0) throw new BookError('nothing-to-print')
  const front = frontOf(content, { choices, target, selection })
  const draft = { veiledLeftOut: selection.veiledLeftOut, leftOut: selection.leftOut }
  if (choices.shape === 'card') {
    const card = cardPart(selection, content.language)
    return { ...draft, data: { ...front, pictures: {}, pages: [card] }, pictures: [] }
  }
  const photos = photosOf(selection)
  return {
    data: {
      ...front,
      pictures: Object.fromEntries(
        photos.map((photo) => [photo.id, printedPicture(photo, content.book, content.language)]),
      ),
      pages: [
        ...around(front, chapters(content, { selection, isByHand: choices.order === 'hand' })),
        ...(choices.colouring ? drawingPages(content, selection) : []),
        ...ending(front, choices),
      ],
    },
    pictures: photos.map(wantedPicture),
    ...draft,
  }
}

function photosOf({ chapters }: Selection): Photo[] {
  const all = chapters.flatMap(({ pages, loose }) => [...pages.flatMap(({ photos }) => photos), ...loose])
  return [...new Map(all.map((photo) => [photo.id, photo])).values()]
}

type Front = Omit<BookletData, 'pictures' | 'pages'>

type FrontAsk = { choices: BookletChoices; target: BookletTarget; selection: Selection }

function frontOf({ book, language, today }: BookletContent, { choices, target, selection }: FrontAsk): Front {
  const isCard = choices.shape === 'card'
  const words = bookletWords[language]
  const by = byOf(book, language)
  const title = printed([choices.title, book.title, namesOf(selection, language)].find(hasWords) ?? words.ourBook)
  return {
    design: target.large && !isCard ? 'groot' : choices.design,
    sheet: isCard ? { ...target.sheet, format: 'a6', cover: 'inside' } : target.sheet,
    lang: language,
    date: choices.on ?? today,
    title,
    label: shortened(title, LABEL_SIGNS),
    line: words.line,
    by,
    years: yearsOf(selection),
    running: shortened(title, RUNNING_SIGNS),
    description: words.description(title, by),
  }
}

type Chosen = { selection: Selection; isByHand: boolean }

function chapters({ book, language }: BookletContent, { selection, isByHand }: Chosen): BookletPart[] {
  const opens = selection.chapters.some(({ child }) => child !== null)
  const context = { book, language, level: opens ? 2 : 1, opens, isByHand }
  return selection.chapters.flatMap((chapter) => chapterParts(chapter, context))
}

/** A page for each child whose brothers and sisters may want to draw; one for all when there is no child. */
function drawingPages({ language }: BookletContent, { chapters }: Selection): BookletPart[] {
  const words = bookletWords[language]
  const children = chapters.flatMap(({ child }) => (child === null ? [] : [child]))
  const headings = children.map((child) => printed(words.colourFor(nameOf(child, language))))
  return (headings.length === 0 ? [words.colour] : headings).map((heading) => ({
    kind: 'colour',
    heading,
    run: shortened(heading, RUNNING_SIGNS),
  }))
}

function around({ lang, sheet }: Front, inside: readonly BookletPart[]): BookletPart[] {
  const cover: BookletPart[] = sheet.cover === 'inside' ? [{ kind: 'cover' }] : []
  const front: BookletPart[] = [...cover, { kind: 'title' }]
  if (sum(inside, entriesOf) < FEWEST_CONTENTS) return [...front, ...inside]
  const listed = sum(inside, contentsLinesOf) <= contentsLines[sheet.format]
  const parts = inside.map((part) => (part.kind === 'run' ? { ...part, listed } : part))
  return [...front, { kind: 'contents', heading: bookletWords[lang].contents }, ...parts]
}

function sum(parts: readonly BookletPart[], of: (part: BookletPart) => number): number {
  return parts.reduce((total, part) => total + of(part), 0)
}

function entriesOf(part: BookletPart): number {
  if (part.kind === 'run') return part.items.length
  if (part.kind === 'facing') return 2
  return 'heading' in part && part.heading !== '' ? 1 : 0
}

/** A chapter has a blank line above it in the contents. */
const contentsLinesOf = (part: BookletPart) => (part.kind === 'chapter' ? 2 : entriesOf(part))

function ending({ lang, title, by, date, design }: Front, { handwriting }: BookletChoices): BookletPart[] {
  const words = bookletWords[lang]
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const made = words.made(describeDate({ precision: 'day', year, month, day }, lang))
  const lines = [
    by === '' ? title : `${title}\n${words.by(by)}`,
    `${words.set(designs[design].name, designs[design].faces)}\n${made}`,
    words.kept,
  ]
  const colophon: BookletPart = { kind: 'colophon', lines }
  return handwriting ? [{ kind: 'write', heading: words.write, run: words.write }, colophon] : [colophon]
}

/** The children's names in a row when all of them have one: the title of a book without a title. */
function namesOf({ chapters }: Selection, language: Language): string {
  const names = chapters.flatMap(({ child }) => (child === null ? [] : [child.name]))
  return names.every(hasWords) ? joinNames(names, bookletWords[language].and) : ''
}

function byOf(book: Book, language: Language): string {
  const names = book.parents.map(({ name, called }) => [name, called].find(hasWords) ?? '').filter(hasWords)
  return printed(joinNames(names, bookletWords[language].and))
}

/** '2021 – 2026': the years the dates in the booklet speak of. */
function yearsOf({ chapters }: Selection): string {
  const years = chapters.flatMap(({ child, pages }) => {
    const dates: PartialDate[] = [...(child === null ? [] : [child.date]), ...pages.map(({ page }) => page.date)]
    return dates.map((date) => yearOf(date, child)).filter((year) => year !== null)
  })
  if (years.length === 0) return ''
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [Infinity, -Infinity],
  )
  return first === last ? String(first) : `${String(first)} – ${String(last)}`
}
