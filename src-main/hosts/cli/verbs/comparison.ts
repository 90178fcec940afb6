/** @file Two states of a book beside each other, as lines for a terminal. */
import type { BookComparison, ChapterComparison, Language } from '#contract'

const words = {
  nl: {
    same: 'gelijk',
    whole: 'Het boek',
    here: 'alleen in het boek',
    there: 'alleen daar',
    changed: 'anders',
  },
  en: {
    same: 'the same',
    whole: 'The book',
    here: 'only in the book',
    there: 'only there',
    changed: 'different',
  },
} as const

/** A line per chapter, and one for each thing that differs. */
export function comparisonLines(language: Language, { chapters }: BookComparison): string[] {
  return chapters.flatMap((chapter) => linesOf(language, chapter))
}

function linesOf(language: Language, chapter: ChapterComparison): string[] {
  const t = words[language]
  const name = chapter.name ?? t.whole
  if (chapter.same) return [`${name}: ${t.same}`]
  const listed = (title: string, things: ChapterComparison['changed']) =>
    things.length === 0 ? [] : [`  ${title}: ${things.map((one) => one.title || one.kind).join('; ')}`]
  return [
    `${name}:`,
    ...listed(t.here, chapter.onlyHere),
    ...listed(t.there, chapter.onlyThere),
    ...listed(t.changed, chapter.changed),
  ]
}
