/** @file The second step: the real sizes of the pictures' bytes, and a booklet without the pictures that could not be had. */
import { BookError } from '#contract'
import type { PhotoId } from '#contract'
import type { BookletDraft } from './compose.ts'
import type { BookletData, BookletPart, WordsPart } from './data.ts'

/** Pixels of the bytes that will be printed. */
export type PictureSize = { readonly width: number; readonly height: number }

/** `missing`: photos that are in the book but whose bytes could not be had, in the order they would have been printed. */
export type PlacedBooklet = { readonly data: BookletData; readonly missing: readonly PhotoId[] }

/** The booklet that can be set now. A page that was nothing but a missing picture is left out. */
export function placePictures(draft: BookletDraft, sizes: ReadonlyMap<PhotoId, PictureSize>): PlacedBooklet {
  const missing = draft.pictures.map(({ photo }) => photo).filter((photo) => !sizes.has(photo))
  const pictures: BookletData['pictures'] = {}
  for (const { photo } of draft.pictures) {
    const size = sizes.get(photo)
    const picture = draft.data.pictures[photo]
    if (size !== undefined && picture !== undefined) pictures[photo] = { ...picture, w: size.width, h: size.height }
  }
  const pages = draft.data.pages.flatMap((part) => without(part, new Set(missing)))
  if (!pages.some(isContent)) throw new BookError('nothing-to-print')
  return { data: { ...draft.data, pictures, pages }, missing }
}

function without(part: BookletPart, missing: ReadonlySet<PhotoId>): BookletPart[] {
  if (part.kind === 'full') return missing.has(part.picture) ? [] : [part]
  if (part.kind === 'letter') return [lessened(part, missing)]
  if (part.kind === 'words') return [lessened(part, missing)].filter(hasContent)
  if (part.kind !== 'facing') return [part]
  return [{ ...part, left: lessened(part.left, missing), right: lessened(part.right, missing) }]
}

function lessened<Part extends { pictures: PhotoId[] }>(part: Part, missing: ReadonlySet<PhotoId>): Part {
  return { ...part, pictures: part.pictures.filter((photo) => !missing.has(photo)) }
}

const hasContent = ({ stands, pictures }: WordsPart) => stands || pictures.length > 0

const around = new Set(['cover', 'title', 'contents', 'colour', 'write', 'colophon'])
const isContent = ({ kind }: BookletPart) => !around.has(kind)
