/** @file The control: losses made on purpose in copies of whole books, each of which the program that looks must notice. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_FOLDER } from '#main/backup'
import { openDatabase, type Database } from '#main/database'
import type { Ground } from './kinds.ts'
import { inLanes } from './lanes.ts'
import { readLedger, reportsOf, type Report } from './ledger.ts'
import { copyOf, goOnWith, removeFolder, type Laid } from './one-run.ts'
import { copyPassword, keysOf, passwordOf } from './opening.ts'
import { placesIn } from './places.ts'
import { ask } from './programs.ts'

/** `seen`: what the finding must say; a program that looks and merely stumbles has noticed nothing. */
type Loss = { name: string; ground: Ground; cause: (folder: string) => void | Promise<void>; seen: RegExp }

const inBoth = (loss: Omit<Loss, 'ground'>): Loss[] => [
  { ground: 'open', ...loss },
  { ground: 'locked', ...loss },
]

const losses: readonly Loss[] = [
  ...inBoth({
    name: 'the last confirmed version removed',
    cause: (folder) => inBook(folder, removeLastVersion),
    seen: /the book: .*version \d+ of \d+ is gone/,
  }),
  ...inBoth({
    name: 'the last confirmed save undone',
    cause: (folder) => inBook(folder, undoLastSave),
    seen: /the book: .*version \d+ was confirmed, the book has \d+/,
  }),
  {
    name: 'a confirmed photo removed',
    ground: 'open',
    cause: (folder) => inBook(folder, removeLastPhoto),
    seen: /the book: photo \S+: confirmed, and not in the book/,
  },
  ...inBoth({
    name: 'one bit of an original turned',
    cause: (folder) => turnBit(originalIn(folder)),
    seen: /the book: .*its original was altered/,
  }),
  ...inBoth({
    name: 'one bit of the words turned',
    cause: turnBitOfWords,
    seen: /the book: refused as book-damaged/,
  }),
  {
    name: 'an earlier generation torn',
    ground: 'open',
    cause: (folder) => truncateSync(join(generationIn(folder), 'boek.json'), 10),
    seen: /the stick: generation \S+: .*boek\.json/,
  },
  {
    name: 'sealed texts torn',
    ground: 'locked',
    cause: (folder) => truncateSync(join(generationIn(folder), 'boek.json.age'), 300),
    seen: /the stick: generation \S+: .*boek\.json\.age/,
  },
  ...inBoth({
    name: 'a generation that lost its database',
    cause: (folder) => rmSync(join(generationIn(folder), 'book.db')),
    seen: /the stick: generation \S+: .*book\.db/,
  }),
  { name: 'a restored book without its database', ground: 'open', cause: loseRestored, seen: /restored: refused as/ },
  {
    name: 'a key file lost, and its twin',
    ground: 'locked',
    cause: (folder) => emptyFolder(join(placesIn(folder).book, 'keys')),
    seen: /the book: refused as keys-damaged/,
  },
  {
    name: 'the key files on the stick lost',
    ground: 'locked',
    cause: (folder) => emptyFolder(join(generationIn(folder), '..', 'keys')),
    seen: /the stick: the key file on the stick is none/,
  },
  ...inBoth({
    name: 'an earlier state lost',
    cause: (folder) => rmSync(stateIn(folder), { recursive: true }),
    seen: /its states: state \S+ was kept, and is not there/,
  }),
  ...inBoth({
    name: 'an earlier state torn',
    cause: (folder) => truncateSync(join(stateIn(folder), 'book.db'), 4096),
    seen: /its states: state \S+ is not whole/,
  }),
  ...inBoth({
    name: 'a copy with a lock, or without, that lacks a letter',
    cause: loseLetterOfCopy,
    seen: /copied: .*letter \S+: confirmed, and not in the book/,
  }),
]

/** Sentences about what the program that looks did wrong: a loss it missed, or one it saw in a whole book. Empty when it can be relied on. */
export async function proveTheChecker(laid: Laid, seed: number): Promise<string[]> {
  const more = { open: await copyOf(laid.open), locked: await copyOf(laid.locked) }
  for (const folder of Object.values(more)) await goOnWith(folder, 'more', seed)
  const whole = await inLanes(Object.values(more), (folder) => findingsAfter(folder, () => undefined))
  const faults = await inLanes(losses, async ({ name, ground, cause, seen }) => {
    const found = await findingsAfter(more[ground], cause)
    return found.some((finding) => seen.test(finding))
      ? []
      : [`not noticed (${ground}): ${name}; seen was: ${found.join('; ')}`]
  })
  for (const folder of Object.values(more)) await removeFolder(folder)
  return [...whole.flat().map((finding) => `seen in a whole book: ${finding}`), ...faults.flat()]
}

