/** @file What the place of one child shows: the pages that are about this child, and the photo chosen for it. */
import type { ChildId, PageGlimpse, Photo, PhotoId } from '#contract'
import type { Client } from '../../client.ts'

type Needs = { client: Pick<Client, 'page' | 'photo'>; sentence: (error: unknown) => string; limit?: number }

/** The pages and the photo of one child; both null until they have come. */
export function createChildPlace({ client, sentence, limit = 100 }: Needs) {
  let pages = $state.raw<PageGlimpse[] | null>(null)
  let next = $state.raw<string | null>(null)
  let portrait = $state.raw<Photo | null>(null)
  let problem = $state<string | null>(null)

  const ask = async (child: ChildId, after: string | null) => {
    try {
      const list = await client.page.list(after === null ? { child, limit } : { child, limit, after })
      pages = [...(after === null ? [] : (pages ?? [])), ...list.pages]
      next = list.next
    } catch (error) {
      pages ??= []
      problem = sentence(error)
    }
  }

  return {
    get pages() {
      return pages
    },
    get hasMore() {
      return next !== null
    },
    get portrait() {
      return portrait
    },
    get problem() {
      return problem
    },
    load: async (child: { id: ChildId; portrait: PhotoId | null }) => {
      await ask(child.id, null)
      // a photo that lies in the drawer is not a failure: the place is then shown without it
      portrait = child.portrait === null ? null : await client.photo.get({ id: child.portrait }).catch(() => null)
    },
    more: async (child: ChildId) => {
      if (next !== null) await ask(child, next)
    },
  }
}
