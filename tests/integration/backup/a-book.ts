/** @file A small real book, and what a backup test asks of one: its rows, its bytes, its backups. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BookId } from '#contract'
import { realDisk, restoreBackup, verifyBackup, writeBackup } from '#main/backup'
import { openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { createShelf } from '#main/folder'
import { createVault, loadWordLists, makeKeys, sealAll } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { onTestFinished } from 'vitest'
import { freshFolder } from '../../support/fresh-folder.ts'

const tables = [
  'settings',
  'parents',
  'children',
  'pages',
  'page_versions',
  'page_children',
  'photos',
  'photo_children',
  'page_photos',
]

/** A disk as the room asks for it. */
export type BackupDisk = typeof realDisk

export type ABook = Awaited<ReturnType<typeof aBook>>

/** What stands for the page that shows a backup in a browser. */
export const READER = Buffer.from('<!doctype html>')

export const PASSWORD = { kind: 'password', password: 'vuurtoren bij Stavoren' } as const

/** A vault whose keys cost nothing to open. */
export const vault = createVault({
  lists: loadWordLists(fileURLToPath(new URL('../../../resources', import.meta.url))),
  workFactors: { password: 4, recovery: 4 },
})

type Asking = { photos?: number; pages?: number; id?: string; locked?: boolean }

/** An open book with two children, a few letters and some photos (of random bytes: to a backup a photo is a file), locked if asked. */
export async function aBook({ photos = 4, pages = 3, id = randomUUID(), locked = false }: Asking = {}) {
  const home = freshFolder()
  const stick = join(home, 'stick')
  mkdirSync(stick)
  const shelf = createShelf()
  const { keys, lock } = await aLock(id, locked)
  const path = await shelf.make({
    path: join(home, 'Ons boek.bewaarboek'),
    id: BookId.parse(id),
    madeBy: '0.1.0',
    ...lock,
  })
  const folder = shelf.open(path, { keys })
  onTestFinished(() => folder.close())
  const { db } = folder

  const child = randomUUID()
  db.prepare(
    `INSERT INTO children (id, position, name, thread, words, line, date, place, details, created_at)
     VALUES (?, 0, 'Noor', 1, '{}', 'Klein en zo gewild', '{"precision":"unknown"}', '', '{}', '2026-11-14T10:00:00.000Z')`,
  ).run(child)

  const addPage = (words: string) => {
    const page = randomUUID()
    const text = JSON.stringify([{ kind: 'paragraph', runs: [{ text: words }] }])
    db.prepare(
      `INSERT INTO pages (id, kind, title, opening, date, sort_key, text, steps, place, version, created_at, saved_at)
       VALUES (?, 'letter', ?, '', '{"precision":"unknown"}', '', ?, '[]', '', 1, '2026-11-14T10:00:00.000Z', '2026-11-14T10:00:00.000Z')`,
    ).run(page, `Brief ${words.length}`, text)
    db.prepare(
      `INSERT INTO page_versions (page, version, saved_at, title, text, steps) VALUES (?, 1, '2026-11-14T10:00:00.000Z', '', ?, '[]')`,
    ).run(page, text)
    db.prepare('INSERT INTO page_children (page, child, position) VALUES (?, ?, 0)').run(page, child)
    return page
  }

  const addPhoto = async (name: string, bytes: Buffer) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const file = folder.mediaFile(hash, 'jpeg')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, keys === null ? bytes : await sealAll(keys, bytes))
    db.prepare(
      `INSERT INTO photos (id, hash, format, bytes, width, height, file_name, caption, description, veiled, taken, truncated, added_at)
       VALUES (?, ?, 'jpeg', ?, 1, 1, ?, '', '', 0, '{"precision":"unknown"}', 0, '2026-11-14T10:00:00.000Z')`,
    ).run(randomUUID(), hash, bytes.length, name)
    return { file, path: relative(path, file).replaceAll('\\', '/') }
  }

  for (let number = 1; number <= pages; number += 1) addPage(`Lieve Noor, dit is brief ${number}. Ťøę 🕯️`)
  const added = []
  for (let number = 1; number <= photos; number += 1) {
    added.push(await addPhoto(`IMG_${number}.jpg`, bytesOf(number * 700, number)))
  }

  const read = () => ({
    open: { title: 'Ons boek', pages: db.prepare('SELECT id, title, text FROM pages ORDER BY id').all() as object },
    counts: {
      children: 1,
      pages: Number(db.prepare('SELECT count(*) FROM pages').pluck().get()),
      letters: Number(db.prepare('SELECT count(*) FROM pages').pluck().get()),
      photos: Number(db.prepare('SELECT count(*) FROM photos').pluck().get()),
      versions: Number(db.prepare('SELECT count(*) FROM page_versions').pluck().get()),
      bytes: Number(db.prepare('SELECT coalesce(sum(bytes), 0) FROM photos').pluck().get()),
    },
    contents: { title: 'Ons boek', children: ['Noor'], kinds: ['letter', 'photo'] as ('letter' | 'photo')[] },
  })

  type Asked = Partial<Parameters<typeof writeBackup>[0]>
  const backUp = (at = '2026-11-21T19:30:12', asked: Asked = {}) =>
    writeBackup({ folder, keys, read, to: stick, now: new Date(at), madeBy: '0.1.0', reader: READER, ...asked })
  const root = join(stick, 'Bewaarboek-backup')
  const bookFolder = join(root, folder.about.id)

  return { home, stick, path, folder, keys, db, added, addPage, addPhoto, read, backUp, root, bookFolder }
}

async function aLock(id: string, locked: boolean) {
  if (!locked) return { keys: null, lock: {} }
  const keys = await makeKeys(id)
  return { keys, lock: { keys, keyFiles: (at: string) => writePassword(at, keys) } }
}

/** The keys of a locked book. */
export function keysOf({ keys }: Pick<ABook, 'keys'>): BookKeys {
  if (keys === null) throw new Error('this book has no lock')
  return keys
}

/** Writes the key file of a password, in place of the one before. */
export async function writePassword(keysFolder: string, keys: BookKeys, secret: string = PASSWORD.password) {
  await vault.writeKey(keysFolder, { kind: 'password', secret, keys, madeAt: new Date('2026-11-14T10:00:00Z') })
}

/** The same bytes for the same seed. */
export function bytesOf(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed * 2654435761 + 1
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

/** Every row of every table that a book keeps. */
export function rowsOf(db: Database): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]))
}

/** The same of a database file that nobody has open. */
export function rowsIn(file: string, keys: BookKeys | null = null): Record<string, unknown[]> {
  const db = openDatabase(file, { readOnly: true, key: keys?.databaseKey })
  try {
    return rowsOf(db)
  } finally {
    db.close()
  }
}

/** Everything in a folder by its path within it: files with their bytes, folders with nothing. */
export function filesIn(folder: string): Map<string, Buffer | null> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => [
        name.replaceAll('\\', '/'),
        statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name)) : null,
      ]),
  )
}

/** What a book is: its originals and its rows. The lock, the log and the cache beside them come and go. */
export function stateOf(book: Pick<ABook, 'path' | 'db'>) {
  return { media: filesIn(join(book.path, 'media')), rows: rowsOf(book.db) }
}

/** Name and verdict of each generation. */
export async function verdicts(from: string): Promise<[string, boolean][]> {
  const { generations } = await verifyBackup({ from, language: 'en' })
  return generations.map(({ name, good }) => [name, good])
}

/** Puts the backup in a folder back in a new place beside it. */
export async function restoreTo(from: string, to: string, asked: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
  return restoreBackup({ from, to, language: 'en', ...asked })
}
