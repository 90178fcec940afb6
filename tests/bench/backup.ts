/** @file Bench: a backup of a book with 60 photos, first and again, beside `cp -r` and `sha256sum` of the same files. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { keepBackup } from '#main/app'
import { aBook, bytesOf, letterText, somePhotos } from './material.ts'
import { peakMemory, row, timed } from './measure.ts'

const folder = process.argv[2] ?? ''
const session = await aBook(folder)
for (const [index, file] of (await somePhotos(path.join(folder, 'fotos'), 60, 8)).entries()) {
  await session.photos.add({ name: `foto ${index}.jpg`, bytes: bytesOf(file) })
  session.book.pages.add({ kind: 'letter', text: letterText(index) })
}
const stick = path.join(folder, 'stick')
mkdirSync(stick)
let minute = 0
const keep = () =>
  keepBackup(session, { to: stick, where: 'stick', madeBy: 'bench', now: () => new Date(2026, 10, 21, 12, minute++) })

const first = await timed(1, keep)
const again = await timed(5, keep)
const book = session.folder.path
const copied = await timed(5, (turn) =>
  execFileSync('sh', [
    '-c',
    `cp -r "${book}/media" "${book}/book.db" "${folder}/cp-${turn}" 2>/dev/null || { mkdir "${folder}/cp-${turn}" && cp -r "${book}/media" "${book}/book.db" "${folder}/cp-${turn}"; }; sync -f "${folder}/cp-${turn}"`,
  ]),
)
const hashed = await timed(5, () =>
  execFileSync('sh', ['-c', `find "${book}/media" "${book}/book.db" -type f -print0 | xargs -0 sha256sum`], {
    maxBuffer: 2 ** 26,
  }),
)

console.log(`backup: ${first.value.counts.photos} photos, ${Math.round(first.value.counts.bytes / 2 ** 20)} MiB`)
row('backup, the first time: written, read back', first.ms, {
  name: 'cp -r, sync and sha256sum twice',
  ms: copied.ms + 2 * hashed.ms,
})
row('backup, again: everything read back', again.ms, { name: 'sha256sum', ms: hashed.ms })
peakMemory('backup: this program')
await session.close()
