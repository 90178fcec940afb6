/** @file The slow part of a key file: scrypt, and the age file around what it holds. Runs in a worker thread. */
import { Decrypter, Encrypter } from 'age-encryption'

/** `passphrase` as scrypt gets it: a password in NFC, or recovery words with single spaces. `workFactor`: the log2 of scrypt's N. */
export type KeyWork =
  | { kind: 'write'; plain: Uint8Array; passphrase: string; workFactor: number }
  | { kind: 'open'; file: Uint8Array; passphrase: string }

/** `refused`: a key file in good order, of another passphrase; `broken`: not one that any passphrase opens. */
export type KeyWorkDone =
  | { kind: 'written'; file: Uint8Array }
  | { kind: 'opened'; plain: Uint8Array }
  | { kind: 'refused' }
  | { kind: 'broken' }

/** Above this a key file is taken for damaged: 2^20 takes a gigabyte already, and none of ours asks for more than 2^17. */
const MOST_WORK = 20

/** A key file written or opened; takes half a second and 150 MB at a work factor of 17. */
export async function doKeyWork(work: KeyWork): Promise<KeyWorkDone> {
  return work.kind === 'write' ? { kind: 'written', file: await write(work) } : open(work)
}

/** The work factor that a key file asks for, or `null` when this is not the beginning of one. */
export function workFactorOf(file: Uint8Array): number | null {
  const factor = HEADER.exec(Buffer.from(file).toString('latin1'))?.[1]
  return factor === undefined || Number(factor) > MOST_WORK ? null : Number(factor)
}

// https://age-encryption.org/v1: one scrypt stanza alone, with a salt of 16 bytes, and a wrapped key and an HMAC of 32
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/u

async function write({ plain, passphrase, workFactor }: KeyWork & { kind: 'write' }): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(plain)
}

async function open({ file, passphrase }: KeyWork & { kind: 'open' }): Promise<KeyWorkDone> {
  if (workFactorOf(file) === null) return { kind: 'broken' }
  const answer: { kind: 'refused' | 'broken' } = { kind: 'broken' }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  // asked only when the passphrase before it did not fit, which age tells in no other way than a message
  decrypter.addIdentity({
    unwrapFileKey: () => {
      answer.kind = 'refused'
      return null
    },
  })
  try {
    return { kind: 'opened', plain: await decrypter.decrypt(file) }
  } catch (cause) {
    // a computer short of memory says nothing about the file
    if (cause instanceof RangeError && cause.message.includes('allocation')) throw cause
    return answer
  }
}
