/** @file Everything in two states of a book as things that can be laid side by side: what it is called, and all its words. Pure. */
import { dayName } from '#contract'
import type { Child, DifferentThing, Page, PageVersion, Parent } from '#contract'
import type { Everything } from './contents.ts'
import { childTitle } from './naming.ts'
import { onOneLine, openingOf, shortened } from './opening.ts'
import type { PhotoFacts } from './photo-facts.ts'

/** One thing of one state. `words`: all that counts in comparing, written alike for equal things. */
export type Thing = DifferentThing & { id: string; chapters: (string | null)[]; words: string }

/** The same thing in both states, or `null` where it is not there. `chapters`: of either; `null` for what belongs to no child. */
export type Pair = { here: Thing | null; there: Thing | null; chapters: (string | null)[] }

// as long as a list shows of a name (drawer.ts)
const TITLE_LENGTH = 80

/** Every thing of either state: particulars first, then pages in the order of the book, then photos, editions, days, questions and what was done with sheets; what is only there comes after. */
export function comparedThings(here: Everything, there: Everything): Pair[] {
  return kinds.flatMap((things) => paired(things(here), things(there)))
}

function paired(here: readonly Thing[], there: readonly Thing[]): Pair[] {
  const its = new Map(there.map((thing) => [thing.id, thing]))
  const known = new Set(here.map(({ id }) => id))
  return [
    ...here.map((thing) => pairOf(thing, its.get(thing.id) ?? null)),
    ...there.filter(({ id }) => !known.has(id)).map((thing) => pairOf(null, thing)),
  ]
}

const pairOf = (here: Thing | null, there: Thing | null): Pair => ({
  here,
  there,
  chapters: [...new Set([...(here?.chapters ?? []), ...(there?.chapters ?? [])])],
})

const titleOf = ({ title }: Everything): Thing[] => [
  { id: 'title', kind: 'title', title, chapters: [null], words: title },
]

const parentsOf = ({ parents }: Everything): Thing[] =>
  parents.map((parent: Parent) => ({
    id: parent.id,
    kind: 'parent',
    title: parent.name || parent.called,
    chapters: [null],
    words: JSON.stringify(parent),
  }))

const childrenOf = ({ children }: Everything): Thing[] =>
  children.map((child: Child) => ({
    id: child.id,
    kind: 'child',
    title: childTitle(child),
    chapters: [child.id],
    words: JSON.stringify(child),
  }))

const pagesOf = ({ pages }: Everything): Thing[] =>
  pages.map((page) => ({
    id: page.id,
    kind: page.kind,
    title: titleOfPage(page),
    chapters: chaptersOf(page.children),
    words: JSON.stringify({ ...page, ...withoutMoments, versions: page.versions.map(wordsOf) }),
  }))

// the same words that were saved at another moment are the same
const withoutMoments = { createdAt: null, savedAt: null }

// in the order of the book a photo with no child of its own belongs to the children of its pages
function photosOf({ photos, pages }: Everything): Thing[] {
  const fromPages = new Map<string, string[]>()
  for (const page of pages) {
    for (const photo of page.photos) fromPages.set(photo, [...(fromPages.get(photo) ?? []), ...page.children])
  }
  return photos.map((photo: PhotoFacts) => ({
    id: photo.id,
    kind: 'photo',
    title: shortened(onOneLine(photo.caption || photo.fileName), TITLE_LENGTH),
    chapters: chaptersOf(photo.children.length > 0 ? photo.children : (fromPages.get(photo.id) ?? [])),
    words: JSON.stringify(photo),
  }))
}

const editionsOf = ({ editions }: Everything): Thing[] =>
  editions.map((edition) => ({
    id: edition.id,
    kind: 'edition',
    title: shortened(onOneLine(edition.name), TITLE_LENGTH),
    chapters: [null],
    words: JSON.stringify(edition),
  }))

function daysOf({ days, childDays, language }: Everything): Thing[] {
  const each = days.map((day) => ({
    id: day.id,
    kind: 'day' as const,
    title: shortened(onOneLine(dayName(day, language)), TITLE_LENGTH),
    chapters: chaptersOf(day.children),
    words: JSON.stringify(day),
  }))
  const ofChildren = childDays.map(({ child, shown }) => ({
    id: `days of ${child}`,
    kind: 'day' as const,
    title: '',
    chapters: [child],
    words: shown,
  }))
  return [...each, ...ofChildren]
}

const questionsOf = ({ questions }: Everything): Thing[] =>
  questions.map((question) => ({
    id: question.id,
    kind: 'question',
    title: shortened(onOneLine(question.text), TITLE_LENGTH),
    chapters: [null],
    words: JSON.stringify(question),
  }))

// a sheet has no title in the book: what it is called is the paperwork's to say
const papersOf = ({ papers }: Everything): Thing[] =>
  papers.map(({ kind, child, parent, ...days }) => ({
    id: `${kind} ${child ?? ''} ${parent ?? ''}`,
    kind: 'paper',
    title: '',
    chapters: [child],
    words: JSON.stringify(days),
  }))

const kinds = [titleOf, parentsOf, childrenOf, pagesOf, photosOf, editionsOf, daysOf, questionsOf, papersOf]

const titleOfPage = ({ title, text, steps }: Pick<Page, 'title' | 'text' | 'steps'>) =>
  shortened(onOneLine(title), TITLE_LENGTH) || openingOf(text, steps)

const chaptersOf = (children: readonly string[]): (string | null)[] =>
  children.length === 0 ? [null] : [...new Set(children)]

const wordsOf = ({ version, title, text, steps }: PageVersion) => ({ version, title, text, steps })
