/** @file Backups of the open book, and putting one back. */
import { z } from 'zod'
import { BackupMemory } from '#contract'
import type { BackupMade, Contents } from '#contract'
import { writeBackup } from '#main/backup'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

type Ask = {
  to: string
  /** What the parents call the stick, or the name of the folder. */
  where: string
  madeBy: string
  now: () => Date
  /** The one-file reader that travels with the backup. */
  reader: Uint8Array
  signal?: AbortSignal
  onProgress?: OnProgress
}

const Remembered = z.array(BackupMemory)
const KEY = 'backups'

/** Writes and proves a backup, and remembers it in the book (unless the book can only be read). */
export async function keepBackup(
  session: Session,
  { to, where, madeBy, now, reader, ...watch }: Ask,
): Promise<BackupMade> {
  const made = await writeBackup({
    folder: session.folder,
    read: () => ({
      open: session.book.everything(),
      counts: session.book.counts(),
      contents: contentsOf(session),
    }),
    to,
    now: now(),
    madeBy,
    reader,
    keys: session.folder.keys,
    ...watch,
  })
  if (session.folder.readOnly === null) {
    const memory: BackupMemory = { madeAt: made.madeAt, where, generation: made.generation }
    session.book.remember(KEY, [memory, ...rememberedBackups(session)].slice(0, 200))
  }
  return made
}

/** The copies this book remembers, newest first. */
export const rememberedBackups = (session: Session): BackupMemory[] => session.book.recall(KEY, Remembered) ?? []

/** What a book holds, in names rather than numbers. */
function contentsOf(session: Session): Contents {
  const { title, children, pages } = session.book.readAll()
  const names = children.map((child) => child.name || child.words.child).filter((name) => name !== '')
  const kinds = new Set<Contents['kinds'][number]>(pages.map((page) => page.kind))
  if (session.photos.all().length > 0) kinds.add('photo')
  return { title, children: names, kinds: [...kinds] }
}
