/** @file Which pages and photos go into a booklet, in which chapter and order, and what stays out. */
import { plainText } from '#contract'
import type { Book, BookletChoices, Child, Language, LeftOut, Page, Photo, PhotoId } from '#contract'
import { createBelongings } from './belongings.ts'
import type { Chapter, ChosenPage } from './chapter.ts'
import { createNames } from './left-out-names.ts'
import { createReasons } from './left-out-reasons.ts'
import type { Why } from './left-out-reasons.ts'
import { byAge, inOrder } from './page-order.ts'
import { hasWords } from './typography.ts'

/** `leftOut`: every child, page and photo that stays out though something stands on it, once. `veiledLeftOut`: a photo is among them for its veil. */
export type Selection = { chapters: Chapter[]; veiledLeftOut: boolean; leftOut: LeftOut[] }

type Content = { book: Book; pages: readonly Page[]; photos: readonly Photo[]; language: Language }

/** A thing and why it stays out; `null` when it is in the booklet. */
type Judged<Thing> = { thing: Thing; why: Why | null }
type JudgedChapter = { child: Child | null; pages: Judged<ChosenPage>[]; loose: Judged<Photo>[]; hidden: Photo[] }

/**
 * A chapter for each child that is in it, in the book's order, and one for what is shared when there is any.
 *
 * What belongs to no child stays; what belongs to several goes when all of them do. A photo is loose when no page of the book holds
 * it. A photo whose page goes is not named by itself, and a page on which nothing stands is neither printed nor named.
 */
export function select(content: Content, choices: BookletChoices): Selection {
  const chapters = judgedChapters(content, choices)
  const isIn = ({ child }: JudgedChapter) => child === null || !choices.withoutChildren.includes(child.id)
  const chosen = chapters.filter(isIn).map(({ child, pages, loose }) => ({
    child,
    pages: pages.flatMap(({ thing, why }) => (why === null ? [thing] : [])),
    loose: loose.flatMap(({ thing, why }) => (why === null ? [thing] : [])),
  }))
  const leftOut = leftOutOf(chapters, { content, choices })
  return {
    chapters: chosen.filter(({ child, pages, loose }) => child !== null || pages.length + loose.length > 0),
    veiledLeftOut: leftOut.some(({ what, why }) => what === 'photo' && why === 'veiled'),
    leftOut,
  }
}

function judgedChapters(content: Content, choices: BookletChoices): JudgedChapter[] {
  const { book, pages, photos } = content
  const { chapterOf } = createBelongings(book)
  const reasons = createReasons(book, choices)
  const shown = createShown(photos, choices)
  const pagesOf = Map.groupBy(pages, chapterOf)
  const looseOf = Map.groupBy(loosePhotos(content), chapterOf)
  return [...book.children, null].map((child) => {
    const judged = inOrder(pagesOf.get(child?.id ?? null) ?? [], child, choices).flatMap((page) => {
      const whole = { page, photos: shown.all(page.photos) }
      return isSomething(whole) ? [judgedPage(whole, { why: reasons.ofPage(page, child), shown })] : []
    })
    const loose = (looseOf.get(child?.id ?? null) ?? []).map((thing) => ({ thing, why: reasons.ofLoose(thing, child) }))
    const hidden = judged.flatMap(({ thing, why }) =>
      why === null || why === 'veiled' ? shown.hidden(thing.page) : [],
    )
    return { child, pages: judged, loose, hidden }
  })
}

type Judging = { why: Why | null; shown: ReturnType<typeof createShown> }

/** With its veiled photos taken from it; when nothing is left then, the veil is why the page goes. */
function judgedPage({ page, photos }: ChosenPage, { why, shown }: Judging): Judged<ChosenPage> {
  const thing = { page, photos: photos.filter(shown.mayShow) }
  return { thing, why: why ?? (isSomething(thing) ? null : 'veiled') }
}

function createShown(photos: readonly Photo[], { veiled }: BookletChoices) {
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  const all = (ids: readonly PhotoId[]) => [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  const mayShow = (photo: Photo) => veiled || !photo.veiled
  return { all, mayShow, hidden: (page: Page) => all(page.photos).filter((photo) => !mayShow(photo)) }
}

function loosePhotos({ pages, photos }: Content): Photo[] {
  const held = new Set(pages.flatMap((page) => page.photos))
  return photos.filter(({ id }) => !held.has(id)).toSorted(byAge)
}

/** Nothing empty is printed: a page without a word or a picture, or a photo page that has no picture and no text to show. */
function isSomething({ page, photos }: ChosenPage): boolean {
  if (photos.length > 0 || hasWords(plainText(page.text))) return true
  return page.kind !== 'photos' && [page.title, page.place, ...page.steps].some(hasWords)
}

type Asked = { content: Content; choices: BookletChoices }

/** Children, then pages in the order of the book, then photos. */
function leftOutOf(chapters: readonly JudgedChapter[], { content, choices }: Asked): LeftOut[] {
  const names = createNames(content)
  const children = content.book.children
    .filter(({ id }) => choices.withoutChildren.includes(id))
    .map((child): LeftOut => ({ what: 'child', id: child.id, name: names.ofChild(child), why: 'child' }))
  const pages = chapters
    .flatMap((chapter) => chapter.pages)
    .flatMap(({ thing: { page }, why }): LeftOut[] =>
      why === null ? [] : [{ what: 'page', id: page.id, name: names.ofPage(page), why }],
    )
  const hidden = chapters.flatMap((chapter) => chapter.hidden).map((thing) => ({ thing, why: 'veiled' as const }))
  const photos = [...hidden, ...chapters.flatMap(({ loose }) => loose)].flatMap(({ thing, why }): LeftOut[] =>
    why === null ? [] : [{ what: 'photo', id: thing.id, name: names.ofPhoto(thing), why }],
  )
  return [...children, ...pages, ...new Map(photos.map((photo) => [photo.id, photo])).values()]
}
