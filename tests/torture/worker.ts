/**
 * @file The program that is cut off: `node worker.ts <folder> <kind> <seed>`. It works on the book in the folder without an end, and
 * writes a line once a piece of work is done. As `open` and `locked` it makes such a book and its first two generations, and as
 * `more` it makes what the control needs beside them; then it ends.
 */
import { mkdirSync, writeSync } from 'node:fs'
import { makeBook, type Session } from '#main/app'
import { createShelf } from '#main/folder'
import { createActions } from './actions.ts'
import { grounds, kinds, sidesOf, type Ground, type Kind } from './kinds.ts'
import { works, type Report, type WorkName } from './ledger.ts'
import { madeBy, newId, now, openSession, passwordOf, vault } from './opening.ts'
import { placesIn } from './places.ts'
import { seeded } from './seeded.ts'

const [folder = '', asked = '', seed = ''] = process.argv.slice(2)
const places = placesIn(folder)

// straight to the file descriptor, so that nothing that was done waits unsaid in a buffer
const say = (report: Report) => void writeSync(1, `${JSON.stringify(report)}\n`)

const ground = grounds.find((one) => one === asked)
const kind = kinds.find((one) => one === asked)
if (ground !== undefined) await layTheGround(ground)
else if (asked === 'more') await layMore()
else if (kind !== undefined) await goOn(kind)
else throw new Error(`No such kind of work: ${asked}`)

async function layTheGround(laid: Ground) {
  mkdirSync(places.stick)
  const password = laid === 'locked' ? { password: passwordOf(0) } : {}
  const needs = { shelf: createShelf({ vault }), vault, madeBy, now, newId }
  await makeBook(needs, places.book, { language: 'nl', title: 'Ons boek', ...password })
  const { act, session } = sit(await openBook())
  for (const generation of [1, 2]) {
    for (let turn = 0; turn < 8 * generation; turn += 1) await act('letter')
    await act('photo')
    await act('backup')
  }
  await act('restore')
  await act('letter')
  await act('photo')
  await session().close()
}

async function layMore() {
  const { act, session } = sit(await openBook())
  await act('letter')
  await act('generation')
  await act('letter')
  await act(session().folder.keys === null ? 'lock' : 'unlock')
  await session().close()
}

async function goOn(chosen: Kind) {
  if (chosen === 'migration') {
    say({ did: 'open' })
    say({ did: 'began', work: 'migration' })
  }
  const { act } = sit(await openBook({ toCome: chosen === 'migration' }))
  say(chosen === 'migration' ? { did: 'migration' } : { did: 'open' })
  await Promise.all(
    sidesOf[chosen].map(async (side) => {
      for (;;) for (const work of side) await act(work)
    }),
  )
}

async function openBook({ toCome = false } = {}): Promise<Session> {
  const session = await openSession(places.book, { passwords: [passwordOf(0)], toCome })
  if (session.folder.readOnly !== null) throw new Error(`The book can only be read: ${session.folder.readOnly}`)
  return session
}

// each kind of work has its own chance, so that work side by side does not change what the others choose
function sit(session: Session) {
  const desk = { session, states: [] as string[] }
  const actions = new Map<WorkName, () => Promise<void>>()
  const actionOf = (work: Exclude<WorkName, 'migration'>) => {
    const chance = seeded(Number(seed) + works.indexOf(work))
    return createActions[work]({ desk, open: openBook, folder, chance, say })
  }
  const act = async (work: WorkName) => {
    if (work === 'migration') throw new Error('Only opening a book changes its tables')
    const action = actions.get(work) ?? actionOf(work)
    actions.set(work, action)
    await action()
  }
  return { act, session: () => desk.session }
}
