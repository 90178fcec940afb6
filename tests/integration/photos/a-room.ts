/** @file A photo room over a real book database and a real media folder, both gone after the test. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ChildId } from '#contract'
import type { PhotoFormat, PhotoId } from '#contract'
import { createDatabase, openCache } from '#main/database'
import type { Database } from '#main/database'
import { createMedia } from '#main/folder'
import { createPhotoRoom } from '#main/photos'
import type { PhotoRoomNeeds } from '#main/photos'
import type { BookKeys } from '#main/vault'

export type ARoom = ReturnType<typeof aRoom>

/** 14 March 2026, in the morning. */
export const now = new Date('2026-03-14T09:30:00.000Z')

/** With `keys` the originals are sealed, and both databases too. */
export function aRoom({ keys = null, ...changes }: Partial<PhotoRoomNeeds> & { keys?: BookKeys | null } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'photos-'))
  const mediaFolder = join(folder, 'media')
  const key = keys?.databaseKey
  const db = createDatabase(join(folder, 'book.db'), { key })
  const cache = openCache(join(folder, 'cache.db'), key)
  const media = createMedia(mediaFolder, keys)
  const needs = { db, cache, media, now: () => now, newId: randomUUID, ...changes }
  const room = createPhotoRoom(needs)
  onTestFinished(async () => {
    await room.close()
    db.close()
    cache.close()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    room,
    db,
    cache,
    needs,
    media,
    mediaFolder,
    /** Where the original of a photo lies. */
    fileOf: (id: PhotoId) => {
      const row = db.prepare<[string], { hash: string; format: PhotoFormat }>(
        'SELECT hash, format FROM photos WHERE id = ?',
      )
      const { hash, format } = row.get(id) ?? { hash: '', format: 'jpeg' }
      return media.fileOf(hash, format)
    },
    add: (bytes: Uint8Array, name = 'foto.jpg') => room.add({ name, bytes: inPieces(bytes) }),
    /** Every file under the media folder. */
    files: async () => {
      const entries = await readdir(mediaFolder, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
    },
    rows: () => db.prepare('SELECT count(*) FROM photos').pluck().get(),
    forgetRenditions: () => cache.exec('DELETE FROM renditions'),
  }
}

/** A child with nothing filled in; in the drawer when `removedAt` says since when. */
export function aChild(db: Database, removedAt: string | null = null): ChildId {
  const id = ChildId.parse(randomUUID())
  db.prepare(
    `INSERT INTO children (id, position, name, thread, words, line, date, place, details, created_at, removed_at)
     VALUES (?, (SELECT count(*) FROM children), '', 1, '{}', '', '{}', '', '{}', '2026-03-01T00:00:00.000Z', ?)`,
  ).run(id, removedAt)
  return id
}

/** A page, bearing this photo when one is given. */
export function aPage(db: Database, photo: string): string {
  const id = randomUUID()
  db.prepare(
    `INSERT INTO pages (id, kind, title, opening, date, sort_key, text, steps, place, version, created_at, saved_at)
     VALUES (?, 'moment', '', '', '{}', '', '[]', '[]', '', 1, '2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z')`,
  ).run(id)
  db.prepare('INSERT INTO page_photos (page, photo, position) VALUES (?, ?, 0)').run(id, photo)
  return id
}

/** Bytes as a browser or a disk hands them over: a piece at a time. */
export async function* inPieces(bytes: Uint8Array, length = 65_536): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
