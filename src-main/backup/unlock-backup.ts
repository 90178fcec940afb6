/** @file The keys of a locked generation, from the key files that lie beside it. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BookError } from '#contract'
import type { Key } from '#contract'
import { keyFilesIn } from '#main/vault'
import type { BookKeys, Vault } from '#main/vault'
import { chooseGeneration } from './choose.ts'
import type { Asked } from './choose.ts'
import { fitting } from './examine.ts'
import type { Told } from './generations.ts'
import { KEYS_FOLDER } from './layout.ts'
import { startWork } from './work.ts'
import type { WorkOptions } from './work.ts'

export type UnlockOptions = WorkOptions & Asked & { key: Key; openKeys: Vault['openKeys'] }

/**
 * The keys of a generation (the newest when none is named); `null` when it has no lock. A key that does not open is told as the vault
 * tells it: `wrong-password`, `wrong-words`, `words-mistyped` or `keys-damaged`.
 */
export async function unlockBackup({ key, openKeys, ...options }: UnlockOptions): Promise<BookKeys | null> {
  const work = startWork(options)
  const { wanted } = await chooseGeneration(options, work)
  if (wanted.manifest?.locked !== true) return null
  const keysFolder = join(wanted.bookFolder, KEYS_FOLDER)
  const opening = { key, openKeys, name: wanted.name, book: wanted.book }
  const keys = await openIn(keysFolder, opening)
  // a book that was unlocked and locked again has new keys; a stick may hold states from before, and the key files of both
  return fitting(wanted, keys) ?? (await openOneByOne(keysFolder, wanted, opening))
}

type Opening = Pick<UnlockOptions, 'key' | 'openKeys'> & { name: string; book: string }

async function openIn(keysFolder: string, { key, openKeys, name, book }: Opening): Promise<BookKeys> {
  return openKeys(keysFolder, key, { name, book })
}

async function openOneByOne(keysFolder: string, wanted: Told, opening: Opening): Promise<BookKeys> {
  const folder = await mkdtemp(join(tmpdir(), 'bewaarboek-'))
  try {
    for (const { name } of keyFilesIn(keysFolder).filter((one) => one.whole)) {
      await copyFile(join(keysFolder, name), join(folder, name))
      const keys = await openIn(folder, opening).catch(unlessOtherKey)
      await rm(join(folder, name))
      const fits = fitting(wanted, keys)
      if (fits !== null) return fits
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  throw new BookError(opening.key.kind === 'password' ? 'wrong-password' : 'wrong-words')
}

function unlessOtherKey(cause: unknown): null {
  if (cause instanceof BookError) return null
  throw cause
}
