/** @file Which pages and photos go into a booklet, and in which chapter. */
import { sortKeyOf } from '#contract'
import type { Book, BookletChoices, Child, Page, Photo, PhotoId } from '#contract'
import { hasWords } from './typography.ts'
import { plainText } from '#contract'

/** `child` is `null` for what belongs to several children, or to none. `photos` of a page: those that may be shown, in its order. */
export type Chapter = { child: Child | null; pages: ChosenPage[]; loose: Photo[] }
export type ChosenPage = { page: Page; photos: Photo[] }
export type Selection = { chapters: Chapter[]; veiledLeftOut: boolean }

type Content = { book: Book; pages: readonly Page[]; photos: readonly Photo[] }

/**
 * A chapter for each chosen child, in the book's order, and one for what is shared when there is any.
 *
 * What belongs to no child is always chosen; what belongs to several, when one of them is. A photo is loose when no page of the
 * book holds it. Within a chapter pages follow their dates; undated ones come last, in the order they were made.
 */
export function select(content: Content, choices: BookletChoices): Selection {
  const { book } = content
  const children = book.children.filter(({ id }) => !choices.withoutChildren.includes(id))
  const belongings = createBelongings(book, children)
  const shown = createShown(content.photos, choices.veiled)
  const pages = content.pages
    .filter((page) => !choices.withoutKinds.includes(page.kind) && belongings.isChosen(page))
    .map((page) => ({ page, photos: shown.of(page.photos) }))
    .filter(isSomething)
  const loose = choices.loosePhotos
    ? shown.of(
        loosePhotos(content)
          .filter(belongings.isChosen)
          .map(({ id }) => id),
      )
    : []
  const chapterOf = (child: Child | null): Chapter => ({
    child,
    pages: inOrder(
      pages.filter(({ page }) => belongings.chapterOf(page) === (child?.id ?? null)),
      child,
    ),
    loose: loose.filter((photo) => belongings.chapterOf(photo) === (child?.id ?? null)),
  })
  const shared = chapterOf(null)
  const isShared = shared.pages.length > 0 || shared.loose.length > 0
  return { chapters: [...children.map(chapterOf), ...(isShared ? [shared] : [])], veiledLeftOut: shown.veiledLeftOut() }
}

type Belonging = { children: readonly string[] }

function createBelongings(book: Book, chosen: readonly Child[]) {
  const known = new Set<string>(book.children.map(({ id }) => id))
  const wanted = new Set<string>(chosen.map(({ id }) => id))
  const of = ({ children }: Belonging) => [...new Set(children)].filter((id) => known.has(id))
  return {
    isChosen: (thing: Belonging) => of(thing).length === 0 || of(thing).some((id) => wanted.has(id)),
    chapterOf: (thing: Belonging): string | null => {
      const [only = null, ...others] = of(thing)
      return others.length === 0 ? only : null
    },
  }
}

/** Photos by id, those under the veil only when asked for; remembers whether one was left out. */
function createShown(photos: readonly Photo[], veiled: boolean) {
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  let leftOut = false
  return {
    of: (ids: readonly PhotoId[]): Photo[] =>
      [...new Set(ids)].flatMap((id) => {
        const photo = byId.get(id)
        if (photo === undefined) return []
        if (photo.veiled && !veiled) {
          leftOut = true
          return []
        }
        return [photo]
      }),
    veiledLeftOut: () => leftOut,
  }
}

function loosePhotos({ pages, photos }: Content): Photo[] {
  const held = new Set(pages.flatMap((page) => page.photos))
  return photos.filter(({ id }) => !held.has(id)).toSorted(byAge)
}

const byAge = (a: Photo, b: Photo) => {
  const [first, second] = [sortKeyOf(a.taken), sortKeyOf(b.taken)]
  if (first !== second) return first === '' || (second !== '' && first > second) ? 1 : -1
  return compare(a.addedAt, b.addedAt) || compare(a.id, b.id)
}

/** Nothing empty is printed: a page without a word or a picture, or a photo page that has no picture and no text to show. */
function isSomething({ page, photos }: ChosenPage): boolean {
  if (photos.length > 0 || hasWords(plainText(page.text))) return true
  return page.kind !== 'photos' && [page.title, page.place, ...page.steps].some(hasWords)
}

function inOrder(pages: ChosenPage[], child: Child | null): ChosenPage[] {
  // nothing sorts after a letter beyond all dates, so what has no date comes last
  const keyOf = ({ page }: ChosenPage) => sortKeyOf(page.date, child) || '~'
  const keyed = pages.map((chosen) => ({ chosen, key: keyOf(chosen) }))
  return keyed
    .toSorted(
      (a, b) =>
        compare(a.key, b.key) ||
        compare(a.chosen.page.createdAt, b.chosen.page.createdAt) ||
        compare(a.chosen.page.id, b.chosen.page.id),
    )
    .map(({ chosen }) => chosen)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
