/** @file Paper: a booklet folded at home, files for a print shop, and the printer as it was measured. */
import { z } from 'zod'
import { Line } from './book.ts'
import { DocumentId, LeftOut, PlacedPhoto } from './booklet.ts'

/** The edge round which a printer turns a sheet before it prints the back, seen as paper: the long one or the short one. */
export const FlipEdge = z.enum(['long', 'short'])
export type FlipEdge = z.infer<typeof FlipEdge>

/**
 * How the back of a sheet is printed. `long`, `short`: the printer turns it round that edge. `upright`: no back is turned on its
 * head, for a driver that turns them by itself. `none`: the printer has one side only; fronts and backs are two files.
 */
export const Duplex = z.enum(['long', 'short', 'upright', 'none'])
export type Duplex = z.infer<typeof Duplex>

const StackSide = z.enum(['face-down', 'face-up'])

/**
 * A printer as the test sheet showed it. `flip`: see FlipEdge; `null` when it prints one side only. `stack`: how printed sheets lie
 * where they come out. `reload`: how they are laid back into a printer of one side for their backs; absent is as they came out. `shift`: how far the back lies from the front, in mm, seen through the paper from the front: right and down are positive.
 * `edge`: what it can't print at each edge of an upright A4, in mm. `scale`: what 100 mm become, divided by 100.
 */
export const PrinterProfile = z.strictObject({
  name: Line,
  flip: FlipEdge.nullable(),
  stack: StackSide,
  reload: StackSide.optional(),
  shift: z.strictObject({ x: z.number().min(-20).max(20), y: z.number().min(-20).max(20) }),
  edge: z.strictObject({
    left: z.number().min(0).max(13),
    right: z.number().min(0).max(13),
    top: z.number().min(0).max(13),
    bottom: z.number().min(0).max(13),
  }),
  scale: z.number().min(0.8).max(1.2),
  measuredOn: z.iso.date(),
})
export type PrinterProfile = z.infer<typeof PrinterProfile>

/**
 * Choices for a booklet folded at home. `paper`: the sheets that go into the printer; A4 gives an A5 booklet, A5 an A6 one.
 * `duplex`: `null` is as the measured printer says, or `short`. `signature`: sheets folded into each other; 0 is all of them.
 * `weight`: grams a square metre. `creepMm`: how far each inner sheet moves towards the fold; `null` follows from the weight.
 * `coverApart`: the cover is a file of its own, for heavier paper. `part`: `proof` is the outermost and the innermost sheet only.
 */
export const HomeChoices = z.strictObject({
  paper: z.enum(['a4', 'a5']).default('a4'),
  duplex: Duplex.nullable().default(null),
  signature: z.int().min(0).max(20).default(0),
  weight: z.int().min(60).max(300).default(80),
  creepMm: z.number().min(0).max(3).nullable().default(null),
  coverApart: z.boolean().default(false),
  foldMarks: z.boolean().default(true),
  stapleMarks: z.boolean().default(true),
  sewingMarks: z.boolean().default(false),
  part: z.enum(['proof', 'all']).default('all'),
})
export type HomeChoices = z.infer<typeof HomeChoices>

/** One file to print. `stack`: the sheet that shows how the stack goes back into a printer of one side. */
export const PaperFile = z.strictObject({
  what: z.enum(['sheets', 'fronts', 'backs', 'cover', 'cover-fronts', 'cover-backs', 'stack', 'inside', 'note']),
  document: DocumentId,
  fileName: z.string(),
  pageCount: z.int().min(1),
})
export type PaperFile = z.infer<typeof PaperFile>

/**
 * `sheets`: of paper, the cover included. `blanks`: pages of the booklet that stay white. `duplex`: as it was printed for. `creepMm`: a
 * sheet. `edgeMm`: how far words and pictures would come into the edge that this printer can't print; 0 is not at all. `trueSize`:
 * whether 100 mm become 100 mm; `false` when a printer that prints too small would cut off pages drawn large enough to make up for it.
 */
export const HomePrint = z.strictObject({
  files: z.array(PaperFile).min(1),
  pageCount: z.int().min(1),
  sheets: z.int().min(1),
  signatures: z.array(z.int().min(1)),
  blanks: z.int().min(0),
  duplex: Duplex,
  creepMm: z.number(),
  edgeMm: z.number().min(0),
  trueSize: z.boolean(),
  coarse: z.array(PlacedPhoto),
  leftOut: z.array(LeftOut),
})
export type HomePrint = z.infer<typeof HomePrint>

/** Choices for a print shop. `bleedMm`: of 3 or 5. `thicknessMm`: of one leaf of the paper inside; `null` follows from `weight` in g/m². */
export const ShopChoices = z.strictObject({
  bleedMm: z.union([z.literal(3), z.literal(5)]).default(3),
  weight: z.int().min(60).max(350).default(120),
  thicknessMm: z.number().min(0.03).max(1).nullable().default(null),
  showSafeZone: z.boolean().default(false),
})
export type ShopChoices = z.infer<typeof ShopChoices>

/** `files`: `inside` without its cover, `cover` as one sheet (back, spine, front), `note` to the printer. `placed`: every photo. */
export const ShopPrint = z.strictObject({
  files: z.array(PaperFile).min(1),
  pageCount: z.int().min(1),
  spineMm: z.number(),
  placed: z.array(PlacedPhoto),
  leftOut: z.array(LeftOut),
})
export type ShopPrint = z.infer<typeof ShopPrint>
