/** @file Reading a file of a backup from the disk again, whole or in parts, as it lies there and, with its keys, as it is. */
import { join } from 'node:path'
import { isSealBroken, unseal } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { hashOf, readAlong, takeHash } from './pieces.ts'
import type { Inlet } from './pieces.ts'
import type { Hashed } from './reading.ts'
import type { StoredPart } from './stored.ts'
import type { Work } from './work.ts'

/** `paths` from `folder`, in their order. `opens`: the keys it was sealed with, when it is sealed and they are at hand. */
export type ToRead = { folder: string; paths: readonly string[]; opens: BookKeys | null }

/** `lies`: the whole as it lies there; `plain`: what its seal holds, `broken` when it does not hold, `null` when it was not opened. */
export type ReadThrough = { lies: Hashed; parts: StoredPart[]; plain: Hashed | 'broken' | null }

/** Reads every byte once, past the memory of the system where it can be; opened while it is read. */
export async function readThrough(file: ToRead, work: Work, onBytes: (bytes: number) => void): Promise<ReadThrough> {
  if (file.opens === null) return { ...(await readParts(file, { work, onBytes, inlet: null })), plain: null }
  const { inlet, result } = openAlong(file.opens)
  try {
    const read = await readParts(file, { work, onBytes, inlet })
    await inlet.end()
    return { ...read, plain: await result }
  } catch (cause) {
    await inlet.leave()
    throw cause
  }
}

/** What a seal holds, told while its bytes go by; `broken` when it does not hold. */
export function openAlong(keys: BookKeys): { inlet: Inlet; result: Promise<Hashed | 'broken'> } {
  return readAlong(async (pieces) => {
    try {
      return await hashOf(unseal(keys, pieces))
    } catch (cause) {
      if (isSealBroken(cause)) return 'broken'
      throw cause
    }
  })
}

type Watching = { work: Work; onBytes: (bytes: number) => void; inlet: Inlet | null }

async function readParts({ folder, paths }: ToRead, { work, onBytes, inlet }: Watching) {
  const whole = takeHash()
  const parts: StoredPart[] = []
  const onPiece = async (piece: Uint8Array) => {
    // one part is the whole, and is hashed already
    if (paths.length > 1) whole.take(piece)
    await inlet?.take(piece)
  }
  for (const path of paths) {
    const { sha256, bytes } = await work.disk.readBack(join(folder, path), { signal: work.signal, onBytes, onPiece })
    parts.push({ path, sha256, bytes })
  }
  const [only] = parts
  const lies = only !== undefined && parts.length === 1 ? { sha256: only.sha256, bytes: only.bytes } : whole.hashed()
  return { lies, parts }
}
