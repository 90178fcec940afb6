/** @file One photo with its words. What changes here is saved by itself; the picture itself is never touched. */
import type { Page, Photo, PhotoId } from '#contract'
import type { Client } from '../../client.ts'
import { createSaving } from '../../components/writer-saving.svelte.ts'

type Kept = Pick<Photo, 'caption' | 'description' | 'veiled' | 'children'>
type Asks = {
  photo: Pick<Client['photo'], 'get' | 'save'>
  page: Pick<Client['page'], 'get' | 'add'>
  drawer: Pick<Client['drawer'], 'put' | 'takeBack'>
}

// Words whose save was refused outlive their screen, in memory only, for as long as the window's client does.
const unsavedByClient = new WeakMap<object, Map<PhotoId, Partial<Kept>>>()

/** The photo with this id: load it once, then `edit` what a parent changes. */
export function createPhotoState({ client, id }: { client: Asks; id: PhotoId }) {
  let photo = $state.raw<Photo | null>(null)
  let pages = $state.raw<readonly Page[]>([])
  let inDrawer = $state(false)
  const unsaved = unsavedByClient.get(client) ?? new Map<PhotoId, Partial<Kept>>()
  unsavedByClient.set(client, unsaved)
  const saving = createSaving<Kept>({
    save: async (changes) => {
      await client.photo.save({ id, changes })
    },
  })

  return {
    saving,
    get photo() {
      return photo
    },
    /** The pages this photo stands on. */
    get pages() {
      return pages
    },
    get inDrawer() {
      return inDrawer
    },
    load: async () => {
      const got = await client.photo.get({ id })
      const waiting = unsaved.get(id)
      photo = { ...got, ...waiting }
      if (waiting !== undefined) saving.takeUp(waiting)
      const found = await Promise.allSettled(got.pages.map((page) => client.page.get({ id: page })))
      pages = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    },
    edit: (changes: Partial<Kept>) => {
      if (photo === null) return
      const edited = { ...photo, ...changes }
      photo = edited
      const keys = Object.keys(changes) as (keyof Kept)[]
      for (const key of keys) saving.change(key, () => (photo ?? edited)[key])
    },
    /** A new page of photos with this one on it; its day is that of the photo. */
    makePage: async (): Promise<Page> => {
      await saving.flush()
      return client.page.add({
        kind: 'photos',
        photos: [id],
        children: photo?.children ?? [],
        date: photo?.taken ?? { precision: 'unknown' },
      })
    },
    putAway: async () => {
      await saving.flush()
      if (saving.phase.state === 'refused') throw saving.phase.error
      await client.drawer.put({ kind: 'photo', id })
      inDrawer = true
    },
    takeBack: async () => {
      await client.drawer.takeBack({ kind: 'photo', id })
      inDrawer = false
    },
    /** Saves what waits; what is refused waits for this photo to be opened again. */
    leave: async () => {
      await saving.flush()
      const waiting = saving.waiting()
      if (Object.keys(waiting).length === 0) unsaved.delete(id)
      else unsaved.set(id, waiting)
    },
  }
}
