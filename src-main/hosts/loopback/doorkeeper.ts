/** @file Who may speak to the loopback host: one browser on this computer that was handed the one-time token, and nobody else. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'bewaarboek'

/** Judges requests. The token opens the door once; after that the cookie does, until the host ends. */
export function createDoorkeeper() {
  const token = randomBytes(32).toString('base64url')
  const cookie = randomBytes(32).toString('base64url')
  let used = false

  return {
    token,
    /** Whether the request came to this address by its own name, from this page: against DNS rebinding and other sites. */
    isOurs: (request: IncomingMessage, port: string): boolean => {
      const host = request.headers.host
      const origin = request.headers.origin
      const ours = [`127.0.0.1:${port}`, `localhost:${port}`]
      return (
        host !== undefined &&
        ours.includes(host) &&
        (origin === undefined || ours.includes(origin.replace('http://', '')))
      )
    },
    /** The cookie to set, when this is the token for the first time; otherwise `null`. */
    exchange: (offered: string | null): string | null => {
      if (used || offered === null || !same(offered, token)) return null
      used = true
      return `${COOKIE}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    isKnown: (request: IncomingMessage): boolean => {
      const sent = (request.headers.cookie ?? '').split('; ').find((part) => part.startsWith(`${COOKIE}=`))
      return sent !== undefined && same(sent.slice(COOKIE.length + 1), cookie)
    },
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
