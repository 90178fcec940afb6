/** @file The bridge over HTTP, for a browser window on the same computer. The host checks cookie, Host and Origin. */
import type { Bridge, Reply } from '#contract'

/** The last words of a window that closes still arrive; browsers allow this up to 64 KiB (Fetch standard). */
const KEPT_ALIVE = 15_000

/** A bridge that asks the page's own origin. Each page load is its own window to the host. */
export function loopbackBridge(): Bridge {
  const windowId = crypto.randomUUID()
  const events = new EventSource(`/events?window=${windowId}`)

  return {
    host: 'loopback',
    bytesUrl: location.origin,
    windowId,
    call: async (name, input) => {
      const body = JSON.stringify({ name, input })
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-window': windowId },
        body,
        keepalive: body.length < KEPT_ALIVE,
      })
      return (await response.json()) as Reply
    },
    on: (listener) => {
      const relay = (event: MessageEvent<string>) => {
        listener(JSON.parse(event.data))
      }
      events.addEventListener('message', relay)
      return () => {
        events.removeEventListener('message', relay)
      }
    },
  }
}
