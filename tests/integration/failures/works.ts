/** @file The pieces of work during which a disk fails, and what must hold of a book, its states, stick and copies afterwards. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookError, fromPlainText } from '#contract'
import {
  bringStateBack,
  keepBackup,
  keepForBringingBack,
  keysFolderOf,
  lockedCopy,
  openCopy,
  type Session,
} from '#main/app'
import { lookAtBackup, restoreBackup } from '#main/backup'
import { createBookRoom, type Everything } from '#main/book'
import { checkDatabase } from '#main/database'
import { keepGeneration, listGenerations, openGeneration } from '#main/generations'
import { openSession } from '../../torture/opening.ts'
import { originalsHold } from '../../mutations/originals.ts'
import { sentencesOf } from '../../mutations/sentences-of.ts'
import { bookIn, home, now, newId, password, stickIn, vault, type Truth } from '../../mutations/scenes.ts'

export const workNames = [
  'save',
  'import',
  'backup',
  'restore',
  'lock',
  'unlock',
  'generation',
  'bring',
  'migration',
  'password',
] as const
export type WorkName = (typeof workNames)[number]

export const nextPassword = 'een volgend wachtwoord'
const madeBy = 'failures'
const reader = Buffer.from('<!doctype html><title>Bewaarboek</title>')

/** `begin`: from here on the disk may fail. */
type Doing = { folder: string; begin: () => void }

/** Does the work in this folder; whatever it ends in is the caller's to judge. */
export async function doWork(name: WorkName, { folder, begin }: Doing): Promise<void> {
  if (name === 'migration') {
    begin()
    const session = await openSession(bookIn(folder), { passwords: [password], toCome: true })
    const { readOnly } = session.folder
    await letGo(session)
    // where the book can't be kept first, it may only be read
    if (readOnly !== null) throw new BookError('book-read-only')
    return
  }
  const session = await openSession(bookIn(folder), { passwords: [password] })
  try {
    // so that there is something to keep, copy and bring back
    if (name !== 'save') session.book.pages.add({ kind: 'letter', title: 'Vandaag' })
    begin()
    await works[name](session, folder)
  } finally {
    await letGo(session)
  }
}

async function letGo({ photos, folder }: Session) {
  await photos.close()
  folder.close()
}

const works: Readonly<Record<Exclude<WorkName, 'migration'>, (session: Session, folder: string) => Promise<unknown>>> =
  {
    save: async ({ book }) => book.pages.add({ kind: 'letter', title: 'Vandaag', text: fromPlainText('een regel') }),
    import: async ({ photos }) => photos.add({ name: 'water.jpg', bytes: inPieces(picture()) }),
    backup: async (session, folder) =>
      keepBackup(session, { to: stickIn(folder), where: 'stick', madeBy, now, reader }),
    restore: async ({ folder: { keys } }, folder) =>
      restoreBackup({ from: stickIn(folder), to: join(folder, 'terug.bewaarboek'), language: 'nl', keys }),
    lock: async (session) => lockedCopy({ vault, now }, session, { password }),
    unlock: async (session) => openCopy(session, {}),
    generation: async ({ folder: { path, db, about, keys } }) =>
      keepGeneration({ folder: path, db, book: about.id, key: keys?.databaseKey, madeBy, reason: 'daily', now: now() }),
    bring: async (session) => {
      const [, earlier] = listGenerations(session.folder.path, { key: session.folder.keys?.databaseKey })
      keepForBringingBack(session)
      await letGo(session)
      await bringStateBack({ now, newId }, session, earlier?.name ?? '')
    },
    password: async ({ folder: { path, keys } }) => {
      if (keys === null) throw new TypeError('This book has no password')
      await vault.writeKey(keysFolderOf(path), { kind: 'password', secret: nextPassword, keys, madeAt: now() })
    },
  }

export const picture = () => readFileSync(join(home, 'resources', 'sample', 'pictures', 'water.jpg'))

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536))
}

/** `ended`: whether the work said that it was done. */
type After = { folder: string; truth: Truth; work: WorkName; ended: boolean }

/** What is wrong afterwards, in sentences: nothing that was there may be lost, and nothing half may count as whole. */
export async function lookAfter(after: After): Promise<string[]> {
  const passwords = after.work === 'password' ? (after.ended ? [nextPassword] : [password, nextPassword]) : [password]
  const session = await openSession(bookIn(after.folder), { passwords, toCome: after.work === 'migration' })
  try {
    return [
      ...(session.folder.readOnly === null ? [] : [`the book can only be read: ${session.folder.readOnly}`]),
      ...(await lookAtBook(session, after)),
      ...lookAtStates(session, after),
      ...(await lookAtStick(session, after)),
      ...(await lookAtCopies(after)),
    ]
  } finally {
    await letGo(session)
  }
}

