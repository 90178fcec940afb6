/** @file Electron's host: what must happen before Electron is ready. The rest of the start is in start.ts. */
import { mkdirSync } from 'node:fs'
import { app, dialog, protocol } from 'electron'
import { errorSentence } from '#contract'
import { findFolders, readOptions } from './options.ts'
import { pageScheme } from './protocol.ts'
import { stayOffline } from './security.ts'
import { start } from './start.ts'

// run from a checkout, the first word is the folder of the program
const options = readOptions(process.argv.slice(process.defaultApp ? 2 : 1))
const folders = findFolders(options, app)
for (const folder of [folders.programFolder, folders.downloads])
  if (folder !== null) mkdirSync(folder, { recursive: true })
// first, because the lock of a single program belongs to this folder
app.setPath('userData', folders.programFolder)

// a second start shows the first one's window; two programs on one book would only stand in each other's way
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  stayOffline(app.commandLine)
  protocol.registerSchemesAsPrivileged([pageScheme])
  // Never awaited here: Electron becomes ready only when its first module is done, so that would wait for ever.
  void app.whenReady().then(() => start(options, folders).catch(giveUp))
} else {
  app.quit()
}

// without a window nobody would see that the program is there, and it would keep the next start away
function giveUp(cause: unknown) {
  // eslint-disable-next-line no-console -- the only log there is; it holds codes and ids, never content
  console.error('the program could not start', cause)
  dialog.showErrorBox('Bewaarboek', errorSentence(options.language, 'unexpected'))
  app.exit(1)
}
