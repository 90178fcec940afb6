/**
 * @file What stands in for Electron when the host's own program is run by Node: it keeps Electron's order (ready only after the first
 * module is done, `will-quit` on every way out) and writes down what it was asked. `FAKE` says how this run differs.
 */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'

const said: string[] = []
const say = (line: string) => void said.push(line)
const wish = process.env['FAKE'] ?? ''

const handlers = new Map<string, (...words: unknown[]) => unknown>()
const ready = Promise.withResolvers<undefined>()
let isReady = false
const frame = { origin: 'app://bewaarboek', parent: null }
const events = new EventEmitter()
const windows = new Set<BrowserWindow>()
let userData = ''

/** Whether nobody objected to what is told. */
function isAllowed(tell: (event: { preventDefault: () => void }) => void): boolean {
  const objections: string[] = []
  tell({ preventDefault: () => void objections.push('no') })
  return objections.length === 0
}

function leave(status: number): never {
  process.stdout.write(`${JSON.stringify({ said, status })}\n`)
  process.exit(status)
}

/** Says what must come before `ready`, and whether it did. */
const early = (what: string) => say(isReady ? `${what}, too late` : what)

function quit() {
  say('quit')
  if (!isReady) leave(0)
  for (const window of windows) if (!window.close()) return
  if (isAllowed((event) => events.emit('will-quit', event))) leave(0)
  say('held back')
}

export const app = Object.assign(events, {
  getPath: (name: string) => (name === 'userData' ? userData : `/nowhere/${name}`),
  getAppPath: () => '/nowhere/app',
  setPath: (name: string, place: string) => {
    if (!existsSync(place)) throw new Error(`${place} does not exist`)
    userData = place
    early(`${name} set`)
  },
  requestSingleInstanceLock: () => {
    early('lock')
    return wish !== 'second'
  },
  enableSandbox: () => early('sandbox'),
  commandLine: { appendSwitch: (name: string) => early(name) },
  whenReady: () => ready.promise,
  quit,
  exit: leave,
})

export const protocol = { registerSchemesAsPrivileged: () => early('scheme') }
export const dialog = { showErrorBox: (title: string) => say(`error box: ${title}`) }
export const shell = { openExternal: () => Promise.resolve(void say('opens an address')) }
export const Menu = { buildFromTemplate: (items: unknown) => items, setApplicationMenu: () => say('menu') }
export const powerMonitor = { on: (event: string) => say(isReady ? `hears ${event}` : `hears ${event}, too early`) }
export const ipcMain = { handle: (channel: string, handler: () => unknown) => void handlers.set(channel, handler) }

function aSession(name: string) {
  const rule = () => undefined
  return Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: () => say(`${name} locked down`),
    setPermissionCheckHandler: rule,
    setDevicePermissionHandler: rule,
    setSpellCheckerEnabled: rule,
    webRequest: { onBeforeRequest: rule },
    protocol: { handle: (scheme: string) => say(`${name} answers ${scheme}`) },
  })
}
export const session = { fromPartition: aSession, defaultSession: aSession('default') }

export class BrowserWindow extends EventEmitter {
  webContents = Object.assign(new EventEmitter(), {
    send: () => undefined,
    executeJavaScript: async () => {
      say('page hears that it is left')
      await ask('page.add', { kind: 'letter', title: 'Laatste woorden' })
    },
  })

  constructor() {
    super()
    windows.add(this)
  }

  loadURL(address: string) {
    say(`load ${address}`)
    if (wish === 'no-page') return Promise.reject(new Error('ERR_FAILED'))
    this.emit('ready-to-show')
    return Promise.resolve()
  }

  show() {
    say('shown')
  }

  isDestroyed() {
    return !windows.has(this)
  }

  close() {
    const isLetGo = isAllowed((event) => this.emit('close', event))
    if (isLetGo) this.destroy()
    return isLetGo
  }

  destroy() {
    say('window gone')
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) events.emit('window-all-closed')
  }
}

/** A call as the page makes it. */
export const ask = (name: string, input: unknown) =>
  handlers.get('bewaarboek:call')?.({ senderFrame: frame }, name, input) as Promise<unknown>

/** Ready, as Electron is once the first module is done; gives the window when it is there. */
export async function becomeReady(): Promise<BrowserWindow> {
  say('ready')
  isReady = true
  ready.resolve(undefined)
  while (!said.includes('shown')) await new Promise(setImmediate)
  const [window] = windows
  if (window === undefined) throw new Error('no window')
  return window
}
