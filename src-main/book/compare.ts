/** @file Two states of a book compared, chapter by chapter, in names a person knows. Pure. */
import type { BookComparison, BookCounts, ChapterComparison, Child, DifferentThing } from '#contract'
import { comparedThings, type Pair, type Thing } from './compare-things.ts'
import type { Everything } from './contents.ts'
import { childName } from './naming.ts'

/**
 * What differs between the book as it is `here` and another state of it. Every child of either state has a chapter, in the book's order,
 * but for one that lies in both drawers unchanged; the last chapter holds what belongs to no child. A page or photo of several children
 * stands in the chapter of each. Earlier versions and the drawer count too: the same means that nothing would be missed.
 */
export function compareBooks(here: Everything, there: Everything): BookComparison {
  const pairs = comparedThings(here, there)
  const children = childrenOf(here, there)
  const byChapter = (id: string | null) => pairs.filter(({ chapters }) => chapters.includes(id))
  const ofChildren = children
    .map((child) => ({ child, chapter: chapterOf(childName(child, here.language), byChapter(child.id)) }))
    .filter(({ child, chapter }) => !chapter.same || !isPutAway(child.id, [here, there]))
  const chapters = [...ofChildren.map(({ chapter }) => chapter), chapterOf(null, byChapter(null))]
  return { same: chapters.every(({ same }) => same), chapters, here: countsOf(here), there: countsOf(there) }
}

function childrenOf(here: Everything, there: Everything): Pick<Child, 'id' | 'name' | 'words'>[] {
  const known = new Set(here.children.map(({ id }) => id))
  return [...here.children, ...there.children.filter(({ id }) => !known.has(id))]
}

function isPutAway(child: string, states: readonly Everything[]): boolean {
  return states.every(({ children }) => children.find(({ id }) => id === child)?.removedAt != null)
}

function chapterOf(name: string | null, pairs: readonly Pair[]): ChapterComparison {
  const onlyHere = pairs.flatMap(({ here, there }) => (here !== null && there === null ? [shown(here)] : []))
  const onlyThere = pairs.flatMap(({ here, there }) => (here === null && there !== null ? [shown(there)] : []))
  const changed = pairs.flatMap(({ here, there }) =>
    here !== null && there !== null && here.words !== there.words ? [shown(here.title === '' ? there : here)] : [],
  )
  const same = onlyHere.length + onlyThere.length + changed.length === 0
  return { name, same, onlyHere, onlyThere, changed }
}

const shown = ({ kind, title }: Thing): DifferentThing => ({ kind, title })

function countsOf({ children, pages, photos }: Everything): BookCounts {
  return {
    children: children.length,
    pages: pages.length,
    letters: pages.filter(({ kind }) => kind === 'letter').length,
    photos: photos.length,
    versions: pages.reduce((sum, { versions }) => sum + versions.length, 0),
    bytes: photos.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
