/** @file What people do with a book, through the doors the app uses, each said aloud after it is done. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as giveTurn } from 'node:timers/promises'
import type { PageId } from '#contract'
import { keepBackup, type Session } from '#main/app'
import { BACKUP_FOLDER, restoreBackup } from '#main/backup'
import type { Report, WorkName } from './ledger.ts'
import { home, placesIn } from './places.ts'
import { oneOf, whole, type Chance } from './seeded.ts'
import { wordsOf } from './words.ts'

type Needs = { session: Session; folder: string; chance: Chance; say: (report: Report) => void }

/** The four kinds of work, each done once per call. */
export function createActions(needs: Needs): Record<WorkName, () => Promise<void>> {
  return { letter: writing(needs), photo: adding(needs), backup: keeping(needs), restore: restoring(needs) }
}

// a letter is begun and then saved again and again, as autosave does
function writing({ session, chance, say }: Needs) {
  const { pages } = session.book
  const letters: PageId[] = session.book.readAll().pages.map(({ id }) => id)
  return async () => {
    await giveTurn()
    say({ did: 'began', work: 'letter' })
    if (letters.length === 0 || chance() < 0.1) {
      const { id, version } = pages.add({ kind: 'letter', title: 'Aan Noor' })
      say({ did: 'letter', page: id, version })
      letters.push(id)
      return
    }
    const page = oneOf(chance, letters)
    const next = pages.get(page).version + 1
    const { version } = pages.save(page, { text: wordsOf(page, next) })
    say({ did: 'letter', page, version })
  }
}

const pictures = ['avondlucht.jpg', 'echo-20.jpg', 'echo-9.jpg', 'water.jpg', 'bloem.jpg']

function adding({ session, chance, say }: Needs) {
  return async () => {
    const name = oneOf(chance, pictures)
    const bytes = anotherPicture(readFileSync(join(home, 'resources', 'sample', 'pictures', name)), chance)
    say({ did: 'began', work: 'photo' })
    const { photo } = await session.photos.add({ name, bytes: inPieces(bytes) })
    say({ did: 'photo', photo: photo.id, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
}

/** The same picture with a remark of its own in the file: a JPEG comment right after the start (ITU-T T.81, B.2.4.5). */
function anotherPicture(jpeg: Buffer, chance: Chance): Buffer {
  const remark = Buffer.from(Array.from({ length: 4 }, () => whole(chance, 0, 2 ** 31)).join(' '))
  const head = Buffer.from([0xff, 0xfe, 0, remark.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, remark, jpeg.subarray(2)])
}

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 16_384) {
    await giveTurn()
    yield bytes.subarray(at, at + 16_384)
  }
}

function keeping({ session, folder, say }: Needs) {
  const { stick } = placesIn(folder)
  return async () => {
    say({ did: 'began', work: 'backup' })
    const now = () => new Date()
    const { generation } = await keepBackup(session, { to: stick, where: 'stick', madeBy: 'torture', now })
    const manifest = readFileSync(join(stick, BACKUP_FOLDER, session.folder.about.id, generation, 'manifest.json'))
    say({ did: 'backup', generation, manifest: createHash('sha256').update(manifest).digest('hex') })
  }
}

function restoring({ folder, say }: Needs) {
  const { stick, restoredName, at } = placesIn(folder)
  let number = 0
  return async () => {
    do number += 1
    while (existsSync(at(restoredName(number))))
    const to = restoredName(number)
    say({ did: 'began', work: 'restore', to })
    await restoreBackup({ from: stick, to: at(to), language: 'nl' })
    say({ did: 'restore', to })
  }
}
