/** @file The start-up sequence, once Electron is ready. What the window may do is in security.ts; what it shows comes through protocol.ts. */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, session, shell } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '#contract'
import { createApp, findHome } from '#main/app'
import { createAnswers } from './answers.ts'
import { createBrowserHands, createHands } from './dialogs.ts'
import { closeBeforeQuitting, saveBeforeClosing } from './leaving.ts'
import { createLinkHand } from './links.ts'
import { menuTemplate } from './menu.ts'
import type { Folders, Options } from './options.ts'
import { answerPages, pageScheme } from './protocol.ts'
import { isOurPage, lockDown, PAGE } from './security.ts'
import { comeBack, windowOptions } from './window.ts'

/** How long a window that is being closed may take to save what was typed last. */
const LAST_WORDS_MS = 3000

/** Builds the app and opens its window. */
export async function start(options: Options, folders: Folders): Promise<void> {
  let window: BrowserWindow | null = null
  const bewaarboek = createApp({
    home: findHome(import.meta.dirname),
    userFolder: folders.userFolder,
    documentsFolder: folders.documentsFolder,
    settingsFile: folders.settingsFile,
    language: options.language,
    host:
      options.data === null
        ? { ...createHands(dialog, () => window), openLink: createLinkHand(shell) }
        : createBrowserHands(),
    announce: (event) => window?.webContents.send(EVENT_CHANNEL, event),
    log,
  })
  closeBeforeQuitting(app, bewaarboek.close, log)
  if (options.book !== null) await bewaarboek.openBook(options.book).catch((cause: unknown) => log('not opened', cause))

  // in memory: no cache, cookies or storage of the window ever reach the disk
  const memory = session.fromPartition('bewaarboek')
  lockDown(memory, app, folders.downloads)
  lockDown(session.defaultSession, app, null)
  const built = path.join(app.getAppPath(), 'out')
  memory.protocol.handle(pageScheme.scheme, answerPages(path.join(built, 'renderer'), bewaarboek.bytes))

  // nobody is at the table any more; only usable once the app is ready
  powerMonitor.on('suspend', bewaarboek.restNow)
  powerMonitor.on('lock-screen', bewaarboek.restNow)

  const setMenu = (language: Options['language']) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, language)))
  setMenu(options.language)
  const answers = createAnswers({ call: bewaarboek.call, isOurs: isOurPage, onLanguage: setMenu })
  ipcMain.handle(CALL_CHANNEL, answers.answer)

  window = new BrowserWindow(windowOptions(path.join(built, 'preload', 'preload.cjs'), memory))
  const opened = window
  opened.on('closed', () => (window = null))
  opened.once('ready-to-show', () => opened.show())
  comeBack(opened.webContents, () => performance.now())
  saveBeforeClosing(opened, answers.allGiven, () => pause(LAST_WORDS_MS))
  app.on('second-instance', () => showAgain(window))
  await opened.loadURL(PAGE).catch((cause: unknown) => {
    // closed before the page was there is no failure
    if (!opened.isDestroyed()) throw cause
  })
}

function showAgain(window: BrowserWindow | null) {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function log(message: string, cause?: unknown) {
  // eslint-disable-next-line no-console -- the only log there is; it holds codes and ids, never content
  console.error(message, cause ?? '')
}
