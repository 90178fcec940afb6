/** @file What a look at a run's folder is about, and a book opened for it. */
import type { Session } from '#main/app'
import type { BookKeys } from '#main/vault'
import type { Ledger } from './ledger.ts'
import { openSession } from './opening.ts'
import type { placesIn } from './places.ts'

/** `passwords`: of which one must open the book. `toCome`: its tables may be those of a version to come. */
export type Looking = {
  folder: string
  places: ReturnType<typeof placesIn>
  ledger: Ledger
  passwords: string[]
  keys: BookKeys | null
  toCome: boolean
}

/**
 * What was found in the book at this path, which must open to be written in. It is let go of as it is, without an earlier state being kept of
 * it, unless it was worked on.
 */
export async function withBook(
  at: string,
  { passwords, toCome, worksOn = false }: Pick<Looking, 'passwords' | 'toCome'> & { worksOn?: boolean },
  work: (session: Session) => Promise<string[]>,
): Promise<string[]> {
  const session = await openSession(at, { passwords, toCome })
  const { readOnly } = session.folder
  try {
    return [...(readOnly === null ? [] : [`it can only be read: ${readOnly}`]), ...(await work(session))]
  } finally {
    if (worksOn) await session.close()
    else {
      await session.photos.close()
      session.folder.close()
    }
  }
}
