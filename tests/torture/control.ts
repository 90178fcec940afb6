/** @file The control: losses made on purpose in copies of a whole book, each of which the program that looks must notice. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_FOLDER } from '#main/backup'
import { openDatabase, type Database } from '#main/database'
import { inLanes } from './lanes.ts'
import { readLedger, reportsOf } from './ledger.ts'
import { copyOf, lookAt, removeFolder } from './one-run.ts'
import { placesIn } from './places.ts'

/** `seen`: what the finding must say; a program that looks and merely stumbles has noticed nothing. */
type Loss = { name: string; cause: (folder: string) => void; seen: RegExp }

const losses: readonly Loss[] = [
  {
    name: 'the last confirmed version removed',
    cause: (folder) => inBook(folder, removeLastVersion),
    seen: /version \d+ of \d+ is gone/,
  },
  {
    name: 'the last confirmed save undone',
    cause: (folder) => inBook(folder, undoLastSave),
    seen: /version \d+ was confirmed, the book has \d+/,
  },
  {
    name: 'a confirmed photo removed',
    cause: (folder) => inBook(folder, removeLastPhoto),
    seen: /photo \S+: confirmed, and not in the book/,
  },
  { name: 'one bit of an original turned', cause: turnBitOfOriginal, seen: /its original was altered/ },
  { name: 'an earlier generation torn', cause: tearGeneration, seen: /the stick: generation \S+: .*boek\.json/ },
  {
    name: 'a generation that lost its database',
    cause: (folder) => rmSync(join(generationIn(folder), 'book.db')),
    seen: /the stick: generation \S+: .*book\.db/,
  },
  { name: 'a restored book without its database', cause: loseRestored, seen: /restored: refused as book-damaged/ },
]

/** Sentences about what the program that looks did wrong: a loss it missed, or one it saw in a whole book. Empty when it can be relied on. */
export async function proveTheChecker(ground: string): Promise<string[]> {
  const whole = await findingsAfter(ground, () => undefined)
  const faults = await inLanes(losses, async ({ name, cause, seen }) => {
    const found = await findingsAfter(ground, cause)
    return found.some((finding) => seen.test(finding)) ? [] : [`not noticed: ${name}; seen was: ${found.join('; ')}`]
  })
  return [...whole.map((finding) => `seen in a whole book: ${finding}`), ...faults.flat()]
}

export const lossCount = losses.length

async function findingsAfter(ground: string, cause: Loss['cause']): Promise<string[]> {
  const folder = await copyOf(ground)
  try {
    cause(folder)
    return await lookAt(folder)
  } finally {
    await removeFolder(folder)
  }
}

type LastSave = { folder: string; db: Database }

function inBook(folder: string, change: (last: LastSave) => void) {
  const db = openDatabase(join(placesIn(folder).book, 'book.db'))
  try {
    change({ folder, db })
  } finally {
    db.close()
  }
}

function lastSave(folder: string): { page: string; version: number } {
  const last = reportsOf(readLedger(placesIn(folder).ledger), 'letter').findLast(({ version }) => version > 1)
  if (last === undefined) throw new Error('The ground has no letter that was saved twice')
  return last
}

function removeLastVersion({ folder, db }: LastSave) {
  db.prepare('DELETE FROM page_versions WHERE page = :page AND version = :version').run(lastSave(folder))
}

// as if the last transaction had never reached the disk: the book is sound, and one save short
function undoLastSave({ folder, db }: LastSave) {
  const last = lastSave(folder)
  db.prepare('DELETE FROM page_versions WHERE page = :page AND version = :version').run(last)
  db.prepare(
    `UPDATE pages SET (version, text) =
       (SELECT version, text FROM page_versions WHERE page = :page AND version = :version - 1) WHERE id = :page`,
  ).run(last)
}

function removeLastPhoto({ folder, db }: LastSave) {
  const last = reportsOf(readLedger(placesIn(folder).ledger), 'photo').at(-1)
  db.prepare('DELETE FROM photos WHERE id = ?').run(last?.photo)
}

function turnBitOfOriginal(folder: string) {
  const media = join(placesIn(folder).book, 'media')
  const name = readdirSync(media, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('.jpg'))
  const file = join(media, name ?? '')
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

function tearGeneration(folder: string) {
  truncateSync(join(generationIn(folder), 'boek.json'), 10)
}

/** The folder of the first generation, which a later one must never harm. */
function generationIn(folder: string): string {
  const { stick, ledger } = placesIn(folder)
  const root = join(stick, BACKUP_FOLDER)
  const [first] = reportsOf(readLedger(ledger), 'backup')
  const book = readdirSync(root).find((name) => name.includes('-') && !name.includes('.'))
  return join(root, book ?? '', first?.generation ?? '')
}

function loseRestored(folder: string) {
  const [first] = reportsOf(readLedger(placesIn(folder).ledger), 'restore')
  rmSync(join(placesIn(folder).at(first?.to ?? ''), 'book.db'))
}
