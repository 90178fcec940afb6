/** @file The booklet: what may be chosen, and what was made. */
import { z } from 'zod'
import { ChildId, Line, PhotoId } from './book.ts'
import { PageId, PageKind } from './pages.ts'

/** A PDF this session made and holds in memory until the book is closed. */
export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

/** Choices for a booklet. Left out: everything, except what lies under the veil. `on`: the date printed in the colophon. */
export const BookletChoices = z.strictObject({
  children: z.array(ChildId).optional(),
  kinds: z.array(PageKind).optional(),
  loosePhotos: z.boolean().default(true),
  handwriting: z.boolean().default(true),
  veiled: z.boolean().default(false),
  title: Line.optional(),
  on: z.iso.date().optional(),
})
export type BookletChoices = z.infer<typeof BookletChoices>

/** A sign that no bundled font holds; it was printed as `shown`. */
export const ReplacedSign = z.strictObject({ sign: z.string(), code: z.string(), shown: z.string() })
export type ReplacedSign = z.infer<typeof ReplacedSign>

/** `starts`: on which page of the PDF (from 1) each page of the book begins. */
export const Booklet = z.strictObject({
  document: DocumentId,
  pageCount: z.int().min(1),
  replaced: z.array(ReplacedSign),
  veiledLeftOut: z.boolean(),
  missingPhotos: z.array(PhotoId),
  starts: z.array(z.strictObject({ page: PageId, at: z.int().min(1) })),
})
export type Booklet = z.infer<typeof Booklet>

/** How saving went: `browser` means this host lets the browser save it from the byte door. */
export const Saved = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('stopped') }),
  z.strictObject({ kind: z.literal('browser') }),
])
export type Saved = z.infer<typeof Saved>
