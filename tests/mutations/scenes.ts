/** @file What is altered: books with a lock and without, closed and as they lie while they are open, and sticks with two copies of each. */
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookId, fromPlainText } from '#contract'
import { writeBackup } from '#main/backup'
import { createBookRoom } from '#main/book'
import { createShelf, type OpenFolder } from '#main/folder'
import { keepGeneration } from '#main/generations'
import { createPhotoRoom } from '#main/photos'
import { createVault, makeKeys, type BookKeys } from '#main/vault'

/** What stands for the page that travels with every backup. */
export const reader = Buffer.from('<!doctype html><title>Bewaarboek</title>')

export const scenes = ['open', 'open-log', 'open-stick', 'locked', 'locked-log', 'locked-stick'] as const
export type Scene = (typeof scenes)[number]

export const password = 'zee en schelpen 12'
export const vault = createVault({ lists: [], workFactors: { password: 2, recovery: 2 } })
export const now = () => new Date()
export const newId = () => randomUUID() as string
export const home = join(import.meta.dirname, '..', '..')

/**
 * What is true of a book: a digest of all its words, of each moment that was saved (`moments`, the last is now), of its earlier states, of
 * the copies on its stick; the SHA-256 of its originals by photo; a digest of every version of a page, and of those in the newest state.
 */
export type Truth = {
  moments: string[]
  states: Record<string, string>
  copies: Record<string, string>
  originals: Record<string, string>
  versions: Record<string, string>
  stateVersions: Record<string, string>
}

export const bookIn = (folder: string) => join(folder, 'Boek.bewaarboek')
export const stickIn = (folder: string) => join(folder, 'stick')

/** Makes every scene in a folder of its own under this one, each with `truth.json` beside it. */
export async function layScenes(root: string): Promise<void> {
  for (const lock of ['open', 'locked'] as const) await layBook(root, lock)
}

async function layBook(root: string, lock: 'open' | 'locked') {
  const [closed, log, stick] = [join(root, lock), join(root, `${lock}-log`), join(root, `${lock}-stick`)]
  mkdirSync(stickIn(stick), { recursive: true })
  mkdirSync(closed)
  const keys = await makeLaid(closed, lock)
  const truth = await writeBook(bookIn(closed), { keys, stick: stickIn(stick) })
  for (const folder of [closed, stick]) writeFileSync(join(folder, 'truth.json'), JSON.stringify(truth))
  const withLog = layLog({ closed, log, keys, truth })
  writeFileSync(join(log, 'truth.json'), JSON.stringify(withLog))
}

async function makeLaid(folder: string, lock: 'open' | 'locked'): Promise<BookKeys | null> {
  const id = BookId.parse(randomUUID())
  const keys = lock === 'locked' ? await makeKeys(id) : null
  const place = { path: bookIn(folder), id, madeBy: 'mutations' }
  const secret = { kind: 'password' as const, secret: password, madeAt: now() }
  const keyFiles = (at: string) => (keys === null ? Promise.resolve() : vault.writeKey(at, { ...secret, keys }))
  await createShelf().make(keys === null ? place : { ...place, keys, keyFiles })
  return keys
}

const pictures = ['echo-9.jpg', 'bloem.jpg']

async function writeBook(path: string, { keys, stick }: { keys: BookKeys | null; stick: string }): Promise<Truth> {
  const open = createShelf().open(path, { keys })
  const truth: Truth = { moments: [], states: {}, copies: {}, originals: {}, versions: {}, stateVersions: {} }
  const photos = createPhotoRoom({ db: open.db, cache: open.cache, media: open.media, now, newId })
  for (const name of pictures) {
    const bytes = readFileSync(join(home, 'resources', 'sample', 'pictures', name))
    const { photo } = await photos.add({ name, bytes: inOnePiece(bytes) })
    truth.originals[photo.id] = createHash('sha256').update(bytes).digest('hex')
    await photos.rendition(photo.id, 'thumb')
  }
  for (const day of [20, 21]) {
    save(open, { title: `Aan Noor, dag ${day}`, lines: 12 })
    keepState(open, truth)
    await keepCopy(open, { truth, to: stick, now: new Date(2026, 10, day, 19, 30) })
  }
  save(open, { title: 'Nog een brief', lines: 5 })
  truth.moments.push(digestOf(open.db))
  Object.assign(truth.versions, versionsOf(open.db))
  await photos.close()
  open.close()
  rmSync(join(path, 'in-use.lock'), { force: true })
  return truth
}

