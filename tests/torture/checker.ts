/**
 * @file The other program that looks afterwards: `node checker.ts`, which is given one folder per line. It reads the ledger, looks at the
 * book, its states, the stick and what was restored or copied, then works on with them, and prints what it found as a line of JSON.
 */
import { createInterface } from 'node:readline'
import { existsSync, readdirSync } from 'node:fs'
import { BookError } from '#contract'
import type { Session } from '#main/app'
import { restoreBackup } from '#main/backup'
import { createShelf } from '#main/folder'
import { checkBackup } from './check-backup.ts'
import { checkBook } from './check-book.ts'
import { checkStates } from './check-states.ts'
import {
  passwordsOf,
  promisedAt,
  promisedBy,
  promisedToCopy,
  promises,
  readLedger,
  reportsOf,
  touched,
} from './ledger.ts'
import { withBook, type Looking } from './looking.ts'
import { copyPassword, keysOf, passwordOf } from './opening.ts'
import { placesIn } from './places.ts'
import { workOn } from './work-on.ts'

for await (const folder of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await lookAt(folder))}\n`)
}

async function lookAt(folder: string): Promise<string[]> {
  const places = placesIn(folder)
  const ledger = readLedger(places.ledger)
  const passwords = passwordsOf(ledger).map(passwordOf)
  const toCome = touched(ledger, 'migration') && reportsOf(ledger, 'open').length > 0
  try {
    const keys = await keysOf(places.book, passwords)
    const looking = { folder, places, ledger, passwords, keys, toCome }
    return [
      ...(await named('the book', () => lookAtBook(looking))),
      ...(await named('its states', async () => checkStates(places.book, ledger, keys))),
      ...(await named('the stick', () => lookAtStick(looking))),
      ...(await named('restored', () => lookAtRestored(looking))),
      ...(await named('copied', () => lookAtCopies(looking))),
      ...(await named('working on', () => workOn(looking))),
    ]
  } catch (cause) {
    if (cause instanceof BookError) return [`the book: refused as ${cause.code} ${JSON.stringify(cause.details)}`]
    return [
      `the program that looks did not get to the end: ${String(cause)} ${cause instanceof Error ? cause.stack : ''}`,
    ]
  }
}

async function lookAtBook(looking: Looking): Promise<string[]> {
  const { places, ledger, toCome } = looking
  const found = await withBook(places.book, looking, async (session) => {
    const perPromise = []
    for (const promised of promises(ledger)) perPromise.push(await checkBook(session, promised))
    // cut off while an earlier state was brought back, it is the one or the other
    return perPromise.find((findings) => findings.length === 0) ?? perPromise[0] ?? []
  })
  return [...found, ...(toCome ? guarded(looking) : [])]
}

// the app of today may not open a book with the tables of a version to come
function guarded({ places, keys }: Looking): string[] {
  try {
    createShelf().open(places.book, { keys }).close()
    return ['an older version opened a newer book']
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'book-newer') return []
    throw cause
  }
}

async function lookAtStick(looking: Looking): Promise<string[]> {
  const { places, ledger, keys } = looking
  if (!touched(ledger, 'backup', 'restore')) return []
  const { generations, findings: found } = await checkBackup(places.stick, ledger, keys)
  const [newest] = generations
  if (newest?.good !== true) return [...found, 'the newest generation is not a good one']
  if (!touched(ledger, 'backup')) return found
  const to = places.at('proef')
  await restoreBackup({ from: places.stick, to, generation: newest.name, language: 'en', keys })
  const promised = promisedBy(ledger, newest.name)
  return [...found, ...(await withBook(to, looking, (session) => checkBook(session, promised)))]
}

// a book that was being restored is whole, or there is no book yet
async function lookAtRestored(looking: Looking): Promise<string[]> {
  const { folder, places, ledger } = looking
  if (!touched(ledger, 'restore')) return []
  const there = readdirSync(folder).filter(places.isRestoredName)
  const gone = reportsOf(ledger, 'restore').filter(({ to }) => !existsSync(places.at(to)))
  const found = gone.map(() => 'a book was confirmed as restored, and is not there')
  for (const name of there) {
    const promised = promisedAt(ledger, name)
    found.push(...(await withBook(places.at(name), looking, (session) => checkBook(session, promised))))
  }
  return found
}

// so is a copy with a lock, or without
async function lookAtCopies(looking: Looking): Promise<string[]> {
  const { folder, places, ledger, keys } = looking
  const work = keys === null ? 'lock' : 'unlock'
  const there = readdirSync(folder).filter(places.isCopyName)
  const gone = reportsOf(ledger, work).filter(({ to }) => !existsSync(places.at(to)))
  const found = gone.map(() => 'a copy was confirmed, and is not there')
  for (const name of there) {
    const asked = { ...looking, passwords: [copyPassword] }
    const look = async (session: Session) => [
      ...((session.folder.keys === null) === (work === 'lock')
        ? ['it has the lock it should not have, or lacks it']
        : []),
      ...(await checkBook(session, promisedToCopy(ledger, name, work))),
    ]
    found.push(...(await withBook(places.at(name), asked, look)).map((finding) => `${name}: ${finding}`))
  }
  return found
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
