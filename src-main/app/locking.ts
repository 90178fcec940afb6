/** @file The lock of the open book as a window changes it: set or taken off as a verified copy, its password, its recovery sheet. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { BookError } from '#contract'
import type { Key, LockState, Relocked, WordsCheck } from '#contract'
import type { Caller } from '#main/bridge'
import { checkDatabase } from '#main/database'
import { hashFile } from '#main/disk'
import { readAbout } from '#main/folder'
import { z } from 'zod'
import type { DeskNeeds } from './desk-needs.ts'
import type { Holder } from './holder.ts'
import { keysFolderOf, lockedCopy, openCopy, provenKeys, type LockCopy } from './lock-copy.ts'
import { createSheets, sheetOf, type SheetNeeds } from './sheets.ts'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

type Watch = { signal: AbortSignal; onProgress: OnProgress }
type Around = Pick<Holder, 'session' | 'openWith' | 'whileFrozen'> & Pick<SheetNeeds, 'documents'>

const BeforeBook = z.strictObject({ path: z.string(), sha256: z.string() })
const Before = BeforeBook.nullable()
const BEFORE = 'before'

/** What a person does with the lock of the open book. */
export function createLocking(needs: DeskNeeds, around: Around) {
  const { session, whileFrozen } = around
  const { make, trust, tryWords } = createSheets({ ...needs, ...around })
  const state = () => stateOf(needs, session())
  return {
    state,
    set: async (password: string, caller: Caller, watch: Watch): Promise<Relocked> => {
      const copy = await whileFrozen(() => lockedCopy(needs, session(), { password, ...watch }))
      return openBeside(needs, around, { ...copy, caller })
    },
    remove: async (password: string, caller: Caller, watch: Watch): Promise<Relocked> => {
      await provenKeys(needs, session(), { kind: 'password', password })
      const copy = await whileFrozen(() => openCopy(session(), watch))
      return openBeside(needs, around, { ...copy, caller })
    },
    removeBefore: (password: string | undefined) => removeBefore(needs, session(), password),
    changePassword: async (key: Key, next: string): Promise<void> => {
      const keys = await provenKeys(needs, session(), key)
      const at = keysFolderOf(session().folder.path)
      await needs.vault.writeKey(at, { kind: 'password', secret: next, keys, madeAt: needs.now() })
    },
    newSheet: make,
    trustSheet: async (...asked: Parameters<typeof trust>) => {
      await trust(...asked)
      return state()
    },
    trySheet: async (words: string) => {
      await tryWords(words)
      return state()
    },
    checkWords: (lines: readonly string[]): WordsCheck => needs.vault.checkWords(lines),
  }
}

async function stateOf({ places }: DeskNeeds, session: Session): Promise<LockState> {
  const before = session.book.recall(BEFORE, Before)?.path
  const isThere = before !== undefined && isSameBook(before, session.folder.about.id)
  return {
    locked: session.folder.keys !== null,
    sheet: sheetOf(session),
    before: isThere ? await places.placeAt(before) : null,
  }
}

async function openBeside(
  { places }: DeskNeeds,
  { session, openWith }: Pick<Around, 'session' | 'openWith'>,
  { to, keys, caller }: LockCopy & { caller: Caller },
): Promise<Relocked> {
  const before = session().folder.path
  const book = await openWith(to, keys, caller)
  // closed by now, so its file says all there is to know of it
  const { sha256 } = await hashFile(databaseIn(before))
  session().book.remember(BEFORE, { path: before, sha256 })
  return { book, before: await places.placeAt(before) }
}

/**
 * Takes away the book as it was before its lock was set or taken off: only when nothing was written in it since its copy was made and
 * compared, and the copy is whole now. `lock-not-proven` otherwise.
 */
async function removeBefore(needs: DeskNeeds, session: Session, password: string | undefined): Promise<void> {
  const { folder, book } = session
  const before = book.recall(BEFORE, Before) ?? null
  if (before === null) return
  if (folder.keys !== null) await provenKeys(needs, session, { kind: 'password', password: password ?? '' })
  if (isSameBook(before.path, folder.about.id)) {
    await proveWhole(session)
    await proveNothingMore(before)
    await rm(before.path, { recursive: true, force: true })
  }
  book.remember(BEFORE, null)
}

function isSameBook(at: string, id: string): boolean {
  try {
    return readAbout(at).id === id
  } catch (cause) {
    if (cause instanceof BookError) return false
    throw cause
  }
}

async function proveWhole({ folder, photos }: Session): Promise<void> {
  const checked = checkDatabase(databaseIn(folder.path), { key: folder.keys?.databaseKey })
  const { damaged } = await photos.checkOriginals()
  if (!checked.ok || damaged.length > 0) throw new BookError('lock-not-proven')
}

// someone may have written in the earlier book after its copy was made, or may have it open now
async function proveNothingMore({ path: at, sha256 }: z.infer<typeof BeforeBook>): Promise<void> {
  const found = await hashFile(databaseIn(at))
  if (found.sha256 !== sha256 || existsSync(`${databaseIn(at)}-wal`)) throw new BookError('lock-not-proven')
}

const databaseIn = (bookPath: string) => path.join(bookPath, 'book.db')
