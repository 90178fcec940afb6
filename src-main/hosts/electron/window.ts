/** @file The one window: how it looks before it shows anything, and what its page may never have. */
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron'

/** Options for the window. The title is neutral; no spell-checker, which would fetch dictionaries; no Node in the page. */
export function windowOptions(preload: string, session: Session): BrowserWindowConstructorOptions {
  return {
    title: 'Bewaarboek',
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#d8ccb7',
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: process.env['BEWAARBOEK_DEVTOOLS'] !== undefined,
    },
  }
}

/** A page that fell over once may well work the second time; one that falls over again at once is left as it is. */
const BETWEEN_FALLS_MS = 10_000

/** Shows the page again when its process ended by itself: all that was saved is in the book. `now`: milliseconds of any clock. */
export function comeBack(contents: Pick<WebContents, 'on' | 'reload'>, now: () => number) {
  let last = Number.NEGATIVE_INFINITY
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || now() - last < BETWEEN_FALLS_MS) return
    last = now()
    contents.reload()
  })
}
