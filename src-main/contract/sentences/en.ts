/** @file English sentences for every failure. */
import type { ErrorCode, ErrorDetails } from '../errors.ts'

const name = (details: ErrorDetails) => `‘${details['name'] ?? '…'}’`

export const en: Record<ErrorCode, (details: ErrorDetails) => string> = {
  'invalid-input': (d) =>
    d['field'] === undefined
      ? 'This could not be read. Your book has not changed.'
      : `This could not be read: ${d['field']}. Your book has not changed.`,
  unexpected: () => 'Something went wrong that should not have happened. What was saved is still saved.',
  stopped: () => 'The work has stopped. Everything is as it was.',

  'book-not-open': () => 'No book is open yet. Open a book first.',
  'book-not-found': (d) => `The book ${name(d)} was not found here. Perhaps its folder was moved.`,
  'not-a-book': (d) => `The folder ${name(d)} is not a Bewaarboek book. Nothing in it has changed.`,
  'book-newer': (d) =>
    `The book ${name(d)} was made with a newer version of Bewaarboek. It has not changed. Open it with that newer version.`,
  'book-locked': (d) =>
    `The book ${name(d)} is locked. It opens with your password or with the words of the recovery sheet.`,
  'wrong-password': () =>
    'This password does not open the book. There is nothing wrong with the key itself, and nothing has changed.',
  'wrong-words': () =>
    'These words do not belong to this book. Perhaps this is an older sheet, or that of another book.',
  'words-mistyped': (d) =>
    (d['lines'] ?? '').includes(',')
      ? `The lines ${d['lines'] ?? '…'} were typed differently from the recovery sheet.`
      : `Line ${d['lines'] ?? '…'} was typed differently from the recovery sheet. The rest is right.`,
  'keys-damaged': (d) =>
    `The file with the key of ${name(d)} is damaged. This says nothing about your password. If there is a recovery sheet, the book opens with it. A backup on a stick has a key of its own too.`,
  'password-empty': () => 'No password has been typed yet.',
  'already-locked': () => 'This book already has a lock.',
  'not-locked': () => 'This book has no lock.',
  'lock-not-proven': () =>
    'The book as it was stays in place, because it is not yet certain that the new copy is whole.',
  'sheet-not-found': () =>
    'This new recovery sheet is no longer here. Make it again. An earlier recovery sheet still works.',
  'bsn-needs-lock': () => 'A citizen service number is kept only in a book with a lock.',
  'bsn-not-real': () => 'This cannot be a citizen service number. Please check the digits.',
  'book-damaged': (d) =>
    `The book ${name(d)} is damaged and cannot be read as it is. Nothing in it has changed. Restore it from a backup.`,
  'book-exists': (d) => `Something called ${name(d)} is already here. It has not changed. Choose another name.`,
  'book-in-use': () =>
    'The book is already open in another window or program. You can read it here; writing is possible in that other window.',
  'book-being-copied': () => 'A copy of the book is being made. After that you can write again.',
  'book-read-only': () => 'Nothing can be written in the place where this book lies. Reading is possible.',

  'folder-not-found': (d) => `The folder ${name(d)} is not there.`,
  'folder-read-only': (d) =>
    `Nothing can be written in the folder ${name(d)}. Nothing has changed. Choose another folder.`,
  'name-too-long': (d) => `The name ${name(d)} is too long for this disk. Nothing was made. Choose a shorter name.`,
  'name-unusable': (d) => `This disk cannot make a folder called ${name(d)}. Nothing was made. Choose another name.`,
  'disk-full': () => 'The disk is full. What was saved is still saved. Make some room and try again.',
  'disk-error': (d) =>
    d['name'] === undefined
      ? 'The disk reports an error. What was saved is still saved.'
      : `The disk reports an error at ${name(d)}. What was saved is still saved.`,

  'generation-not-found': () => 'This book of earlier days is not there.',
  'generation-damaged': (d) =>
    `The book of ${d['name'] ?? '…'} is not whole and cannot be brought back. Nothing has changed.`,
  'no-good-generation': (d) =>
    `The book ${name(d)} is damaged, and of the book of earlier days, which it keeps by itself, nothing is whole either. Nothing in it has changed. Restore it from a stick.`,

  'child-not-found': () => 'This child is not in the book.',
  'parent-not-found': () => 'This parent is not in the book.',
  'page-not-found': () => 'This page is not in the book.',
  'version-not-found': () => 'This earlier version is not in the book.',
  'photo-not-found': () => 'This photo is not in the book.',
  'document-not-found': () => 'This sheet is no longer here. Make it again.',
  'place-not-found': () => 'This place is no longer there. Choose again.',
  'too-many-parents': () => 'The book has room for two parents. Nothing has changed.',
  'edition-not-found': () => 'This edition is not in the book.',
  'edition-exists': () => 'There already is an edition with this name. Nothing has changed. Choose another name.',
  'day-not-found': () => 'This day is not in the book.',
  'too-many-days': () =>
    'The book has room for a thousand days. Nothing has changed. Change a day that is already there.',
  'no-whole-day': () =>
    'There is no day to hand on: another calendar asks for a day, a month and a year. Nothing has changed.',
  'too-many-editions': () =>
    'The book has room for a hundred editions. Nothing has changed. Take an edition away first.',
  'question-not-found': () => 'This question is not in the book.',
  'too-many-questions': () =>
    'The book has room for two hundred questions. Nothing has changed. Put a question away first.',
  'link-not-opened': (d) =>
    `The browser did not open. The address is ${d['name'] ?? '…'}. You can type it there yourself.`,
  'text-too-long': (d) =>
    `This text is longer than ${d['limit'] ?? '500'} characters, which does not fit here. Nothing has changed. Divide the text.`,
  'date-not-real': (d) => `The date ${name(d)} does not exist. Nothing has changed.`,

  'file-not-found': (d) => `The file ${name(d)} is not there.`,
  'file-unreadable': (d) => `The file ${name(d)} cannot be read. It has not changed.`,
  'text-not-readable': (d) => `The file ${name(d)} holds no readable text. Nothing was added.`,

  'photo-empty': (d) => `The file ${name(d)} is empty. Nothing of it was added.`,
  'photo-not-a-picture': (d) => `The file ${name(d)} is not a photo that the book can keep. Nothing of it was added.`,
  'photo-damaged': (d) =>
    `The photo ${name(d)} is damaged; nothing of it can be seen any more. Nothing of it was added.`,
  'photo-altered': (d) =>
    `The original of the photo ${name(d)} is gone or no longer as it was. Everything else is still here. Perhaps the photo is in a backup.`,
  'photo-too-large': (d) =>
    `The photo ${name(d)} is too large to open safely. Nothing of it was added. A smaller copy will do.`,

  'booklet-failed': () => 'The pages could not be set. Your book has not changed.',
  'nothing-to-print': () => 'There is nothing to print yet.',

  'backup-not-found': (d) => `No backup of a Bewaarboek book was found in the folder ${name(d)}.`,
  'backup-newer': (d) =>
    `The backup ${name(d)} was made with a newer version of Bewaarboek. Open it with that version.`,
  'backup-damaged': (d) =>
    `The backup ${name(d)} is not whole: ${d['reason'] ?? 'it cannot be read'}. Nothing was restored.` +
    (d['good'] === undefined ? '' : ` The backup ${d['good']} is whole.`),
  'backup-inside-book': () =>
    'This folder lies inside the book itself. A backup belongs somewhere else. Choose another folder.',
  'backup-not-equal': (d) =>
    `What was read back is not the same as the book: ${name(d)}. This backup does not count. Your book has not changed.`,
  'backup-locked': (d) =>
    `The backup ${name(d)} is locked. It opens with the password or the recovery sheet of that book.`,
  'backup-of-other-book': (d) => `The backup ${name(d)} is of another book than the one that is open.`,
  'stick-lies': (d) =>
    `What was written to ${name(d)} came back different when it was read. Some sticks claim more room than they have. Do not trust this stick, and take another. Your book has not changed.`,
}
