/** @file What people do with a book, through the doors the app uses, each said aloud after it is done. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate as giveTurn } from 'node:timers/promises'
import type { PageId } from '#contract'
import {
  bringStateBack,
  keepBackup,
  keepForBringingBack,
  keysFolderOf,
  lockedCopy,
  openCopy,
  type Session,
} from '#main/app'
import { BACKUP_FOLDER, restoreBackup } from '#main/backup'
import type { Report, WorkName } from './ledger.ts'
import { copyPassword, keepState, madeBy, newId, now, passwordOf, reader, vault } from './opening.ts'
import { home, placesIn } from './places.ts'
import { oneOf, whole, type Chance } from './seeded.ts'
import { wordsOf } from './words.ts'

/** `desk`: the book that is open now, and the states this program kept; bringing one back closes the book and opens it with `open`. */
export type Needs = {
  desk: { session: Session; states: string[] }
  open: () => Promise<Session>
  folder: string
  chance: Chance
  say: (report: Report) => void
}

type Action = () => Promise<void>

/** Each kind of work, done once per call. */
export const createActions: Readonly<Record<Exclude<WorkName, 'migration'>, (needs: Needs) => Action>> = {
  letter: writing,
  photo: adding,
  backup: keeping,
  restore: restoring,
  lock: locking,
  unlock: unlocking,
  generation: keepingStates,
  bring: bringing,
  password: changingPassword,
}

// a letter is begun and then saved again and again, as autosave does
function writing({ desk, chance, say }: Needs): Action {
  const known = { of: null as Session | null, letters: [] as PageId[] }
  return async () => {
    await giveTurn()
    say({ did: 'began', work: 'letter' })
    const { session } = desk
    const { pages } = session.book
    if (known.of !== session) {
      Object.assign(known, { of: session, letters: session.book.readAll().pages.map(({ id }) => id) })
    }
    if (known.letters.length === 0 || chance() < 0.1) {
      const { id, version } = pages.add({ kind: 'letter', title: 'Aan Noor' })
      say({ did: 'letter', page: id, version })
      known.letters.push(id)
      return
    }
    const page = oneOf(chance, known.letters)
    const next = pages.get(page).version + 1
    const { version } = pages.save(page, { text: wordsOf(page, next) })
    say({ did: 'letter', page, version })
  }
}

const pictures = ['avondlucht.jpg', 'echo-20.jpg', 'echo-9.jpg', 'water.jpg', 'bloem.jpg']

function adding({ desk, chance, say }: Needs): Action {
  return async () => {
    const name = oneOf(chance, pictures)
    const bytes = anotherPicture(readFileSync(join(home, 'resources', 'sample', 'pictures', name)), chance)
    say({ did: 'began', work: 'photo' })
    const { photo } = await desk.session.photos.add({ name, bytes: inPieces(bytes) })
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

function keeping({ desk, folder, say }: Needs): Action {
  const { stick } = placesIn(folder)
  return async () => {
    say({ did: 'began', work: 'backup' })
    const { session } = desk
    const { generation } = await keepBackup(session, { to: stick, where: 'stick', madeBy, now, reader })
    const manifest = readFileSync(join(stick, BACKUP_FOLDER, session.folder.about.id, generation, 'manifest.json'))
    say({ did: 'backup', generation, manifest: createHash('sha256').update(manifest).digest('hex') })
  }
}

function restoring({ desk, folder, say }: Needs): Action {
  const { stick, restoredName, at } = placesIn(folder)
  let number = 0
  return async () => {
    do number += 1
    while (existsSync(at(restoredName(number))))
    const to = restoredName(number)
    say({ did: 'began', work: 'restore', to })
    await restoreBackup({ from: stick, to: at(to), language: 'nl', keys: desk.session.folder.keys })
    say({ did: 'restore', to })
  }
}

function locking({ desk, say }: Needs): Action {
  return async () => {
    say({ did: 'began', work: 'lock' })
    const { to } = await lockedCopy({ vault, now }, desk.session, { password: copyPassword })
    say({ did: 'lock', to: basename(to) })
  }
}

function unlocking({ desk, say }: Needs): Action {
  return async () => {
    say({ did: 'began', work: 'unlock' })
    const { to } = await openCopy(desk.session, {})
    say({ did: 'unlock', to: basename(to) })
  }
}

function keepingStates({ desk, say }: Needs): Action {
  return async () => {
    say({ did: 'began', work: 'generation' })
    const name = keepState(desk.session)
    if (name !== null) desk.states.push(name)
    say({ did: 'generation', name })
  }
}

// one of the last few, as older ones of the same day may have made room
const LAST_STATES = 3

function bringing({ desk, open, chance, say }: Needs): Action {
  return async () => {
    const { session } = desk
    if (desk.states.length === 0) return
    const name = oneOf(chance, desk.states.slice(-LAST_STATES))
    say({ did: 'began', work: 'bring', name })
    keepForBringingBack(session)
    await session.close()
    await bringStateBack({ now, newId }, session, name)
    desk.session = await open()
    say({ did: 'bring', name })
  }
}

function changingPassword({ desk, say }: Needs): Action {
  let number = 0
  return async () => {
    await giveTurn()
    const { keys, path } = desk.session.folder
    if (keys === null) throw new Error('This book has no password')
    number += 1
    say({ did: 'began', work: 'password', number })
    await vault.writeKey(keysFolderOf(path), { kind: 'password', secret: passwordOf(number), keys, madeAt: now() })
    say({ did: 'password', number })
  }
}