async function* inOnePiece(bytes: Buffer) {
  yield await Promise.resolve(bytes)
}

type WithLog = { closed: string; log: string; keys: BookKeys | null; truth: Truth }

// as it lies when the program ends suddenly: the last saves are in the log
function layLog({ closed, log, keys, truth }: WithLog): Truth {
  const building = `${log}-building`
  cpSync(bookIn(closed), building, { recursive: true })
  const open = createShelf().open(building, { keys })
  const moments = [...truth.moments]
  for (let turn = 0; turn < 4; turn += 1) {
    save(open, { title: `Brief ${turn}`, lines: 8 }, () => moments.push(digestOf(open.db)))
  }
  const versions = versionsOf(open.db)
  cpSync(building, bookIn(log), { recursive: true })
  for (const name of ['in-use.lock', 'book.db-shm']) rmSync(join(bookIn(log), name), { force: true })
  open.close()
  rmSync(building, { recursive: true })
  return { ...truth, moments, versions }
}

function save({ db }: OpenFolder, { title, lines }: Letter, onSaved: () => void = () => undefined) {
  const { pages } = createBookRoom({ db, now, newId })
  const { id } = pages.add({ kind: 'letter', title })
  onSaved()
  pages.save(id, { text: fromPlainText(Array.from({ length: lines }, (_, line) => `${line} ${oneLine}`).join('\n')) })
  onSaved()
}

type Letter = { title: string; lines: number }

const oneLine = 'het regent zo zacht vandaag dat je het pas hoort als je stil bent'

function keepState({ path, db, about, keys }: OpenFolder, truth: Truth) {
  const asked = { folder: path, db, book: about.id, key: keys?.databaseKey, madeBy: 'mutations', now: now() }
  const kept = keepGeneration({ ...asked, reason: 'daily' })
  if (kept === null) throw new Error('No state was kept')
  truth.states[kept.name] = digestOf(db)
  truth.stateVersions = versionsOf(db)
}

type Copying = { truth: Truth; to: string; now: Date }

// small enough that pictures and words are written in parts
const SPLIT_BYTES = 60_000

async function keepCopy(open: OpenFolder, { truth, ...asked }: Copying) {
  const room = createBookRoom({ db: open.db, now, newId })
  const contents = { title: '', children: [], kinds: ['letter' as const, 'photo' as const] }
  const read = () => ({ open: room.everything(), counts: room.counts(), contents })
  const about = { folder: open, keys: open.keys, madeBy: 'mutations', reader, splitBytes: SPLIT_BYTES }
  const { generation } = await writeBackup({ ...about, ...asked, read })
  truth.copies[generation] = digestOf(open.db)
}

/** A digest of everything a book says: every word, version and particular, the drawer included. */
export function digestOf(db: OpenFolder['db']): string {
  const all = createBookRoom({ db, now, newId }).everything()
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** A digest of every version of every page, by page and number. */
export function versionsOf(db: OpenFolder['db']): Record<string, string> {
  const { pages } = createBookRoom({ db, now, newId }).everything()
  return Object.fromEntries(
    pages.flatMap(({ id, versions }) =>
      versions.map(({ version, title, text }) => [
        `${id}/${version}`,
        createHash('sha256')
          .update(JSON.stringify([title, text]))
          .digest('hex'),
      ]),
    ),
  )
}

/** What is true of this scene. */
export function truthOf(root: string, scene: Scene): Truth {
  return JSON.parse(readFileSync(join(root, scene, 'truth.json'), 'utf8')) as Truth
}

/** The files of a scene that are altered, by their paths in it: one at a time, and both key files together. */
export function filesOf(root: string, scene: Scene): string[][] {
  const files = readdirSync(join(root, scene), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'truth.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, scene).length + 1))
    .toSorted()
  const keyFiles = files.filter((path) => path.includes('/keys/'))
  return [...files.map((path) => [path]), ...(keyFiles.length > 0 ? [keyFiles] : [])]
}
