/** @file The byte door: pictures and documents out by URL, added files in. The same for every host; paths in contract/bridge.ts. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { BookError, ChildId, DocumentId, PageId, PhotoId } from '#contract'
import type { PhotoAdded, Reply } from '#contract'
import type { Caller } from '#main/bridge'
import type { DocumentType } from './documents.ts'
import type { Session } from './session.ts'

type Needs = {
  session: () => Session
  document: (id: DocumentId) => { bytes: Uint8Array; name: string; type: DocumentType }
  log: (message: string, cause?: unknown) => void
  newTraceId: () => string
}

/** Nothing the door gives may be kept by a browser on disk, nor be read as anything but what it is. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** Answers a request of a window for bytes. Never throws; what is not there is a 404 without a word. */
export function createByteDoor(needs: Needs) {
  return async function answer(request: Request, caller: Caller): Promise<Response> {
    const [, room, ...asked] = new URL(request.url).pathname.split('/')
    if (request.method === 'POST') {
      if (room !== 'photo') return new Response(null, { status: 404, headers: HEADERS })
      return Response.json(await addPhoto(needs, request, caller), { headers: HEADERS })
    }
    try {
      return await show(needs, room, asked)
    } catch (cause) {
      needs.log(`the byte door: ${cause instanceof BookError ? cause.code : 'not answered'}`)
      return new Response(null, { status: 404, headers: HEADERS })
    }
  }
}

async function show({ session, document }: Needs, room: string | undefined, asked: string[]): Promise<Response> {
  const [id, size = ''] = asked
  return room === 'photo' ? showPhoto(session(), PhotoId.parse(id), size) : showDocument(document(DocumentId.parse(id)))
}

async function showPhoto({ photos }: Session, id: PhotoId, size: string): Promise<Response> {
  if (size === 'thumb' || size === 'screen') {
    const { bytes, type } = await photos.rendition(id, size)
    return new Response(Uint8Array.from(bytes), { headers: { ...HEADERS, 'content-type': type } })
  }
  const { content, type } = await photos.original(id)
  const body =
    typeof content === 'string'
      ? (Readable.toWeb(createReadStream(content)) as ReadableStream)
      : Uint8Array.from(content)
  return new Response(body, { headers: { ...HEADERS, 'content-type': type } })
}

function showDocument({ bytes, name, type }: ReturnType<Needs['document']>): Response {
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(name)}`
  const headers = {
    ...HEADERS,
    'content-type': type === 'text/calendar' ? `${type}; charset=utf-8` : type,
    'content-disposition': disposition,
  }
  return new Response(Uint8Array.from(bytes), { headers })
}

/** Like a call, an added file is always answered with an envelope. */
async function addPhoto({ session, log, newTraceId }: Needs, request: Request, caller: Caller): Promise<Reply> {
  try {
    const refused = caller.refusal()
    if (refused !== null) throw new BookError(refused)
    return { ok: true, value: await take(session(), request) }
  } catch (cause) {
    const { code, details } = cause instanceof BookError ? cause : { code: 'unexpected' as const, details: {} }
    const traceId = newTraceId()
    log(`adding a photo: ${code} (trace ${traceId})`, code === 'unexpected' ? cause : undefined)
    return { ok: false, code, details, traceId }
  }
}

/** One added file: into the photos, and onto the page it was dropped on. */
async function take(session: Session, request: Request): Promise<PhotoAdded> {
  const query = new URL(request.url).searchParams
  const child = query.get('child')
  const page = query.get('page')
  const added = await session.photos.add({
    name: query.get('name') ?? '',
    bytes: bytesOf(request),
    children: child === null ? [] : [ChildId.parse(child)],
    signal: request.signal,
  })
  if (page === null) return added
  const { id, photos } = session.book.pages.get(PageId.parse(page))
  if (!photos.includes(added.photo.id)) session.book.pages.save(id, { photos: [...photos, added.photo.id] })
  return { ...added, photo: session.photos.get(added.photo.id) }
}

async function* bytesOf(request: Request): AsyncIterable<Uint8Array> {
  // Node's web streams are async iterable; the DOM's type does not say so
  if (request.body !== null) yield* request.body as unknown as AsyncIterable<Uint8Array>
}
