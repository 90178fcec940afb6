/** @file Rows of photos in the contract's words, and the places between them where a list goes on. */
import { z } from 'zod'
import { BookError, ChildId, PageId, PartialDate, PhotoFormat, PhotoId } from '#contract'
import type { Photo } from '#contract'

/** A photo with the hash of its original (SHA-256 in lower-case hex), also when it lies in the drawer. */
export type Stored = { photo: Photo; hash: string; isPutAway: boolean }

/** Cursors are the moment and id of the last photo shown; what was added meanwhile lies before it and shifts nothing. */
export const fromTheStart = { at: '9999', id: '' }

/** The cursor that asks for what follows this photo. */
export const cursorOf = ({ addedAt, id }: Photo): string => Buffer.from(`${addedAt} ${id}`).toString('base64url')

/** The place a cursor names; one that this room never gave is refused as `invalid-input`. */
export function placeAfter(cursor: string): { at: string; id: string } {
  const match = /^(\S+) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  const [, at = '', id = ''] = match ?? []
  if (match === null || Number.isNaN(Date.parse(at))) throw new BookError('invalid-input', { field: 'after' })
  return { at, id }
}

/** The photo in a row of `photos` with `children` and `pages` as JSON lists; `null` when there was no row. */
export const storedOrNull = (row: unknown): Stored | null => (row === undefined ? null : asStored(row))

/** The photo in a row that is certainly there. */
export function asStored(row: unknown): Stored {
  const { hash, removed_at, file_name, added_at, veiled, truncated, ...same } = Row.parse(row)
  const photo = { ...same, fileName: file_name, addedAt: added_at, veiled: veiled === 1, truncated: truncated === 1 }
  return { photo, hash, isPutAway: removed_at !== null }
}

const json = <T extends z.ZodType>(schema: T) => z.string().transform((text) => schema.parse(JSON.parse(text)))

const Row = z.object({
  id: PhotoId,
  hash: z.string(),
  format: PhotoFormat,
  width: z.int(),
  height: z.int(),
  file_name: z.string(),
  caption: z.string(),
  description: z.string(),
  veiled: z.int(),
  children: json(z.array(ChildId)),
  pages: json(z.array(PageId)),
  taken: json(PartialDate),
  added_at: z.string(),
  truncated: z.int(),
  removed_at: z.string().nullable(),
})
