/** @file The closed list of things that can go wrong, as a person may meet them. */

/**
 * Every failure a person can meet. A code is a promise: it has exactly one sentence per language, in
 * `sentences/`. `details` of a BookError fill the sentence in; each code says which it uses.
 */
export const errorCodes = [
  'invalid-input', // a call that the contract does not allow; `field` when known
  'unexpected', // a bug; the sentence says that nothing was changed
  'stopped', // a person stopped long work

  'book-not-open', // a call that needs a book while none is open
  'book-not-found', // `name` of the folder: it is not there
  'not-a-book', // `name`: a folder, but not a book
  'book-newer', // `name`: made by a newer Bewaarboek
  'book-locked', // `name`: has a lock, and no key was given
  'wrong-password', // the key file is whole, and this password is not the one
  'wrong-words', // whole words, but not of the sheet of this book
  'words-mistyped', // `lines`: the numbers of the lines that do not fit their check
  'keys-damaged', // `name`: the file with the key is damaged; nothing is said about the password
  'password-empty',
  'already-locked',
  'not-locked',
  'lock-not-proven', // the other copy can't be removed, as this one was not found whole
  'sheet-not-found', // the new sheet is no longer there: make it again
  'bsn-needs-lock',
  'bsn-not-real',
  'book-damaged', // `name`: the book is there but its database cannot be read
  'book-exists', // `name`: something already lies there
  'book-in-use', // another window or program writes in this book; here it can be read
  'book-being-copied', // nothing can be written while its lock is set or taken off
  'book-read-only', // the book lies in a place where nothing can be written

  'folder-not-found', // `name`
  'folder-read-only', // `name`: nothing can be written in this folder
  'name-too-long', // `name` (shortened): longer than this disk can hold
  'name-unusable', // `name`: a name no disk can hold
  'disk-full',
  'disk-error', // the disk gave an error; `name` when known

  'generation-not-found',
  'generation-damaged', // `name`: an earlier state that is not whole
  'no-good-generation', // `name`: damaged, and no generation is whole

  'child-not-found',
  'parent-not-found',
  'page-not-found',
  'version-not-found',
  'photo-not-found',
  'document-not-found',
  'place-not-found',
  'too-many-parents',
  'edition-not-found',
  'edition-exists', // another edition bears this name
  'too-many-editions',
  'day-not-found',
  'too-many-days',
  'no-whole-day', // a file for another calendar, while no day has a whole date
  'question-not-found',
  'too-many-questions',
  'link-not-opened', // `name`: an address no browser was found for
  'text-too-long', // `limit`: signs
  'date-not-real', // `text`: 31 February and the like

  'file-not-found', // `name`
  'file-unreadable', // `name`: there, but may not be read
  'text-not-readable', // `name`: a text file that is not UTF-8 text

  'photo-empty', // `name`: no bytes in it
  'photo-not-a-picture', // `name`
  'photo-damaged', // `name`: a picture, of which nothing can be shown
  'photo-altered', // `name`: its original in the book is gone or no longer as it was
  'photo-too-large', // `name`: more pixels or bytes than can be opened safely

  'booklet-failed', // the pages could not be set; `reason` is for the log
  'nothing-to-print',

  'backup-not-found', // `name`: no backup in this folder
  'backup-newer', // `name`
  'backup-damaged', // `name` of the generation, `reason`, `good`: the newest good generation, or absent
  'backup-inside-book', // the folder chosen lies inside the book itself
  'backup-not-equal', // what was read back differs from what was written; `name`
  'backup-locked', // `name`: has a lock, and no key was given
  'backup-of-other-book', // `name`: what was to be compared is a copy of another book
  'stick-lies', // `name`: what was written could not be read back the same; such a stick tells of more room than it has
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What fills in a sentence: file names, dates and the like, never texts a parent wrote. */
export type ErrorDetails = Readonly<Record<string, string>>

/** A failure we foresaw. Anything else is a bug and crosses the bridge as `unexpected`. */
export class BookError extends Error {
  override readonly name = 'BookError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}
