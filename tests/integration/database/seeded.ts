/** @file Damage as disks do it, the same for the same seed. */

export type Damage = { what: string; bytes: Buffer }

/** Numbers from 0 up to but not including 1, the same row of them for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One piece of damage: a bit or a few turned over, a sector zeroed or filled with noise, the end cut off, two pages swapped, one doubled. */
export function damaged(sound: Buffer, random: () => number): Damage {
  const kinds = [turnBit, turnBits, zeroSector, fillSector, cutOff, swapPages, doublePage]
  const kind = kinds[Math.floor(random() * kinds.length)] ?? turnBit
  return kind(Buffer.from(sound), random)
}

type Kind = (bytes: Buffer, random: () => number) => Damage

const SECTOR = 512
const PAGE = 4096
const upTo = (random: () => number, limit: number) => Math.floor(random() * limit)

const turnBit: Kind = (bytes, random) => {
  turn(bytes, random)
  return { what: 'one bit', bytes }
}

const turnBits: Kind = (bytes, random) => {
  for (let count = 2 + upTo(random, 20); count > 0; count--) turn(bytes, random)
  return { what: 'several bits', bytes }
}

function turn(bytes: Buffer, random: () => number) {
  const at = upTo(random, bytes.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << upTo(random, 8)), at)
}

const zeroSector: Kind = (bytes, random) => {
  const at = upTo(random, bytes.length / SECTOR) * SECTOR
  return { what: 'a zeroed sector', bytes: bytes.fill(0, at, at + SECTOR) }
}

const fillSector: Kind = (bytes, random) => {
  const at = upTo(random, bytes.length / SECTOR) * SECTOR
  for (let place = at; place < Math.min(at + SECTOR, bytes.length); place++) bytes.writeUInt8(upTo(random, 256), place)
  return { what: 'a sector of noise', bytes }
}

const cutOff: Kind = (bytes, random) => ({ what: 'cut off', bytes: bytes.subarray(0, upTo(random, bytes.length)) })

const swapPages: Kind = (bytes, random) => {
  const [one, other] = twoPages(bytes, random)
  const kept = Buffer.from(bytes.subarray(one, one + PAGE))
  bytes.copy(bytes, one, other, other + PAGE)
  kept.copy(bytes, other)
  return { what: 'two pages swapped', bytes }
}

const doublePage: Kind = (bytes, random) => {
  const [one, other] = twoPages(bytes, random)
  bytes.copy(bytes, one, other, other + PAGE)
  return { what: 'a page in place of another', bytes }
}

function twoPages(bytes: Buffer, random: () => number): [number, number] {
  const pages = Math.floor(bytes.length / PAGE)
  return [upTo(random, pages) * PAGE, upTo(random, pages) * PAGE]
}
