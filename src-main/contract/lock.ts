/** @file The lock of a book: its password, and the recovery sheet that opens it when the password is lost. */
import { z } from 'zod'
import { Book } from './book.ts'
import { DocumentId } from './booklet.ts'
import { Language } from './language.ts'
import { Place } from './places.ts'

/** Exactly as typed, but in one Unicode form (NFC), so that two keyboards give the same; 1 to 1,000 signs. */
export const Password = z
  .string()
  .min(1, { error: 'password-empty' })
  .max(1000)
  .transform((text) => text.normalize('NFC'))
export type Password = z.infer<typeof Password>

/** What opens a locked book: its password, or the words of its recovery sheet as they were typed. */
export const Key = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: Password }),
  z.strictObject({ kind: z.literal('words'), words: z.string().max(4000) }),
])
export type Key = z.infer<typeof Key>

/**
 * One typed line of a recovery sheet, from 1. `unknown`: `word` (from 1) is not on the list, `suggestion` is the nearest that is;
 * `mistyped`: each word exists, but together they do not fit the check of the line. `empty`, `short`: words are still to come.
 */
export const LineCheck = z.strictObject({
  line: z.int().min(1),
  state: z.enum(['empty', 'short', 'right', 'unknown', 'mistyped', 'long']),
  word: z.int().min(1).optional(),
  suggestion: z.string().optional(),
})
export type LineCheck = z.infer<typeof LineCheck>

/** Six lines of four words; `words` is what to hand in when every line is right. */
export const WordsCheck = z.strictObject({
  language: Language.nullable(),
  lines: z.array(LineCheck).length(6),
  right: z.boolean(),
})
export type WordsCheck = z.infer<typeof WordsCheck>

export const SheetId = z.uuid().brand<'SheetId'>()
export type SheetId = z.infer<typeof SheetId>

/** A word to type back from the paper: the line and the place in it, both from 1. */
export const AskedWord = z.strictObject({ line: z.int().min(1).max(6), word: z.int().min(1).max(4) })
export type AskedWord = z.infer<typeof AskedWord>

/**
 * A new recovery sheet that is not trusted yet: it opens nothing until the asked words were typed back. `lines`: its words, for
 * whoever copies them by hand.
 */
export const NewSheet = z.strictObject({
  sheet: SheetId,
  document: DocumentId,
  pageCount: z.int(),
  lines: z.array(z.array(z.string()).length(4)).length(6),
  asked: z.array(AskedWord),
})
export type NewSheet = z.infer<typeof NewSheet>

/**
 * What a book knows of its own lock. `sheet`: when its recovery sheet was made and last proven with it, or `null` without one. `before`:
 * where the book as it was before its lock was set or taken off still lies.
 */
export const LockState = z.strictObject({
  locked: z.boolean(),
  sheet: z.strictObject({ madeAt: z.iso.datetime(), provenAt: z.iso.datetime() }).nullable(),
  before: Place.nullable(),
})
export type LockState = z.infer<typeof LockState>

/** The verified copy, which is open now, and where the book as it was still lies. */
export const Relocked = z.strictObject({ book: Book, before: Place })
export type Relocked = z.infer<typeof Relocked>
