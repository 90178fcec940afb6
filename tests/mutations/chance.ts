/** @file Chance that can be repeated: the same seed gives the same choices in the same order. */

/** A number from 0 up to, not including, 1. */
export type Chance = () => number

/** Chance of one run of this seed (mulberry32, Tommy Ettinger, public domain), the same without the runs before it. */
export function chanceOf(seed: number, run: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) + Math.imul(run, 0x85ebca6b)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` up to and including `most`. */
export function whole(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1))
}

/** One of these. */
export function oneOf<T>(chance: Chance, choices: readonly T[]): T {
  const chosen = choices[Math.floor(chance() * choices.length)]
  if (chosen === undefined) throw new RangeError('There is nothing to choose from')
  return chosen
}
