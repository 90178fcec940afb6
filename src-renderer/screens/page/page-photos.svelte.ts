/** @file The photos of one page, in their order. The page keeps their ids; what of them can be shown is asked for here. */
import type { Photo, PhotoId } from '#contract'
import type { Client } from '../../client.ts'

type Needs = { client: { photo: Pick<Client['photo'], 'get'> }; onorder: (photos: PhotoId[]) => void }

/** The photos of a page: `show` asks for them, the others change which there are and tell the page. */
export function createPagePhotos({ client, onorder }: Needs) {
  let ids: readonly PhotoId[] = []
  let shown = $state.raw<readonly Photo[]>([])
  let dateLeft = $state.raw<readonly PhotoId[]>([])

  function order(photos: readonly Photo[], taken?: PhotoId) {
    const first = photos.map((photo) => photo.id)
    // what cannot be shown now, as it lies in the drawer, stays on the page, after the others
    const unseen = ids.filter((id) => !first.includes(id) && id !== taken && !shown.some((photo) => photo.id === id))
    shown = photos
    ids = [...first, ...unseen]
    onorder([...ids])
  }

  return {
    get shown() {
      return shown
    },
    /** The first photo that knows its day, unless someone chose to leave the page without one. */
    get dated(): Photo | null {
      return shown.find((photo) => photo.taken.precision !== 'unknown' && !dateLeft.includes(photo.id)) ?? null
    },
    show: async (next: readonly PhotoId[]) => {
      ids = next
      const found = await Promise.allSettled(next.map((id) => client.photo.get({ id })))
      shown = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    },
    put: (photo: Photo) => {
      if (!shown.some(({ id }) => id === photo.id)) order([...shown, photo])
    },
    takeOff: (photo: PhotoId) => {
      order(
        shown.filter(({ id }) => id !== photo),
        photo,
      )
    },
    order: (photos: readonly Photo[]) => {
      order(photos)
    },
    leaveDate: () => {
      dateLeft = shown.map((photo) => photo.id)
    },
  }
}
