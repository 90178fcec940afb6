/** @file The built window's own files, and nothing beside them; and the policy under which they are shown. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isInside } from '#main/disk'

/** The same for every page and answer, in Electron too: nothing from outside, nothing inline but style attributes. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** Reads files of the window by the path in the address; `null` for anything that is not one of them. */
export function createWindowFiles(folder: string) {
  return {
    read: async (pathname: string): Promise<{ bytes: Buffer; type: string } | null> => {
      const file = path.join(folder, decoded(pathname) === '/' ? 'index.html' : decoded(pathname))
      const type = types[path.extname(file)]
      if (type === undefined || !isInside(folder, file)) return null
      return readFile(file).then(
        (bytes) => ({ bytes, type }),
        () => null,
      )
    },
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return ''
  }
}
