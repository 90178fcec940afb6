/**
 * @file Bench: a backup of a book of 2 GB, the first time and again with one photo more, without a lock and with one, beside `cp`, `sync` and
 * `sha256sum` of the same files in the same run. A number after the folder is the number of photos.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { keepBackup, readReader, type Session } from '#main/app'
import { aBook, addLetters, home, madeBy, only, quickPhotos } from './material.ts'
import { peakMemory, row, timed } from './measure.ts'

const folder = process.argv[2] ?? ''
const count = Number(process.argv[3] ?? 700)
const reader = await readReader(home)

async function measure(lock: 'open' | 'locked') {
  const session = await aBook(folder, lock)
  addLetters(session, 200)
  for await (const photo of quickPhotos(count)) await take(session, photo)
  const stick = path.join(folder, `stick-${lock}`)
  const copy = path.join(folder, `cp-${lock}`)
  const parts = ['media', 'book.db'].map((name) => path.join(session.folder.path, name))
  mkdirSync(stick)
  mkdirSync(copy)
  flush()

  const first = await timed(1, () => keep(session, stick, 0))
  flush()
  const copied = await timed(1, () => copyAndProve(parts, copy))
  for await (const photo of quickPhotos(1)) await take(session, { ...photo, name: 'nog een.jpg' })
  flush()
  const again = await timed(1, () => keep(session, stick, 1))
  flush()
  const copiedAgain = await timed(1, () => copyAndProve(parts, copy))

  const { photos, bytes } = first.value.counts
  const named = lock === 'open' ? 'without a lock' : 'locked'
  console.log(`backup, ${named}: ${photos} photos, ${Math.round(bytes / 1e6)} MB`)
  const peer = 'cp -ru, sync, sha256sum of both'
  row(`backup, ${named}, the first time`, first.ms, { name: peer, ms: copied.ms })
  row(`backup, ${named}, one photo more`, again.ms, { name: peer, ms: copiedAgain.ms })
  peakMemory('backup: this program')
  await session.close()
  for (const done of [session.folder.path, stick, copy]) rmSync(done, { recursive: true })
}

const take = (session: Session, { name, bytes }: { name: string; bytes: Buffer }) =>
  session.photos.add({ name, bytes: only(bytes) })

const keep = (session: Session, to: string, minute: number) =>
  keepBackup(session, { to, where: 'stick', madeBy, reader, now: () => new Date(2026, 10, 21, 12, minute) })

/** Every file there, flushed, and the sums of both sides the same. */
function copyAndProve(parts: readonly string[], to: string) {
  execFileSync('cp', ['-ru', ...parts, to])
  flush()
  const from = path.dirname(parts[0] ?? '')
  if (sums(from) !== sums(to)) throw new Error('The copy differs')
}

const sums = (at: string) =>
  execFileSync('sh', ['-c', 'find media book.db -type f -print0 | sort -z | xargs -0 sha256sum'], {
    cwd: at,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })

// so that nobody's turn begins with what another left to be written
const flush = () => execFileSync('sync', ['-f', folder])

for (const lock of ['open', 'locked'] as const) await measure(lock)
