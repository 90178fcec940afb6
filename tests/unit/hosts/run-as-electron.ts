/** @file Runs the Electron host's own program, with what stands in for Electron: makes a book in its window, then leaves as `LEAVE` says. */
import { registerHooks } from 'node:module'
import type * as Fake from './fake-electron.ts'

const fake = new URL('fake-electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
})

await import(new URL('../../../src-main/hosts/electron/index.ts', import.meta.url).href)
const { ask, app, becomeReady } = (await import(fake)) as typeof Fake
const window = await becomeReady()
await ask('book.make', { book: { language: 'nl', title: 'Ons boek' } })
if (process.env['LEAVE'] === 'quit') app.quit()
else window.close()
