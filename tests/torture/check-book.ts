/** @file What must hold of a book after the program that worked on it was cut off. Each finding is one sentence. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { PageId, PhotoFormat } from '#contract'
import type { Session } from '#main/app'
import { checkDatabase } from '#main/database'
import { reportsOf, type Ledger } from './ledger.ts'
import { markOf, wordsOf } from './words.ts'

/** What is wrong with this open book; `promised`: what had been confirmed and so must be in it. */
export async function checkBook(session: Session, promised: Ledger): Promise<string[]> {
  const database = checkDatabase(`${session.folder.path}/book.db`)
  return [
    ...(database.ok ? [] : [`the database is ${database.reason}`]),
    ...lostLetters(session, promised),
    ...session.book.readAll().pages.flatMap((page) => wrongWords(session, page)),
    ...lostPhotos(session, promised),
    ...wrongOriginals(session),
    ...(await unshown(session, promised)),
  ]
}

function lostLetters({ book }: Session, promised: Ledger): string[] {
  const found = new Map(book.readAll().pages.map(({ id, version }) => [id, version]))
  const confirmed = new Map(reportsOf(promised, 'letter').map(({ page, version }) => [page, version]))
  return Array.from(confirmed).flatMap(([page, version]) => {
    const there = found.get(page)
    if (there === undefined) return [`letter ${page}: confirmed, and not in the book`]
    return there >= version ? [] : [`letter ${page}: version ${version} was confirmed, the book has ${there}`]
  })
}

// all versions, also those that were saved but not confirmed any more: what is there must be whole
function wrongWords({ book }: Session, page: { id: PageId; version: number; text: unknown }): string[] {
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

function wrongOriginals({ folder }: Session): string[] {
  const rows = folder.db.prepare<[], PhotoRow>('SELECT id, hash, format, bytes FROM photos').all()
  return rows.flatMap(({ id, hash, format, bytes }) => {
    const file = folder.mediaFile(hash, format)
    if (!existsSync(file)) return [`photo ${id}: its original is gone`]
    const original = readFileSync(file)
    if (original.length !== bytes) return [`photo ${id}: its original has another length`]
    return createHash('sha256').update(original).digest('hex') === hash ? [] : [`photo ${id}: its original was altered`]
  })
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
