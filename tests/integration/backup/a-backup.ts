/** @file A small real backup, what it is said to be, and ways to change its manifest. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupSeen } from '#contract'
import { lookAtBackup } from '#main/backup'
import { expect } from 'vitest'
import { aBook } from './a-book.ts'
import type { ABook } from './a-book.ts'

export const NAME = '2026-11-21T19.30'

/** A book with one backup, and the ways to spoil it. */
export async function aBackup(photos = 2) {
  const book = await aBook({ photos })
  await book.backUp()
  const generation = join(book.bookFolder, NAME)
  return { ...book, generation, manifest: join(generation, 'manifest.json') }
}

export async function verdictOf(book: Pick<ABook, 'stick'>, language: 'nl' | 'en' = 'en') {
  const seen = await lookAtBackup({ from: book.stick, language })
  expect(BackupSeen.parse(seen)).toEqual(seen)
  const [newest] = seen.generations
  return { good: newest?.good, reason: newest?.reason }
}

/** Changes the manifest and seals it again, as someone would who knows the format. */
export function rewrite(
  book: { generation: string; manifest: string },
  change: (list: Record<string, unknown>) => unknown,
) {
  const list = JSON.parse(readFileSync(book.manifest, 'utf8')) as Record<string, unknown>
  const changed = change(list) ?? list
  seal(book, typeof changed === 'string' ? changed : JSON.stringify(changed))
}

export function seal({ generation, manifest }: { generation: string; manifest: string }, text: string) {
  writeFileSync(manifest, text)
  writeFileSync(
    join(generation, 'manifest.sha256'),
    `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`,
  )
}
