/** @file Sealing: bytes that only the book's identity opens, as age v1 files, and names that tell nothing. */
import { createHmac } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { BookError } from '#contract'
import type { BookKeys } from './book-keys.ts'
import { asStream, piecesOf } from './web-streams.ts'

/** The name of a sealed original, 64 hex digits: an HMAC-SHA256 over the SHA-256 of its plain bytes, so that it says nothing without the key. */
export function sealedName(keys: Pick<BookKeys, 'nameKey'>, sha256Hex: string): string {
  return createHmac('sha256', keys.nameKey).update(Buffer.from(sha256Hex, 'hex')).digest('hex')
}

/** The bytes as an age file for this book, in pieces of 64 KiB; a failure of the source comes through as it is. */
export async function* seal(
  keys: Pick<BookKeys, 'recipient'>,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(keys.recipient)
  yield* piecesOf(await encrypter.encrypt(asStream(copied(bytes))))
}

/**
 * The bytes of an age file of this book, in pieces of 64 KiB, each proven before it is given. One that is damaged, breaks off or belongs
 * to another book is refused in a way that `isSealBroken` knows; only after the last piece is it known that none is missing.
 */
export async function* unseal(
  keys: Pick<BookKeys, 'identity'>,
  bytes: AsyncIterable<Uint8Array>,
  { name = '' }: { name?: string } = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = watched(withWholeHeader(bytes, name))
  const decrypter = new Decrypter()
  decrypter.addIdentity(keys.identity)
  try {
    yield* piecesOf(await decrypter.decrypt(asStream(source.bytes)))
  } catch (cause) {
    throw source.failed() ? cause : sealBroken(name, cause)
  }
}

/** The whole of it sealed at once, for what is small. */
export async function sealAll(keys: Pick<BookKeys, 'recipient'>, bytes: Uint8Array): Promise<Uint8Array> {
  return joined(seal(keys, only(bytes)))
}

/** The whole of a sealed file at once; refused as `unseal` does. */
export async function unsealAll(
  keys: Pick<BookKeys, 'identity'>,
  bytes: Uint8Array,
  of: { name?: string } = {},
): Promise<Uint8Array> {
  return joined(unseal(keys, only(bytes), of))
}

/** Whether this failure says that a sealed file is damaged or of another book, and not that a disk could not read it. */
export function isSealBroken(cause: unknown): boolean {
  return cause instanceof BookError && cause.code === 'file-unreadable' && cause.details['reason'] === REASON
}

const REASON = 'seal'

function sealBroken(name: string, cause?: unknown): BookError {
  return new BookError('file-unreadable', { name, reason: REASON }, { cause })
}

// a source may use one buffer for all its pieces, while the streams of age keep a piece a little longer
async function* copied(bytes: AsyncIterable<Uint8Array>) {
  for await (const piece of bytes) yield Uint8Array.from(piece)
}

/** Which failures are the source's own cannot be seen from outside the streams of age. */
function watched(bytes: AsyncIterable<Uint8Array>) {
  let failed = false
  async function* watching() {
    try {
      yield* bytes
    } catch (cause) {
      failed = true
      throw cause
    }
  }
  return { bytes: watching(), failed: () => failed }
}

// ours has one recipient and takes 200 bytes
const HEADER_LIMIT_BYTES = 4096
const HEADER_END = Buffer.from('\n--- ')

/**
 * The same bytes, once a header was seen in the first of them: age reads a header line by line without a limit, and a file of zeros is
 * one endless line.
 */
async function* withWholeHeader(bytes: AsyncIterable<Uint8Array>, name: string) {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const piece of bytes) {
    if (head === null) {
      yield new Uint8Array(piece)
      continue
    }
    head = Buffer.concat([head, piece])
    if (head.length < HEADER_LIMIT_BYTES && !hasHeader(head)) continue
    if (!hasHeader(head)) throw sealBroken(name)
    yield new Uint8Array(head)
    head = null
  }
  if (head !== null) throw sealBroken(name)
}

function hasHeader(bytes: Buffer): boolean {
  const end = bytes.subarray(0, HEADER_LIMIT_BYTES).indexOf(HEADER_END)
  return end >= 0 && bytes.subarray(end + HEADER_END.length, HEADER_LIMIT_BYTES).includes(0x0a)
}

async function* only(bytes: Uint8Array) {
  yield bytes
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}
