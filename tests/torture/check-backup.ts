/** @file What must hold of a backup after the program that wrote it was cut off: what counts as good is whole, and stays so. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Generation } from '#contract'
import { BACKUP_FOLDER, lookAtBackup } from '#main/backup'
import { lookAtKeys, type BookKeys } from '#main/vault'
import { reportsOf, type Ledger } from './ledger.ts'

const File = z.looseObject({ path: z.string(), bytes: z.int(), sha256: z.string() })
const Manifest = z.looseObject({
  files: z.array(File),
  originals: z.array(File),
  lacking: z.array(z.unknown()).default([]),
})

/** The generations on the stick, and what is wrong with them. `keys`: of a locked book. */
export async function checkBackup(stick: string, ledger: Ledger, keys: BookKeys | null) {
  const { generations } = await lookAtBackup({ from: stick, language: 'en', keys })
  const findings = [
    // a generation gets its name as the very last step, so one that is not whole should never be seen
    ...generations.filter(({ good }) => !good).map(({ name, reason }) => `generation ${name}: ${String(reason)}`),
    ...reportsOf(ledger, 'backup').flatMap((report) => changed(stick, generations, report)),
    ...generations.filter(({ good }) => good).flatMap((one) => notWhole(stick, one)),
    ...generations.filter(({ contents }) => contents === null).map(({ name }) => `generation ${name}: says nothing`),
    ...(keys === null ? [] : withoutKey(stick, keys)),
  ]
  return { generations, findings }
}

function withoutKey(stick: string, { book }: BookKeys): string[] {
  const { password } = lookAtKeys(join(stick, BACKUP_FOLDER, book, 'keys'))
  return password === 'whole' ? [] : [`the key file on the stick is ${password}`]
}

type Made = { generation: string; manifest: string }

function changed(stick: string, generations: readonly Generation[], { generation, manifest }: Made): string[] {
  const found = generations.find(({ name }) => name === generation)
  if (found === undefined) return [`generation ${generation}: confirmed, and not on the stick`]
  const bytes = readFileSync(join(folderOf(stick, found), 'manifest.json'))
  return sha256(bytes) === manifest ? [] : [`generation ${generation}: its manifest is not the one that was written`]
}

// reads everything itself rather than believe the program that is being tried
function notWhole(stick: string, generation: Generation): string[] {
  const folder = folderOf(stick, generation)
  const { files, originals, lacking } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const own = files.map((one) => ({ ...one, at: join(folder, one.path) }))
  const pool = originals.map((one) => ({ ...one, at: join(folder, '..', one.path) }))
  const torn = [...own, ...pool].filter(({ at, bytes, sha256: hash }) => !holds(at, bytes, hash))
  return [
    ...torn.map(({ path }) => `generation ${generation.name} counts as good, but ${path} is not as it says`),
    ...(lacking.length > 0 ? [`generation ${generation.name}: photos were lacking`] : []),
  ]
}

function holds(file: string, bytes: number, hash: string): boolean {
  if (!existsSync(file)) return false
  const found = readFileSync(file)
  return found.length === bytes && sha256(found) === hash
}

const folderOf = (stick: string, { book, name }: Generation) => join(stick, BACKUP_FOLDER, book, name)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
