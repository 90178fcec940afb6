/** @file Leaving the Electron host: last words are saved, the book is closed, and the program ends, whichever way it was asked. */
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createAnswers } from '../../../src-main/hosts/electron/answers.ts'
import { closeBeforeQuitting, saveBeforeClosing } from '../../../src-main/hosts/electron/leaving.ts'
import { anApp, anEvent, aWindow } from './electron-doubles.ts'

const never = () => new Promise<void>(() => undefined)

test('a window that is closed stays until its page has saved', async () => {
  const { window, events, heard, state } = aWindow()
  const saved = Promise.withResolvers<undefined>()
  saveBeforeClosing(window, () => saved.promise, never)
  const closing = anEvent({})

  events.emit('close', closing)
  await turn()

  expect(closing.isRefused).toBe(true)
  expect(heard.script).toEqual([`window.dispatchEvent(new Event('pagehide'))`])
  expect(state.isGone).toBe(false)
  saved.resolve(undefined)
  await turn()
  expect(state.isGone).toBe(true)
})

test('closing twice saves once', async () => {
  const { window, events, heard } = aWindow()
  saveBeforeClosing(window, never, never)

  events.emit('close', anEvent({}))
  const second = anEvent({})
  events.emit('close', second)
  await turn()

  expect(second.isRefused).toBe(true)
  expect(heard.script).toHaveLength(1)
})

test('a page that does not answer is not waited for without an end', async () => {
  const { window, events, state } = aWindow()
  const limit = Promise.withResolvers<undefined>()
  saveBeforeClosing(window, never, () => limit.promise)

  events.emit('close', anEvent({}))
  await turn()
  expect(state.isGone).toBe(false)
  limit.resolve(undefined)
  await turn()

  expect(state.isGone).toBe(true)
})

test('a page that fell over lets its window go', async () => {
  const { window, events, state } = aWindow()
  window.webContents.executeJavaScript = () => Promise.reject(new Error('gone'))
  saveBeforeClosing(window, never, never)

  events.emit('close', anEvent({}))
  await turn()

  expect(state.isGone).toBe(true)
})

test('the page also hears of a computer that is being shut down', () => {
  const { window, events, heard } = aWindow()
  saveBeforeClosing(window, never, never)

  events.emit('query-session-end', anEvent({}))

  expect(heard.script).toHaveLength(1)
})

test('all answers are given only when none is under way, also one that came meanwhile', async () => {
  const [first, second] = [Promise.withResolvers<'first'>(), Promise.withResolvers<'second'>()]
  const waiting = [first.promise, second.promise]
  const answers = createAnswers({
    call: async () => ({ ok: true, value: await waiting.shift() }),
    isOurs: () => true,
    onLanguage: () => undefined,
  })
  const ask = () => answers.answer({ senderFrame: null }, 'page.save', {})
  const done: string[] = []

  const one = ask()
  const all = answers.allGiven().then(() => done.push('all'))
  const two = ask()
  first.resolve('first')
  await one
  await turn()
  expect(done).toEqual([])
  second.resolve('second')
  await Promise.all([two, all])

  expect(done).toEqual(['all'])
})

function aProgram(close: () => Promise<void>) {
  const { app, events, heard } = anApp()
  const said: string[] = []
  closeBeforeQuitting(app, close, (message) => said.push(message))
  const isHeldBack = () => {
    const event = anEvent({})
    events.emit('will-quit', event)
    return event.isRefused
  }
  return { events, heard, said, isHeldBack }
}

test('the program ends with its only window, on every system', () => {
  const { events, heard } = aProgram(() => Promise.resolve())

  events.emit('window-all-closed')

  expect(heard.quits).toBe(1)
})

test('the program waits for the book to be closed, once, and then really ends', async () => {
  const closed = Promise.withResolvers<undefined>()
  let closings = 0
  const { heard, isHeldBack } = aProgram(() => {
    closings += 1
    return closed.promise
  })

  expect([isHeldBack(), isHeldBack()]).toEqual([true, true])
  await turn()
  expect([closings, heard.quits]).toEqual([1, 0])
  closed.resolve(undefined)
  await turn()

  expect([closings, heard.quits]).toEqual([1, 1])
  expect(isHeldBack()).toBe(false)
})

test('a book that does not close keeps nobody in the program', async () => {
  const { heard, said, isHeldBack } = aProgram(() => Promise.reject(new Error('disk')))

  isHeldBack()
  await turn()

  expect(heard.quits).toBe(1)
  expect(said).toEqual(['the book was not closed'])
  expect(isHeldBack()).toBe(false)
})