export const lossCount = losses.length

async function findingsAfter(ground: string, cause: Loss['cause']): Promise<string[]> {
  const folder = await copyOf(ground)
  try {
    await cause(folder)
    return await ask(folder)
  } finally {
    await removeFolder(folder)
  }
}

type LastSave = { folder: string; db: Database }

function inBook(folder: string, change: (last: LastSave) => void) {
  return inDatabase(placesIn(folder).book, passwordOf(0), (db) => change({ folder, db }))
}

async function inDatabase(book: string, password: string, change: (db: Database) => void) {
  const keys = await keysOf(book, [password])
  const db = openDatabase(join(book, 'book.db'), { key: keys?.databaseKey })
  try {
    change(db)
  } finally {
    db.close()
  }
}

function lastOf<Did extends Report['did']>(folder: string, did: Did): Extract<Report, { did: Did }> {
  const last = reportsOf(readLedger(placesIn(folder).ledger), did).at(-1)
  if (last === undefined) throw new Error(`The ground has no ${did}`)
  return last
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
  db.prepare('DELETE FROM photos WHERE id = ?').run(lastOf(folder, 'photo').photo)
}

function originalIn(folder: string): string {
  const media = join(placesIn(folder).book, 'media')
  const name = readdirSync(media, { recursive: true, encoding: 'utf8' }).find((one) => /\.(?:jpg|age)$/.test(one))
  return join(media, name ?? '')
}

function turnBit(file: string, at?: number) {
  const bytes = readFileSync(file)
  const turned = at ?? bytes.length >> 1
  bytes[turned] = (bytes[turned] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

// wherever they stand in a plain database; in an encrypted one in the midst of a page that holds them, as a page that is free holds nothing
async function turnBitOfWords(folder: string) {
  const file = join(placesIn(folder).book, 'book.db')
  const text = readFileSync(file, 'latin1')
  if (text.includes(words)) writeFileSync(file, text.replaceAll(words, words.replace('s', 'r')), 'latin1')
  else turnBit(file, await middleOfWords(placesIn(folder).book))
}

async function middleOfWords(book: string): Promise<number> {
  let at = 0
  await inDatabase(book, passwordOf(0), (db) => {
    const page = db.prepare<[], number>(
      "SELECT min(pageno) FROM dbstat WHERE name = 'page_versions' AND pagetype = 'leaf'",
    )
    const size = Number(db.pragma('page_size', { simple: true }))
    at = ((page.pluck().get() ?? 1) - 0.5) * size
  })
  return at
}

const words = 'als je stil bent'

/** The folder of the first generation, which a later one must never harm. */
function generationIn(folder: string): string {
  const { stick, ledger } = placesIn(folder)
  const root = join(stick, BACKUP_FOLDER)
  const [first] = reportsOf(readLedger(ledger), 'backup')
  const book = readdirSync(root).find((name) => name.includes('-') && !name.includes('.'))
  return join(root, book ?? '', first?.generation ?? '')
}

function stateIn(folder: string): string {
  return join(placesIn(folder).book, 'generations', lastOf(folder, 'generation').name ?? '')
}

function loseRestored(folder: string) {
  rmSync(join(placesIn(folder).at(lastOf(folder, 'restore').to), 'book.db'))
}

function emptyFolder(folder: string) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
}

async function loseLetterOfCopy(folder: string) {
  const { at } = placesIn(folder)
  const ledger = readLedger(placesIn(folder).ledger)
  const to = [...reportsOf(ledger, 'lock'), ...reportsOf(ledger, 'unlock')].at(-1)?.to ?? ''
  const { page } = lastSave(folder)
  await inDatabase(at(to), copyPassword, (db) => {
    db.prepare('DELETE FROM page_versions WHERE page = ?').run(page)
    db.prepare('DELETE FROM pages WHERE id = ?').run(page)
  })
}
