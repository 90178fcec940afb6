/** @file The part of a text around what was found, as it was written, with the found words marked. Pure. */
import { fold } from '#main/database'
import { cutAfter, cutBefore, onOneLine } from './opening.ts'

export type Excerpt = { text: string; hit: boolean }[]

/** How long an excerpt is, and how much of that may come before the first hit; UTF-16 units. */
const LENGTH = 200
const LEAD = 60

/** One line of the text around the first place where the folded pattern is found; its start when it is not found at all. */
export function excerptOf(text: string, pattern: RegExp): Excerpt {
  const line = onOneLine(text)
  const first = fold(line).search(pattern)
  const folded = foldedUpTo(line, Math.max(first, 0) + LENGTH * 2)
  const hits = [...folded.text.matchAll(pattern)].map((match) => ({
    from: folded.starts[match.index] ?? 0,
    to: folded.ends[match.index + match[0].length - 1] ?? 0,
  }))

  const from = cutAfter(line, (hits[0]?.from ?? 0) - LEAD)
  const to = Math.max(cutBefore(line, from + LENGTH), Math.min(hits[0]?.to ?? 0, from + LENGTH * 2))
  const parts = marked(line, { from, to, hits })
  return [...(from > 0 ? [plain('… ')] : []), ...parts, ...(to < line.length ? [plain(' …')] : [])].reduce(joined, [])
}

type Span = { from: number; to: number }

/** For each unit of the folded text where its sign starts and ends in the line; no further than is needed. */
function foldedUpTo(line: string, length: number) {
  const folded = { text: '', starts: [] as number[], ends: [] as number[] }
  for (const { 0: sign, index } of line.matchAll(SIGNS)) {
    if (folded.text.length >= length) break
    const plainly = sign < '\u0080' && sign.length === 1 ? sign.toLowerCase() : fold(sign)
    folded.text += plainly
    folded.starts.push(...Array<number>(plainly.length).fill(index))
    folded.ends.push(...Array<number>(plainly.length).fill(index + sign.length))
  }
  return folded
}

// what folding looks at together: a letter with its marks, and the parts of a Korean syllable
const SIGNS = /[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu

/** The stretch of the line in parts: text and hits. */
function marked(line: string, { from, to, hits }: Span & { hits: readonly Span[] }): Excerpt {
  const within = hits
    .map((hit) => ({ from: Math.max(hit.from, from), to: Math.min(hit.to, to) }))
    .filter((hit) => hit.from < hit.to)
  const ends = [from, ...within.map((hit) => hit.to)]
  const parts = within.flatMap((hit, index) => [
    plain(line.slice(ends[index], hit.from)),
    { text: line.slice(hit.from, hit.to), hit: true },
  ])
  return [...parts, plain(line.slice(ends.at(-1), to))]
}

const plain = (text: string) => ({ text, hit: false })

/** Puts parts of one kind that follow each other together, and leaves out empty ones. */
function joined(parts: Excerpt, part: Excerpt[number]): Excerpt {
  const last = parts.at(-1)
  if (part.text === '') return parts
  return last?.hit === part.hit ? [...parts.slice(0, -1), { ...part, text: last.text + part.text }] : [...parts, part]
}
