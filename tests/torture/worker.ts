/**
 * @file The program that is cut off: `node worker.ts <folder> <kind> <seed>`. It works on the book in the folder without an end, and
 * writes a line once a piece of work is done. As `ground` it makes the book and the first two generations, and ends.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeSync } from 'node:fs'
import { createSession, makeBook } from '#main/app'
import { createShelf } from '#main/folder'
import { createActions } from './actions.ts'
import { kinds, worksOf } from './kinds.ts'
import { works, type Report, type WorkName } from './ledger.ts'
import { placesIn } from './places.ts'
import { seeded } from './seeded.ts'

const [folder = '', kind = '', seed = ''] = process.argv.slice(2)
const places = placesIn(folder)
const needs = { now: () => new Date(), newId: () => randomUUID() as string }
const shelf = createShelf()

// straight to the file descriptor, so that nothing that was done waits unsaid in a buffer
const say = (report: Report) => void writeSync(1, `${JSON.stringify(report)}\n`)

if (kind === 'ground') await layTheGround()
else await goOn()

async function layTheGround() {
  mkdirSync(places.stick)
  await makeBook({ shelf, madeBy: 'torture', ...needs }, places.book, { language: 'nl', title: 'Ons boek' })
  const session = openBook()
  const { letter, photo, backup, restore } = actionsOn(session)
  for (const generation of [1, 2]) {
    for (let turn = 0; turn < 8 * generation; turn += 1) await letter()
    await photo()
    await backup()
  }
  await restore()
  await letter()
  await photo()
  await session.close()
}

async function goOn() {
  const actions = actionsOn(openBook())
  say({ did: 'open' })
  const chosen = kinds.find((one) => one === kind)
  if (chosen === undefined) throw new Error(`No such kind of work: ${kind}`)
  await Promise.all(worksOf[chosen].map((work) => withoutEnd(actions[work])))
}

async function withoutEnd(work: () => Promise<void>): Promise<never> {
  for (;;) await work()
}

function openBook() {
  const opened = createShelf().open(places.book)
  if (opened.readOnly !== null) throw new Error(`The book can only be read: ${opened.readOnly}`)
  return createSession({ folder: opened, ...needs })
}

// each kind of work has its own chance, so that work side by side does not change what the others choose
function actionsOn(session: ReturnType<typeof openBook>): Record<WorkName, () => Promise<void>> {
  const one = (work: WorkName) => {
    const chance = seeded(Number(seed) + works.indexOf(work))
    return createActions({ session, folder, chance, say })[work]
  }
  return { letter: one('letter'), photo: one('photo'), backup: one('backup'), restore: one('restore') }
}
