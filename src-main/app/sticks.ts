/** @file Copies on sticks: which sticks there are, making and looking at copies, rehearsing, restoring, and the open copy. */
import { BookError } from '#contract'
import type {
  BackupMade,
  BackupSeen,
  Book,
  BookComparison,
  CopiedPapers,
  Drive,
  Exported,
  Key,
  Language,
  PlaceId,
  Restored,
} from '#contract'
import { lookAtBackup, openBackup, restoreBackup, unlockBackup } from '#main/backup'
import { compareBooks, createBookRoom } from '#main/book'
import type { Caller } from '#main/bridge'
import { exportBook } from '#main/export'
import { bookPathIn } from '#main/folder'
import type { BookKeys } from '#main/vault'
import type { DeskNeeds } from './desk-needs.ts'
import { lookAtDrives } from './drive-list.ts'
import { onlyFirst, type Holder } from './holder.ts'
import { exportNeeds } from './open-copy.ts'
import { keepBackup } from './keep.ts'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

type Watch = { signal: AbortSignal; onProgress: OnProgress }
type Around = Pick<Holder, 'session' | 'isOpen' | 'openWith'> & {
  parentFolder: (place: PlaceId | undefined) => Promise<string>
}

export type RestoreAsk = Watch & {
  from: string
  generation?: string | undefined
  key?: Key | undefined
  /** What the new folder is called after. */
  title?: string | undefined
  to?: PlaceId | undefined
}
export type Rehearsal = { generation: string; madeAt: string; comparison: BookComparison }

/** What a person does with sticks. */
export function createSticks(needs: DeskNeeds, around: Around) {
  const { session } = around
  const openKeys = (from: string, key: Key | undefined, generation?: string): Promise<BookKeys | null> =>
    key === undefined ? Promise.resolve(null) : unlockBackup({ from, generation, key, openKeys: needs.vault.openKeys })
  return {
    drives: (): Promise<Drive[]> => lookAtDrives(needs, around.isOpen() ? session().folder.about.id : null),
    make: async (to: string, label: string | undefined, watch: Watch): Promise<BackupMade> => {
      const { name } = await needs.places.placeAt(to)
      const where = label === undefined || label === '' ? name : label
      const { madeBy, now } = needs
      return keepBackup(session(), { to, where, madeBy, now, reader: await needs.reader(), ...watch })
    },
    look: async (from: string, key: Key | undefined, watch: Watch): Promise<BackupSeen> => {
      const { language } = await needs.settings.get()
      const own = around.isOpen() ? session().folder.keys : null
      const keys = (await openKeys(from, key)) ?? own
      return lookAtBackup({ from, language, keys, reader: await needs.reader(), ...watch })
    },
    rehearse: async (from: string, generation: string | undefined, watch: Watch) => {
      const { language } = await needs.settings.get()
      return rehearse(needs, session(), { from, generation, language, ...watch })
    },
    restore: async (ask: RestoreAsk, caller: Caller): Promise<{ restored: Restored; book: Book }> => {
      onlyFirst(caller)
      const { language } = await needs.settings.get()
      const { to: place, title, key, ...rest } = ask
      const keys = await openKeys(ask.from, key, ask.generation)
      const parent = await around.parentFolder(place)
      // the folder of a locked book does not tell its title
      const to = bookPathIn(parent, keys === null ? (title ?? '') : '', language)
      const restored = await restoreBackup({ ...rest, to, language, keys })
      return { restored, book: await around.openWith(to, keys, caller) }
    },
    export: async (to: string, { withPlaces, ...along }: ExportAsk, watch: Watch): Promise<Exported> => {
      const made = await exportBook({ ...exportNeeds(session(), needs, along), to, withPlaces, ...watch })
      return { place: await needs.places.placeAt(made.folder), photos: made.photos, lacking: made.lacking }
    },
  }
}

type ExportAsk = { withPlaces: boolean; papers: CopiedPapers; withDays: boolean }
type RehearseAsk = Partial<Watch> & { from: string; generation: string | undefined; language: Language }

/** The copy of this book in a backup, opened beside it to be read only, and compared with it. */
export async function rehearse(
  { now, newId }: Pick<DeskNeeds, 'now' | 'newId'>,
  { folder, book }: Session,
  ask: RehearseAsk,
): Promise<Rehearsal> {
  const opened = await openBackup({ ...ask, keys: folder.keys, of: folder.about.id })
  try {
    if (opened.book !== folder.about.id) throw new BookError('backup-of-other-book', { name: opened.name })
    const there = createBookRoom({ db: opened.db, now, newId })
    const comparison = compareBooks(book.everything(), there.everything())
    return { generation: opened.name, madeAt: opened.madeAt, comparison }
  } finally {
    opened.close()
  }
}
