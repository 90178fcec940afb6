/** @file FORMAT.txt is true: a reader written from it alone, with nothing of Bewaarboek, opens a locked backup to its last page. */
import { createCipheriv, createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { aBook, bytesOf, filesIn, PASSWORD } from './a-book.ts'

const NAME = '2026-11-21T19.30'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type KeyFile = { format: string; version: number; book: string; identity: string; databaseKey: string; nameKey: string }

async function opened(file: Uint8Array, key: { passphrase: string } | { identity: string }): Promise<Buffer> {
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else decrypter.addIdentity(key.identity)
  return Buffer.from(await decrypter.decrypt(file))
}

/** ChaCha20 (RFC 8439): OpenSSL takes the counter, little-endian, before the nonce. */
function chacha20(bytes: Buffer, key: Buffer, { nonce, counter }: { nonce: Buffer; counter: number }): Buffer {
  const start = Buffer.alloc(4)
  start.writeUInt32LE(counter >>> 0)
  return createCipheriv('chacha20', key, Buffer.concat([start, nonce])).update(bytes)
}

/** Poly1305 (RFC 8439, 2.5.1). */
function poly1305(key: Buffer, bytes: Buffer): Buffer {
  const little = (part: Buffer) => BigInt(`0x${Buffer.from(part).reverse().toString('hex') || '0'}`)
  const r = little(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn
  let sum = 0n
  for (let at = 0; at < bytes.length; at += 16) {
    const block = bytes.subarray(at, at + 16)
    sum = ((sum + little(block) + (1n << BigInt(8 * block.length))) * r) % ((1n << 130n) - 5n)
  }
  const tag = (sum + little(key.subarray(16, 32))) & ((1n << 128n) - 1n)
  return Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').reverse()
}

/** Section 6, the last paragraph. */
function openedDatabase(file: Buffer, key: Buffer): Buffer {
  const pages: Buffer[] = []
  for (let page = 1; page * 4096 <= file.length; page += 1) {
    const bytes = file.subarray((page - 1) * 4096, page * 4096)
    const nonce = bytes.subarray(4064, 4076)
    const counter = (bytes.readUInt32LE(4076) ^ page) >>> 0
    const oneTime = chacha20(Buffer.alloc(64), key, { nonce, counter })
    expect(poly1305(oneTime.subarray(0, 32), bytes.subarray(0, 4080))).toEqual(bytes.subarray(4080))
    const from = page === 1 ? 24 : 0
    const plain = chacha20(bytes.subarray(from, 4064), oneTime.subarray(32), { nonce, counter: counter + 1 })
    const head = page === 1 ? [Buffer.from('SQLite format 3\0'), bytes.subarray(16, 24)] : []
    pages.push(Buffer.concat([...head, plain, bytes.subarray(4064)]))
  }
  return Buffer.concat(pages)
}

test('the key file, the texts, the originals and the database open as the letter says', async () => {
  const book = await aBook({ photos: 3, locked: true })
  await book.backUp()
  const generation = join(book.bookFolder, NAME)
  const at = (...path: string[]) => readFileSync(join(book.bookFolder, ...path))

  for (const name of readdirSync(join(book.bookFolder, 'keys'))) {
    expect(name).toMatch(new RegExp(`^password-${sha256(at('keys', name)).slice(0, 16)}(\\.twin)?\\.age$`))
  }
  const [name = ''] = readdirSync(join(book.bookFolder, 'keys'))
  const passphrase = PASSWORD.password.normalize('NFC')
  const key = JSON.parse((await opened(at('keys', name), { passphrase })).toString()) as KeyFile
  expect(key).toMatchObject({ format: 'bewaarboek-keys', version: 1, book: book.folder.about.id })
  const texts = JSON.parse((await opened(at(NAME, 'boek.json.age'), key)).toString()) as Record<string, unknown>
  expect(texts).toMatchObject({ title: 'Ons boek', manifest: { contents: book.read().contents, lacking: [] } })
  for (const number of [1, 2, 3]) {
    const original = bytesOf(number * 700, number)
    const named = createHmac('sha256', Buffer.from(key.nameKey, 'hex'))
      .update(Buffer.from(sha256(original), 'hex'))
      .digest('hex')
    expect(await opened(at('media', named.slice(0, 2), `${named}.age`), key)).toEqual(original)
  }
  const plain = openedDatabase(readFileSync(join(generation, 'book.db')), Buffer.from(key.databaseKey, 'hex'))
  expect(plain.toString('latin1', 0, 15)).toBe('SQLite format 3')
  expect(plain.includes('Lieve Noor, dit is brief 1.')).toBe(true)
})

test('the letter is on the stick, in lines that any text program shows, without a raised voice', async () => {
  const book = await aBook({ photos: 0 })
  await book.backUp()

  const letter = readFileSync(join(book.root, 'FORMAT.txt'), 'utf8')

  for (const line of letter.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(110)
  for (const word of ['boek.json.age', 'chacha20', 'age-encryption.org/v1', 'nameKey', 'row_sums', '.001']) {
    expect(letter).toContain(word)
  }
  expect(letter).not.toContain('!')
  expect([...filesIn(book.root).keys()]).toContain('LEES-MIJ.html')
})

test('the sums of rows are as the letter says', async () => {
  const book = await aBook({ photos: 1 })
  const sums = book.db.prepare(`SELECT key, sum FROM row_sums WHERE "table" = 'pages'`).all() as {
    key: string
    sum: string
  }[]
  expect(sums).toHaveLength(3)
  for (const { key, sum } of sums) {
    const row = book.db.prepare('SELECT * FROM pages WHERE id = ?').raw().get(key) as (string | number | null)[]
    const cells = row.map((cell) => {
      if (cell === null) return '\nn'
      return typeof cell === 'number' ? `\ni${cell}` : `\nt${cell.length}:${cell}`
    })
    expect(sha256(Buffer.from(`pages${cells.join('')}`)).slice(0, 32)).toBe(sum)
  }
})
