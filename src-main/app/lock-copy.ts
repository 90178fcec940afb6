/** @file A verified copy of an open book beside it, with a lock or without. The book itself is not touched. Also for the command line. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { BookError } from '#contract'
import type { Key } from '#contract'
import { relock } from '#main/backup'
import { bookPathIn, lockedPathIn } from '#main/folder'
import { makeKeys, type BookKeys, type Vault } from '#main/vault'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

export type CopyNeeds = { vault: Vault; now: () => Date }
type Watch = { signal?: AbortSignal; onProgress?: OnProgress }
export type CopyAsk = Watch & { password: string }
export type LockCopy = { to: string; keys: BookKeys | null }

/** A copy of the book under this password; `already-locked` when the book has one. */
export async function lockedCopy(
  needs: CopyNeeds,
  session: Session,
  { password, ...watch }: CopyAsk,
): Promise<LockCopy> {
  const { folder, book } = session
  if (folder.keys !== null) throw new BookError('already-locked')
  const keys = await makeKeys(folder.about.id)
  const madeAt = needs.now()
  const writeKeys = (at: string) => needs.vault.writeKey(at, { kind: 'password', secret: password, keys, madeAt })
  const to = lockedPathIn(path.dirname(folder.path), book.language())
  await copyWhole(session, { ...watch, to, target: { keys, writeKeys } })
  return { to, keys }
}

/** A copy of the book without a lock; citizen service numbers stay behind. `not-locked` when it has none. */
export async function openCopy(session: Session, watch: Watch): Promise<LockCopy> {
  const { folder, book } = session
  if (folder.keys === null) throw new BookError('not-locked')
  const to = bookPathIn(path.dirname(folder.path), book.title(), book.language())
  await copyWhole(session, { ...watch, to, target: null })
  return { to, keys: null }
}

/** The keys of the open book, proven by what a person typed: a book that lies open may not be changed by whoever passes. */
export async function provenKeys({ vault }: Pick<CopyNeeds, 'vault'>, { folder }: Session, key: Key) {
  if (folder.keys === null) throw new BookError('not-locked')
  return vault.openKeys(keysFolderOf(folder.path), key, { name: folder.name, book: folder.about.id })
}

/** Where a locked book keeps its key files. */
export const keysFolderOf = (bookPath: string) => path.join(bookPath, 'keys')

type Copy = Watch & { to: string; target: Parameters<typeof relock>[0]['target'] }

// a window can't write while this goes on, but a photo that was coming in may still arrive; then the copy is made again
async function copyWhole({ folder }: Session, { to, target, ...watch }: Copy) {
  const changes = () => folder.db.prepare<[], number>('SELECT total_changes()').pluck().get()
  for (;;) {
    const before = changes()
    await relock({ folder, to, target, ...watch })
    if (changes() === before) return
    await rm(to, { recursive: true, force: true })
  }
}
