/** @file Making a book: built under a name of its own beside the place, then renamed, so that a failure leaves nothing. */
import { statSync } from 'node:fs'
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { BookError } from '#contract'
import type { BookId } from '#contract'
import { asDatabaseError, createDatabase } from '#main/database'
import type { Database } from '#main/database'
import { asDiskError, flushFolder, renameDurably, writeDurably } from '#main/disk'
import { lookAtKeys } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { aboutText } from './about.ts'
import { nameOf } from './book-name.ts'
import { keysFolderOf } from './lock-signs.ts'

/** With `keys` the book is locked from its first byte on; `keyFiles` then writes them, under its password, in the folder it is given. */
export type NewFolder = { path: string; id: BookId; madeBy: string } & (
  | { keys?: null | undefined; keyFiles?: undefined }
  | { keys: BookKeys; keyFiles: (keysFolder: string) => Promise<void> }
)

/** The path of the new, empty book, exactly where it was asked for; `book-exists` unless nothing or an empty folder is there. */
export async function makeBookFolder(book: NewFolder): Promise<string> {
  const target = resolve(book.path)
  const name = nameOf(target)
  try {
    await refuseParent(dirname(target))
    const isEmptyThere = await refuseTaken(target, name)
    const part = join(dirname(target), `${book.id}.part`)
    await mkdir(part)
    try {
      await build(part, name, book)
      // Windows renames no folder over another, not even an empty one
      if (isEmptyThere) await rmdir(target)
      await renameDurably(part, target)
    } catch (cause) {
      await rm(part, { recursive: true, force: true }).catch(() => undefined)
      throw cause
    }
    return target
  } catch (cause) {
    throw asDiskError(asDatabaseError(cause, name), name)
  }
}

async function build(part: string, name: string, { id, madeBy, keys, keyFiles }: NewFolder) {
  refuseOtherKeys(keys?.book, id)
  const db = createDatabase(join(part, 'book.db'), { name: 'book.db', key: keys?.databaseKey })
  try {
    rememberAbout(db, { id, madeBy })
  } finally {
    db.close()
  }
  await mkdir(join(part, 'media'))
  if (keyFiles !== undefined) await buildKeys(keysFolderOf(part), name, keyFiles)
  await writeDurably(join(part, 'boek.json'), aboutText({ id, locked: keyFiles !== undefined, madeBy }))
  await flushFolder(part)
}

function refuseOtherKeys(book: string | undefined, id: BookId) {
  if (book !== undefined && book !== id) throw new TypeError('these keys belong to another book')
}

// without a key file that is whole nobody could ever open the book
async function buildKeys(keysFolder: string, name: string, keyFiles: (keysFolder: string) => Promise<void>) {
  await mkdir(keysFolder)
  await keyFiles(keysFolder)
  if (lookAtKeys(keysFolder).password !== 'whole') throw new BookError('keys-damaged', { name })
  await flushFolder(keysFolder)
}

// also in the database, so that a book that lost its boek.json still knows which book it is
function rememberAbout(db: Database, about: { id: string; madeBy: string }) {
  const remember = db.prepare('INSERT INTO settings (key, value) VALUES (?, ?)')
  db.transaction(() => {
    remember.run('id', JSON.stringify(about.id))
    remember.run('madeBy', JSON.stringify(about.madeBy))
  })()
}

async function refuseParent(parent: string) {
  const found = await stat(parent).catch(() => null)
  if (found?.isDirectory() !== true) throw new BookError('folder-not-found', { name: basename(parent) })
}

// asking for it also finds out that the name is too long or unusable, before anything is made
async function refuseTaken(target: string, name: string): Promise<boolean> {
  const found = statSync(target, { throwIfNoEntry: false })
  if (found === undefined) return false
  const isEmpty = found.isDirectory() && (await readdir(target)).length === 0
  if (!isEmpty) throw new BookError('book-exists', { name })
  return true
}
