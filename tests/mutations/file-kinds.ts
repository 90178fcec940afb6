/** @file What a file of a scene is, by its path; and the words with which it may be refused once it was altered. */
import type { ErrorCode } from '#contract'

/** `codes`: what opening or restoring may be refused with. `told`: that it was altered must be said, as what it holds is proven by a hash. */
export type FileKind = { name: string; codes: readonly ErrorCode[]; told: boolean }

const inBook: readonly [RegExp, FileKind][] = [
  [/boek\.json$/, { name: 'book: boek.json', codes: ['book-newer'], told: false }],
  [/keys\//, { name: 'book: a key file', codes: [], told: false }],
  [/book\.db-wal$/, { name: 'book: book.db-wal', codes: [], told: false }],
  [/generations\/.*book\.db$/, { name: 'book: a state, book.db', codes: [], told: true }],
  [/generations\//, { name: 'book: a state, manifest', codes: [], told: false }],
  // the number of a version to come cannot be told from one that a bit was turned in
  [/book\.db$/, { name: 'book: book.db', codes: ['book-newer'], told: false }],
  [/cache\.db/, { name: 'book: cache.db', codes: [], told: false }],
  [/media\//, { name: 'book: an original', codes: [], told: true }],
]

const onStick: readonly [RegExp, FileKind][] = [
  [/keys\//, { name: 'stick: a key file', codes: [], told: false }],
  [/media\//, { name: 'stick: an original or part', codes: ['backup-damaged'], told: true }],
  [/book\.db(?:\.\d+)?$/, { name: 'stick: book.db or part', codes: ['backup-damaged'], told: true }],
  [/boek\.json(?:\.age)?(?:\.\d+)?$/, { name: 'stick: boek.json or part', codes: ['backup-damaged'], told: true }],
  [/manifest/, { name: 'stick: manifest', codes: ['backup-damaged'], told: true }],
  [/./, { name: 'stick: a letter or the reader', codes: [], told: true }],
]

const bothKeys: FileKind = { name: 'both key files', codes: ['keys-damaged'], told: false }

/** The kind of what is altered, by its paths in a scene. */
export function fileKindOf([path = '', ...others]: readonly string[]): FileKind {
  const stick = path.startsWith('stick')
  if (others.length > 0) return { ...bothKeys, name: `${stick ? 'stick' : 'book'}: ${bothKeys.name}` }
  const found = (stick ? onStick : inBook).find(([pattern]) => pattern.test(path))
  if (found === undefined) throw new Error(`No kind of file: ${path}`)
  return found[1]
}
