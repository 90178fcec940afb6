/** @file `app://bewaarboek`: the window's own files and the byte door, never a path on disk. */
import type { CustomScheme } from 'electron'
import { CONTENT_SECURITY_POLICY, createWindowFiles } from '#main/app'

/** Standard and secure, so that the page has an origin of its own; streaming, so that large photos never wait in memory. */
export const pageScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

/** Answers requests of the page: photos and documents from the byte door, everything else from the built window. */
export function answerPages(renderer: string, bytes: (request: Request) => Promise<Response>) {
  const files = createWindowFiles(renderer)
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (/^\/(photo|document)(\/|$)/.test(pathname)) return bytes(request)
    const file = await files.read(pathname)
    if (file === null) return new Response(null, { status: 404 })
    return new Response(Uint8Array.from(file.bytes), {
      headers: {
        'content-type': file.type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
  }
}
