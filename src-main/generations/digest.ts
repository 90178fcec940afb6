/** @file A digest of what a book holds, by which two states are seen to be the same without comparing them. */
import { createHash, createHmac } from 'node:crypto'
import type { Database } from '#main/database'

/**
 * The digest (64 hex digits) of the sums of all rows, which the database keeps: equal only for the same rows in the same tables. Small
 * things the program remembers (settings `kept.…`: where copies were made) don't count. With the key of a locked book it is an HMAC: a
 * plain hash of few words would confirm a guess at them, and it lies in a manifest that is not encrypted.
 */
export function digestOfWords(db: Database, key: Uint8Array | undefined): string {
  const hash = key === undefined ? createHash('sha256') : createHmac('sha256', digestKey(key))
  const sums = db.prepare<[], string[]>(
    `SELECT "table", key, sum FROM row_sums
      WHERE NOT ("table" = 'settings' AND key GLOB 'kept.*')
      ORDER BY "table", key`,
  )
  for (const sum of sums.raw().iterate()) hash.update(`${JSON.stringify(sum)}\n`)
  return hash.digest('hex')
}

// a key of its own, so that the one of the database is used for nothing else
const digestKey = (key: Uint8Array) => createHmac('sha256', key).update('bewaarboek generation digest').digest()
