/** @file The lock of a book: its keys under a password, and under the words of a recovery sheet. */
import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BookError } from '#contract'
import type { Key, Language, WordsCheck } from '#contract'
import { asDiskError, flushFolder, makeFolder, writeDurably } from '#main/disk'
import { readKeyPayload, writeKeyPayload } from './book-keys.ts'
import type { BookKeys } from './book-keys.ts'
import { keyFileKind, keyFileNames, readKeyFiles } from './key-files.ts'
import type { KeyKind, ReadKeyFile } from './key-files.ts'
import { workOnKey } from './key-thread.ts'
import { checkRecoveryWords, newRecoveryWords, readRecoveryWords } from './recovery-words.ts'
import type { WordList } from './word-lists.ts'

/** `secret`: a password, or the words of a recovery sheet as they were typed or made. */
export type NewKey = { kind: KeyKind; secret: string; keys: BookKeys; madeAt: Date }
export type OpenedKeys = BookKeys & { readonly madeAt: string }

export type Vault = {
  /** Writes one kind of key, proves that it opens, and only then removes the earlier ones of that kind. */
  writeKey: (keysFolder: string, key: NewKey) => Promise<void>
  /**
   * The keys that this key opens. `wrong-password` and `wrong-words` are said only of whole key files, `words-mistyped` before any file
   * is looked at, `keys-damaged` of everything else. `book`: whose keys they must be; `name`: what a sentence calls the book.
   */
  openKeys: (keysFolder: string, key: Key, of: { name: string; book?: string | undefined }) => Promise<OpenedKeys>
  /** Six lines of four words of a new recovery sheet. */
  newWords: (language: Language) => string[][]
  /** What each of the six typed lines is like. */
  checkWords: (lines: readonly string[]) => WordsCheck
  /** The 24 words with single spaces, or `words-mistyped` with the lines that are not right. */
  readWords: (typed: string) => string
}

export type VaultNeeds = {
  lists: readonly WordList[]
  /** log2 of the N of scrypt, of each kind of key */
  workFactors?: Readonly<Record<KeyKind, number>>
  random?: (bytes: number) => Uint8Array
}

// A password may be short: half a second for each guess. 192 random bits cannot be guessed, however fast.
const usualWork = { password: 17, recovery: 14 }

/** Opens and writes key files; `lists` are the words of the recovery sheets. */
export function createVault({ lists, workFactors = usualWork, random = randomBytes }: VaultNeeds): Vault {
  const readWords = (typed: string) => readRecoveryWords(lists, typed)

  const passphraseOf = (kind: KeyKind, secret: string) => {
    if (kind === 'recovery') return readWords(secret)
    if (secret === '') throw new BookError('password-empty')
    return secret.normalize('NFC')
  }

  return {
    readWords,
    checkWords: (lines) => checkRecoveryWords(lists, lines),
    newWords: (language) => {
      const list = lists.find((one) => one.language === language)
      if (list === undefined) throw new BookError('unexpected')
      return newRecoveryWords(list, random)
    },
    writeKey: async (keysFolder, { kind, secret, keys, madeAt }) => {
      const passphrase = passphraseOf(kind, secret)
      const plain = writeKeyPayload(keys, madeAt)
      const written = await workOnKey({ kind: 'write', plain, passphrase, workFactor: workFactors[kind] })
      if (written.kind !== 'written') throw new BookError('unexpected')
      const kept = keyFileNames(kind, written.file)
      await makeFolder(keysFolder)
      for (const name of kept) await writeDurably(join(keysFolder, name), written.file)
      await proveWritten({ keysFolder, kept, file: written.file, plain, passphrase })
      await removeEarlier(keysFolder, { kind, kept })
    },
    openKeys: async (keysFolder, key, { name, book }) => {
      const kind = key.kind === 'password' ? 'password' : 'recovery'
      const passphrase = passphraseOf(kind, key.kind === 'password' ? key.password : key.words)
      const files = readKeyFiles(keysFolder).filter((file) => file.kind === kind)
      return openOne(files, { kind, passphrase, name, book, fileCount: files.length })
    },
  }
}

type Asked = { kind: KeyKind; passphrase: string; name: string; book: string | undefined; fileCount: number }

/** Whole files first, each content once. */
async function openOne(files: readonly ReadKeyFile[], asked: Asked): Promise<OpenedKeys> {
  const whole = distinct(files.filter((file) => file.whole))
  const checks = new Set(whole.map(({ check }) => check))
  const damaged = distinct(files.filter((file) => !checks.has(file.check)))
  const outcomes: Outcome[] = []
  for (const { bytes } of [...whole, ...damaged]) {
    const outcome = await tryToOpen(bytes, asked)
    if (typeof outcome === 'object') return outcome
    outcomes.push(outcome)
  }
  throw notOpened(asked, damaged.length === 0 && outcomes.every((outcome) => outcome === 'refused'))
}

/** A damaged file without a whole twin may be the very one that this key opens: then nothing is said about the key. */
function notOpened({ kind, name, fileCount }: Asked, everyFileRefused: boolean): BookError {
  // a book without a sheet is whole, and no words are its own
  if (everyFileRefused && kind === 'recovery') return new BookError('wrong-words')
  if (everyFileRefused && fileCount > 0) return new BookError('wrong-password')
  return new BookError('keys-damaged', { name })
}

type Outcome = OpenedKeys | 'refused' | 'broken'

async function tryToOpen(bytes: Uint8Array, asked: Asked): Promise<Outcome> {
  const done = await workOnKey({ kind: 'open', file: bytes, passphrase: asked.passphrase })
  if (done.kind === 'refused') return 'refused'
  if (done.kind !== 'opened') return 'broken'
  const keys = await readKeyPayload(done.plain, asked)
  return keys === null || (asked.book !== undefined && keys.book !== asked.book) ? 'broken' : keys
}

function distinct(files: readonly ReadKeyFile[]): ReadKeyFile[] {
  return [...new Map(files.map((file) => [Buffer.from(file.bytes).toString('latin1'), file])).values()]
}

type Written = { keysFolder: string; kept: readonly string[]; file: Uint8Array; plain: Uint8Array; passphrase: string }

/** As long as this was not seen, the earlier key stays the one that opens the book. */
async function proveWritten({ keysFolder, kept, file, plain, passphrase }: Written): Promise<void> {
  for (const name of kept) {
    const there = await readFile(join(keysFolder, name)).catch((cause: unknown) => {
      throw asDiskError(cause, name, 'read')
    })
    if (!there.equals(file)) throw new BookError('disk-error', { name })
  }
  const done = await workOnKey({ kind: 'open', file, passphrase })
  if (done.kind !== 'opened' || !Buffer.from(done.plain).equals(plain)) throw new BookError('unexpected')
}

// with what an interrupted change left unfinished
async function removeEarlier(keysFolder: string, { kind, kept }: { kind: KeyKind; kept: readonly string[] }) {
  try {
    for (const name of await readdir(keysFolder)) {
      const isOfKind = keyFileKind(name.replace(/\.part$/u, '')) === kind
      if (isOfKind && !kept.includes(name)) await rm(join(keysFolder, name), { force: true })
    }
    await flushFolder(keysFolder)
  } catch (cause) {
    throw asDiskError(cause, basename(keysFolder))
  }
}
