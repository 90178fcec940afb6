/** @file What a booklet says of itself: its title, by whom it is, of which years. */
import { yearOf } from '#contract'
import type { Book, BookletChoices, Language, PartialDate } from '#contract'
import type { BookletContent } from './content.ts'
import type { BookletData } from './data.ts'
import type { Making } from './design-sizes.ts'
import type { Selection } from './selection.ts'
import { hasWords, printed, shortened } from './typography.ts'
import { bookletWords, joinNames } from './words.ts'

export type Front = Omit<BookletData, 'pictures' | 'pages'>

const RUNNING_SIGNS = 44
const LABEL_SIGNS = 140

type Asked = { choices: BookletChoices; selection: Selection; making: Making }

/** All of a booklet but its pages and pictures. */
export function frontOf({ book, language, today }: BookletContent, { choices, selection, making }: Asked): Front {
  const words = bookletWords[language]
  const by = byOf(book, language)
  const title = printed([choices.title, book.title, namesOf(selection, language)].find(hasWords) ?? words.ourBook)
  return {
    ...making,
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
