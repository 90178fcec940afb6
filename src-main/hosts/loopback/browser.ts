/** @file Finds a browser for the window: Chromium, Chrome or Edge as an app window; else the default browser; else only the address. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Chromium on this computer, or `null`. */
export function findChromium(platform: NodeJS.Platform = process.platform): string | null {
  const found = candidates(platform).find((file) => existsSync(file))
  return found ?? null
}

function candidates(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    const apps = [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`]
    return roots.flatMap((root) => apps.map((app) => path.join(root, app)))
  }
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** Whether this computer has a screen to show a window on. */
export function hasDisplay(platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'linux' || (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== ''
}

/**
 * Opens the address in a window of its own, with a profile that belongs to this program and remembers nothing. Gives the
 * window's process, or `null` when the default browser took over.
 */
export function openWindow(address: string, profile: string): ChildProcess | null {
  const chromium = findChromium()
  if (chromium === null) {
    openDefault(address)
    return null
  }
  return spawn(
    chromium,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-extensions',
      '--disable-spell-checking',
      // without these a browser writes addresses, words of a search and what stands in fields into its profile (Edge has its own name for it)
      '--incognito',
      '--inprivate',
      // the window reaches this computer and nothing else: not for updates, dictionaries, accounts or what fields might mean
      '--proxy-server=http://127.0.0.1:9',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--window-size=1280,860',
    ],
    { stdio: 'ignore' },
  )
}

/** Hands an address to the system's own browser, which is another than the window's. */
export function openDefault(address: string) {
  const [command, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? [
    'xdg-open',
  ]
  if (command === undefined) return
  // no browser to be found is no reason to end: the address is on the screen
  spawn(command, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
