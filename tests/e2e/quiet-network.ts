/**
 * @file No network: the programs and the browser of a story can reach nothing but the story's own host on 127.0.0.1, and whatever tries is
 * written down. Programs in Node are watched from within, native code in them by the proxy that its environment names, and the browser by
 * a proxy, by names that do not resolve, and by every request of its pages.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'

const preload = pathToFileURL(path.join(import.meta.dirname, 'deny-network.ts')).href

export type QuietNetwork = Awaited<ReturnType<typeof quietNetwork>>

/**
 * `environment`: for programs; `browser`: arguments for Chromium; `watch`: takes note of what pages ask for outside `home`; `attempts`:
 * what was tried so far, none in every good story.
 */
export async function quietNetwork() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-network-'))
  const file = path.join(folder, 'attempts.txt')
  writeFileSync(file, '')
  const asked: string[] = []
  const nowhere = await aProxyToNowhere((line) => asked.push(`proxy: ${line}`))
  const attempts = () => [
    ...readFileSync(file, 'utf8').split('\n').filter(Boolean),
    ...asked.filter((line) => !errands.test(line)),
  ]

  return {
    environment: {
      NODE_OPTIONS: `--import=${preload}`,
      BEWAARBOEK_ATTEMPTS: file,
      ...Object.fromEntries(proxyNames.map((name) => [name, nowhere.address])),
    },
    browser: [
      `--proxy-server=${nowhere.address}`,
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
    watch: (context: BrowserContext, home: () => string) => {
      const note = (url: string) => {
        if (!isOurs(url, home())) asked.push(`page: ${url}`)
      }
      const listen = (page: Page) => page.on('websocket', (socket) => note(socket.url()))
      context.on('request', (request) => note(request.url()))
      context.on('page', listen)
      context.pages().forEach(listen)
    },
    attempts,
    /** Gives what was tried, and stops watching. */
    end: () => {
      const all = attempts()
      nowhere.close()
      rmSync(folder, { recursive: true, force: true })
      return all
    },
  }
}

// what libraries outside Node go by (curl's names, which Rust's clients read too)
const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()])

/**
 * Where a Chromium of a system goes by itself, whatever it shows: for updates, an account, dictionaries, what fields mean. It is refused like
 * everything else, but says nothing of Bewaarboek; a page that asked for one of these is noted by its request.
 */
const errands =
  /^proxy: \S+ (?:https?:\/\/)?(?:(?:update|content-autofill|optimizationguide-pa|safebrowsing|safebrowsingohttpgateway|passwordsleakcheck-pa)\.googleapis\.com|accounts\.google\.com|clients[1-9]\.google\.com|android\.clients\.google\.com|mtalk\.google\.com|redirector\.gvt1\.com)[:/]/

const isOurs = (url: string, home: string) =>
  /^(?:data|blob|about|chrome-error|file):/.test(url) || new URL(url).origin === new URL(home).origin

/** Takes every connection, tells of its first line (`CONNECT host:port`, `GET http://…`), and closes it. */
async function aProxyToNowhere(tell: (line: string) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes) => {
      tell(bytes.toString('latin1').split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
}
