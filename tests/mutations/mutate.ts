/** @file The ways in which a file is altered. Pure: bytes and chance in, other bytes out. */
import { oneOf, whole, type Chance } from './chance.ts'

export const ways = [
  'bit turned',
  'run zeroed',
  'cut short',
  'made longer',
  'two blocks swapped',
  'block of another',
  'emptied',
  'removed',
] as const
export type Way = (typeof ways)[number]

type Altered = Exclude<Way, 'emptied' | 'removed'>
type From = { bytes: Buffer; other: Buffer; chance: Chance }

/** The bytes altered in this way, which are never what they were; `null` when the file is to be removed. `other`: what another file holds. */
export function mutate(way: Way, from: From): Buffer | null {
  if (way === 'removed') return null
  if (way === 'emptied' || from.bytes.length === 0) return Buffer.alloc(0)
  const altered = alter[way]({ ...from, bytes: Buffer.from(from.bytes) })
  // two blocks may be the same, and a run may be of zeros already
  return altered.equals(from.bytes) ? alter['bit turned']({ ...from, bytes: altered }) : altered
}

const alter: Readonly<Record<Altered, (from: From) => Buffer>> = {
  'bit turned': ({ bytes, chance }) => {
    const at = whole(chance, 0, bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(chance, 0, 7))
    return bytes
  },
  'run zeroed': ({ bytes, chance }) => {
    const length = Math.min(bytes.length, oneOf(chance, [4, 64, 512, 4096]))
    return bytes.fill(0, ...stretch(bytes, length, chance))
  },
  'cut short': ({ bytes, chance }) => bytes.subarray(0, whole(chance, 0, bytes.length - 1)),
  'made longer': ({ bytes, other, chance }) => {
    const length = oneOf(chance, [1, 16, 512, 4096])
    const added = chance() < 0.5 ? Buffer.alloc(length) : other.subarray(0, length)
    return Buffer.concat([bytes, added.length > 0 ? added : Buffer.alloc(1)])
  },
  'two blocks swapped': ({ bytes, chance }) => {
    const length = Math.max(1, Math.min(oneOf(chance, [16, 512, 4096]), bytes.length >> 1))
    const [one] = stretch(bytes, length, chance)
    const [two] = stretch(bytes, length, chance)
    const [first, second] = [Math.min(one, two), Math.max(one, two, Math.min(one, two) + length)]
    if (second + length > bytes.length) return bytes
    const kept = Buffer.from(bytes.subarray(first, first + length))
    bytes.copy(bytes, first, second, second + length)
    kept.copy(bytes, second)
    return bytes
  },
  'block of another': ({ bytes, other, chance }) => {
    const length = Math.min(bytes.length, other.length, oneOf(chance, [16, 512, 4096]))
    const [from] = stretch(other, length, chance)
    other.copy(bytes, stretch(bytes, length, chance)[0], from, from + length)
    return bytes
  },
}

// half of all at a multiple of their own length, as disks do it
function stretch(bytes: Buffer, length: number, chance: Chance): [number, number] {
  const at = whole(chance, 0, bytes.length - length)
  const start = chance() < 0.5 ? at - (at % Math.max(1, length)) : at
  return [start, start + length]
}
