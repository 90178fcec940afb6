/** @file The network of a story is watched: whatever tries to reach anything but the story's own host is refused and found again. */
import { spawn } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../../src-main/workshop/browser.ts'
import { quietNetwork, type QuietNetwork } from './quiet-network.ts'
import { begin } from './story.ts'

let network: QuietNetwork

beforeEach(async () => {
  network = await quietNetwork()
})
afterEach(() => void network.end())

const ways = {
  'a socket': `(await import('node:net')).connect(80, '192.0.2.1')`,
  'a socket to this computer': `(await import('node:net')).createConnection({ port: 9, host: '127.0.0.1' })`,
  'a socket with TLS': `(await import('node:tls')).connect(443, 'example.org')`,
  'a name': `(await import('node:dns')).lookup('example.org', () => undefined)`,
  'a name, promised': `await (await import('node:dns/promises')).resolve4('example.org')`,
  'a name, by a resolver': `new (await import('node:dns')).Resolver().resolve4('example.org', () => undefined)`,
  'a datagram': `(await import('node:dgram')).createSocket('udp4').send('x', 53, '192.0.2.1')`,
  http: `(await import('node:http')).get('http://example.org/')`,
  https: `const { request } = await import('node:https'); request('https://example.org/')`,
  http2: `(await import('node:http2')).connect('https://example.org/')`,
  fetch: `await fetch('https://example.org/')`,
  'a web socket': `new WebSocket('wss://example.org/')`,
  'listening to others': `(await import('node:net')).createServer().listen(0)`,
  'listening to others, by options': `(await import('node:http')).createServer().listen({ port: 0, host: '0.0.0.0' })`,
  'a thread': `const { Worker } = await import('node:worker_threads'); await new Promise((resolve) => new Worker("fetch('http://example.org/')", { eval: true }).on('error', resolve).on('exit', resolve))`,
}

test.each(Object.entries(ways))('a program that tries %s is refused and found', async (_, code) => {
  await run(code.includes('Worker(') ? code : `try { ${code} } catch { /* refused */ }`)

  expect(network.attempts()).toHaveLength(1)
})

test('what a native part of a program would fetch goes to nowhere and is found', async () => {
  // curl's names for a proxy are what native clients go by; a bare socket to that proxy stands for one of them
  const proxy = new URL(network.environment['HTTPS_PROXY' as keyof typeof network.environment])
  const { connect } = await import('node:net')
  await new Promise((resolve) => {
    connect(Number(proxy.port), proxy.hostname, function (this: import('node:net').Socket) {
      this.on('close', resolve).write('CONNECT example.org:443 HTTP/1.1\r\n\r\n')
    })
  })

  expect(network.attempts()).toEqual(['proxy: CONNECT example.org:443 HTTP/1.1'])
})

test('what a browser does for itself is told apart, unless a page asked for it', async () => {
  const browser = await launchBrowser({ args: network.browser })
  try {
    const context = await browser.newContext()
    network.watch(context, () => 'http://127.0.0.1:1/')
    const page = await context.newPage()
    await page.evaluate(() => fetch('https://update.googleapis.com/', { mode: 'no-cors' }).catch(() => undefined))

    expect(network.attempts()).toEqual(['page: https://update.googleapis.com/'])
  } finally {
    await browser.close()
  }
})

test('a program that only listens on 127.0.0.1 is let be', async () => {
  const said = await run(
    `const server = (await import('node:http')).createServer().listen(0, '127.0.0.1', () => { console.log(server.address().address); server.close() })`,
  )

  expect(said).toBe('127.0.0.1')
  expect(network.attempts()).toEqual([])
})

test('a page that tries to reach another place is refused and found', async () => {
  const browser = await launchBrowser({ args: network.browser })
  try {
    const context = await browser.newContext()
    network.watch(context, () => 'http://127.0.0.1:1/')
    const page = await context.newPage()
    const outcomes = await page.evaluate(() =>
      Promise.all([
        fetch('http://example.org/one', { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
        new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve('reached')
          image.onerror = () => resolve('refused')
          image.src = 'https://example.org/two.png'
        }),
        new Promise((resolve) => {
          const socket = new WebSocket('ws://example.org/three')
          socket.onopen = () => resolve('reached')
          socket.onerror = () => resolve('refused')
        }),
      ]),
    )

    expect(outcomes[1]).toBe('refused')
    expect(outcomes[2]).toBe('refused')
    const found = network.attempts().join('\n')
    for (const url of ['http://example.org/one', 'https://example.org/two.png', 'ws://example.org/three']) {
      expect(found).toContain(`page: ${url}`)
    }
    expect(found).toContain('proxy: CONNECT example.org:443')
  } finally {
    await browser.close()
  }
})

test('a story in which something was tried does not hold', async () => {
  const story = await begin()
  await story.page.goto('http://example.org/').catch(() => undefined)

  await expect(story.end()).rejects.toThrow(/nothing but its own host/)
})

async function run(code: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, ...network.environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
  await new Promise((resolve) => child.on('close', resolve))
  return Buffer.concat(said).toString().trim()
}
