/** @file How the programs of the torture open books: with locks whose keys cost no time to try, and with tables of a version to come. */
import { randomUUID } from 'node:crypto'
import { BookError } from '#contract'
import { createSession, type Session } from '#main/app'
import { migrations, type Migration } from '#main/database'
import { createShelf } from '#main/folder'
import { keepGeneration } from '#main/generations'
import { createVault, type BookKeys } from '#main/vault'

export const now = () => new Date()
export const newId = () => randomUUID() as string
export const madeBy = 'torture'
export const reader = Buffer.from('<!doctype html><title>Bewaarboek</title>')

/** 2^2 instead of 2^17: what is tried here is not how long a guess takes. */
export const vault = createVault({ lists: [], workFactors: { password: 2, recovery: 2 } })

export const passwordOf = (number: number) => `zee en schelpen ${number}`
export const copyPassword = 'op slot'

/** Every row of the largest tables is written anew, as a rebuilt table is. */
const further: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  name: 'torture',
  up: (db) => {
    for (const table of ['pages', 'page_versions']) {
      db.exec(`CREATE TABLE anew AS SELECT * FROM ${table}`)
      db.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM anew; DROP TABLE anew`)
    }
    db.exec('CREATE TABLE to_come (page TEXT NOT NULL) STRICT; INSERT INTO to_come SELECT id FROM pages')
  },
}

/** `keys`: when they are known already. `toCome`: with the tables of a version to come. */
export type Opening = { passwords: readonly string[]; keys?: BookKeys | null; toCome?: boolean }

/** The keys of a book, from the first of these passwords that opens it; that one of them does is what matters. `null` without a lock. */
export async function keysOf(path: string, passwords: readonly string[]): Promise<BookKeys | null> {
  const shelf = createShelf({ vault })
  for (const [index, password] of passwords.entries()) {
    try {
      return await shelf.unlock(path, { kind: 'password', password })
    } catch (cause) {
      const isOther = cause instanceof BookError && cause.code === 'wrong-password'
      if (!isOther || index === passwords.length - 1) throw cause
    }
  }
  return null
}

/** A book opened as the app does it, for writing. */
export async function openSession(path: string, { passwords, keys, toCome = false }: Opening): Promise<Session> {
  const shelf = createShelf({ vault, madeBy, ...(toCome ? { migrations: [...migrations, further] } : {}) })
  const folder = shelf.open(path, { keys: keys === undefined ? await keysOf(path, passwords) : keys })
  return createSession({ folder, madeBy, now, newId })
}

/** Keeps the book as it is now among its earlier states; gives the name, or `null` when the newest has the same words. */
export function keepState({ folder }: Session): string | null {
  const { path, db, about, keys } = folder
  const asked = { folder: path, db, book: about.id, key: keys?.databaseKey, madeBy, now: now() }
  return keepGeneration({ ...asked, reason: 'daily' })?.name ?? null
}
