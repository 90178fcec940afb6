/**
 * @file Bench: the lock. Opening it, in time and memory, beside bare age and beside scrypt alone; sealing and unsealing beside the bare cipher;
 * saving and searching in a locked book of 10,000 letters beside the same book without a lock.
 */
import { execFileSync } from 'node:child_process'
import { createCipheriv, randomBytes, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Decrypter } from 'age-encryption'
import { lockedCopy, type Session } from '#main/app'
import { keyFilesIn, makeKeys, seal, unseal } from '#main/vault'
import { aBook, addLetters, letterText, newId, now, openBook, password, vault } from './material.ts'
import { memoryRow, mostMebibytes, peakMemory, row, timed } from './measure.ts'

/** What the key file of a password asks of scrypt (age: r 8, p 1). */
const N = 2 ** 17
const MEBIBYTE = 2 ** 20

const folder = process.argv[2] ?? ''
const keysFolder = path.join(folder, 'keys')
const ways = { vault: openByVault, age: openByAge, scrypt: scryptAlone }

async function everything() {
  const keys = await makeKeys(newId())
  await vault.writeKey(keysFolder, { kind: 'password', secret: password, keys, madeAt: now() })
  await opening()
  await sealing(keys)
  await writing()
  peakMemory('lock: this program')
}

async function opening() {
  const ours = await timed(5, openByVault)
  const age = await timed(5, openByAge)
  const scrypt = await timed(5, scryptAlone)
  row('opening the lock with its password', ours.ms, { name: 'bare age, same file', ms: age.ms })
  row('opening the lock with its password', ours.ms, { name: 'node:crypto scrypt alone, same N', ms: scrypt.ms })
  const memory = memoryInOwnProgram('vault')
  for (const [way, name] of [
    ['age', 'bare age, same file'],
    ['scrypt', 'node:crypto scrypt alone'],
  ] as const) {
    memoryRow('opening the lock, memory', memory, { name, mebibytes: memoryInOwnProgram(way) })
  }
}

function openByVault() {
  return vault.openKeys(keysFolder, { kind: 'password', password }, { name: 'boek' })
}

async function openByAge() {
  const [file] = keyFilesIn(keysFolder)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(password)
  return decrypter.decrypt(readFileSync(path.join(keysFolder, file?.name ?? '')))
}

function scryptAlone() {
  return scryptSync(password, randomBytes(16), 32, { N, r: 8, p: 1, maxmem: 256 * MEBIBYTE })
}

/** The most memory one opening takes, in a program that does nothing else. */
const memoryInOwnProgram = (way: keyof typeof ways) =>
  Number(execFileSync(process.execPath, [import.meta.filename, folder, way], { encoding: 'utf8' }))

async function memoryOf(way: keyof typeof ways) {
  const before = process.memoryUsage().rss / MEBIBYTE
  await ways[way]()
  console.log(mostMebibytes() - before)
}

async function sealing(keys: Awaited<ReturnType<typeof makeKeys>>) {
  const plain = randomBytes(64 * MEBIBYTE)
  const sealed = await timed(3, () => all(seal(keys, inPieces(plain))))
  const unsealed = await timed(3, () => all(unseal(keys, inPieces(sealed.value))))
  if (!unsealed.value.equals(plain)) throw new Error('What was unsealed differs')
  const bare = await timed(3, () => bareCipher(plain))
  const name = 'node:crypto chacha20-poly1305'
  row('sealing 64 MiB', sealed.ms, { name, ms: bare.ms })
  row('unsealing 64 MiB', unsealed.ms, { name, ms: bare.ms })
}

/** The same cipher over pieces of the same size (https://age-encryption.org/v1: 64 KiB). */
function bareCipher(plain: Buffer) {
  const key = randomBytes(32)
  for (let at = 0; at < plain.length; at += 65_536) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(at / 65_536)
    const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
    cipher.update(plain.subarray(at, at + 65_536))
    cipher.final()
    cipher.getAuthTag()
  }
}

async function writing() {
  const open = await aBook(folder)
  addLetters(open, 10_000)
  const { to, keys } = await lockedCopy({ vault, now }, open, { password })
  const locked = openBook(to, keys)
  const [ours, peer] = [await useOf(locked), await useOf(open)]
  const name = 'the same book without a lock'
  row('saving a letter in a locked book of 10,000', ours.save, { name, ms: peer.save })
  row('searching a locked book of 10,000 letters', ours.search, { name, ms: peer.search })
  row('the first 60 pages of a locked book', ours.list, { name, ms: peer.list })
  await locked.close()
  await open.close()
}

async function useOf({ book }: Session) {
  const list = await timed(9, () => book.pages.list({ limit: 60 }))
  const [page] = list.value.pages
  if (page === undefined) throw new Error('The bench book is empty')
  const save = await timed(50, (turn) => book.pages.save(page.id, { text: letterText(turn) }))
  const search = await timed(25, (turn) => book.search(`keukentafel ${4000 + turn}`))
  return { list: list.ms, save: save.ms, search: search.ms }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += MEBIBYTE) yield bytes.subarray(at, at + MEBIBYTE)
}

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const piece of pieces) found.push(piece)
  return Buffer.concat(found)
}

const alone = process.argv[3]
if (alone === undefined) await everything()
else if (alone in ways) await memoryOf(alone as keyof typeof ways)
