/** @file The state of one page while it is written on. What changes here is saved by itself. */
import type { Page, PageId, Photo, PhotoId, RichText } from '#contract'
import type { Client } from '../../client.ts'
import { createSaving } from '../../components/writer-saving.svelte.ts'

/** What a parent changes on a page, and what a save carries. */
type Kept = Pick<Page, 'title' | 'date' | 'author' | 'children' | 'text' | 'steps' | 'place' | 'photos'>

// Words whose save was refused outlive their screen, in memory only, for as long as the window's client does.
const unsavedByClient = new WeakMap<object, Map<PageId, Partial<Kept>>>()

function unsavedOf(client: object): Map<PageId, Partial<Kept>> {
  const known = unsavedByClient.get(client) ?? new Map<PageId, Partial<Kept>>()
  unsavedByClient.set(client, known)
  return known
}

type Asks = {
  page: Pick<Client['page'], 'get' | 'save'>
  photo: Pick<Client['photo'], 'get'>
  drawer: Pick<Client['drawer'], 'put' | 'takeBack'>
}

/** The page with this id: load it once, then `edit` what a parent changes; `text` is handed over when it is asked for. */
export function createPageState({ client, id }: { client: Asks; id: PageId }) {
  let page = $state.raw<Page | null>(null)
  let photos = $state.raw<readonly Photo[]>([])
  let inDrawer = $state(false)
  let titled = $state(false)
  let left = $state.raw<readonly PhotoId[]>([])
  const saving = createSaving<Kept>({
    save: async (changes) => {
      await client.page.save({ id, changes })
    },
  })
  const unsaved = unsavedOf(client)

  function edit(changes: Partial<Kept>) {
    if (page === null) return
    const edited = { ...page, ...changes }
    page = edited
    const keys = Object.keys(changes) as (keyof Kept)[]
    for (const key of keys) saving.change(key, () => (page ?? edited)[key])
  }

  async function load() {
    const got = await client.page.get({ id })
    const waiting = unsaved.get(id)
    page = { ...got, ...waiting }
    titled = page.title !== ''
    if (waiting !== undefined) saving.takeUp(waiting)
    const found = await Promise.allSettled(got.photos.map((photo) => client.photo.get({ id: photo })))
    photos = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }

  return {
    saving,
    load,
    edit,
    get page() {
      return page
    },
    /** The photos on this page that can be shown, in their order. */
    get photos() {
      return photos
    },
    /** A photo with a date of its own, while the page has none and nobody chose to leave it so. */
    get proposal(): Photo | null {
      if (page?.date.precision !== 'unknown') return null
      return photos.find((photo) => photo.taken.precision !== 'unknown' && !left.includes(photo.id)) ?? null
    },
    /** Whether the page had a title when it was opened. A letter needs none, but one it has can be seen and changed. */
    get titled() {
      return titled
    },
    get inDrawer() {
      return inDrawer
    },
    editText: (read: () => RichText) => {
      saving.change('text', read)
    },
    leaveDate: () => {
      left = photos.map((photo) => photo.id)
    },
    putPhoto: (photo: Photo) => {
      if (page === null || photos.some((one) => one.id === photo.id)) return
      photos = [...photos, photo]
      edit({ photos: [...page.photos.filter((one) => one !== photo.id), photo.id] })
    },
    takePhotoOff: (photo: PhotoId) => {
      photos = photos.filter((one) => one.id !== photo)
      edit({ photos: page?.photos.filter((one) => one !== photo) ?? [] })
    },
    orderPhotos: (next: readonly Photo[]) => {
      photos = next
      // what cannot be shown now (a photo in the drawer) keeps its place at the end of the page
      const shown = next.map((photo) => photo.id)
      edit({ photos: [...shown, ...(page?.photos.filter((one) => !shown.includes(one)) ?? [])] })
    },
    putAway: async () => {
      await saving.flush()
      if (saving.phase.state === 'refused') throw saving.phase.error
      await client.drawer.put({ kind: 'page', id })
      inDrawer = true
    },
    takeBack: async () => {
      await client.drawer.takeBack({ kind: 'page', id })
      inDrawer = false
    },
    /** Saves what waits; what is refused waits for this page to be opened again. */
    leave: async () => {
      await saving.flush()
      const waiting = saving.waiting()
      if (Object.keys(waiting).length === 0) unsaved.delete(id)
      else unsaved.set(id, waiting)
    },
  }
}

export type PageState = ReturnType<typeof createPageState>
