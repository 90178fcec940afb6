/** @file The state of one page while it is written on. What changes here is saved by itself. */
import type { Page, PageId, RichText } from '#contract'
import type { Client } from '../../client.ts'
import { createSaving, type Saving } from '../../components/writer-saving.svelte.ts'
import { unsavedIn } from '../../components/writer-unsaved.ts'
import { createPagePhotos } from './page-photos.svelte.ts'

type Asks = {
  page: Pick<Client['page'], 'get' | 'save'>
  photo: Pick<Client['photo'], 'get'>
  drawer: Pick<Client['drawer'], 'put' | 'takeBack'>
}
type Of = { client: Asks; id: PageId }

/** What a parent changes on a page, and what a save carries. */
export type Kept = Pick<Page, 'title' | 'date' | 'author' | 'children' | 'text' | 'steps' | 'place' | 'photos'>

/** The page with this id: load it once, then `edit` what a parent changes; `editText` reads the text when it is saved. */
export function createPageState({ client, id }: Of) {
  let page = $state.raw<Page | null>(null)
  let titled = $state(false)
  const unsaved = unsavedIn<PageId, Kept>(client)
  const saving = savingOf({ client, id })
  const photos = createPagePhotos({ client, onorder: (photos) => edit({ photos }) })

  function edit(changes: Partial<Kept>) {
    if (page === null) return
    const edited = { ...page, ...changes }
    page = edited
    for (const key of Object.keys(changes) as (keyof Kept)[]) saving.change(key, () => (page ?? edited)[key])
  }

  return {
    saving,
    photos,
    edit,
    get page() {
      return page
    },
    /** Whether the page had a title when it was opened. A letter needs none, but one it has can be seen and changed. */
    get titled() {
      return titled
    },
    load: async () => {
      const waiting = await unsaved.take(id)
      const got = await client.page.get({ id })
      page = { ...got, ...waiting }
      titled = page.title !== ''
      saving.takeUp(waiting)
      await photos.show(page.photos)
    },
    editText: (read: () => RichText) => {
      saving.change('text', read)
    },
    /** Saves what waits; what is refused waits for this page to be opened again. */
    leave: () => {
      unsaved.keep(id, saving.flush().then(saving.waiting))
    },
    drawer: drawerOf({ client, id }, saving),
  }
}

export type PageState = ReturnType<typeof createPageState>

function savingOf({ client, id }: Of): Saving<Kept> {
  return createSaving<Kept>({
    save: async (changes) => {
      await client.page.save({ id, changes })
    },
  })
}

function drawerOf({ client, id }: Of, saving: Saving<Kept>) {
  let inside = $state(false)
  return {
    /** Whether the page lies in the drawer now. */
    get inside() {
      return inside
    },
    putAway: async () => {
      await saving.flush()
      if (saving.phase.state === 'refused') throw saving.phase.error
      await client.drawer.put({ kind: 'page', id })
      inside = true
    },
    takeBack: async () => {
      await client.drawer.takeBack({ kind: 'page', id })
      inside = false
    },
  }
}
