/** @file Open copies of a few values, and of a real book with a lock or without. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { onTestFinished } from 'vitest'
import { BookId, ChildId, emptyChild, emptyParentDetails, fromPlainText, PageId, ParentId, PhotoId } from '#contract'
import type { Child, Page, Parent } from '#contract'
import { createSession } from '#main/app'
import { exportBook } from '#main/export'
import type { ExportOptions, ExportPhoto } from '#main/export'
import { createShelf } from '#main/folder'
import { freshFolder } from '../../support/fresh-folder.ts'
import { newLock } from '../../support/locked-book.ts'

export const now = new Date(2026, 10, 22, 1, 30)

export const aChild = (changes: Partial<Child> = {}): Child => ({
  ...emptyChild,
  id: ChildId.parse(randomUUID()),
  thread: 1,
  ...changes,
})

export const aParent = (changes: Partial<Parent> = {}): Parent => ({
  id: ParentId.parse(randomUUID()),
  name: '',
  called: '',
  details: emptyParentDetails,
  ...changes,
})

export const aPage = (changes: Partial<Page> = {}): Page => ({
  id: PageId.parse(randomUUID()),
  kind: 'moment',
  children: [],
  author: null,
  title: '',
  date: { precision: 'unknown' },
  text: [],
  steps: [],
  place: '',
  photos: [],
  version: 1,
  createdAt: '2026-11-21T18:00:00.000Z',
  savedAt: '2026-11-21T18:00:00.000Z',
  ...changes,
})

export const aPhoto = (changes: Partial<ExportPhoto> = {}): ExportPhoto => ({
  id: PhotoId.parse(randomUUID()),
  format: 'jpeg',
  bytes: 1000,
  fileName: 'IMG_1.jpg',
  caption: '',
  description: '',
  taken: { precision: 'unknown' },
  veiled: false,
  children: [],
  ...changes,
})

export const paragraph = (text: string) => fromPlainText(text)

type Wished = Partial<Omit<ExportOptions, 'book'>> & { book?: Partial<ExportOptions['book']> }

/** A copy in a folder of its own; every photo holds its own id as bytes, kept as they are unless told otherwise. */
export function aCopy({ book = {}, ...wished }: Wished = {}) {
  const to = wished.to ?? freshFolder()
  const make = () =>
    exportBook({
      book: { title: 'Ons boek', language: 'nl', parents: [], children: [], pages: [], ...book },
      photos: [],
      original: (id) => Promise.resolve(Buffer.from(id)),
      redrawn: (id) => Promise.resolve(Buffer.from(`drawn ${id}`)),
      withPlaces: true,
      now,
      ...wished,
      to,
    })
  return { to, make }
}

/** Every file under a folder, with slashes, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .toSorted()

export const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8')

/** A real, open book in a folder of its own. */
export async function aBook({ locked }: { locked: boolean }) {
  const id = BookId.parse(randomUUID())
  const lock = locked ? await newLock(id) : null
  const shelf = createShelf()
  const path = await shelf.make({ path: join(freshFolder(), 'Ons boek'), id, madeBy: '0.1.0', ...(lock ?? {}) })
  const folder = shelf.open(path, { keys: lock?.keys ?? null })
  const session = createSession({ folder, madeBy: '0.1.0', now: () => now, newId: randomUUID })
  onTestFinished(() => session.close())
  return { path, session }
}

export async function* once(bytes: Uint8Array) {
  yield bytes
}
