/** @file Bytes on their way: hashed while they pass, one stream after another, or handed to a second reader. */
import { createHash } from 'node:crypto'
import type { Hashed } from './reading.ts'

export type Pieces = AsyncIterable<Uint8Array>

/** The same pieces; once the last has passed, `hashed` tells what they were. */
export function hashedAlong(pieces: Pieces): { pieces: Pieces; hashed: () => Hashed } {
  const taking = takeHash()
  const passing = async function* () {
    for await (const piece of pieces) {
      taking.take(piece)
      yield piece
    }
  }
  return { pieces: passing(), hashed: taking.hashed }
}

/** A hash that is handed pieces one by one. */
export function takeHash() {
  const hash = createHash('sha256')
  let bytes = 0
  let done: Hashed | undefined
  return {
    take: (piece: Uint8Array) => {
      hash.update(piece)
      bytes += piece.length
    },
    hashed: (): Hashed => (done ??= { sha256: hash.digest('hex'), bytes }),
  }
}

/** What a stream holds as a whole. */
export async function hashOf(pieces: Pieces): Promise<Hashed> {
  const taking = takeHash()
  for await (const piece of pieces) taking.take(piece)
  return taking.hashed()
}

/** The same pieces; each is handed to the inlet before it goes on. */
export async function* tappedBy(pieces: Pieces, { take, end, leave }: Inlet): Pieces {
  let isWhole = false
  try {
    for await (const piece of pieces) {
      await take(piece)
      yield piece
    }
    isWhole = true
  } finally {
    await (isWhole ? end() : leave())
  }
}

/** One stream after the other; each is only opened when its turn comes. */
export async function* oneAfterAnother(
  streams: readonly (() => Promise<Pieces>)[],
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const open of streams) yield* await open()
}

/**
 * An inlet whose pieces another reads: `take` waits until that reader wants more, so that memory stays small. A reader that stops early
 * keeps nobody waiting. `end` and `leave` (when the source failed, or is no longer wanted) wait for that reader to finish.
 */
export type Inlet = {
  take: (piece: Uint8Array) => Promise<void>
  end: () => Promise<void>
  leave: () => Promise<void>
}

/** What `read` makes of the pieces that the inlet is handed; settled once the inlet has ended. */
export function readAlong<T>(read: (pieces: Pieces) => Promise<T>): { inlet: Inlet; result: Promise<T> } {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const result = read(fromStream(readable))
  const settled = result.then(nothing, nothing)
  // the writer is told of a reader that left; that is no failure of whoever writes
  writer.closed.catch(nothing)
  const unlessLeft = (step: Promise<void>) => Promise.race([step.catch(nothing), settled])
  const finish = async (step: Promise<void>) => {
    await unlessLeft(step)
    await settled
  }
  return {
    result,
    inlet: {
      // a copy, as the memory of a piece is used again
      take: (piece) => unlessLeft(writer.ready.then(() => writer.write(piece.slice()))),
      end: () => finish(writer.close()),
      leave: () => finish(writer.abort()),
    },
  }
}

function nothing() {
  return undefined
}

async function* fromStream(stream: ReadableStream<Uint8Array>): Pieces {
  yield* stream
}

/**
 * Cuts a stream into streams of at most that many bytes, to be read one after the other; `isDone` once nothing is left. `leave` when the
 * rest is no longer wanted.
 */
export function cutAfter(pieces: Pieces, limitBytes: number) {
  const source = pieces[Symbol.asyncIterator]()
  let rest: Uint8Array | null = null
  const fill = async (): Promise<Uint8Array | null> => {
    while (rest === null || rest.length === 0) {
      const step = await source.next()
      if (step.done === true) return null
      rest = step.value
    }
    return rest
  }
  const next = async function* (): Pieces {
    for (let room = limitBytes; room > 0;) {
      const piece = await fill()
      if (piece === null) return
      const taken = piece.subarray(0, room)
      yield taken
      rest = piece.subarray(taken.length)
      room -= taken.length
    }
  }
  return { isDone: async () => (await fill()) === null, next, leave: async () => void (await source.return?.()) }
}
