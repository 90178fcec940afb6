/** @file The book: its parents, children and pages of every kind, their versions, the drawer and search. */
import type { Database } from '#main/database'
import { createChildren } from './children.ts'
import { createChildStore } from './child-store.ts'
import { createContents } from './contents.ts'
import { createDays } from './days.ts'
import { createDrawer } from './drawer.ts'
import { createEditions } from './editions.ts'
import { createHistory } from './history.ts'
import { createLinks } from './links.ts'
import { createPageList } from './page-list.ts'
import { createPageReading } from './page-reading.ts'
import { createPageStore } from './page-store.ts'
import { createPages } from './pages.ts'
import { createPaperRecords } from './paper-records.ts'
import { createParents } from './parents.ts'
import { createPlacing } from './placing.ts'
import { createQuestions } from './questions.ts'
import { createSearch } from './search.ts'
import { createSettings } from './settings.ts'
import { createWriting } from './writing.ts'

/** `keepsBsn`: whether this book may keep a citizen service number; only a locked one does. */
type Needs = { db: Database; now: () => Date; newId: () => string; keepsBsn?: boolean }

/**
 * The room of one open book. What it is asked to save is on the disk when the call returns, whole or not at all.
 * Nothing is ever taken out of a book: what is put away lies in the drawer, and each earlier text is kept.
 */
export function createBookRoom({ db, now, newId, keepsBsn = false }: Needs) {
  const writing = createWriting({ db, now, newId })
  const settings = createSettings(db, writing)
  const editions = createEditions(db, writing)
  const questions = createQuestions(db, writing)
  const links = createLinks(db)
  const reading = createPageReading(db, links)
  const parents = createParents(db, writing, keepsBsn)
  const children = createChildStore(db)
  const store = createPageStore(db)
  const placing = createPlacing(db)
  const pages = createPages({ db, writing, reading, store, links, placing })
  const days = createDays({ db, writing, children, pages: { find: reading.find, add: pages.add } })
  const papers = createPaperRecords(db, writing, { children: children.inBook, parents: parents.list })

  return {
    ...settings,
    editions,
    days,
    questions: { list: questions.list, add: questions.add, save: questions.save },
    papers,
    parents,
    children: createChildren({ db, writing, store: children, placing }),
    pages: {
      ...pages,
      ...createHistory(store),
      get: reading.get,
      list: createPageList({ db, links }),
    },
    drawer: createDrawer({ db, writing, days: days.shelf, questions, language: settings.language }),
    search: createSearch({ db, language: settings.language }),
    ...createContents({
      db,
      about: { ...settings, parents, editions, days, questions, papers },
      reading,
      children,
      store,
    }),
  }
}

export type BookRoom = ReturnType<typeof createBookRoom>
