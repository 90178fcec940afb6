/** @file What a window may ask of main. One entry per question; nothing else crosses. */
import { z } from 'zod'
import { BackupMade, BackupMemory, BackupSeen, Restored } from './backup.ts'
import { Book, Child, ChildChanges, ChildId, NewBook, Parent, ParentChanges, ParentId, PhotoId } from './book.ts'
import { Booklet, BookletChoices, DocumentId, Saved } from './booklet.ts'
import { WorkId } from './events.ts'
import { Language } from './language.ts'
import {
  Drawered,
  NewPage,
  Page,
  PageChanges,
  PageId,
  PageList,
  PageQuery,
  PageVersion,
  PageVersionGlimpse,
  SearchHit,
} from './pages.ts'
import { MadeSheet, Paperwork, SheetChoice } from './paperwork.ts'
import { Photo, PhotoChanges, PhotoList, PhotoQuery } from './photos.ts'
import { Picked, Place, PlaceId, PlaceListing, PlacePurpose } from './places.ts'
import { Settings } from './settings.ts'

const nothing = z.void()

/**
 * `writes`: refused with `book-in-use` or `book-read-only` when this window may only read.
 * A call with `work` in its input is long: it announces `work.progress` and ends with `stopped` after `work.stop`.
 */
export const calls = {
  'book.current': { input: nothing, output: Book.nullable(), writes: false },
  'book.near': { input: nothing, output: z.array(Place), writes: false },
  'book.make': {
    input: z.strictObject({ book: NewBook, place: PlaceId.optional() }),
    output: Book,
    writes: false,
  },
  'book.open': { input: z.strictObject({ place: PlaceId }), output: Book, writes: false },
  'book.close': { input: nothing, output: nothing, writes: false },
  'book.save': {
    input: z.strictObject({ title: NewBook.shape.title, language: Language.optional() }),
    output: Book,
    writes: true,
  },

  'parent.add': { input: ParentChanges, output: Parent, writes: true },
  'parent.save': { input: z.strictObject({ id: ParentId, changes: ParentChanges }), output: Parent, writes: true },
  'child.add': { input: ChildChanges, output: Child, writes: true },
  'child.save': { input: z.strictObject({ id: ChildId, changes: ChildChanges }), output: Child, writes: true },

  'page.list': { input: PageQuery, output: PageList, writes: false },
  'page.get': { input: z.strictObject({ id: PageId }), output: Page, writes: false },
  'page.add': { input: NewPage, output: Page, writes: true },
  'page.save': { input: z.strictObject({ id: PageId, changes: PageChanges }), output: Page, writes: true },
  'page.versions': {
    input: z.strictObject({ id: PageId }),
    output: z.array(PageVersionGlimpse),
    writes: false,
  },
  'page.version': {
    input: z.strictObject({ id: PageId, version: z.int() }),
    output: PageVersion,
    writes: false,
  },

  'drawer.list': { input: nothing, output: z.array(Drawered), writes: false },
  'drawer.put': {
    input: z.strictObject({ kind: Drawered.shape.kind, id: z.uuid() }),
    output: nothing,
    writes: true,
  },
  'drawer.takeBack': {
    input: z.strictObject({ kind: Drawered.shape.kind, id: z.uuid() }),
    output: nothing,
    writes: true,
  },
  'search.find': { input: z.strictObject({ words: z.string().max(500) }), output: z.array(SearchHit), writes: false },

  'photo.list': { input: PhotoQuery, output: PhotoList, writes: false },
  'photo.get': { input: z.strictObject({ id: PhotoId }), output: Photo, writes: false },
  'photo.save': { input: z.strictObject({ id: PhotoId, changes: PhotoChanges }), output: Photo, writes: true },

  'booklet.make': {
    input: z.strictObject({ choices: BookletChoices, work: WorkId }),
    output: Booklet,
    writes: false,
  },
  'paperwork.look': { input: nothing, output: Paperwork, writes: false },
  'paperwork.make': { input: SheetChoice, output: MadeSheet, writes: false },
  'document.save': {
    input: z.strictObject({ document: DocumentId, name: z.string().max(200) }),
    output: Saved,
    writes: false,
  },

  'backup.make': { input: z.strictObject({ place: PlaceId, work: WorkId }), output: BackupMade, writes: false },
  'backup.remembered': { input: nothing, output: z.array(BackupMemory), writes: false },
  'backup.look': { input: z.strictObject({ place: PlaceId, work: WorkId }), output: BackupSeen, writes: false },
  'backup.restore': {
    input: z.strictObject({
      place: PlaceId,
      generation: z.string().max(60).optional(),
      title: NewBook.shape.title,
      to: PlaceId.optional(),
      work: WorkId,
    }),
    output: z.strictObject({ restored: Restored, book: Book }),
    writes: false,
  },

  'place.pick': { input: z.strictObject({ purpose: PlacePurpose }), output: Picked, writes: false },
  'place.list': {
    input: z.strictObject({ purpose: PlacePurpose, place: PlaceId.optional() }),
    output: PlaceListing,
    writes: false,
  },
  'settings.get': { input: nothing, output: Settings, writes: false },
  'settings.save': { input: Settings.partial(), output: Settings, writes: false },
  'work.stop': { input: z.strictObject({ work: WorkId }), output: nothing, writes: false },
} as const satisfies Record<`${string}.${string}`, { input: z.ZodType; output: z.ZodType; writes: boolean }>

export type Calls = typeof calls
export type CallName = keyof Calls
/** What a handler receives: parsed, defaults filled in. */
export type Input<N extends CallName> = z.output<Calls[N]['input']>
/** What a window sends. */
export type Asked<N extends CallName> = z.input<Calls[N]['input']>
export type Output<N extends CallName> = z.output<Calls[N]['output']>
