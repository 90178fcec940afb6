/** @file The same app without Electron: served to one browser window on this computer. Also how end-to-end tests run it. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Event } from '#contract'
import { createApp, findHome, folderAsDrive } from '#main/app'
import { hasDisplay, openDefault, openWindow } from './browser.ts'
import { findFolders } from './folders.ts'
import { startServer } from './server.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    book: { type: 'string' },
    renderer: { type: 'string' },
    language: { type: 'string' },
    // a folder that stands for a stick: for trying things out on a computer without one
    stick: { type: 'string' },
    'no-window': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/* eslint-disable no-console -- the address is all this program says, and the only place to say it */
if (values.help) {
  console.log(
    'loopback [--data FOLDER] [--book FOLDER] [--renderer FOLDER] [--language nl|en] [--stick FOLDER] [--no-window]',
  )
  process.exit(0)
}

const home = findHome(import.meta.dirname)
/** Whether the window has a browser of its own, which reaches nothing but this host. */
let isApart = false
const said: { announce: (event: Event) => void } = { announce: () => undefined }
const app = createApp({
  home,
  ...findFolders(values.data),
  language: values.language === 'en' ? 'en' : 'nl',
  host: {
    pick: () => Promise.resolve('browse'),
    saveDocument: () => Promise.resolve({ kind: 'browser' }),
    openLink: (link) => {
      if (isApart) openDefault(link)
      return Promise.resolve(isApart ? 'opened' : 'browser')
    },
  },
  announce: (event) => {
    said.announce(event)
  },
  log: (message, cause) => {
    console.error(message, cause ?? '')
  },
  ...(values.stick === undefined ? {} : { drives: () => folderAsDrive(path.resolve(values.stick ?? '')) }),
})
if (values.book !== undefined) await app.openBook(path.resolve(values.book))

// the window's own profile; made only when there is a window
let profile: string | null = null
const server = await startServer({
  app,
  renderer: values.renderer ?? path.join(home, 'out', 'renderer'),
  onDesertion: () => void leave(),
})
said.announce = server.announce

async function leave() {
  server.close()
  await app.close()
  if (profile !== null) await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  process.exit(0)
}
process.on('SIGINT', () => void leave())
process.on('SIGTERM', () => void leave())

if (!values['no-window'] && hasDisplay()) {
  profile = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-window-'))
  const window = openWindow(server.address, profile)
  isApart = window !== null
  window?.on('exit', () => void leave())
}
console.log(server.address)
