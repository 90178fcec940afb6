/** @file What an open copy is made from, and what becomes of each photo. */
import type {
  Child,
  CopiedPapers,
  Day,
  Event,
  Language,
  OpenQuestion,
  Page,
  Parent,
  Photo,
  PhotoId,
  SheetKind,
  SheetRecord,
} from '#contract'
import type { ExportDisk } from './export-disk.ts'

export type ExportBook = {
  title: string
  language: Language
  parents: readonly Parent[]
  children: readonly Child[]
  pages: readonly Page[]
  /** Days that count and questions; neither is there when the parents did not ask for them to go along. */
  days?: readonly Day[]
  questions?: readonly OpenQuestion[]
  /** What was done with the sheets of the paperwork, and what each kind of sheet is called. */
  papers?: readonly SheetRecord[]
  sheetTitle?: (kind: SheetKind) => string
}

/** `bytes`: of its original. */
export type ExportPhoto = { bytes: number } & Pick<
  Photo,
  'id' | 'format' | 'fileName' | 'caption' | 'description' | 'taken' | 'veiled' | 'children'
>

/** `file`: its path in the copy, with slashes; `null` when the photo could not be read. */
export type WrittenPhoto = ExportPhoto & { file: string | null }

type Progress = Omit<Extract<Event, { name: 'work.progress' }>, 'name' | 'work'>

/**
 * `book`: what stands in it. `copiedPapers`: what of the paperwork goes along; nothing when left out. `original`: where a photo lies, or its bytes. `redrawn`: the photo
 * drawn anew as JPEG at its own size, upright, without anything it says about itself. `to`: the folder in which the copy gets a folder
 * of its own; `bookFolder` is one it may not lie in. `withPlaces`: originals bit for bit, with where they were taken.
 */
export type ExportOptions = {
  book: ExportBook
  photos: readonly ExportPhoto[]
  original: (id: PhotoId) => Promise<string | Uint8Array>
  redrawn: (id: PhotoId) => Promise<Uint8Array>
  to: string
  bookFolder?: string | undefined
  withPlaces: boolean
  copiedPapers?: CopiedPapers | undefined
  now: Date
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  disk?: ExportDisk | undefined
}