async function lookAtBook({ folder, book, photos }: Session, after: After): Promise<string[]> {
  const { truth, work } = after
  const found = checkDatabase(join(folder.path, 'book.db'), { key: folder.keys?.databaseKey })
  const isSound = found.ok || (work === 'migration' && found.reason === 'newer')
  const all = book.everything()
  const letters = all.pages.filter(({ title }) => title === 'Vandaag').length
  const wasAdded = photos.all().length > Object.keys(truth.originals).length
  // without what was added for this very work it is, to the last sign, the book it was
  const added = all.photos.filter(({ id }) => truth.originals[id] !== undefined)
  const digest = digestWithout({ ...all, photos: added })
  const isBrought = work === 'bring' && letters === 0
  const known = isBrought ? [truth.moments.at(-1), ...Object.values(truth.states)] : [truth.moments.at(-1)]
  return [
    ...sentencesOf([!isSound, 'the database is not sound'], [!known.includes(digest), 'the book says other words']),
    ...lostOf(after, { letters, wasAdded }),
    ...(await originalsOf({ folder, wasAdded }, truth)),
  ]
}

function lostOf({ work, ended }: After, { letters, wasAdded }: { letters: number; wasAdded: boolean }): string[] {
  const mustHaveLetter = work === 'save' ? ended : !['migration', 'bring'].includes(work)
  return sentencesOf(
    [mustHaveLetter && letters !== 1, 'a confirmed letter is lost'],
    [ended && work === 'import' && !wasAdded, 'a confirmed photo is lost'],
  )
}

// the letter of today is the one that was written for the work itself
function digestWithout(all: Everything): string {
  const rest = { ...all, pages: all.pages.filter(({ title }) => title !== 'Vandaag') }
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex')
}

async function originalsOf(of: { folder: Session['folder']; wasAdded: boolean }, truth: Truth): Promise<string[]> {
  if (!of.wasAdded) return originalsHold(of.folder, truth)
  const id = of.folder.db.prepare<[], string>('SELECT id FROM photos ORDER BY added_at DESC').pluck().get() ?? ''
  const sha256 = createHash('sha256').update(picture()).digest('hex')
  return originalsHold(of.folder, { ...truth, originals: { ...truth.originals, [id]: sha256 } })
}

function lookAtStates({ folder: { path, keys } }: Session, { truth, work, ended }: After): string[] {
  const key = keys?.databaseKey
  const listed = listGenerations(path, { key })
  const gone = Object.keys(truth.states).filter((name) => !listed.some((one) => one.name === name && one.good))
  const others = listed.filter(({ name }) => truth.states[name] === undefined)
  return [
    ...gone.map((name) => `state ${name} is not whole any more`),
    ...others.filter(({ good }) => !good).map(({ name }) => `a half state is there: ${name}`),
    ...others.filter(({ good }) => good).flatMap(({ name }) => strangeState({ path, name, key }, truth)),
    ...(ended && work === 'generation' && others.length !== 1 ? ['a state was confirmed, and is not there'] : []),
    ...(ended && work === 'migration' && others.length < 1 ? ['no state was kept before the tables changed'] : []),
  ]
}

type State = { path: string; name: string; key: Uint8Array | undefined }

function strangeState({ path, name, key }: State, truth: Truth): string[] {
  const db = openGeneration(path, name, { key })
  try {
    const all = createBookRoom({ db, now, newId }).everything()
    const digest = digestWithout(all)
    const known = [truth.moments.at(-1), ...Object.values(truth.states)]
    return known.includes(digest) ? [] : [`state ${name} says words that were never saved`]
  } finally {
    db.close()
  }
}

async function lookAtStick({ folder: { keys } }: Session, { folder, truth, work, ended }: After): Promise<string[]> {
  if (!['backup', 'restore'].includes(work)) return []
  const { generations } = await lookAtBackup({ from: stickIn(folder), language: 'en', keys })
  const good = generations.filter((one) => one.good).map(({ name }) => name)
  const lost = Object.keys(truth.copies).filter((name) => !good.includes(name))
  return [
    ...lost.map((name) => `copy ${name} is not whole any more`),
    ...generations.filter((one) => !one.good).map(({ name, reason }) => `a half copy is there: ${name}, ${reason}`),
    ...(ended && work === 'backup' && good.length !== Object.keys(truth.copies).length + 1
      ? ['a confirmed copy is not there']
      : []),
  ]
}

async function lookAtCopies({ folder, truth, work, ended }: After): Promise<string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bewaarboek') && name !== 'Boek.bewaarboek')
  const expected = ['restore', 'lock', 'unlock'].includes(work) && ended
  const findings = names.length < (expected ? 1 : 0) ? ['a confirmed book is not there'] : []
  for (const name of names) {
    const session = await openSession(join(folder, name), { passwords: [password] })
    try {
      const all = session.book.everything()
      const digest = digestWithout(all)
      const known = [truth.moments.at(-1), ...Object.values(truth.copies)]
      if (!known.includes(digest)) findings.push(`${name} says other words than were saved`)
      findings.push(...(await originalsHold(session.folder, truth)))
    } finally {
      await letGo(session)
    }
  }
  return findings
}
