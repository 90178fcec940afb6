/** @file Taking in a stream of bytes of which neither the name nor the length is known beforehand. */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BookError } from '#contract'
import { stopIfAsked, writeAll } from './copy.ts'
import type { Digest } from './copy.ts'
import { asDiskError, errnoOf } from './disk-error.ts'
import { makeFolder, renameDurably } from './durable.ts'

/** `file` lies flushed under a `.part` name until it is kept under its own name or discarded; `keepAs` makes the folder it needs. */
export type Received = Digest & {
  file: string
  keepAs: (target: string) => Promise<void>
  discard: () => Promise<void>
}

type Asked = {
  from: AsyncIterable<Uint8Array>
  folder: string
  limitBytes: number
  signal?: AbortSignal | undefined
  /** what the sentence calls it when it is refused; the folder's name when left out */
  name?: string | undefined
}

/** The bytes of a stream in a file of their own; over `limitBytes` it is refused as `photo-too-large`. On failure nothing stays. */
export async function receiveDurably(asked: Asked): Promise<Received> {
  const { folder } = asked
  const name = asked.name ?? basename(folder)
  const { handle, file } = await openPart(folder)
  try {
    const digest = await takeIn(handle, { ...asked, name }).finally(() => handle.close())
    return { ...digest, file, keepAs: (target) => keep(file, target), discard: () => rm(file, { force: true }) }
  } catch (cause) {
    await rm(file, { force: true }).catch(() => undefined)
    throw asDiskError(cause, name)
  }
}

async function keep(file: string, target: string) {
  await makeFolder(dirname(target))
  await renameDurably(file, target)
}

async function takeIn(
  handle: FileHandle,
  { from, limitBytes, signal, name }: Asked & { name: string },
): Promise<Digest> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces(from, signal, name)) {
    bytes += piece.length
    if (bytes > limitBytes) throw new BookError('photo-too-large', { name })
    hash.update(piece)
    await writeAll(handle, piece)
  }
  await handle.sync()
  return { sha256: hash.digest('hex'), bytes }
}

// a phone or stick may fall silent; stopping must not wait for its next piece
async function* pieces(from: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined, name: string) {
  const source = from[Symbol.asyncIterator]()
  const stopped = Promise.withResolvers<never>()
  stopped.promise.catch(() => undefined)
  const stop = () => stopped.reject(new BookError('stopped'))
  signal?.addEventListener('abort', stop, { once: true })
  let ended = false
  try {
    for (;;) {
      stopIfAsked(signal)
      const next = await Promise.race([source.next(), stopped.promise]).catch((cause: unknown) => {
        throw asDiskError(cause, name, 'read')
      })
      ended = next.done === true
      if (next.done) return
      yield next.value
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    // not waited for: a silent source would never answer
    if (!ended) void Promise.resolve(source.return?.()).catch(() => undefined)
  }
}

// numbered, so that streams taken in side by side and leftovers of an interrupted run never meet
async function openPart(folder: string): Promise<{ handle: FileHandle; file: string }> {
  for (let number = 1; ; number++) {
    const file = join(folder, `incoming-${number}.part`)
    try {
      return { handle: await open(file, 'wx'), file }
    } catch (cause) {
      if (errnoOf(cause) !== 'EEXIST') throw asDiskError(cause, basename(folder))
    }
  }
}
