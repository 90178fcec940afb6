/** @file Doubles that record what the Electron host asked of Electron, and let a test speak as Electron does. */
import { EventEmitter } from 'node:events'
import type { App, BrowserWindow, Session, WebContents, WebFrameMain } from 'electron'

type Answer = (allowed: boolean) => void
type Rules = {
  request?: (page: unknown, permission: string, answer: Answer) => void
  check?: () => boolean
  device?: () => boolean
  before?: (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void
  spelling?: boolean
}

/** A session that keeps the rules it was given; `emit` speaks as Electron. The casts are sound: the host touches only what is here. */
export function aSession() {
  const rules: Rules = {}
  const events = new EventEmitter()
  const session = Object.assign(events, {
    setPermissionRequestHandler: (rule: NonNullable<Rules['request']>) => (rules.request = rule),
    setPermissionCheckHandler: (rule: NonNullable<Rules['check']>) => (rules.check = rule),
    setDevicePermissionHandler: (rule: NonNullable<Rules['device']>) => (rules.device = rule),
    setSpellCheckerEnabled: (is: boolean) => (rules.spelling = is),
    webRequest: { onBeforeRequest: (rule: NonNullable<Rules['before']>) => (rules.before = rule) },
  }) as unknown as Session
  return { session, rules, events }
}

/** A page of a session. */
export function someContents(session: Session) {
  const events = new EventEmitter()
  const heard = { script: [] as string[], reloads: 0, policy: '', opening: (): unknown => undefined }
  const contents = Object.assign(events, {
    session,
    setWindowOpenHandler: (rule: () => unknown) => (heard.opening = rule),
    setWebRTCIPHandlingPolicy: (policy: string) => (heard.policy = policy),
    executeJavaScript: (script: string) => Promise.resolve(heard.script.push(script)),
    reload: () => (heard.reloads += 1),
  }) as unknown as WebContents
  return { contents, events, heard }
}

/** The program; `quits` counts how often it was asked to end. */
export function anApp() {
  const events = new EventEmitter()
  const heard = { quits: 0 }
  const app = Object.assign(events, { quit: () => (heard.quits += 1) }) as unknown as App
  return { app, events, heard }
}

/** A window with a page; `isGone` once it was removed. */
export function aWindow() {
  const { contents, heard } = someContents(aSession().session)
  const events = new EventEmitter()
  const state = { isGone: false }
  const window = Object.assign(events, {
    webContents: contents,
    destroy: () => (state.isGone = true),
  }) as unknown as BrowserWindow
  return { window, events, heard, state }
}

/** An event of Electron that remembers whether it was refused. */
export function anEvent<Extra extends object>(extra: Extra) {
  const event = { ...extra, isRefused: false, preventDefault: () => void (event.isRefused = true) }
  return event
}

/** A frame of a page. */
export const aFrame = (origin: string, parent: WebFrameMain | null = null) =>
  Object.assign(new EventEmitter(), { origin, parent }) as unknown as WebFrameMain
