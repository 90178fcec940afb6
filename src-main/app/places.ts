/** @file Places a window may name: tokens for paths, so that a page can never ask for a path of its own making. */
import { randomUUID } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError } from '#contract'
import type { Place, PlaceId, PlaceListing } from '#contract'
import { BACKUP_FOLDER } from '#main/backup'
import { isInside } from '#main/disk'
import { BOOK_ENDING } from '#main/folder'

type Needs = {
  /** Where a person keeps things: the folder of this user, and the documents folder in it. */
  home: string
  documents: string
  /** Folders under which the system shows sticks and discs (/media/<user>, /Volumes ...). */
  drives: () => Promise<string[]>
}

/** Places by token. A token lives as long as the program; it leads only to what was listed or picked. */
export function createPlaces({ home, documents, drives }: Needs) {
  const { tokenOf, pathOf } = createTokens()

  const placeAt = async (at: string, kind?: Place['kind']): Promise<Place> => ({
    id: tokenOf(at),
    name: nameOf(at),
    kind: kind ?? (await kindOf(at)),
    where: whereOf(at, home),
  })

  const list = async (at: string): Promise<PlaceListing> => {
    const parent = path.dirname(at)
    const folders = await foldersIn(at)
    return {
      here: await placeAt(at),
      up: parent === at ? null : await placeAt(parent),
      places: await Promise.all(folders.slice(0, LISTED).map((folder) => placeAt(folder))),
    }
  }

  const roots = async (): Promise<PlaceListing> => {
    const own = [...new Set([documents, home])].map((folder) => placeAt(folder, 'folder'))
    const removable = (await drives()).map((folder) => placeAt(folder, 'removable'))
    return { here: null, up: null, places: await Promise.all([...own, ...removable]) }
  }

  return {
    /** The place for a path the host was given by the person (a dialog, a command line). */
    placeAt: async (at: string): Promise<Place> => {
      const real = await realpath(at).catch(() => at)
      const place = await placeAt(real)
      const isOnDrive = (await drives()).some((drive) => drive === real || isInside(drive, real))
      return place.kind === 'folder' && isOnDrive ? { ...place, kind: 'removable' } : place
    },
    /** The path behind a token; `place-not-found` for a token that was never given out. */
    pathOf,
    /** What lies in a place; without one, where looking may begin. */
    list: (id?: PlaceId) => (id === undefined ? roots() : list(pathOf(id))),
    /** The books that lie in the documents folder, by name. */
    booksNear: async (): Promise<Place[]> => {
      const folders = await foldersIn(documents).catch(() => [])
      return Promise.all(folders.filter((at) => at.endsWith(BOOK_ENDING)).map((at) => placeAt(at, 'book')))
    },
  }
}

function createTokens() {
  const paths = new Map<string, string>()
  const tokens = new Map<string, PlaceId>()
  return {
    tokenOf: (at: string): PlaceId => {
      const token = tokens.get(at) ?? (randomUUID() as string as PlaceId)
      tokens.set(at, token)
      paths.set(token, at)
      return token
    },
    pathOf: (token: PlaceId): string => {
      const at = paths.get(token)
      if (at === undefined) throw new BookError('place-not-found')
      return at
    },
  }
}

/** More folders than this in one place are not listed; nobody finds anything among so many. */
const LISTED = 500

async function foldersIn(at: string): Promise<string[]> {
  const entries = await readdir(at, { withFileTypes: true }).catch(() => {
    throw new BookError('folder-not-found', { name: nameOf(at) })
  })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith('.part'))
    .map((entry) => path.join(at, entry.name))
    .toSorted((a, b) => a.localeCompare(b))
}

async function kindOf(at: string): Promise<Place['kind']> {
  if (at.endsWith(BOOK_ENDING)) return 'book'
  if (path.basename(at) === BACKUP_FOLDER) return 'backup'
  const inner = await stat(path.join(at, BACKUP_FOLDER)).catch(() => null)
  return inner?.isDirectory() === true ? 'backup' : 'folder'
}

const nameOf = (at: string) => path.basename(at, BOOK_ENDING) || at

/** The way to a place in words a person knows: from the own folder on, or from the top of a drive. */
function whereOf(at: string, home: string): string {
  const parent = path.dirname(at)
  const inside = path.relative(home, parent)
  return inside.startsWith('..') || path.isAbsolute(inside) ? parent : inside.split(path.sep).join(' › ')
}
