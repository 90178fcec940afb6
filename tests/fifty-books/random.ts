/** @file Chance that is the same every time: from a seed, numbers, picks and texts. */

export type Random = {
  /** A whole number from 0, below `end`. */
  below: (end: number) => number
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** So many sentences, after each other. */
  text: (sentences: number) => string
}

const sentences = [
  'Het is zondag en ik zit op de trap achter het huis.',
  'De tulpen zijn uit; ik heb er een voor jou in het raam gezet.',
  'Soms denk ik aan wie je nu zou zijn.',
  'Opa groef het gat, en wij hielden de stam recht.',
  'Buiten reed een bus voorbij met niemand erin.',
  'We hebben lang gekeken, en niets gezegd.',
  'Het verantwoordelijkheidsgevoel van de wijkverpleegkundige heeft ons door die eerste ziekenhuisweken geholpen.',
] as const

/** The generator is mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[below(items.length)] ?? items[0]
  const text = (count: number) => Array.from({ length: count }, () => pick(sentences)).join(' ')
  return { below, pick, text }
}
