/** @file What was chosen, set in order: which books there are, which copies of each, and where every file lies. */

/** A chosen file with the way to it, slashes between: as the browser tells of a folder, or only a name. */
export type Chosen = { readonly path: string; readonly file: File }

/** One book of a backup. `files`: by their path inside the folder of the book. `generations`: names of copies, newest first. */
export type BookFolder = {
  readonly id: string
  readonly files: ReadonlyMap<string, File>
  readonly generations: readonly string[]
}

/** Where files stand of a copy of which the folders were not chosen, only the files themselves. */
export const LOOSE = ''

const bookId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
// as backups name them: the local date and time to the minute, and -2, -3 for others of that minute
const generation = /^(\d{4}-\d\d-\d\dT\d\d\.\d\d)(?:-(\d{1,4}))?$/
const media = /^([0-9a-f]{2})[0-9a-f]{62}\.[a-z0-9]{1,8}(?:\.\d{3})?$/
const key = /^(?:password|recovery)-[0-9a-f]{16}(?:\.twin)?\.age$/

/**
 * The books in what was chosen, whichever folder that was: the stick, the backup, or one book. What has no place in a backup is
 * left aside. Files that were chosen without their folders are one book with the id ''.
 */
export function booksIn(chosen: readonly Chosen[]): BookFolder[] {
  const books = new Map<string, Map<string, File>>()
  for (const { path, file } of chosen) {
    const placed = placeOf(path)
    if (placed === null) continue
    const files = books.get(placed.book) ?? new Map<string, File>()
    books.set(placed.book, files.set(placed.path, file))
  }
  return [...books].map(([id, files]) => ({ id, files, generations: generationsIn(files) }))
}

/** The files of a path that may have been split into `.001`, `.002` ..., joined; `null` when there are none, or one is missing between. */
export function wholeFile(files: BookFolder['files'], path: string): Blob | null {
  const whole = files.get(path)
  if (whole !== undefined) return whole
  const parts: File[] = []
  for (let number = 1; ; number += 1) {
    const part = files.get(`${path}.${String(number).padStart(3, '0')}`)
    if (part === undefined) break
    parts.push(part)
  }
  return parts.length === 0 ? null : new Blob(parts)
}

function placeOf(path: string): { book: string; path: string } | null {
  const steps = path.split('/').filter((step) => step !== '')
  const at = steps.findIndex((step) => bookId.test(step))
  if (at !== -1) {
    const [book = '', ...inside] = steps.slice(at)
    return isOurs(inside) ? { book: book.toLowerCase(), path: inside.join('/') } : null
  }
  return looseOf(steps)
}

function isOurs([first = '', ...others]: readonly string[]): boolean {
  return others.length > 0 && (first === 'media' || first === 'keys' || generation.test(first))
}

// without the folder of the book a file is known by its own name, or by the folder of its copy
function looseOf(steps: readonly string[]): { book: string; path: string } | null {
  const name = steps.at(-1) ?? ''
  const folder = steps.at(-2) ?? ''
  const [, ab] = media.exec(name) ?? []
  if (ab !== undefined) return { book: LOOSE, path: `media/${ab}/${name}` }
  if (key.test(name)) return { book: LOOSE, path: `keys/${name}` }
  if (!/^(?:manifest\.json|manifest\.sha256|boek\.json(?:\.age)?)$/.test(name)) return null
  return { book: LOOSE, path: `${generation.test(folder) ? folder : LOOSE}/${name}` }
}

function generationsIn(files: ReadonlyMap<string, File>): string[] {
  const names = Array.from(files.keys(), (path) => path.split('/')[0] ?? '')
  const known = [...new Set(names)].filter((name) => name === LOOSE || generation.test(name))
  return known.sort((a, b) => (sortable(a) < sortable(b) ? 1 : -1))
}

function sortable(name: string): string {
  const [, moment = '', count = '1'] = generation.exec(name) ?? []
  return `${moment} ${count.padStart(4, '0')}`
}
