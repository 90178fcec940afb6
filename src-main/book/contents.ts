/** @file The whole book at once: for the booklet, for a copy that any program can read, and in counts. */
import { BookCounts } from '#contract'
import type { Child, ChildDays, Edition, Language, Page, PageVersion, Parent, SheetRecord } from '#contract'
import type { Database } from '#main/database'
import type { ChildStore } from './child-store.ts'
import type { StoredDay } from './day-store.ts'
import type { PageReading } from './page-reading.ts'
import type { PageStore } from './page-store.ts'
import { createPhotoFacts, type PhotoFacts } from './photo-facts.ts'
import type { KeptQuestion } from './questions.ts'

/** What stands in the book: all but the drawer. Pages in the order of their dates, those without one last. */
export type WholeBook = { title: string; language: Language; parents: Parent[]; children: Child[]; pages: Page[] }

/**
 * All of it: also what lies in the drawer (`removedAt`), every version of every text, what is known of each photo, the editions, the days
 * that count, the questions, and what was done with sheets.
 */
export type Everything = {
  title: string
  language: Language
  parents: Parent[]
  children: (Child & { createdAt: string; removedAt: string | null })[]
  pages: (Page & { removedAt: string | null; versions: PageVersion[] })[]
  photos: PhotoFacts[]
  editions: Edition[]
  days: StoredDay[]
  /** What was chosen for all days of a child at once. */
  childDays: ChildDays[]
  questions: KeptQuestion[]
  papers: SheetRecord[]
}

type Needs = {
  db: Database
  about: {
    title: () => string
    language: () => Language
    parents: { list: () => Parent[] }
    editions: { list: () => Edition[] }
    days: { everything: () => StoredDay[]; choices: () => ChildDays[] }
    questions: { all: () => KeptQuestion[] }
    papers: { list: () => SheetRecord[] }
  }
  reading: PageReading
  children: ChildStore
  store: PageStore
}

export function createContents({ db, about, reading, children, store }: Needs) {
  const photos = createPhotoFacts(db)
  const count = db.prepare<[], BookCounts>(`
    SELECT (SELECT count(*) FROM children)                      AS children,
           (SELECT count(*) FROM pages)                         AS pages,
           (SELECT count(*) FROM pages WHERE kind = 'letter')   AS letters,
           (SELECT count(*) FROM photos)                        AS photos,
           (SELECT count(*) FROM page_versions)                 AS versions,
           (SELECT coalesce(sum(bytes), 0) FROM photos)         AS bytes
  `)
  const aboutNow = () => ({ title: about.title(), language: about.language(), parents: about.parents.list() })

  return {
    readAll: db.transaction((): WholeBook => ({
      ...aboutNow(),
      children: children.inBook(),
      pages: reading.all().map(({ page }) => page),
    })),

    everything: db.transaction((): Everything => ({
      ...aboutNow(),
      children: children.all().map(({ child, ...at }) => ({ ...child, ...at })),
      pages: reading
        .all({ withPutAway: true })
        .map(({ page, removedAt }) => ({ ...page, removedAt, versions: store.versions(page.id) })),
      photos: photos.all(),
      editions: about.editions.list(),
      days: about.days.everything(),
      childDays: about.days.choices(),
      questions: about.questions.all(),
      papers: about.papers.list(),
    })),

    /** What the book holds, the drawer included: the counts by which a copy is compared with it. `bytes`: of the originals. */
    counts: (): BookCounts => BookCounts.parse(count.get()),
  }
}
