/** @file Typed text as a printer sets it: curly quotes, one ellipsis, and a place to break where a word has none. */
import type { Block, RichText, Run } from '#contract'
import type { PrintedBlock, PrintedRun } from './data.ts'

// an unbroken run longer than this leaves its column; it gets a place to break after every so many letters
const LONGEST_RUN = 45
// the narrowest column, of dates on A6, holds so many of the widest letters
const BREAK_EVERY = 8
const ZERO_WIDTH_SPACE = '\u200b'
// lists and quotes within one another indent; deeper than this there would be no column left
const DEEPEST = 6

/** One string as printed. */
export function printed(text: string): string {
  return withBreaks(curled(text).replaceAll('...', '…'))
}

/** Whether there is anything to see in a text: spaces and invisible signs are not. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)
}

/**
 * The first letters of a text, where there is room for a line of it: at most so many signs of common width, with an ellipsis when
 * something was left out.
 */
export function shortened(text: string, most: number): string {
  const signs = Array.from(
    new Intl.Segmenter('und').segment(text.replaceAll(/[\s\u200b]+/g, ' ')),
    ({ segment }) => segment,
  )
  const fitting = (room: number) => {
    let width = 0
    return signs.findIndex((sign) => (width += widthOf(sign)) > room)
  }
  if (fitting(most) === -1) return signs.join('')
  return `${signs
    .slice(0, Math.max(1, fitting(most - 1)))
    .join('')
    .trimEnd()}…`
}

/** How many common letters wide a sign is, about. */
function widthOf(sign: string): number {
  if (/[WM]/.test(sign)) return 2.5
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u.test(sign)) return 2
  return /\p{Lu}/u.test(sign) ? 1.5 : 1
}

/** Rich text as printed: quotes curl across styles, an empty paragraph between others is a blank line, and none stands at an end. */
export function printedText(text: RichText, depth = 0): PrintedBlock[] {
  const blocks = text.flatMap((block) => printedBlock(block, depth))
  const first = blocks.findIndex((block) => block.kind !== 'space')
  const last = blocks.findLastIndex((block) => block.kind !== 'space')
  return first === -1 ? [] : blocks.slice(first, last + 1)
}

function printedBlock(block: Block, depth: number): PrintedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        block.runs.some((run) => hasWords(run.text))
          ? { kind: 'paragraph', runs: printedRuns(block.runs) }
          : { kind: 'space' },
      ]
    case 'quote':
      return indented([printedText(block.blocks, depth + 1)], depth, ([blocks = []]) => ({ kind: 'quote', blocks }))
    case 'list': {
      const items = block.items.map((item) => printedText(item, depth + 1))
      return indented(items, depth, (filled) => ({ kind: 'list', ordered: block.ordered, items: filled }))
    }
  }
}

function indented(
  parts: PrintedBlock[][],
  depth: number,
  make: (filled: PrintedBlock[][]) => PrintedBlock,
): PrintedBlock[] {
  const filled = parts.filter((blocks) => blocks.length > 0)
  return depth >= DEEPEST || filled.length === 0 ? filled.flat() : [make(filled)]
}

/** Quotes look at what stands before and after them, also in the next run; curling changes no length, so runs keep their borders. */
function printedRuns(runs: readonly Run[]): PrintedRun[] {
  const whole = curled(runs.map((run) => run.text).join(''))
  let from = 0
  return runs.map((run) => {
    const text = whole.slice(from, from + run.text.length)
    from += run.text.length
    return {
      text: withBreaks(text.replaceAll('...', '…')),
      ...(run.bold === true ? { bold: true } : {}),
      ...(run.italic === true ? { italic: true } : {}),
    }
  })
}

function curled(text: string): string {
  return text
    .replaceAll(/(^|[\s([])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s([])'(\p{L}{2,}[^'\n]*)'/gu, '$1‘$2’')
    .replaceAll("'", '’')
}

function withBreaks(text: string): string {
  if (text.length <= LONGEST_RUN) return text
  return text.replaceAll(/\S{46,}/gu, (run) => (breaksByItself(run) ? run : chunked(run)))
}

/** Chinese, Japanese and Korean break between any two signs. */
function breaksByItself(run: string): boolean {
  return !/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{P}]{46,}/u.test(run)
}

function chunked(run: string): string {
  let chunk = ''
  let at = 0
  for (const { segment } of new Intl.Segmenter('und').segment(run)) {
    if (at > 0 && at % BREAK_EVERY === 0) chunk += ZERO_WIDTH_SPACE
    chunk += segment
    at += 1
  }
  return chunk
}
