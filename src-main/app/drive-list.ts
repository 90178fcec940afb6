/** @file The drives that can be taken out, as a window sees them: with the newest copy of the open book on each. */
import type { Drive } from '#contract'
import { newestBackup } from '#main/backup'
import type { DeskNeeds } from './desk-needs.ts'

/** Every drive that can be taken out, by what its parents or the system call it. `book`: the open one, to find its copies. */
export async function lookAtDrives(
  { places, drives }: Pick<DeskNeeds, 'places' | 'drives'>,
  book: string | null,
): Promise<Drive[]> {
  return Promise.all(
    (await drives()).map(async ({ path, ...known }) => ({
      ...known,
      place: await places.placeAt(path),
      backup: book === null ? null : ((await newestBackup(path, book))?.toISOString() ?? null),
    })),
  )
}
