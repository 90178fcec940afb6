/** @file The parts of keeping a page, to be done in one transaction: its row, its version, its links, its place, its words in the index. */
import { BookError } from '#contract'
import type { Page, PageChanges, PageId } from '#contract'
import { indexText, type Database } from '#main/database'
import type { Links } from './links.ts'
import { pageBody } from './naming.ts'
import type { PageStore } from './page-store.ts'
import type { Placing } from './placing.ts'

export type PageKeepingNeeds = { db: Database; store: PageStore; links: Links; placing: Placing }

export function createPageKeeping({ db, store, links, placing }: PageKeepingNeeds) {
  const parentExists = db.prepare<[string], 1>('SELECT 1 FROM parents WHERE id = ?').pluck()

  const refuseUnknownAuthor = ({ author }: Page) => {
    if (author && 'parent' in author && parentExists.get(author.parent) === undefined)
      throw new BookError('parent-not-found')
  }

  return {
    add: (page: Page): void => {
      refuseUnknownAuthor(page)
      store.add(page)
      store.addVersion(page)
    },
    save: (page: Page, { isReworded }: { isReworded: boolean }): void => {
      refuseUnknownAuthor(page)
      const next = isReworded ? { ...page, version: page.version + 1 } : page
      store.save(next)
      if (isReworded) store.addVersion(next)
    },
    link: (id: PageId, { children, photos }: PageChanges): void => {
      if (children) links.children.put(id, children)
      if (photos) links.photos.put(id, photos)
    },
    /** Once all else of the page is stored: where it stands, and by which words it is found. */
    settle: (page: Page): void => {
      placing.place(page.id)
      indexText(db, { kind: 'page', id: page.id, title: page.title, body: pageBody(page) })
    },
  }
}
