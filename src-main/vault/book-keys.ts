/** @file The keys of one locked book, and how they lie inside a key file. */
import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { BookError } from '#contract'

/**
 * `book`: its id. `identity` opens what was sealed for `recipient` (both as age writes them); `databaseKey` is the raw key of its
 * databases, `nameKey` that of the names of its originals: 32 bytes each.
 */
export type BookKeys = {
  readonly book: string
  readonly identity: string
  readonly recipient: string
  readonly databaseKey: Uint8Array
  readonly nameKey: Uint8Array
}

/** New random keys for the book with this id; nobody has them yet, so they are of use only once a key file was written. */
export async function makeKeys(book: string): Promise<BookKeys> {
  const identity = await generateX25519Identity()
  return {
    book,
    identity,
    recipient: await identityToRecipient(identity),
    databaseKey: new Uint8Array(randomBytes(32)),
    nameKey: new Uint8Array(randomBytes(32)),
  }
}

/** What a key file holds under its passphrase: the keys as JSON. */
export function writeKeyPayload(keys: BookKeys, madeAt: Date): Uint8Array {
  const payload: KeyPayload = {
    format: 'bewaarboek-keys',
    version: 1,
    book: keys.book,
    identity: keys.identity,
    databaseKey: Buffer.from(keys.databaseKey).toString('hex'),
    nameKey: Buffer.from(keys.nameKey).toString('hex'),
    madeAt: madeAt.toISOString(),
  }
  return new TextEncoder().encode(JSON.stringify(payload))
}

/** The keys from an opened key file, or `null` when they are not whole; one of a later version is refused as `book-newer`. */
export async function readKeyPayload(
  bytes: Uint8Array,
  { name }: { name: string },
): Promise<(BookKeys & { madeAt: string }) | null> {
  const json = asJson(bytes)
  if (NewerPayload.safeParse(json).success) throw new BookError('book-newer', { name })
  const payload = KeyPayload.safeParse(json).data
  if (payload === undefined) return null
  const recipient = await identityToRecipient(payload.identity).catch(() => null)
  if (recipient === null) return null
  return {
    book: payload.book,
    identity: payload.identity,
    recipient,
    databaseKey: bytesOf(payload.databaseKey),
    nameKey: bytesOf(payload.nameKey),
    madeAt: payload.madeAt,
  }
}

const Key32 = z.string().regex(/^[0-9a-f]{64}$/u)

const KeyPayload = z.object({
  format: z.literal('bewaarboek-keys'),
  version: z.literal(1),
  book: z.uuid(),
  identity: z.string().startsWith('AGE-SECRET-KEY-1'),
  databaseKey: Key32,
  nameKey: Key32,
  madeAt: z.iso.datetime(),
})
type KeyPayload = z.infer<typeof KeyPayload>

const NewerPayload = z.object({ format: z.literal('bewaarboek-keys'), version: z.int().min(2) })

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function bytesOf(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
