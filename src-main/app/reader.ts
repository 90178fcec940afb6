/** @file The one-file reader that travels with every backup, as the build made it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The bytes of LEES-MIJ.html, from the folder that holds `out/`; a checkout has it after `npm run build`. */
export const readReader = (home: string): Promise<Uint8Array> =>
  readFile(path.join(home, 'out', 'reader', 'LEES-MIJ.html'))
