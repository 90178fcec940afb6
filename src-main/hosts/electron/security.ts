/** @file What the window is not allowed: Electron's security checklist, point by point (electronjs.org/docs/latest/tutorial/security). */
import path from 'node:path'
import type { App, CommandLine, Session, WebContents, WebFrameMain } from 'electron'

/** Our page's origin, by its own scheme instead of file:// (point 18). */
export const ORIGIN = 'app://bewaarboek'
/** The only page there is. */
export const PAGE = `${ORIGIN}/index.html`

/** Schemes that stay on this computer. Everything else is refused before it leaves the process: the app is offline for ever. */
const local: readonly string[] = ['app:', 'data:', 'blob:', 'devtools:']

/** Only our own top page may speak; frames, popups and other origins may not (point 17: validate the sender of every message). */
export function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN
}

/** No name of any computer is ever looked up, by no part of Chromium. Before Electron is ready. */
export function stayOffline(commandLine: Pick<CommandLine, 'appendSwitch'>) {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No permission, no connection, no device, no second window, no way to another page. `downloads`: a folder, or nowhere. */
export function lockDown(session: Session, app: Pick<App, 'on'>, downloads: string | null) {
  session.setPermissionRequestHandler((_page, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !local.includes(URL.parse(url)?.protocol ?? '') })
  })
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event, item) => {
    if (downloads === null) event.preventDefault()
    else item.setSavePath(path.join(downloads, path.basename(item.getFilename())))
  })
  app.on('web-contents-created', (_event, contents) => {
    if (contents.session === session) keepToThePage(contents)
  })
}

/** The page stays the page, whatever is clicked or dropped on it, in a frame of it or in itself (points 12 to 14). */
function keepToThePage(contents: WebContents) {
  const refuseElsewhere = (event: { url: string; preventDefault: () => void }) => {
    if (!isThePage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', refuseElsewhere)
  contents.on('will-frame-navigate', refuseElsewhere)
  contents.on('will-redirect', refuseElsewhere)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

// taken apart rather than compared by its beginning, as the checklist asks: what follows the # is the window's own place
function isThePage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'app:' && `app://${url.host}${url.pathname}` === PAGE
}
