/**
 * @file Reads why Typst refused to write a PDF.
 *
 * Typst 0.14 names the text in Rust's quoted form: the text `"\u{915}"` could not be displayed, or: disallowed codepoint.
 */
import type { JsonValue } from './job.ts'

/** The text Typst could not show, or `null` when the refusal is about something else. */
export function refusedSign(refusal: string): string | null {
  const quoted = /(?:the text|disallowed codepoint) `\\?"(.*?)\\?"`/su.exec(refusal)?.[1]
  return quoted === undefined ? null : unquoted(quoted)
}

/**
 * The signs of the data that explain a refusal: those that hold the refused text and more (a letter whose marks did not fit),
 * and else the text itself, when it is not a plain letter that stands everywhere.
 */
export function signsAround(data: JsonValue, refused: string): string[] {
  const signs = oddSigns(data, refused)
  const composed = signs.filter((sign) => sign !== refused && sign.includes(refused))
  return composed.length > 0 ? composed : signs.filter((sign) => refused.includes(sign))
}

/** Every sign of the data beyond printable ASCII, once, in the strings that hold the refused text. */
function oddSigns(data: JsonValue, refused: string): string[] {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const signs = new Set<string>()
  for (const text of stringsOf(data)) {
    if (!/[^\n -~]/.test(text) || !text.includes(refused)) continue
    for (const { segment } of graphemes.segment(text)) if (/[^\n -~]/.test(segment)) signs.add(segment)
  }
  return [...signs]
}

/** The refusal without anything it quotes: logs hold no content. */
export function contentFree(refusal: string): string {
  const message = /message: "((?:[^"\\]|\\.)*)"/s.exec(refusal)?.[1] ?? refusal
  return message.replaceAll(/`[^`]*`|\\?"[^"]*"/g, '…').slice(0, 300)
}

function unquoted(quoted: string): string {
  return quoted
    .replaceAll(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\+(["'])/g, '$1')
}

function* stringsOf(value: JsonValue): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) yield* stringsOf(item)
}
