/** @file The texts of a locked generation: all of them as JSON, with what its manifest may not tell, sealed for the book. */
import { isSealBroken, sealAll, unsealAll } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { z } from 'zod'
import { Hidden, parseJson } from './manifest.ts'

/** The sealed texts: everything in the book (`open`), and under `manifest` what is hidden. */
export async function sealTexts(keys: BookKeys, open: object, hidden: Hidden): Promise<Uint8Array> {
  return sealAll(keys, Buffer.from(`${JSON.stringify({ ...open, manifest: Hidden.parse(hidden) }, null, 2)}\n`))
}

/** What the sealed texts hide, or `null` when they are not whole or of another book. */
export async function openTexts(keys: BookKeys, sealed: Uint8Array): Promise<Hidden | null> {
  try {
    const texts = Texts.safeParse(parseJson(await unsealAll(keys, sealed)))
    return texts.success ? texts.data.manifest : null
  } catch (cause) {
    if (isSealBroken(cause)) return null
    throw cause
  }
}

const Texts = z.object({ manifest: Hidden })
