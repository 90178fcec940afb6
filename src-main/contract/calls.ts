/** @file What a window may ask of main. One entry per question; nothing else crosses. */
import { z } from 'zod'
import { BackupMade, BackupMemory, BackupSeen, CopiedPapers, Drive, Exported, Restored } from './backup.ts'
import { Book, Child, ChildChanges, ChildId, NewBook, Parent, ParentChanges, ParentId, PhotoId } from './book.ts'
import {
  Booklet,
  BookletChoices,
  BookletForm,
  DocumentId,
  Edition,
  EditionChanges,
  EditionId,
  Saved,
} from './booklet.ts'
import {
  BorrowedWords,
  CareGlimpse,
  CareHit,
  CarePage,
  CarePageId,
  CarePaper,
  CarePrint,
  LinkOpened,
  OpenQuestion,
  QuestionId,
} from './care.ts'
import { CalendarChoice, CalendarFile, ChildDays, Day, DayChanges, DayId, DayList, DueFrom, NewDay } from './days.ts'
import { WorkId } from './events.ts'
import { BookComparison, BookGeneration, DamageReport } from './generations.ts'
import { Language } from './language.ts'
import { AskedWord, Key, LockState, NewSheet, Password, Relocked, SheetId, WordsCheck } from './lock.ts'
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
import { PartialDate } from './partial-date.ts'
import { MadeSheet, Municipality, Paperwork, SheetChoice, SheetRecord, WindowBsn } from './paperwork.ts'
import { Photo, PhotoChanges, PhotoList, PhotoQuery } from './photos.ts'
import { HomeChoices, HomePrint, PaperFile, ShopChoices, ShopPrint } from './print.ts'
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
    input: z.strictObject({ book: NewBook, place: PlaceId.optional(), password: Password.optional() }),
    output: Book,
    writes: false,
  },
  // a locked book without a key is refused as `book-locked`
  'book.open': { input: z.strictObject({ place: PlaceId, key: Key.optional() }), output: Book, writes: false },
  'book.close': { input: nothing, output: nothing, writes: false },
  // closes the open book as after a time of rest, and gives its place to open it again
  'book.rest': { input: nothing, output: Place, writes: false },
  // the book that was put to rest last, if it is still to be opened again
  'book.resting': { input: nothing, output: Place.nullable(), writes: false },
  'book.damage': { input: nothing, output: DamageReport.nullable(), writes: false },
  // puts the newest good generation in the place of what is damaged, with what could be saved; what was damaged is put aside, not deleted
  'book.mend': { input: nothing, output: Book, writes: false },
  'book.save': {
    input: z.strictObject({ title: NewBook.shape.title, language: Language.optional() }),
    output: Book,
    writes: true,
  },

  'lock.state': { input: nothing, output: LockState, writes: false },
  // both make a verified copy beside the book and open it; the book as it was stays until `lock.removeBefore`
  'lock.set': { input: z.strictObject({ password: Password, work: WorkId }), output: Relocked, writes: true },
  'lock.remove': { input: z.strictObject({ password: Password, work: WorkId }), output: Relocked, writes: true },
  // removes the book as it was before `lock.set` or `lock.remove`; proves first that the open book is whole and, when locked, that this password opens it
  'lock.removeBefore': { input: z.strictObject({ password: Password.optional() }), output: nothing, writes: true },
  'lock.changePassword': { input: z.strictObject({ key: Key, next: Password }), output: nothing, writes: true },
  'lock.newSheet': { input: z.strictObject({ language: Language }), output: NewSheet, writes: true },
  // `wrong-words` when an answer is not the word on the sheet
  'lock.trustSheet': {
    input: z.strictObject({
      sheet: SheetId,
      answers: z.array(AskedWord.extend({ typed: z.string().max(200) })).max(24),
    }),
    output: LockState,
    writes: true,
  },
  // asks nothing of any book: is what was typed so far a sheet of recovery words?
  'lock.checkWords': {
    input: z.strictObject({ lines: z.array(z.string().max(1000)).length(6) }),
    output: WordsCheck,
    writes: false,
  },
  // proves that these words open this book; `wrong-words` when they belong to another sheet
  'lock.trySheet': { input: z.strictObject({ words: z.string().max(4000) }), output: LockState, writes: true },

  'generation.list': { input: nothing, output: z.array(BookGeneration), writes: false },
  'generation.compare': { input: z.strictObject({ name: z.string().max(60) }), output: BookComparison, writes: false },
  // the book as it is now becomes a generation of its own first
  'generation.bringBack': { input: z.strictObject({ name: z.string().max(60) }), output: Book, writes: true },

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
    input: z.strictObject({ choices: BookletChoices, form: BookletForm.default('reading'), work: WorkId }),
    output: Booklet,
    writes: false,
  },
  'edition.list': { input: nothing, output: z.array(Edition), writes: false },
  'edition.add': { input: Edition.omit({ id: true }), output: Edition, writes: true },
  'edition.save': { input: z.strictObject({ id: EditionId, changes: EditionChanges }), output: Edition, writes: true },
  // the pages stay in the book; only the choices under this name go
  'edition.remove': { input: z.strictObject({ id: EditionId }), output: nothing, writes: true },
  'print.home': {
    input: z.strictObject({ choices: BookletChoices, home: HomeChoices, work: WorkId }),
    output: HomePrint,
    writes: false,
  },
  'print.shop': {
    input: z.strictObject({ choices: BookletChoices, shop: ShopChoices, work: WorkId }),
    output: ShopPrint,
    writes: false,
  },
  // the sheet that shows how this printer prints; asks nothing of any book
  'print.test': { input: nothing, output: PaperFile, writes: false },
  'paperwork.look': { input: nothing, output: Paperwork, writes: false },
  // `bsn`: what this window holds of them, for a book without a lock
  'paperwork.make': {
    input: SheetChoice.extend({ bsn: z.array(WindowBsn).max(2).default([]) }),
    output: MadeSheet,
    writes: false,
  },
  // the days parents write down of one sheet; all three `null` takes the record away
  'paperwork.record': { input: SheetRecord, output: z.array(SheetRecord), writes: true },
  // asks nothing of any book: municipalities now and before that begin with or hold these words
  'municipality.find': {
    input: z.strictObject({ words: z.string().max(200) }),
    output: z.array(Municipality),
    writes: false,
  },

  // asks nothing of any book, like everything that is read under Steun
  'care.list': { input: nothing, output: z.array(CareGlimpse), writes: false },
  'care.page': { input: z.strictObject({ page: CarePageId }), output: CarePage, writes: false },
  'care.find': { input: z.strictObject({ words: z.string().max(500) }), output: z.array(CareHit), writes: false },
  'care.words': { input: nothing, output: z.array(BorrowedWords), writes: false },
  'care.print': { input: CarePrint, output: CarePaper, writes: false },
  // opens an address of the pages in the system's browser; any other is refused
  'care.open': { input: z.strictObject({ link: z.url().max(500) }), output: LinkOpened, writes: false },
  'question.list': { input: nothing, output: z.array(OpenQuestion), writes: false },
  'question.add': { input: OpenQuestion.pick({ text: true }), output: OpenQuestion, writes: true },
  'question.save': {
    input: z.strictObject({ id: QuestionId, changes: OpenQuestion.omit({ id: true }).partial() }),
    output: OpenQuestion,
    writes: true,
  },

  'day.list': { input: nothing, output: DayList, writes: false },
  'day.add': { input: NewDay, output: Day, writes: true },
  'day.save': { input: z.strictObject({ id: DayId, changes: DayChanges }), output: Day, writes: true },
  // one choice for all days of a child, also those in the drawer and those that are added later
  'day.quieten': { input: ChildDays, output: nothing, writes: true },
  // the page where what was said is written; made the first time
  'day.write': { input: z.strictObject({ id: DayId }), output: Page, writes: true },
  // counts the day a child was expected; asks nothing of any book
  'day.due': { input: DueFrom, output: PartialDate, writes: false },
  // a file for another calendar, with titles that tell nothing (RFC 5545); `document.save` saves it
  'day.export': { input: CalendarChoice, output: CalendarFile, writes: false },
  'document.save': {
    input: z.strictObject({ document: DocumentId, name: z.string().max(200) }),
    output: Saved,
    writes: false,
  },

  'backup.drives': { input: nothing, output: z.array(Drive), writes: false },
  // `label`: what the parents call this stick
  'backup.make': {
    input: z.strictObject({ place: PlaceId, label: NewBook.shape.title, work: WorkId }),
    output: BackupMade,
    writes: false,
  },
  'backup.remembered': { input: nothing, output: z.array(BackupMemory), writes: false },
  'backup.look': {
    input: z.strictObject({ place: PlaceId, key: Key.optional(), work: WorkId }),
    output: BackupSeen,
    writes: false,
  },
  // opens the copy of the open book on a stick beside it, only for reading; the newest when `generation` is left out
  'backup.rehearse': {
    input: z.strictObject({ place: PlaceId, generation: z.string().max(100).optional(), work: WorkId }),
    output: z.strictObject({ generation: z.string(), madeAt: z.iso.datetime(), comparison: BookComparison }),
    writes: false,
  },
  // `withPlaces`: where photos were taken stays in them. `papers`: what of the paperwork goes along. `withDays`: days and questions too
  'backup.export': {
    input: z.strictObject({
      place: PlaceId,
      withPlaces: z.boolean(),
      papers: CopiedPapers.default('none'),
      withDays: z.boolean().default(false),
      work: WorkId,
    }),
    output: Exported,
    writes: false,
  },
  'backup.restore': {
    input: z.strictObject({
      place: PlaceId,
      generation: z.string().max(100).optional(),
      key: Key.optional(),
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
