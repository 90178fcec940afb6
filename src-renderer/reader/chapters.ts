/** @file The book in chapters: one for each child, one for what they share, the days that count, and what lies in the drawer. */
import type { Question } from './beside.ts'
import type { Child, Contents, Page, Photo } from './contents.ts'
import { sortKey } from './dates.ts'
import { layOutDays } from './day-order.ts'
import type { LaidDay } from './day-order.ts'

/** `child` is `null` for what belongs to several children, or to none. `loose`: photos that stand on no page. */
export type Chapter = {
  readonly id: string
  readonly child: Child | null
  readonly pages: readonly Page[]
  readonly loose: readonly Photo[]
}

export type Laid = {
  readonly chapters: readonly Chapter[]
  /** `quiet`: those the book did not show with their words. */
  readonly days: { readonly shown: readonly LaidDay[]; readonly quiet: readonly LaidDay[] }
  readonly questions: readonly Question[]
  /** What was put away: it is kept, and shown apart. */
  readonly drawer: {
    readonly children: readonly Child[]
    readonly pages: readonly Page[]
    readonly photos: readonly Photo[]
    readonly days: readonly LaidDay[]
    readonly questions: readonly Question[]
  }
}

/** The chapters in the order of the book; within one, pages follow their dates, and those without one come last. */
export function layOut(contents: Contents): Laid {
  const { children, pages, photos, questions } = contents
  const here = children.filter((one) => !one.putAway)
  const belongsTo = ({ children: ids }: { readonly children: readonly string[] }) => {
    const known = [...new Set(ids)].filter((id) => here.some((one) => one.id === id))
    return known.length === 1 ? (known[0] ?? null) : null
  }
  const onPages = new Set(pages.flatMap((page) => page.photos))
  const loose = photos.filter((photo) => !photo.putAway && !onPages.has(photo.id))
  const chapter = (child: Child | null, at: number): Chapter => ({
    id: `deel-${at + 1}`,
    child,
    pages: inOrder(
      pages.filter((page) => !page.putAway && belongsTo(page) === (child?.id ?? null)),
      child,
    ),
    loose: loose.filter((photo) => belongsTo(photo) === (child?.id ?? null)),
  })
  const shared = chapter(null, here.length)
  const chapters = [...here.map(chapter), ...(shared.pages.length + shared.loose.length > 0 ? [shared] : [])]
  const { putAway: daysAway, ...days } = layOutDays(contents, chapters)
  return {
    chapters,
    days,
    questions: questions.filter((one) => !one.putAway),
    drawer: {
      children: children.filter((one) => one.putAway),
      pages: pages.filter((page) => page.putAway),
      photos: photos.filter((photo) => photo.putAway),
      days: daysAway,
      questions: questions.filter((one) => one.putAway),
    },
  }
}

// the order of the file stands where dates do not decide
function inOrder(pages: readonly Page[], child: Child | null): Page[] {
  const keyed = pages.map((page) => ({ page, key: sortKey(page.date, child) }))
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)).map(({ page }) => page)
}
