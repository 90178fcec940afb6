/** @file The answers about keeping: the lock, earlier states, and copies on sticks. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'
import { rememberedBackups } from './keep.ts'

type LockCalls = Extract<keyof Handlers, `${'lock' | 'generation'}.${string}`>
type StickCalls = Extract<keyof Handlers, `backup.${string}`>

/** The handlers of keeping. */
export const keepHandlers = (desk: Desk): Pick<Handlers, LockCalls | StickCalls> => ({
  ...lockHandlers(desk),
  ...stickHandlers(desk),
})

function lockHandlers({ lock, states, works }: Desk): Pick<Handlers, LockCalls> {
  return {
    'lock.state': () => lock.state(),
    'lock.set': ({ password, work }, caller) =>
      works.run(work, (signal, onProgress) => lock.set(password, caller, { signal, onProgress })),
    'lock.remove': ({ password, work }, caller) =>
      works.run(work, (signal, onProgress) => lock.remove(password, caller, { signal, onProgress })),
    'lock.removeBefore': ({ password }) => lock.removeBefore(password),
    'lock.changePassword': ({ key, next }) => lock.changePassword(key, next),
    'lock.newSheet': ({ language }) => lock.newSheet(language),
    'lock.trustSheet': ({ sheet, answers }) => lock.trustSheet(sheet, answers),
    'lock.checkWords': ({ lines }) => lock.checkWords(lines),
    'lock.trySheet': ({ words }) => lock.trySheet(words),
    'generation.list': () => states.list(),
    'generation.compare': ({ name }) => states.compare(name),
    'generation.bringBack': ({ name }, caller) => states.bringBack(name, caller),
  }
}

function stickHandlers({ sticks, places, works, session }: Desk): Pick<Handlers, StickCalls> {
  return {
    'backup.drives': () => sticks.drives(),
    'backup.make': ({ place, label, work }) =>
      works.run(work, (signal, onProgress) => sticks.make(places.pathOf(place), label, { signal, onProgress })),
    'backup.remembered': () => rememberedBackups(session()),
    'backup.look': ({ place, key, work }) =>
      works.run(work, (signal, onProgress) => sticks.look(places.pathOf(place), key, { signal, onProgress })),
    'backup.rehearse': ({ place, generation, work }) =>
      works.run(work, (signal, onProgress) =>
        sticks.rehearse(places.pathOf(place), generation, { signal, onProgress }),
      ),
    'backup.export': ({ place, work, ...asked }) =>
      works.run(work, (signal, onProgress) => sticks.export(places.pathOf(place), asked, { signal, onProgress })),
    // the book that is open stays so until the restored one takes its place: a wrong password closes nothing
    'backup.restore': ({ place, work, ...wanted }, caller) =>
      works.run(work, (signal, onProgress) =>
        sticks.restore({ from: places.pathOf(place), ...wanted, signal, onProgress }, caller),
      ),
  }
}
