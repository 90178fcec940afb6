/** @file The keys of a locked book, out of its key files. A damaged key file is never taken for a wrong password. */
import type { BookFolder } from './folder.ts'
import { bytesOf, hashOf, hexOf, hmacSha256 } from './hash.ts'
import { jsonIn, text, whole } from './json.ts'
import type { Unseal } from './sealing-thread.ts'

export type KeyKind = 'password' | 'recovery'

/** `identity` opens what is sealed; `nameKey` tells under which name an original lies. */
export type Keys = { readonly identity: string; readonly nameKey: Uint8Array }

/** Why a book stays locked. `damaged`: no key file of this kind is whole, so nothing can be said of what was typed. */
export type Refusal = 'wrong' | 'damaged' | 'none' | 'newer'

type KeyFile = { readonly file: Blob; readonly whole: boolean }

/** Of each kind: whether a whole key file is there, only damaged ones, or none. */
export async function lookAtKeys(book: BookFolder): Promise<Record<KeyKind, 'whole' | 'damaged' | 'none'>> {
  const state = (files: readonly KeyFile[]) => {
    if (files.length === 0) return 'none' as const
    return files.some((one) => one.whole) ? ('whole' as const) : ('damaged' as const)
  }
  return {
    password: state(await keyFiles(book, 'password')),
    recovery: state(await keyFiles(book, 'recovery')),
  }
}

/** The keys under this passphrase, or why there are none. Damaged files are tried too, last: what opens is whole enough. */
export async function openKeys(
  book: BookFolder,
  { kind, passphrase }: { kind: KeyKind; passphrase: string },
  unseal: Unseal,
): Promise<Keys | Refusal> {
  const files = await keyFiles(book, kind)
  const anyWhole = files.some((one) => one.whole)
  let refusal: Refusal = files.length === 0 ? 'none' : anyWhole ? 'wrong' : 'damaged'
  for (const { file } of files) {
    const opened = await unseal(file, { passphrase })
    if (opened === null) continue
    const keys = await readKeys(opened, book.id)
    if (typeof keys !== 'string') return keys
    refusal = keys
  }
  return refusal
}

/** Where the original with this SHA-256 lies in a locked book, from the folder of the book. */
export function sealedPath({ nameKey }: Keys, hash: string): string {
  const name = hexOf(hmacSha256(nameKey, bytesOf(hash) ?? new Uint8Array()))
  return `media/${name.slice(0, 2)}/${name}.age`
}

// one takes some 600 bytes; what is far larger is not one, and is not read
const LIMIT_BYTES = 4096

/** The key files of a kind, whole ones first, each once: a twin that is whole adds nothing. The name tells how the hash of a file begins. */
async function keyFiles(book: BookFolder, kind: KeyKind): Promise<KeyFile[]> {
  const found = new Map<string, KeyFile>()
  for (const [path, file] of book.files) {
    const [, named, check = ''] = /^keys\/(password|recovery)-([0-9a-f]{16})(?:\.twin)?\.age$/.exec(path) ?? []
    if (named !== kind) continue
    const read = file.size <= LIMIT_BYTES ? file : new Blob()
    // what cannot be read is damaged, and known by its path
    const hash = await hashOf(read).catch(() => path)
    found.set(hash, { file: read, whole: hash.startsWith(check) })
  }
  return [...found.values()].sort((a, b) => Number(b.whole) - Number(a.whole))
}

async function readKeys(opened: Blob, book: string): Promise<Keys | Refusal> {
  const value = await jsonIn(opened)
  if ((whole(value, 'version') ?? 0) > 1) return 'newer'
  const nameKey = bytesOf(text(value, 'nameKey'))
  if (text(value, 'format') !== 'bewaarboek-keys' || nameKey?.length !== 32) return 'damaged'
  // files that were chosen without their folder do not say of which book they are
  const isOfThisBook = book === '' || text(value, 'book').toLowerCase() === book
  return isOfThisBook ? { identity: text(value, 'identity'), nameKey } : 'damaged'
}
