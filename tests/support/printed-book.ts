/**
 * @file A book with photos as phones make them, to print. Also a program: `node printed-book.ts <book>` prints the SHA-256 of each file
 * that leaves the book, so that another program on another clock can be compared.
 */
import { hash, randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { BookletChoices, fromPlainText, ShopChoices } from '#contract'
import { createPrinting, createSession, makeBook, makeShopPrint, type Session } from '#main/app'
import { createShelf } from '#main/folder'
import { createTypesetter } from '#main/typeset'
import { createVault } from '#main/vault'
import { placeAndDate } from '../fixtures/photos/pictures.ts'

export const resources = fileURLToPath(new URL('../../resources', import.meta.url))
const now = () => new Date('2026-11-21T12:00:00')
const needs = { vault: createVault({ lists: [] }), madeBy: '0.1.0', now, newId: () => randomUUID() }
const shelf = createShelf({ ...needs, log: () => undefined })

export const openPrinted = (at: string): Session => createSession({ folder: shelf.open(at, { keys: null }), ...needs })

/** A child, letters in several scripts, a fine photo that knows where it was taken, a coarse one, one of one pixel, a drawing of grey. */
export async function makePrinted(folder: string): Promise<Session> {
  const made = await makeBook({ ...needs, shelf }, path.join(folder, 'Noor'), { title: 'Noor', language: 'nl' })
  const session = openPrinted(made.path)
  const { book, photos } = session
  const child = book.children.add({ name: 'Noor', weeks: 31 })
  const children = [child.id]
  const add = async (name: string, bytes: Buffer) => {
    const { photo } = await photos.add({ name, bytes: only(bytes), children })
    return photos.save(photo.id, { caption: name, description: `Te zien: ${name}` }).id
  }
  const fine = await add('wad', await aPhoto(2400, 1800).withExif(placeAndDate).toBuffer())
  const coarse = await add('klein', await aPhoto(300, 200).toBuffer())
  const point = await add('punt', await aPhoto(1, 1).toBuffer())
  const grey = await add('grijs', await aPhoto(900, 1600).toColourspace('b-w').toBuffer())
  for (let number = 0; number < 8; number++) {
    const text = fromPlainText(
      `Lieve Noor,\n\n${'Het regent zo zacht dat je het pas hoort als je stil bent. '.repeat(12)}`,
    )
    book.pages.add({ kind: 'letter', title: `Brief ${number} محمد 小明 🌱`, text, children })
  }
  book.pages.add({ kind: 'moment', title: 'Aan zee', text: fromPlainText('Wind.'), children, photos: [fine] })
  book.pages.add({ kind: 'photos', title: 'Klein', text: [], children, photos: [coarse] })
  book.pages.add({ kind: 'photos', title: 'Samen', text: [], children, photos: [point, grey, fine] })
  return session
}

export const aPhoto = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#9a8c7c' } }).jpeg()

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

/** The SHA-256 of each file that leaves the book. */
export async function sumsOf(session: Session): Promise<Record<string, string>> {
  const typesetter = createTypesetter({ resources })
  const printing = createPrinting(typesetter, now)
  const choices = BookletChoices.parse({})
  const sums: Record<string, string> = {}
  for (const form of ['preview', 'reading', 'large', 'archive'] as const) {
    sums[form] = hash('sha256', (await printing.booklet(session, choices, { form })).pdf)
  }
  const ask = { choices, shop: ShopChoices.parse({}), language: 'nl' } as const
  for (const file of (await makeShopPrint(printing, session, { ask })).files) sums[file.what] = hash('sha256', file.pdf)
  await typesetter.close()
  return sums
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const session = openPrinted(process.argv[2] ?? '')
  process.stdout.write(JSON.stringify(await sumsOf(session)))
  await session.close()
}
