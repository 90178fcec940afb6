/** @file What the window is not allowed: Electron's security checklist, point by point (electronjs.org/docs/latest/tutorial/security). */
import type { App, Session, WebFrameMain } from 'electron'

/** Our page's origin, by its own scheme instead of file:// (point 18). */
export const ORIGIN = 'app://bewaarboek'

/** Schemes that stay on this computer. Everything else is refused before it leaves the process: the app is offline for ever. */
const local: readonly string[] = ['app:', 'data:', 'blob:', 'devtools:']

/** Only our own top page may speak; frames, popups and other origins may not (point 17: validate the sender of every message). */
export function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN
}

/** No permission, no connection, no device, no second window, no way to another page. */
export function lockDown(session: Session, app: App) {
  session.setPermissionRequestHandler((_page, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !local.includes(new URL(details.url).protocol) })
  })
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${ORIGIN}/`)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
