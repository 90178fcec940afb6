/** @file Reads back from the values of a booklet which pages and photos are in it, in order. */
import type { PageId, PhotoId } from '#contract'
import type { BookletData } from '#main/booklet'

type Part = BookletData['pages'][number]

/** The pages of the book that are in it, in order; a page that stands in it twice is there twice. */
export const pagesIn = ({ pages }: Pick<BookletData, 'pages'>): PageId[] => pages.flatMap(idsOf)

/** The photos that stand in it, in order. */
export const photosIn = ({ pages }: Pick<BookletData, 'pages'>): PhotoId[] => pages.flatMap(picturesOf)

function idsOf(part: Part): PageId[] {
  if (part.kind === 'facing') return [part.left.id, part.right.id]
  if (part.kind === 'run') return part.items.map(({ id }) => id)
  return 'id' in part && part.id !== null ? [part.id] : []
}

function picturesOf(part: Part): PhotoId[] {
  if (part.kind === 'facing') return [...part.left.pictures, ...part.right.pictures]
  if (part.kind === 'full') return [part.picture]
  return 'pictures' in part ? part.pictures : []
}
