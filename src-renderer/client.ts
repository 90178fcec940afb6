/** @file The renderer's only door to main: `book.make` in the contract is `client.book.make(...)` here. */
import { BookError, bytePaths, calls, Event, PhotoAdded } from '#contract'
import type { Asked, Bridge, CallName, ChildId, DocumentId, Output, PageId, PhotoId, Reply } from '#contract'

type Method<N extends CallName> = (...input: undefined extends Asked<N> ? [] : [Asked<N>]) => Promise<Output<N>>

type Rooms = {
  [Room in CallName extends `${infer R}.${string}` ? R : never]: {
    [N in Extract<CallName, `${Room}.${string}`> as N extends `${string}.${infer Verb}` ? Verb : never]: Method<N>
  }
}

export type Client = Rooms & {
  /** Which host answers. */
  readonly host: Bridge['host']
  /** The address of a photo's rendition, for `src`. */
  photoUrl: (id: PhotoId, size: 'thumb' | 'screen' | 'original') => string
  /** The address of a document, to read its pages from. */
  documentUrl: (id: DocumentId) => string
  /** Adds one file; rejects with a BookError that names it. */
  addPhoto: (file: File, to: { child?: ChildId; page?: PageId; signal?: AbortSignal }) => Promise<PhotoAdded>
  /** Hears what main announces; gives the way to stop listening. */
  on: (listener: (event: Event) => void) => () => void
}

/** A client over any bridge. Every refusal becomes a BookError with its code and details. */
export function createClient(bridge: Bridge): Client {
  const rooms: Record<string, Record<string, unknown>> = {}
  for (const name of Object.keys(calls)) {
    const [room, verb] = name.split('.') as [string, string]
    const methods = (rooms[room] ??= {})
    methods[verb] = async (input: unknown) => valueOf(await bridge.call(name, plain(input)))
  }
  return {
    // The loop above makes exactly the rooms and verbs the type lists; TypeScript cannot follow string keys.
    ...(rooms as Rooms),
    host: bridge.host,
    photoUrl: (id, size) => bridge.bytesUrl + bytePaths.photo(id, size),
    documentUrl: (id) => bridge.bytesUrl + bytePaths.document(id),
    addPhoto: (file, to) => addPhoto(bridge, file, to),
    on: (listener) =>
      bridge.on((event) => {
        const parsed = Event.safeParse(event)
        if (parsed.success) listener(parsed.data)
      }),
  }
}

/** Input as plain data: a value of Svelte's state is a proxy, which no process can be sent. */
const plain = (input: unknown): unknown => (input === undefined ? undefined : JSON.parse(JSON.stringify(input)))

function valueOf(reply: Reply): unknown {
  if (!reply.ok) throw new BookError(reply.code, reply.details, { cause: reply.traceId })
  return reply.value
}

async function addPhoto(bridge: Bridge, file: File, to: { child?: ChildId; page?: PageId; signal?: AbortSignal }) {
  const query = new URLSearchParams({ name: file.name })
  if (to.child !== undefined) query.set('child', to.child)
  if (to.page !== undefined) query.set('page', to.page)
  const response = await fetch(`${bridge.bytesUrl}${bytePaths.addPhoto}?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-window': bridge.windowId },
    body: file,
    ...(to.signal === undefined ? {} : { signal: to.signal }),
  })
  return PhotoAdded.parse(valueOf((await response.json()) as Reply))
}
