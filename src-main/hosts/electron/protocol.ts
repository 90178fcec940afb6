/** @file `app://bewaarboek`: the window's own files and the byte door, never a path on disk. */
import type { CustomScheme } from 'electron'
import { CONTENT_SECURITY_POLICY, createWindowFiles } from '#main/app'
import { ORIGIN } from './security.ts'

/** Standard and secure, so that the page has an origin of its own; streaming, so that large photos never wait in memory. */
export const pageScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

type Answer = (request: Request) => Promise<Response>

/** Answers requests of the page: photos and documents from the byte door, everything else from the built window. */
export function answerPages(renderer: string, bytes: Answer): Answer {
  const files = createWindowFiles(renderer)
  return async (request) => {
    const { host, pathname } = new URL(request.url)
    if (`app://${host}` !== ORIGIN) return new Response(null, { status: 404 })
    if (/^\/(photo|document)(\/|$)/.test(pathname)) {
      return request.method === 'POST' ? answerWhileWaited(request, bytes) : bytes(request)
    }
    const file = request.method === 'GET' ? await files.read(pathname) : null
    if (file === null) return new Response(null, { status: 404 })
    return new Response(Uint8Array.from(file.bytes), {
      headers: {
        'content-type': file.type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  }
}

/**
 * The answer to an added file, begun before the file is in. Electron tells a handler that a page stopped waiting only by letting go
 * of the answer's body, so that must be there from the start; letting go of it then stops the work.
 */
function answerWhileWaited(request: Request, bytes: Answer): Response {
  const gone = new AbortController()
  const answered = bytes(new Request(request, { signal: gone.signal }))
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      controller.enqueue(new Uint8Array(await (await answered).arrayBuffer()))
      controller.close()
    },
    cancel: () => {
      gone.abort()
    },
  })
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { headers })
}
