/** @file What stands around the chapters: cover, title and contents before them; pages to draw and write on, and the colophon, after. */
import { describeDate } from '#contract'
import type { BookletChoices, Child, Language } from '#contract'
import type { BookletPart, ColourPart } from './data.ts'
import { designSize } from './design-sizes.ts'
import type { Front } from './front.ts'
import { nameOf } from './pictures.ts'
import { hasWords, printed, shortened } from './typography.ts'
import { bookletWords } from './words.ts'

// with fewer places to look for, a list of them would be longer than the looking
const FEWEST_CONTENTS = 8
const RUNNING_SIGNS = 44
const COLOPHON_SIGNS = 140
// a name without a space of this length is as wide as a line of the smallest page
const DRAWING_SIGNS = 24

/** The chapters with what comes before them. When the contents would not fit on a page, short moments are left out of them. */
export function withFront(front: Front, inside: readonly BookletPart[]): BookletPart[] {
  const cover: BookletPart[] = front.sheet.cover === 'apart' ? [] : [{ kind: 'cover' }]
  const before: BookletPart[] = [...cover, { kind: 'title' }]
  if (sum(inside, entriesOf) < FEWEST_CONTENTS) return [...before, ...inside]
  const listed = sum(inside, contentsLinesOf) <= designSize(front).contents
  const parts = inside.map((part) => (part.kind === 'run' ? { ...part, listed } : part))
  return [...before, { kind: 'contents', heading: bookletWords[front.lang].contents }, ...parts]
}

function sum(parts: readonly BookletPart[], of: (part: BookletPart) => number): number {
  return parts.reduce((total, part) => total + of(part), 0)
}

function entriesOf(part: BookletPart): number {
  if (part.kind === 'run') return part.items.length
  if (part.kind === 'facing') return entriesOf(part.left) + entriesOf(part.right)
  return 'heading' in part && part.heading !== '' ? 1 : 0
}

/** A chapter has a blank line above it in the contents. */
const contentsLinesOf = (part: BookletPart) => (part.kind === 'chapter' ? 2 : entriesOf(part))

type Chosen = { choices: Pick<BookletChoices, 'handwriting' | 'colouring'>; children: readonly Child[] }

/** What comes after the chapters: a page to draw on for each child, pages to write on, and how and when the booklet was made. */
export function ending(front: Front, { choices, children }: Chosen): BookletPart[] {
  const words = bookletWords[front.lang]
  const write: BookletPart[] = choices.handwriting ? [{ kind: 'write', heading: words.write, run: words.write }] : []
  return [...(choices.colouring ? colourPages(children, front.lang) : []), ...write, colophon(front)]
}

/** A child whom the parents gave no name, nor a word of their own, is not called 'your baby' to its brother or sister. */
function colourPages(children: readonly Child[], language: Language): ColourPart[] {
  const words = bookletWords[language]
  const headings = children.map((child) =>
    [child.name, child.words.child].some(hasWords)
      ? printed(words.drawingFor(shortened(nameOf(child, language), DRAWING_SIGNS)))
      : words.drawing,
  )
  return (headings.length === 0 ? [words.drawing] : headings).map((heading) => ({
    kind: 'colour',
    heading,
    run: shortened(heading, RUNNING_SIGNS),
  }))
}

/** All of it stands on one page; the whole title and all names stand on the title page. */
function colophon({ lang, label, by, date, design }: Front): BookletPart {
  const words = bookletWords[lang]
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const made = words.made(describeDate({ precision: 'day', year, month, day }, lang))
  const names = words.by(shortened(by, COLOPHON_SIGNS))
  const lines = [by === '' ? label : `${label}\n${names}`, `${words.set[design]}\n${made}`, words.kept]
  return { kind: 'colophon', lines }
}
