/** @file How a text begins, and where it may be cut: at a word, and never inside a sign that is written with several. Pure. */
import { plainText } from '#contract'
import type { RichText } from '#contract'

/** How much of a text a list shows, in UTF-16 units. */
const OPENING_LENGTH = 220

/** The first words of a text, or else of the steps of a ritual, on one line. */
export function openingOf(text: RichText, steps: readonly string[] = []): string {
  const start = startOf(plainText(text)) || startOf(steps.join('\n'))
  return shortened(start, OPENING_LENGTH)
}

/** The text on one line: white space and control signs become single spaces. */
export const onOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/** At most `limit` units of a text on one line, with '…' where it was cut. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, cutBefore(text, limit)).trimEnd()}…`
}

/** The last place at or before `limit` where a text may be cut: the end of a word when one is near, else of a sign. */
export function cutBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  const space = text.lastIndexOf(' ', limit)
  return space > limit - NEAR ? space : signStartAt(text, limit) || wholeCharacter(text, limit)
}

/** The first place at or after `limit` where a text may start: a word when one is near, else a sign. */
export function cutAfter(text: string, limit: number): number {
  if (limit <= 0) return 0
  const space = text.indexOf(' ', limit)
  return space >= 0 && space < limit + NEAR ? space + 1 : signStartAt(text, limit) || wholeCharacter(text, limit)
}

// how far a word border may lie from the cut; in Chinese or Thai there is none at all
const NEAR = 40

// more than any opening; the rest of a long text need not be read
const ENOUGH = 4000

const startOf = (text: string) => onOneLine(text.trimStart().slice(0, ENOUGH))

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The start of the sign at `index`; looks back a little way only, for long texts. */
function signStartAt(text: string, index: number): number {
  const from = Math.max(0, index - ENOUGH)
  return from + (signs.segment(text.slice(from, index + ENOUGH)).containing(index - from)?.index ?? 0)
}

// a heap of marks on one letter may be longer than the whole opening: then at least no character is split
function wholeCharacter(text: string, index: number): number {
  const isSplit = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1))
  return isSplit ? index - 1 : index
}
