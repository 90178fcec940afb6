/** @file A real book room on a real database in a folder of its own, with a clock that moves on by itself. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fromPlainText, PhotoId } from '#contract'
import { createBookRoom } from '#main/book'
import { createDatabase, indexText, openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { freshFolder } from './fresh-folder.ts'

const START = Date.UTC(2026, 10, 21, 18, 0)

/** Each moment asked for is a second later than the one before. */
function aClock(start = START) {
  let at = start
  return () => new Date((at += 1000))
}

export function aBookRoom(file = join(freshFolder(), 'book.db')) {
  const db = createDatabase(file)
  onTestFinished(() => void db.close())
  return { db, file, room: createBookRoom({ db, now: aClock(), newId: randomUUID }) }
}

/** The same book opened a second time, as the next start of the program does. */
export function openedAgain(file: string) {
  const db = openDatabase(file)
  onTestFinished(() => void db.close())
  return createBookRoom({ db, now: aClock(), newId: randomUUID })
}

type PhotoLook = { caption?: string; description?: string; fileName?: string; veiled?: boolean }

/** A photo as the photos room keeps one: its row, and its words in the index. */
export function aPhoto(
  db: Database,
  { caption = '', description = '', fileName = 'IMG_1.jpg', veiled = false }: PhotoLook = {},
) {
  const id = randomUUID()
  db.prepare(
    `INSERT INTO photos (id, hash, format, bytes, width, height, file_name, caption, description, veiled, taken, truncated, added_at)
     VALUES (?, ?, 'jpeg', 1000, 40, 30, ?, ?, ?, ?, '{"precision":"unknown"}', 0, '2026-11-21T18:00:00.000Z')`,
  ).run(id, id.replaceAll('-', '').repeat(2), fileName, caption, description, veiled ? 1 : 0)
  indexText(db, { kind: 'photo', id, title: caption, body: `${description}\n${fileName}` })
  return PhotoId.parse(id)
}

export const words = (text: string) => fromPlainText(text)
