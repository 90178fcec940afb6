/**
 * @file Makes text printable before it is set: what no bundled font holds becomes a visible stand-in, and is reported.
 *
 * PDF/UA-1 refuses a page with a missing glyph (ISO 14289-1, 7.21.8), and a person should rather see that something stood
 * there than lose it without a word.
 */
import type { ReplacedSign } from '#contract'
import type { Coverage } from './coverage.ts'
import type { JsonValue } from './job.ts'

export type Legible = { data: JsonValue; replaced: readonly ReplacedSign[] }

/** Signs that Typst refused although the fonts seemed to hold them; they are replaced as well. */
export type Refused = ReadonlySet<string>

const standIns = ['▯', '□', '?']
// [Note: What is spoken is not printed] These values reach the ear, the file's properties or the disk, never a glyph.
const unprinted = new Set(['alt', 'path', 'description', 'lang'])

/** A function that gives the same data with only signs the fonts hold, and each replaced sign once. */
export function createLegible(coverage: Coverage) {
  const shownFor = createStandIn(coverage)
  const plain = plainSigns(coverage)
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

  return (data: JsonValue, refused: Refused): Legible => {
    const replaced = new Map<string, ReplacedSign>()
    const print = (text: string): string => {
      const clean = withoutControls(text)
      if (refused.size === 0 && isPlain(clean, plain)) return clean
      let printed = ''
      for (const { segment } of graphemes.segment(clean)) {
        const shown = refused.has(segment) ? shownFor.refused(segment) : shownFor.any(segment)
        if (shown !== segment) replaced.set(segment, { sign: segment.toWellFormed(), code: codesOf(segment), shown })
        printed += shown
      }
      return printed
    }
    return { data: mapStrings(data, print), replaced: [...replaced.values()] }
  }
}

function mapStrings(value: JsonValue, print: (text: string) => string): JsonValue {
  if (typeof value === 'string') return print(value)
  if (Array.isArray(value)) return value.map((item: JsonValue) => mapStrings(item, print))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      mapStrings(item, unprinted.has(key) ? (text) => withoutControls(text).toWellFormed() : print),
    ]),
  )
}

/** Any text a keyboard or a paste can hold, normalised: NFC, one kind of line break, nothing that steers instead of shows. */
export function withoutControls(text: string): string {
  const lines = text.normalize('NFC').replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  if (!/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\uffff]/u.test(lines)) return lines
  const quiet = lines
    .replaceAll('\t', ' ')
    .replaceAll(/[^\n\P{Cc}]|[\u202d\u202e\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/gu, '')
  // an unclosed direction mark would turn around whatever is printed after this text
  return balanced(quiet) ? quiet : quiet.replaceAll(/[\u202a-\u202c\u2066-\u2069]/g, '')
}

function balanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[\u202a\u202b]/g) === count(/\u202c/g) && count(/[\u2066-\u2068]/g) === count(/\u2069/g)
}

/** A mark per UTF-16 unit: a letter that stands alone and that some family holds. Most text is nothing else. */
function plainSigns(coverage: Coverage): Uint8Array {
  const marks = new Uint8Array(0x10000)
  const alone = /^[\p{L}\p{Nd}\p{P}\p{Zs}\n]$/u
  const joins = /^[\p{Emoji_Component}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]$/u
  for (let unit = 0x20; unit < 0xd800; unit++) {
    const sign = String.fromCharCode(unit)
    if (alone.test(sign) && (unit < 0x80 || !joins.test(sign)) && coverage.holds([unit])) marks[unit] = 1
  }
  marks[0x0a] = 1
  return marks
}

function isPlain(text: string, plain: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if (plain[text.charCodeAt(at)] !== 1) return false
  return true
}

/** What is shown for one grapheme: itself, its letters without the marks no font holds, or a stand-in for each letter. */
function createStandIn(coverage: Coverage) {
  const standIn = standIns.find((sign) => coverage.holds([sign.charCodeAt(0)])) ?? '?'
  const known = new Map<string, string>()
  const replacement = (sign: string) => {
    const letters = Array.from(sign).filter((letter) => !/[\p{M}\p{DI}\p{Emoji_Modifier}]/u.test(letter))
    return letters.map((letter) => (isHeld(letter, coverage) ? letter : standIn)).join('') || standIn
  }
  return {
    any: (sign: string): string => {
      const shown = known.get(sign) ?? (isHeld(sign, coverage) ? sign : replacement(sign))
      known.set(sign, shown)
      return shown
    },
    refused: (sign: string): string => {
      const shown = replacement(sign)
      return shown === sign ? standIn : shown
    },
  }
}

/**
 * Whether one family holds the whole sign. Spaces and what Unicode calls default ignorable need no glyph: the shaper makes
 * them. A shaper may also take a letter apart into base and marks, so the taken-apart form counts too.
 */
function isHeld(sign: string, coverage: Coverage): boolean {
  if (!sign.isWellFormed()) return false
  const needed = (form: string) =>
    Array.from(form)
      .filter((letter) => !/[\p{Zs}\p{DI}\n]/u.test(letter))
      .map((letter) => letter.codePointAt(0) ?? 0)
  return coverage.holds(needed(sign)) || coverage.holds(needed(sign.normalize('NFD')))
}

function codesOf(sign: string): string {
  return Array.from(sign)
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
