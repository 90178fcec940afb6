/** @file Search over the pages of Steun: those in which all the words stand, a page with the words in its title first. */
import { CareHit } from '#contract'
import type { CarePage } from '#contract'

/** What is looked for, as the search of the book understands it: accents and capitals make no difference. */
export type LookedFor = {
  /** Whether all the words stand in the text. */
  isIn: (text: string) => boolean
  /** The part of the text around the first word that was found. */
  excerpt: (text: string) => CareHit['excerpt']
}

/** The pages that hold all the words, best first: in the title, then in the line under it, then in the text. */
export function findPages(pages: readonly CarePage[], looked: LookedFor): CareHit[] {
  return pages
    .map((page) => ({ page, text: textOf(page), rank: rankOf(page, looked) }))
    .filter(({ page, text }) => looked.isIn(`${page.title}\n${page.purpose}\n${text}`))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ page: { id, title, purpose }, text }) =>
      CareHit.parse({ id, title, purpose, excerpt: looked.excerpt(text) }),
    )
}

function rankOf({ title, purpose, sections }: CarePage, { isIn }: LookedFor): number {
  const places = [title, purpose, ...sections.map(({ heading }) => heading)]
  const first = places.findIndex((place) => isIn(place))
  return first === -1 ? places.length : Math.min(first, 2)
}

/** Everything on a page under its title, as one text. */
function textOf({ sections }: CarePage): string {
  return sections
    .flatMap(({ heading, blocks }) => [
      `${heading}.`,
      ...blocks.flatMap(({ items }) => items.map((runs) => plainOf(runs))),
    ])
    .join('\n')
}

const plainOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('')
