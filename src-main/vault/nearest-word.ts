/** @file The word of a list that somebody most likely meant. */

/**
 * The nearest word: one that begins with what was typed, else the one with the fewest letters that differ; `null` when none comes within
 * two letters, or half of a shorter word.
 */
export function nearestWord(words: readonly string[], typed: string): string | null {
  const begun = words.filter((word) => typed.length >= 2 && word.startsWith(typed))
  return nearestOf(begun, typed, Infinity) ?? nearestOf(words, typed, Math.min(2, Math.floor(typed.length / 2)))
}

function nearestOf(words: readonly string[], typed: string, limit: number): string | null {
  return words.reduce<{ word: string | null; distance: number }>(
    (best, word) => {
      if (Math.abs(word.length - typed.length) >= best.distance) return best
      const distance = editDistance(word, typed)
      return distance < best.distance ? { word, distance } : best
    },
    { word: null, distance: limit + 1 },
  ).word
}

/** How many letters must be added, left out, changed or exchanged with their neighbour to make one word of the other. */
function editDistance(one: string, other: string): number {
  let rows: Rows = { twoAbove: [], above: Array.from({ length: other.length + 1 }, (_, at) => at) }
  for (let row = 0; row < one.length; row++) rows = { twoAbove: rows.above, above: nextRow(rows, row, { one, other }) }
  return rows.above[other.length] ?? Infinity
}

type Rows = { twoAbove: readonly number[]; above: readonly number[] }

type Words = { one: string; other: string }

function nextRow({ twoAbove, above }: Rows, row: number, words: Words): number[] {
  const { one, other } = words
  const now = [row + 1]
  for (let at = 0; at < other.length; at++) {
    const changed = (above[at] ?? Infinity) + (one[row] === other[at] ? 0 : 1)
    const fewest = Math.min(changed, (above[at + 1] ?? Infinity) + 1, (now[at] ?? Infinity) + 1)
    now.push(isExchanged(words, row, at) ? Math.min(fewest, (twoAbove[at - 1] ?? Infinity) + 1) : fewest)
  }
  return now
}

function isExchanged({ one, other }: Words, row: number, at: number): boolean {
  return row > 0 && at > 0 && one[row] === other[at - 1] && one[row - 1] === other[at]
}
