/** @file Leaving: what was typed last is saved before the window goes, and the book is closed before the program ends. */
import type { App, BrowserWindow } from 'electron'

/** What a page hears when it is really left; it saves at once on hearing it. */
const LEAVE = `window.dispatchEvent(new Event('pagehide'))`

/**
 * Keeps a window that is being closed until its page has saved. A page that is already gone can say nothing any more: its last
 * words would come from a frame that no longer is ours. `limit` ends the wait for a page that does not answer.
 */
export function saveBeforeClosing(window: BrowserWindow, allGiven: () => Promise<void>, limit: () => Promise<void>) {
  let isLeaving = false
  const lastWords = async () => {
    await window.webContents.executeJavaScript(LEAVE)
    await allGiven()
  }
  // a page that fell over has nothing left to save
  const heard = () => lastWords().catch(() => undefined)

  window.on('close', (event) => {
    event.preventDefault()
    if (isLeaving) return
    isLeaving = true
    void Promise.race([heard(), limit()]).then(() => window.destroy())
  })
  // Windows is shutting down; what it allows is not waited for
  window.on('query-session-end', () => void heard())
}

/**
 * Closes the book whenever the program is about to end, whichever way it was asked: the window, the menu, or the system. On macOS
 * too the program ends with its only window, so that a book never stays open without anyone seeing it.
 */
export function closeBeforeQuitting(
  app: Pick<App, 'on' | 'quit'>,
  close: () => Promise<void>,
  log: (message: string, cause: unknown) => void,
) {
  let state: 'open' | 'closing' | 'closed' = 'open'
  const finish = async () => {
    state = 'closing'
    await close().catch((cause: unknown) => log('the book was not closed', cause))
    state = 'closed'
    app.quit()
  }
  app.on('window-all-closed', () => app.quit())
  // the one event that comes on every way out: `window-all-closed` does not when the program was asked to quit
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'open') void finish()
  })
}
