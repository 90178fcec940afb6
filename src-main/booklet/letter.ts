/**
 * @file A letter as a letter looks: its greeting, its text, its goodbye.
 *
 * Nothing is added but the author's name under a letter that does not end with it, and nothing is left out: what is not
 * plainly a greeting or goodbye stays where it was written.
 */
import type { Block, RichText } from '#contract'
import { hasWords, printed, printedText } from './typography.ts'
import type { PrintedBlock, PrintedRun } from './data.ts'

export type LetterText = { hello: PrintedRun[]; body: PrintedBlock[]; close: string; sign: string }

type Paragraph = Extract<Block, { kind: 'paragraph' }>

const LONGEST_GREETING = 60
const LONGEST_SIGNATURE = 40
const LONGEST_GOODBYE = 80

/** The parts of a letter; `names`: what its author is called, the way it should be signed first. */
export function letterText(text: RichText, names: readonly string[]): LetterText {
  const written = trimmed(text)
  const greeting = greetingOf(written)
  const after = greeting === null ? written : greeting.rest
  const goodbye = goodbyeOf(after, names)
  const hello = printedText(greeting === null ? [] : [greeting.hello])[0]
  return {
    hello: hello?.kind === 'paragraph' ? hello.runs : [],
    body: printedText(goodbye.body),
    close: printed(goodbye.close),
    sign: printed(goodbye.sign),
  }
}

/** Whether a text ends with one of these names on a line of its own, so that it need not be signed again. */
export function isSigned(text: RichText, names: readonly string[]): boolean {
  const last = trimmed(text).at(-1)
  return last?.kind === 'paragraph' && isSignature(plain(last).split('\n').at(-1) ?? '', names)
}

function greetingOf(text: RichText): { hello: Paragraph; rest: RichText } | null {
  const [first, ...others] = text
  if (first?.kind !== 'paragraph') return null
  const [opening = '', ...lines] = plain(first).split('\n')
  if (!opening.trimEnd().endsWith(',') || opening.length > LONGEST_GREETING) return null
  if (lines.length === 0) return others.length === 0 ? null : { hello: first, rest: trimmed(others) }
  const { before, after } = splitAtLine(first)
  return { hello: before, rest: trimmed([after, ...others]) }
}

function splitAtLine({ runs }: Paragraph): { before: Paragraph; after: Paragraph } {
  const index = runs.findIndex((run) => run.text.includes('\n'))
  const run = runs[index] ?? { text: '' }
  const at = run.text.indexOf('\n')
  return {
    before: { kind: 'paragraph', runs: [...runs.slice(0, index), { ...run, text: run.text.slice(0, at) }] },
    after: { kind: 'paragraph', runs: [{ ...run, text: run.text.slice(at + 1) }, ...runs.slice(index + 1)] },
  }
}

type Goodbye = { body: RichText; close: string; sign: string }

function goodbyeOf(text: RichText, names: readonly string[]): Goodbye {
  if (isSigned(text, names)) return signedGoodbye(text)
  const [sign = ''] = names
  const last = text.length < 2 ? '' : unstyled(text.at(-1))
  const isLeft = sign !== '' && isClosing(last)
  return isLeft ? { body: trimmed(text.slice(0, -1)), close: last, sign } : { body: text, close: '', sign }
}

function signedGoodbye(text: RichText): Goodbye {
  const body = trimmed(text.slice(0, -1))
  const lines = unstyled(text.at(-1)).split('\n')
  const sign = lines.at(-1) ?? ''
  const close = lines.slice(0, -1).join('\n')
  if (sign === '' || body.length === 0 || close.length > LONGEST_GOODBYE) return { body: text, close: '', sign: '' }
  const earlier = close === '' && body.length > 1 ? unstyled(body.at(-1)) : ''
  return isClosing(earlier) ? { body: trimmed(body.slice(0, -1)), close: earlier, sign } : { body, close, sign }
}

/** The words of a paragraph; empty for anything else, and for styled words, which keep their style where they stand. */
function unstyled(block: Block | undefined): string {
  return block?.kind === 'paragraph' && isPlain(block) ? plain(block) : ''
}

function isClosing(text: string): boolean {
  return text.length <= LONGEST_GOODBYE && text.trimEnd().endsWith(',')
}

function isSignature(line: string, names: readonly string[]): boolean {
  const words = bare(line)
  return (
    line.length <= LONGEST_SIGNATURE &&
    names.some((name) => bare(name) !== '' && ` ${words}`.endsWith(` ${bare(name)}`))
  )
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s]/gu, '')
    .trim()

const plain = ({ runs }: Paragraph) => runs.map((run) => run.text).join('')
const isPlain = ({ runs }: Paragraph) => runs.every((run) => run.bold !== true && run.italic !== true)
const isBlank = (block: Block) => block.kind === 'paragraph' && !hasWords(plain(block))

function trimmed(text: RichText): RichText {
  const first = text.findIndex((block) => !isBlank(block))
  const last = text.findLastIndex((block) => !isBlank(block))
  return first === -1 ? [] : text.slice(first, last + 1)
}
