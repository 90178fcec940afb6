/** @file One copy of a book: what its manifest names, and whether the files are there as it says. */
import { wholeFile } from './folder.ts'
import type { BookFolder } from './folder.ts'
import { hashOf as hashOfWhole } from './hash.ts'
import { field, jsonIn, list, text, texts, whole } from './json.ts'

/** What can be wrong with a copy, the gravest first. With the last three its texts can still be read. */
export type Fault =
  'texts-missing' | 'texts-altered' | 'newer' | 'manifest-missing' | 'manifest-altered' | 'originals-missing'

/** A file that the manifest names; `name` is what an original was called when it was added, where that may be told. */
type Named = { readonly path: string; readonly bytes: number; readonly sha256: string; readonly name: string }

export type Generation = {
  readonly name: string
  /** When it was made, as the manifest or its folder says; `null` when neither is known. */
  readonly madeAt: Date | null
  readonly locked: boolean
  readonly book: string
  readonly fault: Fault | null
  /** The originals that are not there, or not as large as they should be: their names, or their paths. */
  readonly missing: readonly string[]
  readonly title: string
  readonly children: readonly string[]
  readonly texts: Blob | null
  /** Which keys a locked copy was made with: the first 16 digits of the SHA-256 of their recipient. Empty when that is not told. */
  readonly lock: string
  /** Names of originals that the book no longer held whole when this copy was made, where that may be told. */
  readonly lacking: readonly string[]
}

/** The newest version of the manifest that this page was written for. */
const VERSION = 1

/** A copy as it lies there. Its texts are read and compared with the manifest; of its originals only whether they are there. */
export async function lookAtGeneration(book: BookFolder, name: string): Promise<Generation> {
  const at = (file: string) => `${name}/${file}`
  const manifest = await readManifest(book.files.get(at('manifest.json')), book.files.get(at('manifest.sha256')))
  const sealed = wholeFile(book.files, at('boek.json.age'))
  const open = wholeFile(book.files, at('boek.json'))
  const { value } = manifest
  const locked = value === null ? open === null && sealed !== null : field(value, 'locked') === true
  const blob = locked ? sealed : open
  const originals = list(value, 'originals').map(namedFile)
  const missing = originals.filter((one) => wholeFile(book.files, one.path)?.size !== one.bytes)
  const textsFault = await faultOfTexts(blob, list(value, 'files').map(namedFile))
  return {
    name,
    madeAt: momentOf(text(value, 'madeAt'), name),
    locked,
    book: text(value, 'book') || book.id,
    fault: textsFault ?? manifest.fault ?? (missing.length > 0 ? 'originals-missing' : null),
    missing: missing.map((one) => one.name || one.path),
    title: text(field(value, 'contents'), 'title'),
    children: texts(field(value, 'contents'), 'children'),
    texts: blob,
    lock: text(value, 'lock'),
    lacking: list(value, 'lacking').map((one) => text(one, 'name')),
  }
}

/** Whether the texts of this copy can be shown, whatever else is wrong with it. */
export function canBeRead({ texts: blob, fault }: Generation): boolean {
  return blob !== null && fault !== 'newer'
}

// a disk that does not give up its bytes gives no hash that could fit
const hashOf = (blob: Blob) => hashOfWhole(blob).catch(() => '')

type Read = { value: unknown; fault: Fault | null }

async function readManifest(file: File | undefined, seal: File | undefined): Promise<Read> {
  if (file === undefined) return { value: null, fault: 'manifest-missing' }
  const told = await seal?.text().catch(() => '')
  if (told !== `${await hashOf(file)}  manifest.json\n`) return { value: null, fault: 'manifest-altered' }
  const value = await jsonIn(file)
  const version = whole(value, 'version')
  if (text(value, 'format') !== 'bewaarboek-backup' || version === null)
    return { value: null, fault: 'manifest-altered' }
  return version > VERSION ? { value: null, fault: 'newer' } : { value, fault: null }
}

async function faultOfTexts(blob: Blob | null, files: readonly Named[]): Promise<Fault | null> {
  if (blob === null) return 'texts-missing'
  const named = files.find(({ path }) => /^boek\.json(?:\.age)?$/.test(path))
  if (named === undefined) return null
  return named.bytes === blob.size && named.sha256 === (await hashOf(blob)) ? null : 'texts-altered'
}

const namedFile = (value: unknown): Named => ({
  path: text(value, 'path'),
  bytes: whole(value, 'bytes') ?? -1,
  sha256: text(value, 'sha256'),
  name: text(value, 'name'),
})

function momentOf(told: string, name: string): Date | null {
  const [, year, month, day, hours, minutes] = (/^(\d{4})-(\d\d)-(\d\d)T(\d\d)\.(\d\d)/.exec(name) ?? []).map(Number)
  const byName = new Date(year ?? NaN, (month ?? NaN) - 1, day, hours ?? 0, minutes ?? 0)
  return [new Date(told), byName].find((moment) => !Number.isNaN(moment.getTime())) ?? null
}
