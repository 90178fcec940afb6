/** @file The windows that listen for events, and what happens when the last one has gone. */
import type { ServerResponse } from 'node:http'
import type { Event } from '#contract'

/** How long a window may be away (a reload, a lid closed for a moment) before the host ends. */
const GRACE_MS = 4000

/** Event streams by window (server-sent events, HTML standard). `onDesertion`: no window came back within the grace. */
export function createListeners(join: (window: string) => () => void, onDesertion: () => void) {
  const listeners = new Set<ServerResponse>()
  let grace: NodeJS.Timeout | undefined

  return {
    add: (window: string, response: ServerResponse) => {
      clearTimeout(grace)
      response.write(': welcome\n\n')
      listeners.add(response)
      const leave = join(window)
      response.on('close', () => {
        listeners.delete(response)
        leave()
        if (listeners.size === 0) grace = setTimeout(onDesertion, GRACE_MS)
      })
    },
    announce: (event: Event) => {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`)
    },
    close: () => {
      clearTimeout(grace)
      for (const listener of listeners) {
        listener.removeAllListeners('close')
        listener.end()
      }
    },
  }
}

export type Listeners = ReturnType<typeof createListeners>
