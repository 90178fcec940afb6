/**
 * @file Originals of a locked book: age files under names that say nothing. They are sealed while they come in and opened in memory,
 * so that no byte of a picture is ever on the disk as it is.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { BookError } from '#contract'
import type { PhotoFormat } from '#contract'
import { makeFolder, receiveDurably } from '#main/disk'
import { seal, sealedName, unseal } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { sealedFileIn } from './media.ts'
import type { Media, Proving } from './media.ts'
import { unlessStopped } from './unless-stopped.ts'

/** The originals of a locked book; their content is given as bytes. */
export function createSealedMedia(mediaFolder: string, keys: BookKeys): Media {
  const fileOf = (hash: string) => sealedFileIn(mediaFolder, sealedName(keys, hash))
  return {
    fileOf,
    holds: async (hash, _format: PhotoFormat, watch = {}) => {
      const found = await readThrough(unsealed(fileOf(hash), keys, watch), () => undefined).catch(unlessStopped)
      return found?.sha256 === hash
    },
    receive: async (from, asked) => {
      await makeFolder(mediaFolder)
      const plain = takeAlong(from, asked)
      // the limit is one of plain bytes, held there
      const limitBytes = Infinity
      const sealed = seal(keys, plain.bytes)
      const { keepAs, discard } = await receiveDurably({ ...asked, from: sealed, folder: mediaFolder, limitBytes })
      return { ...plain.taken(), keepAs: (hash) => keepAs(fileOf(hash)), discard }
    },
    content: async (hash, _format, { signal, name } = {}) => {
      const file = fileOf(hash)
      const bytes = await provenBytes({ file, hash, keys }, signal).catch(unlessStopped)
      if (bytes === null) throw new BookError('photo-altered', { name: name ?? basename(file) })
      return bytes
    },
  }
}

type Sealed = { file: string; hash: string; keys: BookKeys }

async function provenBytes({ file, hash, keys }: Sealed, signal: AbortSignal | undefined): Promise<Uint8Array | null> {
  // sealing only adds to the length, so this is room enough, asked for once
  const room = Buffer.allocUnsafeSlow((await stat(file)).size)
  const { sha256, bytes } = await readThrough(unsealed(file, keys, { signal }), (piece, at) => room.set(piece, at))
  return sha256 === hash ? room.subarray(0, bytes) : null
}

const PIECE_BYTES = 1024 * 1024

async function* unsealed(file: string, keys: BookKeys, { signal, onBytes }: Proving): AsyncIterable<Uint8Array> {
  const sealed = createReadStream(file, { highWaterMark: PIECE_BYTES, signal })
  for await (const piece of unseal(keys, sealed)) {
    onBytes?.(piece.length)
    yield piece
  }
}

async function readThrough(from: AsyncIterable<Uint8Array>, take: (piece: Uint8Array, at: number) => void) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of from) {
    hash.update(piece)
    take(piece, bytes)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The same bytes, hashed and remembered while they pass. */
function takeAlong(from: AsyncIterable<Uint8Array>, { limitBytes, name }: { limitBytes: number; name: string }) {
  const hash = createHash('sha256')
  const pieces: Uint8Array[] = []
  let bytes = 0
  const passing = async function* () {
    for await (const piece of from) {
      bytes += piece.length
      if (bytes > limitBytes) throw new BookError('photo-too-large', { name })
      // whoever hands it over may use its memory again
      const kept = Uint8Array.from(piece)
      hash.update(kept)
      pieces.push(kept)
      yield kept
    }
  }
  return {
    bytes: passing(),
    taken: () => ({ sha256: hash.digest('hex'), bytes, content: Buffer.concat(pieces.splice(0), bytes) }),
  }
}
