/** @file Tidying up after work that was cut off: unfinished files bear the ending `.part` and nothing else is touched. */
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { asDiskError, errnoOf } from './disk-error.ts'

/** How many unfinished files were removed: those directly in this folder that end in `.part` and were last written before `before`. */
export async function sweepParts(folder: string, before: Date): Promise<number> {
  try {
    let removed = 0
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.part')) continue
      const file = join(folder, entry.name)
      if ((await stat(file)).mtimeMs >= before.getTime()) continue
      await rm(file, { force: true })
      removed++
    }
    return removed
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return 0
    throw asDiskError(cause, basename(folder))
  }
}
