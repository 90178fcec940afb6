/** @file Backups of a locked book: nothing in them is plain, they prove themselves without a key, and the present password opens them. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupMade, BackupSeen, Restored } from '#contract'
import type { Key } from '#contract'
import { lookAtBackup, unlockBackup, verifyBackup } from '#main/backup'
import { createShelf, readAbout } from '#main/folder'
import { keyFilesIn, makeKeys, sealAll, unsealAll } from '#main/vault'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { rewrite } from './a-backup.ts'
import {
  aBook,
  bytesOf,
  filesIn,
  keysOf,
  PASSWORD,
  restoreTo,
  rowsIn,
  rowsOf,
  stateOf,
  vault,
  writePassword,
} from './a-book.ts'
import type { ABook } from './a-book.ts'

const [FIRST, SECOND] = ['2026-11-21T19.30', '2026-11-22T19.30']

async function aLockedBackup(photos = 3) {
  const book = await aBook({ photos, locked: true })
  await book.backUp()
  return {
    ...book,
    keys: keysOf(book),
    to: join(book.home, 'Terug.bewaarboek'),
    keysFolder: join(book.bookFolder, 'keys'),
  }
}

const unlock = (from: string, key: Key = PASSWORD, generation?: string) =>
  unlockBackup({ from, key, generation, openKeys: vault.openKeys })

function spoil(file: string) {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4
  writeFileSync(file, bytes)
}

test('it holds every row and every original, sealed, and says so as any backup does', async () => {
  const book = await aBook({ photos: 4, locked: true })

  const made = await book.backUp()

  const generation = join(book.bookFolder, FIRST)
  expect(BackupMade.parse(made)).toEqual(made)
  expect(made).toMatchObject({ newFiles: 4, readBack: 8, lacking: [], contents: book.read().contents })
  expect(readdirSync(generation).sort()).toEqual(['boek.json.age', 'book.db', 'manifest.json', 'manifest.sha256'])
  expect(rowsIn(join(generation, 'book.db'), book.keys)).toEqual(rowsOf(book.db))
  expect(filesIn(join(book.bookFolder, 'media'))).toEqual(filesIn(join(book.path, 'media')))
  expect(filesIn(join(book.bookFolder, 'keys'))).toEqual(filesIn(join(book.path, 'keys')))
  const texts = JSON.parse(
    Buffer.from(await unsealAll(keysOf(book), readFileSync(join(generation, 'boek.json.age')))).toString(),
  ) as Record<string, unknown>
  expect(texts).toMatchObject(book.read().open)
  expect(texts['manifest']).toMatchObject({ contents: { children: ['Noor'] }, counts: { photos: 4 } })
})

test('no word, name or picture of the book can be found in any file of it', async () => {
  const book = await aLockedBackup()
  const canaries = ['Lieve Noor', 'Noor', 'Klein en zo gewild', 'IMG_1', 'Ons boek', book.keys.identity].map((word) =>
    Buffer.from(word),
  )
  const pictures = [1, 2, 3].map((number) => bytesOf(number * 700, number).subarray(100, 132))
  const hashes = [1, 2, 3].map((number) =>
    Buffer.from(
      createHash('sha256')
        .update(bytesOf(number * 700, number))
        .digest('hex'),
    ),
  )

  for (const [name, bytes] of filesIn(book.root)) {
    if (bytes === null || name.endsWith('.txt')) continue
    for (const canary of [...canaries, ...pictures, ...hashes]) expect(bytes.includes(canary), name).toBe(false)
    for (const hash of hashes) expect(name).not.toContain(hash.toString())
  }
})

test('that it is whole is seen without a key; with it also what is in it', async () => {
  const book = await aLockedBackup()

  const without = await lookAtBackup({ from: book.stick, language: 'en' })
  const withKeys = await lookAtBackup({ from: book.stick, language: 'en', keys: book.keys })
  const withOthers = await lookAtBackup({ from: book.stick, language: 'en', keys: await makeKeys(book.keys.book) })

  expect(BackupSeen.parse(without)).toEqual(without)
  expect(without.generations).toMatchObject([{ good: true, locked: true, contents: null, counts: null, reason: null }])
  expect(withKeys.generations).toMatchObject([{ good: true, locked: true, ...omitOpen(book) }])
  expect(withOthers).toEqual(without)
})

const omitOpen = (book: ABook) => ({ contents: book.read().contents, counts: book.read().counts })

test('a second one writes only what is new, though every sealing gives other bytes', async () => {
  const book = await aLockedBackup()
  const before = filesIn(join(book.bookFolder, FIRST))
  await book.addPhoto('nieuw.jpg', bytesOf(70_000, 99))
  const again = book.added[0]
  writeFileSync(again?.file ?? '', await sealAll(book.keys, bytesOf(700, 1)))

  const made = await book.backUp('2026-11-22T19:30:00')

  expect(made).toMatchObject({ newFiles: 1, readBack: 8 })
  expect(filesIn(join(book.bookFolder, FIRST))).toEqual(before)
  const { generations } = await verifyBackup({ from: book.stick, language: 'en', keys: book.keys })
  expect(generations.map(({ good }) => good)).toEqual([true, true])
})

test('an original that the book lost or holds damaged is taken from the stick, and a damaged one there from the book', async () => {
  const book = await aLockedBackup(3)
  const [lost, damaged, spoiled] = book.added
  rmSync(lost?.file ?? '')
  spoil(damaged?.file ?? '')
  spoil(join(book.bookFolder, spoiled?.path ?? ''))

  const healed = await book.backUp('2026-11-22T19:30:00')

  expect(healed).toMatchObject({ newFiles: 1, lacking: [] })
})

test('an original that nobody holds whole any more is named to whoever has the key', async () => {
  const book = await aBook({ photos: 4, locked: true })
  const [lost, damaged] = book.added
  rmSync(lost?.file ?? '')
  spoil(damaged?.file ?? '')

  const { newFiles, lacking } = await book.backUp()

  expect([newFiles, lacking?.toSorted()]).toEqual([2, ['IMG_1.jpg', 'IMG_2.jpg']])
  const opened = await lookAtBackup({ from: book.stick, language: 'en', keys: book.keys })
  expect(opened.generations).toMatchObject([{ good: true }])
  expect(opened.generations[0]?.reason).toMatch(/was no longer whole in the book/)
  expect((await lookAtBackup({ from: book.stick, language: 'en' })).generations[0]).toMatchObject({ reason: null })
})

test('a sealed original of another picture under the right name is found out with the key, whatever the manifest says', async () => {
  const book = await aLockedBackup()
  const other = await sealAll(book.keys, bytesOf(700, 55))
  const path = book.added[0]?.path ?? ''
  writeFileSync(join(book.bookFolder, path), other)
  const generation = join(book.bookFolder, FIRST)
  rewrite({ generation, manifest: join(generation, 'manifest.json') }, (list) => {
    const found = (list['originals'] as { path: string }[]).filter((one) => one.path === path)
    const sha256 = createHash('sha256').update(other).digest('hex')
    for (const one of found) Object.assign(one, { bytes: other.length, sha256 })
  })

  const [seen] = (await lookAtBackup({ from: book.stick, language: 'en', keys: book.keys })).generations

  expect(seen).toMatchObject({ good: false, reason: '‘IMG_1.jpg’ was changed after the backup was made' })
})

test('it is opened by the password or refused, each with its own answer', async () => {
  const book = await aLockedBackup()

  const keys = await unlock(book.stick)

  expect(keys).toMatchObject({ identity: book.keys.identity, book: book.keys.book })
  expect((await failureOf(() => unlock(book.stick, { kind: 'password', password: 'mis' }))).code).toBe('wrong-password')
  expect((await failureOf(() => unlock(book.stick, { kind: 'words', words: 'mis' }))).code).toBe('words-mistyped')
  for (const { name } of keyFilesIn(book.keysFolder)) spoil(join(book.keysFolder, name))
  expect((await failureOf(() => unlock(book.stick))).code).toBe('keys-damaged')
  expect((await lookAtBackup({ from: book.stick, language: 'en' })).generations).toMatchObject([
    { good: false, reason: 'A file with the key is damaged' },
  ])
  rmSync(book.keysFolder, { recursive: true })
  expect((await failureOf(() => unlock(book.stick))).code).toBe('keys-damaged')
  expect((await lookAtBackup({ from: book.stick, language: 'nl' })).generations).toMatchObject([
    { good: false, reason: 'Het bestand met de sleutel ontbreekt' },
  ])
})

test('a backup without a lock has no keys to give', async () => {
  const book = await aBook({ photos: 0 })
  await book.backUp()

  expect(await unlock(book.stick)).toBeNull()
})

test('one damaged key file is no harm while its twin is whole', async () => {
  const book = await aLockedBackup()
  const [first] = keyFilesIn(book.keysFolder)
  spoil(join(book.keysFolder, first?.name ?? ''))

  expect(await unlock(book.stick)).toMatchObject({ identity: book.keys.identity })
  expect((await lookAtBackup({ from: book.stick, language: 'en' })).generations).toMatchObject([{ good: true }])
})

test('after a change of password the new one opens every state on the stick, and the earlier one none', async () => {
  const book = await aLockedBackup()
  await writePassword(join(book.path, 'keys'), book.keys, 'een nieuw wachtwoord')
  expect(await unlock(book.stick)).not.toBeNull()

  await book.backUp('2026-11-22T19:30:00')

  const next = { kind: 'password', password: 'een nieuw wachtwoord' } as const
  for (const name of [FIRST, SECOND]) {
    expect(await unlock(book.stick, next, name)).toMatchObject({ identity: book.keys.identity })
    expect((await failureOf(() => unlock(book.stick, PASSWORD, name))).code).toBe('wrong-password')
  }
  expect(filesIn(book.keysFolder)).toEqual(filesIn(join(book.path, 'keys')))
})

test('states from before the book was locked anew keep their own keys, and one password finds those that fit', async () => {
  const book = await aLockedBackup(1)
  const other = await makeKeys(book.keys.book)
  const again = join(book.home, 'Opnieuw.bewaarboek')
  const shelf = createShelf()
  await shelf.make({
    path: again,
    id: book.folder.about.id,
    madeBy: '0.1.0',
    keys: other,
    keyFiles: (at) => writePassword(at, other),
  })
  const folder = shelf.open(again, { keys: other })
  const read = () => ({ ...book.read(), counts: { ...book.read().counts, photos: 0 } })
  await book.backUp('2026-11-22T19:30:00', { folder, keys: other, read })
  folder.close()

  expect(await unlock(book.stick, PASSWORD, FIRST)).toMatchObject({ identity: book.keys.identity })
  expect(await unlock(book.stick, PASSWORD, SECOND)).toMatchObject({ identity: other.identity })
})

test('it comes back byte for byte as a locked book that the password opens', async () => {
  const book = await aLockedBackup()

  const restored = await restoreTo(book.stick, book.to, { keys: await unlock(book.stick) })

  expect(Restored.parse(restored)).toEqual(restored)
  expect(restored).toEqual({ ...omitOpen(book), generation: FIRST, lacking: [] })
  expect(readAbout(book.to)).toEqual(book.folder.about)
  expect(readdirSync(book.to).sort()).toEqual(['boek.json', 'book.db', 'keys', 'media'])
  for (const part of ['media', 'keys']) expect(filesIn(join(book.to, part))).toEqual(filesIn(join(book.path, part)))
  const shelf = createShelf({ vault })
  const folder = shelf.open(book.to, { keys: await shelf.unlock(book.to, PASSWORD) })
  expect(folder.readOnly).toBeNull()
  expect(rowsOf(folder.db)).toEqual(rowsOf(book.db))
  folder.close()
})

test('it comes back without a key too, as it lies', async () => {
  const book = await aLockedBackup()

  const restored = await restoreTo(book.stick, book.to)

  expect(Restored.parse(restored)).toEqual(restored)
  expect(restored).toEqual({ contents: null, counts: null, generation: FIRST, lacking: [] })
  expect(rowsIn(join(book.to, 'book.db'), book.keys)).toEqual(rowsOf(book.db))
  expect(readAbout(book.to)).toEqual(book.folder.about)
  expect(filesIn(join(book.to, 'keys'))).toEqual(filesIn(join(book.path, 'keys')))
})

test('opened by the sheet, it comes back though every file of the password is damaged', async () => {
  const book = await aBook({ photos: 1, locked: true })
  const words = vault
    .newWords('nl')
    .map((line) => line.join(' '))
    .join('\n')
  const keys = keysOf(book)
  await vault.writeKey(join(book.path, 'keys'), { kind: 'recovery', secret: words, keys, madeAt: new Date() })
  await book.backUp()
  const keysFolder = join(book.bookFolder, 'keys')
  for (const { name, kind } of keyFilesIn(keysFolder)) if (kind === 'password') spoil(join(keysFolder, name))
  const to = join(book.home, 'Terug.bewaarboek')

  const opened = await unlock(book.stick, { kind: 'words', words })
  await restoreTo(book.stick, to, { keys: opened })

  expect(rowsIn(join(to, 'book.db'), keys)).toEqual(rowsOf(book.db))
  expect(keyFilesIn(join(to, 'keys')).every((one) => one.whole && one.kind === 'recovery')).toBe(true)
})

test('without any whole key file nothing is put back, and nothing is backed up', async () => {
  const book = await aLockedBackup(1)
  rmSync(book.keysFolder, { recursive: true })
  expect((await failureOf(() => restoreTo(book.stick, book.to))).code).toBe('backup-damaged')
  expect(existsSync(book.to)).toBe(false)
  const state = stateOf(book)

  for (const { name } of keyFilesIn(join(book.path, 'keys'))) spoil(join(book.path, 'keys', name))

  expect((await failureOf(() => book.backUp('2026-11-22T19:30:00'))).code).toBe('keys-damaged')
  expect(readdirSync(book.bookFolder)).not.toContain(SECOND)
  expect(stateOf(book)).toEqual(state)
})

test('a locked book and one without a lock lie side by side on one stick', async () => {
  const book = await aLockedBackup(1)
  const other = await aBook({ photos: 1 })
  await other.backUp('2026-11-20T10:00:00', { to: book.stick })

  const { generations } = await verifyBackup({ from: book.stick, language: 'en', keys: book.keys })

  expect(generations).toMatchObject([
    { good: true, locked: true, counts: { photos: 1 } },
    { good: true, locked: false, counts: { photos: 1 } },
  ])
})

test('a stick without room for what is sealed is told before anything is written', async () => {
  const book = await aBook({ photos: 2, locked: true })
  const { realDisk } = await import('#main/backup')
  mkdirSync(join(book.home, 'elders'))

  const { code } = await failureOf(() =>
    book.backUp(undefined, { disk: { ...realDisk, freeBytes: async () => 10_000 }, to: join(book.home, 'elders') }),
  )

  expect(code).toBe('disk-full')
  expect(readdirSync(join(book.home, 'elders'))).toEqual([])
})
