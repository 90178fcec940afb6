/** @file Electron's host: the start-up sequence. What the window may do is in security.ts; what it shows comes through protocol.ts. */
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '#contract'
import { createApp, findHome } from '#main/app'
import { createHands } from './dialogs.ts'
import { menuTemplate } from './menu.ts'
import { answerPages, pageScheme } from './protocol.ts'
import { isOurPage, lockDown, ORIGIN } from './security.ts'
import { windowOptions } from './window.ts'

// a second start shows the first one's window; two programs on one book would only stand in each other's way
if (!app.requestSingleInstanceLock()) app.quit()

app.enableSandbox()
protocol.registerSchemesAsPrivileged([pageScheme])
await app.whenReady()

const home = findHome(import.meta.dirname)
let window: BrowserWindow | null = null

const bewaarboek = createApp({
  home,
  userFolder: app.getPath('home'),
  documentsFolder: app.getPath('documents'),
  settingsFile: path.join(app.getPath('userData'), 'settings.json'),
  language: 'nl',
  host: createHands(dialog, () => window),
  announce: (event) => window?.webContents.send(EVENT_CHANNEL, event),
  log: (message, cause) => {
    // eslint-disable-next-line no-console -- the only log there is; it holds codes and ids, never content
    console.error(message, cause ?? '')
  },
})

// in memory: no cache, cookies or storage of the window ever reach the disk
const memory = session.fromPartition('bewaarboek')
lockDown(memory, app)
memory.protocol.handle(
  pageScheme.scheme,
  answerPages(path.join(home, 'out', 'renderer'), (request) => bewaarboek.bytes(request)),
)

ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
  if (!isOurPage(event.senderFrame)) throw new Error('A call from a page that is not ours')
  return bewaarboek.call(String(name), input)
})

Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
await openWindow()

app.on('second-instance', () => {
  window?.restore()
  window?.focus()
})
app.on('activate', () => {
  if (window === null) void openWindow()
})
app.on('window-all-closed', () => {
  void bewaarboek.close().finally(() => {
    app.quit()
  })
})

async function openWindow() {
  window = new BrowserWindow(windowOptions(path.join(home, 'out', 'preload', 'preload.cjs'), memory))
  window.on('closed', () => {
    window = null
  })
  window.once('ready-to-show', () => window?.show())
  await window.loadURL(`${ORIGIN}/index.html`)
}
