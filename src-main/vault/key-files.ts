/**
 * @file The key files of a book: `<kind>-<check>.age` and its twin `<kind>-<check>.twin.age` with the same bytes. The check is the
 * beginning of the SHA-256 of those bytes, so that a damaged file is known without any password.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asDiskError, writeDurably } from '#main/disk'

export type KeyKind = 'password' | 'recovery'
export type KeyState = 'whole' | 'damaged' | 'none'

/** `whole`: its bytes are those it was written with. */
export type KeyFile = { readonly name: string; readonly kind: KeyKind; readonly whole: boolean }

/** A key file with what it says of itself; `bytes` is empty when it is longer than any key file or cannot be read. */
export type ReadKeyFile = KeyFile & { readonly check: string; readonly bytes: Uint8Array }

/** The key files of a folder by name, damaged ones too; none when there is no such folder. */
export function keyFilesIn(keysFolder: string): KeyFile[] {
  return readKeyFiles(keysFolder).map(({ name, kind, whole }) => ({ name, kind, whole }))
}

/** Of each kind of key: whether there is a whole file, only damaged ones, or none. */
export function lookAtKeys(keysFolder: string): { password: KeyState; recovery: KeyState } {
  const files = readKeyFiles(keysFolder)
  return { password: stateOf(files, 'password'), recovery: stateOf(files, 'recovery') }
}

/** Writes again each file whose twin is whole while it is damaged or gone; gives the names of those written. */
export async function mendKeyFiles(keysFolder: string): Promise<string[]> {
  const files = readKeyFiles(keysFolder)
  const whole = new Map(files.filter((file) => file.whole).map((file) => [`${file.kind}-${file.check}`, file]))
  const mended: string[] = []
  for (const { kind, check, bytes } of whole.values()) {
    for (const name of namesOf(kind, check)) {
      if (files.some((file) => file.name === name && file.whole)) continue
      await writeDurably(join(keysFolder, name), bytes)
      mended.push(name)
    }
  }
  return mended
}

/** The key files with their bytes, in the order of their names. */
export function readKeyFiles(keysFolder: string): ReadKeyFile[] {
  return namesIn(keysFolder).flatMap((name) => {
    const [, kind, check] = NAME.exec(name) ?? []
    if (!isKind(kind) || check === undefined) return []
    const bytes = read(join(keysFolder, name))
    return [{ name, kind, check, bytes, whole: bytes.length > 0 && checkOf(bytes) === check }]
  })
}

/** The names of a key file and its twin, for these bytes. */
export function keyFileNames(kind: KeyKind, bytes: Uint8Array): [string, string] {
  return namesOf(kind, checkOf(bytes))
}

/** Of which kind a file of this name is, or `null` when it is no key file. */
export function keyFileKind(name: string): KeyKind | null {
  const kind = NAME.exec(name)?.[1]
  return isKind(kind) ? kind : null
}

const NAME = /^(password|recovery)-([0-9a-f]{16})(?:\.twin)?\.age$/u

// one of ours takes some 600 bytes
const LIMIT_BYTES = 4096

function namesOf(kind: KeyKind, check: string): [string, string] {
  return [`${kind}-${check}.age`, `${kind}-${check}.twin.age`]
}

function checkOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

function isKind(text: string | undefined): text is KeyKind {
  return text === 'password' || text === 'recovery'
}

function stateOf(files: readonly KeyFile[], kind: KeyKind): KeyState {
  const ofKind = files.filter((file) => file.kind === kind)
  if (ofKind.length === 0) return 'none'
  return ofKind.some(({ whole }) => whole) ? 'whole' : 'damaged'
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch (cause) {
    const failure = asDiskError(cause, basename(folder), 'read')
    if (failure.code === 'file-not-found') return []
    throw failure
  }
}

// a bad sector in one key file must not keep its twin from opening the book
function read(file: string): Uint8Array {
  try {
    const found = statSync(file)
    return found.isFile() && found.size <= LIMIT_BYTES ? new Uint8Array(readFileSync(file)) : new Uint8Array()
  } catch {
    return new Uint8Array()
  }
}
