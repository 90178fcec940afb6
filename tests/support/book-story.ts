/**
 * @file A program that uses a book for everything once: `node book-story.ts <folder> <locked|open> <word> <pictures...>`. It makes the
 * book, types the word in every place there is for words, takes in the pictures, shows, prints, changes, finds and checks, says so, and
 * stays with the book open until it is ended.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { BookId, fromPlainText, Photo } from '#contract'
import { createBookRoom } from '#main/book'
import { createShelf } from '#main/folder'
import { keepGeneration } from '#main/generations'
import { createPhotoRoom } from '#main/photos'
import { createVault, makeKeys } from '#main/vault'

const [folder = '', lock = '', word = '', ...pictures] = process.argv.slice(2)
const now = () => new Date()
const shelf = createShelf({ log: (line) => process.stderr.write(`${line}\n`) })
const id = BookId.parse(randomUUID())
const keys = lock === 'locked' ? await makeKeys(id) : null
const vault = createVault({ lists: [], workFactors: { password: 2, recovery: 2 } })
const keyFiles = (keysFolder: string) =>
  keys === null
    ? Promise.resolve()
    : vault.writeKey(keysFolder, { kind: 'password', secret: `wachtwoord ${word}`, keys, madeAt: now() })
const place = { path: join(folder, 'Ons boek.bewaarboek'), id, madeBy: '0.1.0' }
const path = await shelf.make(keys === null ? place : { ...place, keys, keyFiles })
const open = shelf.open(path, { keys })
const { db, cache, media } = open
const book = createBookRoom({ db, now, newId: randomUUID })
const photos = createPhotoRoom({ db, cache, media, now, newId: randomUUID })

const child = book.children.add({ name: word })
const letter = book.pages.add({
  kind: 'letter',
  title: word,
  text: fromPlainText(`Lieve ${word},`),
  children: [child.id],
})
for (let version = 0; version < 30; version++) {
  book.pages.save(letter.id, { text: fromPlainText(`Lieve ${word}, versie ${version}. ${`${word} `.repeat(500)}`) })
}
for (const picture of pictures) {
  const { photo } = await photos.add({ name: `${word} ${basename(picture)}`, bytes: createReadStream(picture) })
  Photo.parse(photos.save(photo.id, { caption: word, description: word }))
  for (const size of ['thumb', 'screen'] as const) await photos.rendition(photo.id, size)
  cache.exec('DELETE FROM renditions')
  await photos.rendition(photo.id, 'screen')
  await photos.forPrint(photo.id, { longestPx: 800 })
  await photos.original(photo.id)
  book.pages.save(letter.id, { photos: [photo.id] })
}
const { damaged } = await photos.checkOriginals()
const found = book.search(word)
keepGeneration({ folder: path, db, book: id, key: keys?.databaseKey, madeBy: '0.1.0', reason: 'daily', now: now() })
process.stdout.write(`${photos.all().length} photos, ${found.length} found, ${damaged.length} damaged\n`)
// spoken of here, or the book would be let go of as something nobody needs any more
process.stdin.on('end', () => open.close()).resume()
