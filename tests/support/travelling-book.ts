/** @file A book that goes on a stick, under a lock or back to an earlier state, while a minute goes by between any two things. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createSession, keepBackup, makeBook, statesOf, type Session } from '#main/app'
import { createShelf } from '#main/folder'
import type { BookKeys } from '#main/vault'
import { freshFolder } from './fresh-folder.ts'
import { quickVault as vault } from './locked-book.ts'

let minutes = 0
export const now = () => new Date(Date.UTC(2026, 10, 28, 18, (minutes += 1)))
export const newId = () => randomUUID()
export const shelf = createShelf({ now, vault, madeBy: '0.1.0' })
export const needs = { shelf, vault, madeBy: '0.1.0', now, newId }

/** The book there, opened until the test ends; closing it twice is as once. */
export function opened(at: string, keys: BookKeys | null = null): Session {
  const session = createSession({ folder: shelf.open(at, { keys }), madeBy: '0.1.0', now, newId })
  let closing: Promise<void> | null = null
  const close = () => (closing ??= session.close())
  onTestFinished(close)
  return { ...session, close }
}

/** A new book with nothing in it, opened, and an empty stick beside it. */
export async function aTravellingBook(title = 'Voor Noor') {
  const folder = freshFolder()
  const { path: at } = await makeBook(needs, path.join(folder, `${title}.bewaarboek`), { title, language: 'nl' })
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  return { folder, at, stick, session: opened(at) }
}

/** Writes the book to a stick. */
export const backUp = (session: Session, to: string) =>
  keepBackup(session, { to, where: 'stick', madeBy: '0.1.0', now, reader: Buffer.from('<!doctype html>') })

/** The names of the earlier states, the newest first. */
export function namesOf(session: Session): [string, ...string[]] {
  const [newest = '', ...others] = statesOf(session).map(({ name }) => name)
  return [newest, ...others]
}

/** What the file of texts of the backup on a stick says; each caller names what it looks for. */
export function toldOn(stick: string): Record<string, unknown> {
  const file = readdirSync(stick, { recursive: true, encoding: 'utf8' }).find(
    (name) => path.basename(name) === 'boek.json',
  )
  return JSON.parse(readFileSync(path.join(stick, file ?? ''), 'utf8')) as Record<string, unknown>
}
