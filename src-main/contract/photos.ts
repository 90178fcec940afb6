/** @file Photos: what the book knows of each, and what adding one gives back. */
import { z } from 'zod'
import { ChildId, Lines, PhotoId } from './book.ts'
import { PageId } from './pages.ts'
import { PartialDate } from './partial-date.ts'

export const PhotoFormat = z.enum(['jpeg', 'png', 'webp', 'tiff', 'avif', 'gif', 'heic'])
export type PhotoFormat = z.infer<typeof PhotoFormat>

/** `width`, `height`: pixels, upright. `taken`: from the picture itself. `truncated`: the file breaks off; what was left is shown. */
export const Photo = z.strictObject({
  id: PhotoId,
  format: PhotoFormat,
  width: z.int().min(1),
  height: z.int().min(1),
  fileName: z.string(),
  caption: Lines,
  description: Lines,
  veiled: z.boolean(),
  children: z.array(ChildId),
  pages: z.array(PageId),
  taken: PartialDate,
  addedAt: z.iso.datetime(),
  truncated: z.boolean(),
})
export type Photo = z.infer<typeof Photo>

export const PhotoChanges = Photo.pick({ caption: true, description: true, veiled: true, children: true }).partial()
export type PhotoChanges = z.infer<typeof PhotoChanges>

/** `already`: the same bytes were in the book before; then this is that photo. */
export const PhotoAdded = z.strictObject({ photo: Photo, already: z.boolean() })
export type PhotoAdded = z.infer<typeof PhotoAdded>

export const PhotoQuery = z.strictObject({
  child: ChildId.optional(),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(60),
})
export type PhotoQuery = z.infer<typeof PhotoQuery>

export const PhotoList = z.strictObject({ photos: z.array(Photo), next: z.string().nullable() })
export type PhotoList = z.infer<typeof PhotoList>
