/** @file Names for the files of an open copy: told by what a person knows, safe on every disk. */
import type { PartialDate, Photo, PhotoFormat } from '#contract'

const endings: Readonly<Record<PhotoFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  tiff: 'tif',
  avif: 'avif',
  gif: 'gif',
  heic: 'heic',
}

export type Naming = { ending: string; unnamed: string; taken: Set<string> }

/**
 * '2026-03-09 De doek.jpg': the day it was taken, and its caption or else the name it came with. A name that is in `taken`, in capitals
 * or not, gets a number; the name given is added to it.
 */
export function photoName(
  photo: Pick<Photo, 'caption' | 'fileName' | 'taken'>,
  { ending, unnamed, taken }: Naming,
): string {
  const words = safe(photo.caption) || safe(photo.fileName.replace(/\.[^.\s]{1,5}$/u, '')) || unnamed
  const stem = [dayOf(photo.taken), words].filter((part) => part !== '').join(' ')
  const start = RESERVED.test(stem) ? `_${stem}` : stem
  for (let number = 1; ; number++) {
    const name = `${start}${number === 1 ? '' : ` ${number}`}.${ending}`
    // FAT, NTFS and APFS do not tell capitals apart
    const key = name.toUpperCase().toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}

export const endingOf = (format: PhotoFormat) => endings[format]

function dayOf(date: PartialDate): string {
  const number = (value: number, digits: number) => String(value).padStart(digits, '0')
  if (date.precision === 'day') return [number(date.year, 4), number(date.month, 2), number(date.day, 2)].join('-')
  if (date.precision === 'month') return [number(date.year, 4), number(date.month, 2)].join('-')
  return date.precision === 'year' ? number(date.year, 4) : ''
}

// what Windows, FAT and NTFS do not take in a name, and signs that are not seen or turn the direction of a line;
// the joiners inside emoji and Persian words stay
const UNUSABLE = /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}\uFFFD]|(?![\u200C\u200D])\p{Cf}|\p{Co}|\p{Cn}/gu

// learn.microsoft.com/windows/win32/fileio/naming-a-file: not even with something after a dot
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$| )/iu

function safe(text: string): string {
  const signs = text.toWellFormed().normalize('NFC').replaceAll(UNUSABLE, ' ').replaceAll(/\s+/gu, ' ')
  const name = cut(signs.replace(/^[ .]+/u, '')).replace(/[ .]+$/u, '')
  return /[^\u200C\u200D]/u.test(name) ? name : ''
}

// a line of text, and room for a day, a number and an ending below the 143 bytes of encrypted home folders
const LONGEST_SIGNS = 60
const LONGEST_BYTES = 110

function cut(text: string): string {
  let kept = ''
  let count = 0
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    count += 1
    if (count > LONGEST_SIGNS || Buffer.byteLength(kept + segment) > LONGEST_BYTES) break
    kept += segment
  }
  return kept
}
