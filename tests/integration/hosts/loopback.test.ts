/** @file The loopback host lets in one browser on this computer and nobody else. */
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHost } from '../../../src-main/workshop/host.ts'

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: string }

let data: string
let host: Awaited<ReturnType<typeof startHost>>

beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-loopback-'))
  host = await startHost(['--data', data])
})
afterEach(async () => {
  await host.stop()
  await rm(data, { recursive: true, force: true })
})

// fetch would not let a test choose Host, Origin or Cookie
async function ask(pathname: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
  const { hostname, port } = new URL(host.address)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: pathname, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function comeIn(): Promise<string> {
  const { pathname, search } = new URL(host.address)
  const { headers } = await ask(pathname + search)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

const call = (name: string, input: unknown, headers: Record<string, string>) =>
  ask('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, input }),
  })

test('it listens on 127.0.0.1 only', () => {
  expect(new URL(host.address).hostname).toBe('127.0.0.1')
})

test('without the token or the cookie nothing is answered', async () => {
  expect((await ask('/')).status).toBe(403)
  expect((await ask('/?token=guess')).status).toBe(403)
  expect((await call('book.current', undefined, {})).status).toBe(403)
})

test('the token opens the door once, for a cookie that other sites never send', async () => {
  const { pathname, search } = new URL(host.address)

  const first = await ask(pathname + search)
  const second = await ask(pathname + search)

  expect(first.status).toBe(303)
  expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  expect(second.status).toBe(403)
})

test('a page of another site, or another name for this address, is refused even with the cookie', async () => {
  const cookie = await comeIn()

  expect((await call('book.current', undefined, { cookie })).status).toBe(200)
  expect((await call('book.current', undefined, { cookie, origin: 'http://elders.example' })).status).toBe(403)
  expect((await call('book.current', undefined, { cookie, origin: 'null' })).status).toBe(403)
  expect((await call('book.current', undefined, { cookie, host: 'elders.example' })).status).toBe(403)
})

test('every answer carries the policy that keeps other places out', async () => {
  const { headers } = await call('book.current', undefined, { cookie: await comeIn() })

  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('no path leads out of the window’s own files', async () => {
  const cookie = await comeIn()

  for (const path of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../../package.json',
    '/%00',
    '/%E0%A4%A',
  ]) {
    expect((await ask(path, { headers: { cookie } })).status, path).toBe(404)
  }
})

test('photos and documents that are not there, or ask for a path, are not found', async () => {
  const cookie = await comeIn()
  await call('book.make', { book: { language: 'nl' } }, { cookie })

  for (const path of [
    '/photo/../../etc/passwd/thumb',
    '/photo/x/thumb',
    `/photo/${crypto.randomUUID()}/thumb`,
    `/document/${crypto.randomUUID()}`,
    '/document/x',
  ]) {
    expect((await ask(path, { headers: { cookie } })).status, path).toBe(404)
  }
})

test('what is no call is refused without a trace of the inside', async () => {
  const cookie = await comeIn()
  const answer = await ask('/call', { method: 'POST', headers: { cookie }, body: '{nonsense' })

  expect(answer).toMatchObject({ status: 400, body: '' })
})

test('a second window may read and is told why it may not write; it may write once the first has gone', async () => {
  const cookie = await comeIn()
  await call('book.make', { book: { language: 'nl' } }, { cookie })
  const first = listen('first', cookie)
  await first.there
  const second = listen('second', cookie)
  await second.there
  const from = (window: string) => ({ cookie, 'x-window': window })

  const refused = await call('child.add', { name: 'Noor' }, from('second'))
  const seen = await call('book.current', undefined, from('second'))
  const written = await call('child.add', { name: 'Noor' }, from('first'))
  expect(JSON.parse(refused.body)).toMatchObject({ ok: false, code: 'book-in-use' })
  expect(JSON.parse(seen.body)).toMatchObject({ ok: true, value: { readOnly: 'second-window' } })
  expect(JSON.parse(written.body)).toMatchObject({ ok: true })

  first.leave()
  await second.told
  expect(JSON.parse((await call('child.add', { name: 'Pip' }, from('second'))).body)).toMatchObject({ ok: true })
  second.leave()
})

/** An event stream as a window keeps it: `there` when welcomed, `told` when something was announced. */
function listen(window: string, cookie: string) {
  const { hostname, port } = new URL(host.address)
  const there = Promise.withResolvers<undefined>()
  const told = Promise.withResolvers<undefined>()
  const sent = request({ hostname, port, path: `/events?window=${window}`, headers: { cookie } }, (response) => {
    response.on('data', (part: Buffer) => {
      if (part.toString().startsWith(':')) there.resolve(undefined)
      if (part.toString().includes('book.changed')) told.resolve(undefined)
    })
    response.on('error', () => undefined)
  })
  sent.on('error', () => undefined)
  sent.end()
  return { there: there.promise, told: told.promise, leave: () => sent.destroy() }
}
