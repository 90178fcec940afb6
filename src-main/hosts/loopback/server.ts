/** @file The app over HTTP on 127.0.0.1: the built window, calls, events and the byte door. Nothing listens on any other address. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { CONTENT_SECURITY_POLICY, createWindowFiles, type App } from '#main/app'
import { createDoorkeeper } from './doorkeeper.ts'
import { createListeners, type Listeners } from './listeners.ts'

type Needs = {
  app: App
  /** The folder with the built window. */
  renderer: string
  /** The last window has gone and did not come back within the grace. */
  onDesertion: () => void
}
type Asked = { request: IncomingMessage; response: ServerResponse; url: URL }
type Inside = { app: App; files: ReturnType<typeof createWindowFiles>; listeners: Listeners }

const Call = z.object({ name: z.string(), input: z.unknown().optional() })

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Starts listening on a free port. `address` holds the one-time token; `announce` reaches every window. */
export async function startServer({ app, renderer, onDesertion }: Needs) {
  const listeners = createListeners(app.joinWindow, onDesertion)
  const inside = { app, files: createWindowFiles(renderer), listeners }
  const door = createDoorkeeper()
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    const asked = { request, response, url }
    Promise.resolve(letIn(door, asked) ? answer(inside, asked) : undefined).catch(() => {
      // the other side went away in the middle of an answer; there is nobody left to tell
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?token=${door.token}`,
    announce: listeners.announce,
    close: () => {
      listeners.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Whether the request may go on; one that may not, or that brings the token, is answered here. */
function letIn(door: ReturnType<typeof createDoorkeeper>, { request, response, url }: Asked): boolean {
  const cookie = door.isOurs(request, url.port) ? door.exchange(url.searchParams.get('token')) : null
  if (cookie !== null) {
    response.writeHead(303, { ...HEADERS, location: '/', 'set-cookie': cookie }).end()
    return false
  }
  if (door.isOurs(request, url.port) && door.isKnown(request)) return true
  response.writeHead(403, HEADERS).end()
  return false
}

async function answer({ app, files, listeners }: Inside, asked: Asked): Promise<void> {
  const { request, response, url } = asked
  if (url.pathname === '/events') {
    listeners.add(
      url.searchParams.get('window') ?? '',
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' }),
    )
  } else if (url.pathname === '/call') {
    await answerCall(app, asked)
  } else if (/^\/(photo|document)(\/|$)/.test(url.pathname)) {
    await send(response, await app.bytes(asWebRequest(request, url), windowOf(request)))
  } else {
    const file = await files.read(url.pathname)
    if (file === null) response.writeHead(404, HEADERS).end()
    else response.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(file.bytes)
  }
}

async function answerCall(app: App, { request, response }: Asked): Promise<void> {
  const call = Call.safeParse(request.method === 'POST' ? await json(request).catch(() => null) : null)
  if (!call.success) {
    response.writeHead(400, HEADERS).end()
    return
  }
  const reply = await app.call(call.data.name, call.data.input, windowOf(request))
  response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(reply))
}

function windowOf(request: IncomingMessage): string | null {
  const value = request.headers['x-window']
  return typeof value === 'string' && value !== '' ? value : null
}

function asWebRequest(request: IncomingMessage, url: URL): Request {
  const method = request.method ?? 'GET'
  const gone = new AbortController()
  request.on('close', () => {
    if (!request.complete) gone.abort()
  })
  if (method !== 'POST') return new Request(url, { method, signal: gone.signal })
  // a stream as body asks for half duplex (Fetch standard)
  const body = Readable.toWeb(request) as ReadableStream
  return new Request(url, { method, signal: gone.signal, body, duplex: 'half' })
}

async function send(response: ServerResponse, made: Response) {
  response.writeHead(made.status, { ...HEADERS, ...Object.fromEntries(made.headers) })
  if (made.body === null) response.end()
  else await pipeline(Readable.fromWeb(made.body), response)
}
