/** @file Between the iterables of Node and the streams of the web, which age speaks. */

/** A stream that asks its source for a piece only when one is wanted, and closes it when nobody reads on. */
export function asStream(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await source.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
      cancel: async () => {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The pieces of a stream; left before its end, it closes its source. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const next = await reader.read()
      if (next.done) return
      yield next.value
    }
  } finally {
    // a stream that failed says so once more here
    await reader.cancel().catch(() => undefined)
  }
}
