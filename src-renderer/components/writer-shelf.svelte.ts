/** @file Pages of some kinds, newest first, a stretch at a time: the letters, the rituals. */
import type { PageGlimpse, PageKind } from '#contract'
import type { Client } from '../client.ts'

type Needs = { client: Pick<Client, 'page'>; kinds: PageKind[]; sentence: (error: unknown) => string }

/** The pages of these kinds. `pages` is null until the first have come. */
export function createShelf({ client, kinds, sentence }: Needs) {
  let pages = $state.raw<readonly PageGlimpse[] | null>(null)
  let next = $state.raw<string | null>(null)
  let problem = $state<string | null>(null)

  async function ask(after: string | null) {
    try {
      const list = await client.page.list({ kinds, ...(after === null ? {} : { after }) })
      pages = after === null ? list.pages : [...(pages ?? []), ...list.pages]
      next = list.next
      problem = null
    } catch (error) {
      pages ??= []
      problem = sentence(error)
    }
  }

  return {
    get pages() {
      return pages
    },
    /** Pages that follow each other and share a year, under that year; `null` where none is known. */
    get years() {
      return byYear(pages ?? [])
    },
    get problem() {
      return problem
    },
    set problem(sentence: string | null) {
      problem = sentence
    },
    get hasMore() {
      return next !== null
    },
    load: () => ask(null),
    more: () => ask(next),
  }
}

type Year = { year: number | null; pages: PageGlimpse[] }

/** Pages that follow each other and share a year, under that year. */
export function byYear(pages: readonly PageGlimpse[]): Year[] {
  const years: Year[] = []
  for (const page of pages) {
    const last = years.at(-1)
    if (last?.year === page.year) last.pages.push(page)
    else years.push({ year: page.year, pages: [page] })
  }
  return years
}

/** The longest title taken from opening words, in signs: about one line and a half. */
const LONGEST_TITLE = 80

/** A title and the words after it. A page without a title is called by its first sentence, or as much of it as fits. */
export function titleAndRest({ title, opening }: Pick<PageGlimpse, 'title' | 'opening'>) {
  if (title !== '') return { title, rest: opening }
  const end = opening.search(/(?<=[.?…])\s|\n/)
  const sentence = end === -1 ? opening : opening.slice(0, end)
  const cut = sentence.length <= LONGEST_TITLE ? sentence.length : sentence.lastIndexOf(' ', LONGEST_TITLE)
  const first = cut > 0 ? sentence.slice(0, cut) : sentence
  return { title: first, rest: opening.slice(first.length).trim() }
}
