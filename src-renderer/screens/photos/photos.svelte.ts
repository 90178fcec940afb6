/** @file The photos of the book, of everyone or of one child, a stretch at a time. */
import type { ChildId, Photo } from '#contract'
import type { Client } from '../../client.ts'

type Needs = { client: Pick<Client, 'photo'>; sentence: (error: unknown) => string }

/** The photos of a book. `photos` is null until the first have come. */
export function createPhotos({ client, sentence }: Needs) {
  let photos = $state.raw<readonly Photo[] | null>(null)
  let next = $state.raw<string | null>(null)
  let child = $state.raw<ChildId | null>(null)
  let problem = $state<string | null>(null)
  let asked = 0

  async function ask(after: string | null) {
    const mine = ++asked
    try {
      const list = await client.photo.list({
        ...(child === null ? {} : { child }),
        ...(after === null ? {} : { after }),
      })
      // a choice made since then has asked for other photos; these no longer belong here
      if (mine !== asked) return
      photos = after === null ? list.photos : [...(photos ?? []), ...list.photos]
      next = list.next
      problem = null
    } catch (error) {
      if (mine !== asked) return
      photos ??= []
      problem = sentence(error)
    }
  }

  return {
    get photos() {
      return photos
    },
    get child() {
      return child
    },
    get problem() {
      return problem
    },
    get hasMore() {
      return next !== null
    },
    /** Shows the photos of one child, or of everyone. */
    show: (of: ChildId | null) => {
      child = of
      return ask(null)
    },
    more: () => ask(next),
    /** A photo that was just brought in lies on top; one that lay here already stays in its place. */
    lay: (photo: Photo) => {
      if (photos?.some(({ id }) => id === photo.id)) return
      photos = [photo, ...(photos ?? [])]
    },
  }
}
