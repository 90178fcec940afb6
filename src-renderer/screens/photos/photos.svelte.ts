/** @file The photos of the book, of everyone or of one child, a stretch at a time. */
import type { ChildId, Photo } from '#contract'
import type { Client } from '../../client.ts'

type Asks = { photo: Pick<Client['photo'], 'list'> }
type Needs = { client: Asks; sentence: (error: unknown) => string }

/** The photos of a book. `photos` is null until the first have come. */
export function createPhotos({ client, sentence }: Needs) {
  let photos = $state.raw<readonly Photo[] | null>(null)
  let next = $state.raw<string | null>(null)
  let child = $state.raw<ChildId | null>(null)
  let problem = $state<string | null>(null)
  let asked = 0

  async function ask(after: string | null) {
    const mine = ++asked
    const answer = await listed(client, { child, after }).catch((error: unknown) => sentence(error))
    // a choice made since then has asked for other photos; these no longer belong here
    if (mine !== asked) return
    problem = typeof answer === 'string' ? answer : null
    photos = after === null ? [] : (photos ?? [])
    if (typeof answer === 'string') return
    photos = [...photos, ...answer.photos]
    next = answer.next
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
      if (!photos?.some(({ id }) => id === photo.id)) photos = [photo, ...(photos ?? [])]
    },
  }
}

async function listed(client: Asks, { child, after }: { child: ChildId | null; after: string | null }) {
  return client.photo.list({ ...(child === null ? {} : { child }), ...(after === null ? {} : { after }) })
}
