/** @file The one window: how it looks before it shows anything, and what its page may never have. */
import type { BrowserWindowConstructorOptions, Session } from 'electron'

/** Options for the window. The title is neutral; no spell-checker, which would fetch dictionaries; no Node in the page. */
export function windowOptions(preload: string, session: Session): BrowserWindowConstructorOptions {
  return {
    title: 'Bewaarboek',
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
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
