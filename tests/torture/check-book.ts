/** @file What must hold of a book after the program that worked on it was cut off. Each finding is one sentence. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { PageId, PhotoFormat } from '#contract'
import type { Session } from '#main/app'
import { checkDatabase } from '#main/database'
import { unsealAll } from '#main/vault'
import { reportsOf, type Ledger } from './ledger.ts'
import { markOf, wordsOf } from './words.ts'

/** What is wrong with this open book; `promised`: what had been confirmed and so must be in it. */
export async function checkBook(session: Session, promised: Ledger): Promise<string[]> {
  return [
    ...unsound(session),
    ...checkWords(session.book, promised),
    ...lostPhotos(session, promised),
    ...(await wrongOriginals(session)),
    ...(await unshown(session, promised)),
  ]
}

/** The same of the letters alone, of a state that is only read. */
export function checkWords(book: Words, promised: Ledger): string[] {
  return [...lostLetters(book, promised), ...book.readAll().pages.flatMap((page) => wrongWords(book, page))]
}

type Words = Pick<Session['book'], 'readAll' | 'pages' | 'search'>

// `newer`: with the tables of a version to come, which the app of today refuses; then SQLite itself is asked
function unsound({ folder }: Session): string[] {
  const found = checkDatabase(`${folder.path}/book.db`, { key: folder.keys?.databaseKey })
  if (found.ok) return []
  if (found.reason !== 'newer') return [`the database is ${found.reason}`]
  const said = folder.db.pragma('integrity_check', { simple: true })
  return said === 'ok' ? [] : [`the database with new tables is not sound: ${String(said)}`]
}

function lostLetters(book: Words, promised: Ledger): string[] {
  const found = new Map(book.readAll().pages.map(({ id, version }) => [id, version]))
  const confirmed = new Map(reportsOf(promised, 'letter').map(({ page, version }) => [page, version]))
  return Array.from(confirmed).flatMap(([page, version]) => {
    const there = found.get(page)
    if (there === undefined) return [`letter ${page}: confirmed, and not in the book`]
    return there >= version ? [] : [`letter ${page}: version ${version} was confirmed, the book has ${there}`]
  })
}

// all versions, also those that were saved but not confirmed any more: what is there must be whole
function wrongWords(book: Words, page: { id: PageId; version: number; text: unknown }): string[] {
  const { id, version } = page
  const findings: string[] = []
  const kept = new Set(book.pages.versions(id).map((one) => one.version))
  for (let number = 1; number <= version; number += 1) {
    if (!kept.has(number)) findings.push(`letter ${id}: version ${number} of ${version} is gone`)
    else if (!isDeepStrictEqual(book.pages.version(id, number).text, wordsOf(id, number)))
      findings.push(`letter ${id}: version ${number} does not say what was written`)
  }
  if (kept.size > version) findings.push(`letter ${id}: more versions than saves`)
  if (!isDeepStrictEqual(page.text, wordsOf(id, version)))
    findings.push(`letter ${id}: the page is not its last version`)
  if (version > 1 && !book.search(markOf(id, version)).some((hit) => hit.id === id))
    findings.push(`letter ${id}: not found by its own words`)
  return findings
}

function lostPhotos({ photos, folder }: Session, promised: Ledger): string[] {
  const found = new Set(photos.all().map(({ id }) => id))
  const hash = folder.db.prepare<[string], string>('SELECT hash FROM photos WHERE id = ?').pluck()
  return reportsOf(promised, 'photo').flatMap(({ photo, sha256 }) => {
    if (!found.has(photo)) return [`photo ${photo}: confirmed, and not in the book`]
    return hash.get(photo) === sha256 ? [] : [`photo ${photo}: the book speaks of other bytes than came in`]
  })
}

type PhotoRow = { id: string; hash: string; format: PhotoFormat; bytes: number }

async function wrongOriginals({ folder }: Session): Promise<string[]> {
  const rows = folder.db.prepare<[], PhotoRow>('SELECT id, hash, format, bytes FROM photos').all()
  const found = []
  for (const { id, hash, format, bytes } of rows) {
    const file = folder.mediaFile(hash, format)
    if (!existsSync(file)) found.push(`photo ${id}: its original is gone`)
    else {
      const original = await plain(readFileSync(file), folder.keys)
      if (original === null) found.push(`photo ${id}: its original was altered`)
      else if (original.length !== bytes) found.push(`photo ${id}: its original has another length`)
      else if (createHash('sha256').update(original).digest('hex') !== hash)
        found.push(`photo ${id}: its original was altered`)
    }
  }
  return found
}

// whatever does not open is not what was sealed
async function plain(bytes: Uint8Array, keys: Session['folder']['keys']): Promise<Uint8Array | null> {
  return keys === null ? bytes : unsealAll(keys, bytes).catch(() => null)
}

// the last one is the one whose small pictures the cache may have lost
async function unshown({ photos }: Session, promised: Ledger): Promise<string[]> {
  const last = reportsOf(promised, 'photo').at(-1)
  if (last === undefined) return []
  return photos.rendition(last.photo, 'thumb').then(
    () => [],
    () => [`photo ${last.photo}: can't be shown`],
  )
}
