/** @file What the timeline shows: pages by year, newest first, of everyone or of one child, a stretch at a time. */
import type { ChildId, PageGlimpse } from '#contract'
import type { Client } from '../../client.ts'

type Needs = {
  client: Pick<Client, 'page'>
  sentence: (error: unknown) => string
  /** Pages asked for at once. */
  limit?: number
}

/** Pages under one heading; `year` is null where no year is known. */
export type Stretch = { year: number | null; pages: PageGlimpse[] }

/** `pages`: null until the first have come. `next`: asks for what follows, null at the end. `child`: whose pages, null for everyone's. */
type Shown = { pages: PageGlimpse[] | null; next: string | null; child: ChildId | null; problem: string | null }

/** The pages of a book on its timeline. */
export function createTimeline({ client, sentence, limit = 60 }: Needs) {
  let shown = $state.raw<Shown>({ pages: null, next: null, child: null, problem: null })
  let asked = 0

  const ask = async (child: ChildId | null, after: string | null) => {
    const mine = ++asked
    const query = queryFor({ limit, child, after })
    const before = after === null ? [] : (shown.pages ?? [])
    try {
      const list = await client.page.list(query)
      // a choice made since then has asked for other pages; these no longer belong here
      if (mine === asked) shown = { pages: [...before, ...list.pages], next: list.next, child, problem: null }
    } catch (error) {
      if (mine === asked) shown = { ...shown, pages: shown.pages ?? [], child, problem: sentence(error) }
    }
  }

  return {
    get shown() {
      return shown
    },
    /** Shows the pages of one child, or of everyone. */
    show: (child: ChildId | null) => ask(child, null),
    /** Adds the stretch that follows; gives the first page of it. */
    more: async (): Promise<PageGlimpse | null> => {
      const before = shown.pages?.length ?? 0
      if (shown.next !== null) await ask(shown.child, shown.next)
      return shown.pages?.[before] ?? null
    },
  }
}

const queryFor = ({ limit, child, after }: { limit: number; child: ChildId | null; after: string | null }) => ({
  limit,
  ...(child === null ? {} : { child }),
  ...(after === null ? {} : { after }),
})

/** Pages that follow each other and share a year, under that year. */
export function byYear(pages: readonly PageGlimpse[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const page of pages) {
    const last = stretches.at(-1)
    if (last?.year === page.year) last.pages.push(page)
    else stretches.push({ year: page.year, pages: [page] })
  }
  return stretches
}

/** The longest title taken from opening words, in signs: about one line and a half. */
const LONGEST_TITLE = 80

/** A title and the words under it. Without a title the first sentence stands in its place, and is not said twice. */
export function titleAndOpening({ title, opening }: Pick<PageGlimpse, 'title' | 'opening'>) {
  if (title !== '') return { title, opening }
  const first = firstSentence(opening)
  return { title: first, opening: opening.slice(first.length).trim() }
}

function firstSentence(text: string): string {
  const end = text.search(/(?<=[.?…])\s|\n/)
  const sentence = end === -1 ? text : text.slice(0, end)
  if (sentence.length <= LONGEST_TITLE) return sentence
  const cut = sentence.lastIndexOf(' ', LONGEST_TITLE)
  return cut > 0 ? sentence.slice(0, cut) : sentence
}
