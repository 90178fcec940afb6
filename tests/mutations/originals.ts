/** @file The originals of an open book beside those that came in. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BookError } from '#contract'
import type { PhotoFormat } from '#contract'
import type { OpenFolder } from '#main/folder'
import type { Truth } from './scenes.ts'

type Row = { id: string; hash: string; format: PhotoFormat }

/** What differs, in sentences: every original must be there, byte for byte. */
export async function originalsHold({ db, media }: OpenFolder, truth: Truth): Promise<string[]> {
  const rows = db.prepare<[], Row>('SELECT id, hash, format FROM photos').all()
  const findings = rows.length === Object.keys(truth.originals).length ? [] : ['a photo is gone']
  for (const { id, hash, format } of rows) {
    const found = await bytesOf(media.content(hash, format))
    if (found === null) findings.push(`the original of photo ${id} is not whole`)
    else if (createHash('sha256').update(found).digest('hex') !== truth.originals[id])
      findings.push(`the original of photo ${id} is another`)
  }
  return findings
}

async function bytesOf(content: Promise<string | Uint8Array>): Promise<Uint8Array | null> {
  try {
    const found = await content
    return typeof found === 'string' ? readFileSync(found) : found
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'photo-altered') return null
    throw cause
  }
}
