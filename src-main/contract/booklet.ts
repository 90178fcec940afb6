/** @file The booklet: what may be chosen, and what was made. */
import { z } from 'zod'
import { ChildId, Line, PhotoId } from './book.ts'
import { Author, PageId, PageKind } from './pages.ts'

/** A PDF this session made and holds in memory until the book is closed. */
export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

/** The designs: each its own type, grid and cover (resources/typst/designs). Large print has a design of its own, `groot`. */
export const Design = z.enum(['linnen', 'licht', 'nacht'])
export type Design = z.infer<typeof Design>

/** A booklet, or the few words that fit on one small folded sheet, for the box. */
export const BookletShape = z.enum(['booklet', 'card'])
export type BookletShape = z.infer<typeof BookletShape>

/**
 * Choices for a booklet. Everything is in it until it is taken out, so that what is added to the book later is in it too; only what
 * lies under the veil stays out until it is asked for.
 *
 * `withoutPages`: single pages. `from`, `until`: ISO days; a page without a date stays. `order`: by date, or as `byHand` names the
 * pages of a chapter; a page it does not name comes after the one that is before it by date. `colouring`: pages for brothers and
 * sisters to draw on. `on`: the date printed in the colophon.
 */
export const BookletChoices = z.strictObject({
  title: Line.default(''),
  shape: BookletShape.default('booklet'),
  design: Design.default('linnen'),
  withoutChildren: z.array(ChildId).max(500).default([]),
  withoutKinds: z.array(PageKind).default([]),
  withoutAuthors: z.array(Author).max(500).default([]),
  withoutPages: z.array(PageId).max(20_000).default([]),
  from: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
  order: z.enum(['time', 'hand']).default('time'),
  byHand: z.array(PageId).max(20_000).default([]),
  loosePhotos: z.boolean().default(true),
  handwriting: z.boolean().default(true),
  colouring: z.boolean().default(false),
  veiled: z.boolean().default(false),
  on: z.iso.date().optional(),
})
export type BookletChoices = z.infer<typeof BookletChoices>

/** An edition: choices under a name, kept in the book (for us, for the grandparents, for brothers and sisters, for the box). */
export const EditionId = z.uuid().brand<'EditionId'>()
export type EditionId = z.infer<typeof EditionId>
export const Edition = z.strictObject({
  id: EditionId,
  name: Line.refine((name) => name !== ''),
  choices: BookletChoices.omit({ on: true }),
})
export type Edition = z.infer<typeof Edition>
export const EditionChanges = Edition.omit({ id: true }).partial()
export type EditionChanges = z.infer<typeof EditionChanges>

/**
 * What a booklet is made for. `preview`: to look at in the window, with smaller pictures; `reading`: PDF/UA-1; `large`: large print
 * of 16 points on A4, PDF/UA-1; `archive`: PDF/A-2a. Sheets to fold and files for a print shop are in print.ts.
 */
export const BookletForm = z.enum(['preview', 'reading', 'large', 'archive'])
export type BookletForm = z.infer<typeof BookletForm>

/** Something of the book that a booklet leaves out, by name, and why. `page`, `photo`: to find it in the book. */
export const LeftOut = z.strictObject({
  what: z.enum(['child', 'page', 'photo']),
  id: z.uuid(),
  name: z.string(),
  why: z.enum(['child', 'kind', 'author', 'date', 'chosen', 'veiled', 'loose', 'shape']),
})
export type LeftOut = z.infer<typeof LeftOut>

/** What print shops ask of photos, in pixels an inch at their final size (durenkamp.nl, amax.nl, tvc2.mapl.net; research C3). */
export const GOOD_PPI = 300
/** Below this a photo is seen to be coarse at reading distance, and is named (the same sources). */
export const COARSE_BELOW_PPI = 200
/** Below this it is said more plainly. */
export const VERY_COARSE_BELOW_PPI = 150

/** A photo as it stands in a booklet: on which page of the PDF (from 1), and how many of its own pixels fall on an inch there. */
export const PlacedPhoto = z.strictObject({ photo: PhotoId, at: z.int().min(1), ppi: z.number().positive() })
export type PlacedPhoto = z.infer<typeof PlacedPhoto>

/** A sign that no bundled font holds; it was printed as `shown`. */
export const ReplacedSign = z.strictObject({ sign: z.string(), code: z.string(), shown: z.string() })
export type ReplacedSign = z.infer<typeof ReplacedSign>

/** `starts`: on which page of the PDF (from 1) each page of the book begins. `coarse`: photos under 200 pixels an inch where they stand. */
export const Booklet = z.strictObject({
  document: DocumentId,
  pageCount: z.int().min(1),
  replaced: z.array(ReplacedSign),
  veiledLeftOut: z.boolean(),
  leftOut: z.array(LeftOut),
  missingPhotos: z.array(PhotoId),
  coarse: z.array(PlacedPhoto),
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
