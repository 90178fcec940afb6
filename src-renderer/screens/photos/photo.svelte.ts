/** @file One photo with its words. What changes here is saved by itself; the picture itself is never touched. */
import type { Page, Photo, PhotoId } from '#contract'
import type { Client } from '../../client.ts'
import { createSaving, type Saving } from '../../components/writer-saving.svelte.ts'
import { unsavedIn } from '../../components/writer-unsaved.ts'

type Kept = Pick<Photo, 'caption' | 'description' | 'veiled' | 'children'>
type Asks = {
  photo: Pick<Client['photo'], 'get' | 'save'>
  page: Pick<Client['page'], 'get' | 'add'>
  drawer: Pick<Client['drawer'], 'put' | 'takeBack'>
}
type Of = { client: Asks; id: PhotoId }

/** The photo with this id: load it once, then `edit` what a parent changes. */
export function createPhotoState({ client, id }: Of) {
  let photo = $state.raw<Photo | null>(null)
  let pages = $state.raw<readonly Page[]>([])
  const unsaved = unsavedIn<PhotoId, Kept>(client)
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
    load: async () => {
      const waiting = await unsaved.take(id)
      const got = await client.photo.get({ id })
      photo = { ...got, ...waiting }
      saving.takeUp(waiting)
      const found = await Promise.allSettled(got.pages.map((page) => client.page.get({ id: page })))
      pages = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    },
    edit: (changes: Partial<Kept>) => {
      if (photo === null) return
      const edited = { ...photo, ...changes }
      photo = edited
      for (const key of Object.keys(changes) as (keyof Kept)[]) saving.change(key, () => (photo ?? edited)[key])
    },
    /** Saves what waits; what is refused waits for this photo to be opened again. */
    leave: () => {
      unsaved.keep(id, saving.flush().then(saving.waiting))
    },
    drawer: drawerOf({ client, id }, saving),
  }
}

/** A new page of photos with this one on it; its day is that of the photo. */
export async function makePageOf(photo: Photo, client: { page: Pick<Client['page'], 'add'> }): Promise<Page> {
  return client.page.add({ kind: 'photos', photos: [photo.id], children: photo.children, date: photo.taken })
}

function drawerOf({ client, id }: Of, saving: Saving<Kept>) {
  let inside = $state(false)
  return {
    /** Whether the photo lies in the drawer now. */
    get inside() {
      return inside
    },
    putAway: async () => {
      await saving.flush()
      if (saving.phase.state === 'refused') throw saving.phase.error
      await client.drawer.put({ kind: 'photo', id })
      inside = true
    },
    takeBack: async () => {
      await client.drawer.takeBack({ kind: 'photo', id })
      inside = false
    },
  }
}
