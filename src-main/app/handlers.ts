/** @file The table of answers: each call of the contract, in one line where it can be. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'
import { careHandlers } from './care-handlers.ts'
import { dayHandlers } from './day-handlers.ts'
import { homeHandlers, type HomeCalls } from './home-handlers.ts'
import { keepHandlers } from './keep-handlers.ts'
import { paperworkHandlers } from './paperwork-handlers.ts'
import { shopHandlers, type ShopCalls } from './shop-handlers.ts'

/** The handlers of one program. A desk holds what is open on it. */
export function createHandlers(desk: Desk): Handlers {
  return {
    ...bookHandlers(desk),
    ...pageHandlers(desk),
    ...printHandlers(desk),
    ...homeHandlers(desk),
    ...shopHandlers(desk),
    ...keepHandlers(desk),
    ...paperworkHandlers(desk),
    ...careHandlers(desk),
    ...dayHandlers(desk),
  }
}

type BookCalls = Extract<keyof Handlers, `${'book' | 'parent' | 'child' | 'settings' | 'place' | 'work'}.${string}`>
type PageCalls = Extract<keyof Handlers, `${'page' | 'drawer' | 'search' | 'photo'}.${string}`>
type PrintCalls = Exclude<
  Extract<keyof Handlers, `${'booklet' | 'edition' | 'print' | 'document'}.${string}`>,
  HomeCalls | ShopCalls
>

function bookHandlers(desk: Desk): Pick<Handlers, BookCalls> {
  const { session, places, settings, works } = desk
  return {
    'book.current': (_, caller) => (desk.isOpen() ? desk.overview(caller) : null),
    'book.near': () => places.booksNear(),
    'book.make': (asked, caller) => desk.make(asked, caller),
    'book.open': ({ place, key }, caller) => desk.open(places.pathOf(place), caller, key),
    'book.close': (_, caller) => desk.closeFor(caller),
    'book.rest': () => desk.rest(),
    'book.resting': () => desk.resting(),
    'book.damage': () => desk.states.damage(),
    'book.mend': (_, caller) => desk.states.mend(caller),
    'book.save': (changes, caller) => {
      session().book.save(changes)
      return desk.overview(caller)
    },
    'parent.add': (changes) => session().book.parents.add(changes),
    'parent.save': ({ id, changes }) => session().book.parents.save(id, changes),
    'child.add': (changes) => session().book.children.add(changes),
    'child.save': ({ id, changes }) => session().book.children.save(id, changes),
    'settings.get': () => settings.get(),
    'settings.save': (changes) => settings.save(changes),
    'place.pick': ({ purpose }) => desk.pick(purpose),
    'place.list': ({ place }) => places.list(place),
    'work.stop': ({ work }) => works.stop(work),
  }
}

function pageHandlers({ session }: Desk): Pick<Handlers, PageCalls> {
  return {
    'page.list': (query) => session().book.pages.list(query),
    'page.get': ({ id }) => session().book.pages.get(id),
    'page.add': (page) => session().book.pages.add(page),
    'page.save': ({ id, changes }) => session().book.pages.save(id, changes),
    'page.versions': ({ id }) => session().book.pages.versions(id),
    'page.version': ({ id, version }) => session().book.pages.version(id, version),
    'drawer.list': () => session().book.drawer.list(),
    'drawer.put': (what) => session().book.drawer.put(what),
    'drawer.takeBack': (what) => session().book.drawer.takeBack(what),
    'search.find': ({ words }) => session().book.search(words),
    'photo.list': (query) => session().photos.list(query),
    'photo.get': ({ id }) => session().photos.get(id),
    'photo.save': ({ id, changes }) => session().photos.save(id, changes),
  }
}

function printHandlers({ session, printing, documents, works, host }: Desk): Pick<Handlers, PrintCalls> {
  return {
    'booklet.make': ({ choices, form, work }) =>
      works.run(work, async (signal, onProgress) => {
        const { pdf, ...made } = await printing.booklet(session(), choices, { form, signal, onProgress })
        return { ...made, document: documents.keep({ pdf, name: `${session().folder.name}.pdf` }) }
      }),
    'edition.list': () => session().book.editions.list(),
    'edition.add': (edition) => session().book.editions.add(edition),
    'edition.save': ({ id, changes }) => session().book.editions.save(id, changes),
    'edition.remove': ({ id }) => session().book.editions.remove(id),
    'document.save': ({ document, name }) => {
      const { bytes, type } = documents.get(document)
      return host.saveDocument(bytes, name, type)
    },
  }
}
