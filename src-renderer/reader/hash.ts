/**
 * @file SHA-256 (FIPS 180-4) and HMAC (RFC 2104), so that this page can prove what it reads.
 *
 * The browser lends its own SHA-256 only to pages it trusts, and only for bytes that lie in memory as a whole. A page opened from
 * a stick may not be such a page in every browser, now or later, and so the page brings its own.
 */

// what is larger is hashed piece by piece, so that a long film does not have to fit into memory
const AT_ONCE_BYTES = 64 * 1024 * 1024

/** The SHA-256 of a file or a stretch of bytes, as 64 lower-case hexadecimal digits. */
export async function hashOf(blob: Blob): Promise<string> {
  const own = lentByTheBrowser()
  if (own !== null && blob.size <= AT_ONCE_BYTES) {
    return hexOf(new Uint8Array(await own.digest('SHA-256', await blob.arrayBuffer())))
  }
  const hash = startSha256()
  const reader = blob.stream().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hash.update(piece.value)
  return hexOf(hash.finish())
}

/** The SHA-256 of bytes in memory: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = startSha256()
  hash.update(bytes)
  return hash.finish()
}

/** HMAC-SHA256 of the bytes under a key of at most 64 bytes. */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const padded = (pad: number) => Uint8Array.from({ length: 64 }, (_, at) => (key[at] ?? 0) ^ pad)
  return sha256(joined(padded(0x5c), sha256(joined(padded(0x36), bytes))))
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes that hexadecimal digits stand for; `null` when they are not pairs of such digits. */
export function bytesOf(hex: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) return null
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

// missing where the page is not trusted, whatever the types of the browser promise
function lentByTheBrowser(): SubtleCrypto | null {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle ?? null
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** A SHA-256 in the making: bytes go in piece by piece, `finish` gives its 32 bytes. */
export function startSha256() {
  const state = Uint32Array.from(startWords)
  const block = new Uint8Array(64)
  let used = 0
  let length = 0
  const update = (bytes: Uint8Array) => {
    length += bytes.length
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(64 - used, bytes.length - at)
      block.set(bytes.subarray(at, at + taken), used)
      used += taken
      at += taken
      if (used === 64) {
        stir(state, block)
        used = 0
      }
    }
  }
  const finish = () => {
    const bits = new DataView(new ArrayBuffer(8))
    bits.setBigUint64(0, BigInt(length) * 8n)
    const zeros = (used < 56 ? 55 : 119) - used
    update(new Uint8Array([0x80, ...new Uint8Array(zeros), ...new Uint8Array(bits.buffer)]))
    const result = new DataView(new ArrayBuffer(32))
    state.forEach((word, at) => result.setUint32(at * 4, word))
    return new Uint8Array(result.buffer)
  }
  return { update, finish }
}

type Eight = [number, number, number, number, number, number, number, number]

const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))

// FIPS 180-4, 6.2.2: `w` is the message schedule, `a` to `h` the working variables
function stir(state: Uint32Array, block: Uint8Array) {
  const w = schedule(block)
  // the state is eight words, always
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let round = 0; round < 64; round += 1) {
    const large1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + large1 + ((e & f) ^ (~e & g)) + at(roundWords, round) + at(w, round)) | 0
    const large0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (large0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = at(state, place) + word
}

function schedule(block: Uint8Array): Uint32Array {
  const w = new Uint32Array(64)
  const view = new DataView(block.buffer)
  for (let round = 0; round < 16; round += 1) w[round] = view.getUint32(round * 4)
  for (let round = 16; round < 64; round += 1) {
    const [before15, before2] = [at(w, round - 15), at(w, round - 2)]
    const small0 = turned(before15, 7) ^ turned(before15, 18) ^ (before15 >>> 3)
    const small1 = turned(before2, 17) ^ turned(before2, 19) ^ (before2 >>> 10)
    w[round] = at(w, round - 16) + small0 + at(w, round - 7) + small1
  }
  return w
}

const at = (words: Uint32Array, place: number) => words[place] ?? 0

// FIPS 180-4, 4.2.2 and 5.3.3: the first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the
// square roots of the first 8. Reckoned here in whole numbers: a table of 72 figures is where a slip would hide.
const primes = firstPrimes(64)
const roundWords = Uint32Array.from(primes, (prime) => fractionOfRoot(prime, 3n))
const startWords = Uint32Array.from(primes.slice(0, 8), (prime) => fractionOfRoot(prime, 2n))

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  }
  return found
}

// the whole root of prime * 2^(32 * degree) is the root times 2^32; its low 32 bits are the fraction
function fractionOfRoot(prime: number, degree: bigint): number {
  const target = BigInt(prime) << (32n * degree)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** degree <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}
