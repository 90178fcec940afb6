/** @file A book in a folder of its own, with real words in it, that can be closed, damaged and opened again; plain or locked. */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { BookId } from '#contract'
import type { BookGeneration } from '#contract'
import { createBookRoom } from '#main/book'
import type { BookRoom, Everything } from '#main/book'
import { createDatabase, openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { keepGeneration } from '#main/generations'
import { freshFolder } from '../../support/fresh-folder.ts'

/** The key of the locked ones; any 32 bytes. */
export const aKey = new Uint8Array(32).fill(7)

export type LivingBook = ReturnType<typeof aLivingBook>

const START = Date.UTC(2026, 10, 1, 18, 0)

/** A book that is open. `keep` makes a generation a day after the one before; `close` and `open` as the program does. */
export function aLivingBook(key?: Uint8Array) {
  const folder = join(freshFolder(), 'Ons boek.bewaarboek')
  mkdirSync(folder)
  const file = join(folder, 'book.db')
  const id = BookId.parse(randomUUID())
  const held: { db: Database; days: number } = { db: createDatabase(file, { key }), days: 0 }
  const room = () => createBookRoom({ db: held.db, now: aClock(), newId: randomUUID, keepsBsn: true })
  const close = () => void held.db.close()
  onTestFinished(close)
  held.db.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run('id', JSON.stringify(id))
  return {
    folder,
    file,
    id,
    key,
    now: new Date(START),
    db: () => held.db,
    room,
    close,
    open: () => {
      held.db = openDatabase(file, { key })
      return room()
    },
    keep: (reason: BookGeneration['reason'] = 'daily') => {
      const now = new Date(START + held.days++ * 24 * 60 * 60 * 1000)
      return keepGeneration({ folder, db: held.db, book: id, key, madeBy: '0.1.0', reason, now })
    },
    everything: (): Everything => room().everything(),
  }
}

/** What a generation or a copy of a book holds. */
export function everythingIn(db: Database): Everything {
  try {
    return createBookRoom({ db, now: aClock(), newId: randomUUID }).everything()
  } finally {
    db.close()
  }
}

/** What the book in a copied folder holds. */
export const everythingAt = (folder: string, key?: Uint8Array): Everything =>
  everythingIn(openDatabase(join(folder, 'book.db'), { key, readOnly: true }))

/** A copy of a folder as it lies on the disk now, as when the program ended here. */
export function copyOf(folder: string): string {
  const copy = join(freshFolder(), 'Ons boek.bewaarboek')
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Turns over the bytes of a stretch of a file. */
export function turnOver(file: string, from: number, length = 1): void {
  const bytes = readFileSync(file)
  for (let at = from; at < Math.min(from + length, bytes.length); at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

/** Where these bytes first lie in a file, or -1. */
export const placeOf = (file: string, text: string): number => readFileSync(file).indexOf(text)

/** Whether a file is there. */
export const isThere = (...parts: string[]): boolean => existsSync(join(...parts))

function aClock() {
  let at = START
  return () => new Date((at += 1000))
}

export type { BookRoom }
