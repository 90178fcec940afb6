/** @file The name of a book's folder: safe on every disk, whatever the title. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language } from '#contract'

export const BOOK_ENDING = '.bewaarboek'

const withoutTitle: Readonly<Record<Language, string>> = { nl: 'Ons boek', en: 'Our book' }

const withLock: Readonly<Record<Language, string>> = { nl: 'Ons boek op slot', en: 'Our book, locked' }

/**
 * A path in this folder at which nothing lies yet, named after the title; a second of the same name ends in ' 2'. The name of a folder
 * is there for all to read, so a locked book is named without a title.
 */
export function bookPathIn(parentFolder: string, title: string, language: Language): string {
  return freePathIn(parentFolder, safeName(title) || withoutTitle[language])
}

/** A path in this folder at which nothing lies yet, for the locked copy of a book: its name tells no more than that. */
export function lockedPathIn(parentFolder: string, language: Language): string {
  return freePathIn(parentFolder, withLock[language])
}

/** What a person calls the folder at this path: its name without the ending. */
export function nameOf(path: string): string {
  return basename(path, BOOK_ENDING)
}

function freePathIn(parentFolder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(parentFolder, `${name}${number === 1 ? '' : ` ${number}`}${BOOK_ENDING}`)
    if (!existsSync(path)) return path
  }
}

// 120 bytes leave room for a number and the ending below the 255 of most disks, and below the 143 of encrypted home folders
const LONGEST_BYTES = 120

function safeName(title: string): string {
  const signs = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/\.bewaarboek\s*$/iu, '')
    .replaceAll(UNUSABLE, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[ .]+/u, '')
  const name = cut(signs).replace(/[ .]+$/u, '')
  return RESERVED.test(name) ? `_${name}` : name
}

// signs that separate paths or that Windows keeps for itself, control signs, and signs that turn the direction of a line;
// the joiners inside emoji and Persian words stay
const UNUSABLE = /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}\uFFFD]|(?![\u200C\u200D])\p{Cf}|\p{Co}|\p{Cn}/gu

// learn.microsoft.com/windows/win32/fileio/naming-a-file: not even with something after a dot
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$| )/iu

function cut(text: string): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(kept + segment) > LONGEST_BYTES) break
    kept += segment
  }
  return kept
}
