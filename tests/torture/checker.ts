/**
 * @file The fresh program that looks afterwards: `node checker.ts <folder>`. It reads the ledger, looks at the book, the stick and what
 * was restored, then works on with them, and prints what it found as one line of JSON.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import { createSession, keepBackup, type Session } from '#main/app'
import { BACKUP_FOLDER, restoreBackup } from '#main/backup'
import { createShelf } from '#main/folder'
import { checkBackup } from './check-backup.ts'
import { checkBook } from './check-book.ts'
import { promisedAt, promisedBy, readLedger, reportsOf, wroteBackups, type Ledger } from './ledger.ts'
import { placesIn } from './places.ts'
import { wordsOf } from './words.ts'

const [folder = ''] = process.argv.slice(2)
const places = placesIn(folder)
const ledger = readLedger(places.ledger)
const now = () => new Date()

const findings = [
  ...(await named('the book', () => withBook(places.book, (session) => checkBook(session, ledger)))),
  ...(await named('the stick', lookAtStick)),
  ...(await named('restored', lookAtRestored)),
  ...(await named('working on', workOn)),
]
process.stdout.write(`${JSON.stringify(findings)}\n`)

async function lookAtStick(): Promise<string[]> {
  const { generations, findings: found } = await checkBackup(places.stick, ledger)
  const [newest] = generations
  if (newest?.good !== true) return [...found, 'the newest generation is not a good one']
  if (!wroteBackups(ledger)) return found
  return [...found, ...(await restoredHolds(newest.name, promisedBy(ledger, newest.name)))]
}

async function restoredHolds(generation: string, promised: Ledger): Promise<string[]> {
  const to = places.at('proef.bewaarboek')
  await restoreBackup({ from: places.stick, to, generation, language: 'en' })
  return withBook(to, (session) => checkBook(session, promised))
}

// a book that was being restored is whole, or there is no book yet
async function lookAtRestored(): Promise<string[]> {
  const there = readdirSync(folder).filter(places.isRestoredName)
  const gone = reportsOf(ledger, 'restore').filter(({ to }) => !existsSync(places.at(to)))
  const found = gone.map(() => 'a book was confirmed as restored, and is not there')
  for (const name of there) {
    found.push(...(await withBook(places.at(name), (session) => checkBook(session, promisedAt(ledger, name)))))
  }
  return found
}

// what was cut off must not stand in the way: letters, a backup and a restore to the same place go as ever
async function workOn(): Promise<string[]> {
  const found = await withBook(places.book, async (session) => {
    const { pages } = session.book
    const { id } = pages.add({ kind: 'letter', title: 'Aan Noor' })
    pages.save(id, { text: wordsOf(id, 2) })
    const made = await keepBackup(session, { to: places.stick, where: 'stick', madeBy: 'torture', now })
    return [...unfinishedOnStick(session), ...(made.lacking ?? []).map((name) => `the next backup lacked ${name}`)]
  })
  const name = reportsOf(ledger, 'began').findLast((report) => report.to !== undefined)?.to
  if (name === undefined || existsSync(places.at(name))) return found
  await restoreBackup({ from: places.stick, to: places.at(name), language: 'en' })
  return existsSync(places.at(`${name}.part`)) ? [...found, 'an unfinished restore was left beside the next'] : found
}

function unfinishedOnStick(session: Session): string[] {
  const names = readdirSync(join(places.stick, BACKUP_FOLDER, session.folder.about.id))
  return names.some((name) => name.endsWith('.part')) ? ['an unfinished backup was left after the next one'] : []
}

async function withBook(at: string, work: (session: Session) => Promise<string[]>): Promise<string[]> {
  const opened = createShelf().open(at)
  const session = createSession({ folder: opened, now, newId: () => randomUUID() })
  try {
    const readOnly = opened.readOnly === null ? [] : [`it can only be read: ${opened.readOnly}`]
    return [...readOnly, ...(await work(session))]
  } finally {
    await session.close()
  }
}

/** What was found, or what the doors refused: after a sudden end nothing may be refused. */
async function named(where: string, look: () => Promise<string[]>): Promise<string[]> {
  try {
    return (await look()).map((finding) => `${where}: ${finding}`)
  } catch (cause) {
    if (cause instanceof BookError) return [`${where}: refused as ${cause.code} ${JSON.stringify(cause.details)}`]
    throw cause
  }
}
