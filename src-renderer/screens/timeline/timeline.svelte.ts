/** @file What the timeline shows: pages by year, newest first, of everyone or of one child, a stretch at a time. */
import type { ChildId, PageGlimpse } from '#contract'
import type { Client } from '../../client.ts'

type Needs = {
  client: Pick<Client, 'page'>
  sentence: (error: unknown) => string
  /** Pages asked for at once. */
  limit?: number
}

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
