/** @file Pages of the book, of every kind, their versions, the drawer, and search. */
import { z } from 'zod'
import { ChildId, Line, Lines, ParentId, PhotoId } from './book.ts'
import { PartialDate } from './partial-date.ts'
import { RichText } from './rich-text.ts'

export const PageId = z.uuid().brand<'PageId'>()
export type PageId = z.infer<typeof PageId>

export const PageKind = z.enum(['moment', 'letter', 'photos', 'ritual', 'keepsake', 'note'])
export type PageKind = z.infer<typeof PageKind>

/** Who wrote it: a parent, or someone else by name (oma Tineke). `null`: not said. */
export const Author = z.union([
  z.strictObject({ parent: ParentId }),
  z.strictObject({ name: Line.refine((name) => name !== '') }),
])
export type Author = z.infer<typeof Author>

/** One page. `place` is a keepsake's or ritual's place in words; `steps` belong to a ritual. `version` counts from 1. */
export const Page = z.strictObject({
  id: PageId,
  kind: PageKind,
  children: z.array(ChildId),
  author: Author.nullable(),
  title: Line,
  date: PartialDate,
  text: RichText,
  steps: z.array(Lines),
  place: Line,
  photos: z.array(PhotoId),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
})
export type Page = z.infer<typeof Page>

export const PageChanges = Page.pick({
  kind: true,
  children: true,
  author: true,
  title: true,
  date: true,
  text: true,
  steps: true,
  place: true,
  photos: true,
}).partial()
export type PageChanges = z.infer<typeof PageChanges>

export const NewPage = PageChanges.extend({ kind: PageKind })
export type NewPage = z.infer<typeof NewPage>

/** A photo as lists show it. A veiled one gives nothing away but its words. */
export const PhotoGlimpse = z.strictObject({
  id: PhotoId,
  veiled: z.boolean(),
  description: z.string(),
  caption: z.string(),
  width: z.int(),
  height: z.int(),
})
export type PhotoGlimpse = z.infer<typeof PhotoGlimpse>

/** A page as the timeline shows it. `year`: the heading it stands under, `null` when no year is known. */
export const PageGlimpse = z.strictObject({
  id: PageId,
  kind: PageKind,
  children: z.array(ChildId),
  author: Author.nullable(),
  title: z.string(),
  opening: z.string(),
  date: PartialDate,
  year: z.int().nullable(),
  photos: z.array(PhotoGlimpse),
  savedAt: z.iso.datetime(),
})
export type PageGlimpse = z.infer<typeof PageGlimpse>

/** Newest first; pages without any date come last. `next` asks for what follows, `null` at the end. */
export const PageList = z.strictObject({ pages: z.array(PageGlimpse), next: z.string().nullable() })
export type PageList = z.infer<typeof PageList>

export const PageQuery = z.strictObject({
  child: ChildId.optional(),
  kinds: z.array(PageKind).optional(),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(60),
})
export type PageQuery = z.infer<typeof PageQuery>

/** An earlier state of a page's words. */
export const PageVersion = z.strictObject({
  version: z.int(),
  savedAt: z.iso.datetime(),
  title: z.string(),
  text: RichText,
  steps: z.array(z.string()),
})
export type PageVersion = z.infer<typeof PageVersion>

export const PageVersionGlimpse = z.strictObject({
  version: z.int(),
  savedAt: z.iso.datetime(),
  title: z.string(),
  opening: z.string(),
})
export type PageVersionGlimpse = z.infer<typeof PageVersionGlimpse>

/** Something that was put away. It stays in the drawer until it is put back; there is no end date. */
export const Drawered = z.strictObject({
  kind: z.enum(['page', 'child', 'photo', 'parent', 'day', 'question']),
  id: z.uuid(),
  name: z.string(),
  pageKind: PageKind.nullable(),
  removedAt: z.iso.datetime(),
})
export type Drawered = z.infer<typeof Drawered>

/** One find. `excerpt` alternates between text and hits, in order. */
export const SearchHit = z.strictObject({
  kind: z.enum(['page', 'child', 'photo']),
  id: z.uuid(),
  page: PageId.nullable(),
  title: z.string(),
  pageKind: PageKind.nullable(),
  date: PartialDate,
  excerpt: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
})
export type SearchHit = z.infer<typeof SearchHit>
