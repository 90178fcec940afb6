import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { BookId } from '#contract'
import { createShelf, readAbout } from '#main/folder'
import { failureOf } from '../../support/failure.ts'
import { freshFolder, isRoot } from '../../support/fresh-folder.ts'

const id = BookId.parse(randomUUID())

async function aBook(): Promise<string> {
  return createShelf().make({ path: join(freshFolder(), 'Ons boek'), id, madeBy: '0.1.0' })
}

/** Every file in the folder with its bytes, to see that nothing changed. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    ]),
  )
}

test('an open book says what it is and where its originals lie', async () => {
  const path = await aBook()

  const book = createShelf().open(path)

  expect(book).toMatchObject({
    path,
    name: 'Ons boek',
    readOnly: null,
    about: { id, version: 1, locked: false, madeBy: '0.1.0' },
  })
  expect(book.mediaFolder).toBe(join(path, 'media'))
  expect(book.mediaFile('cd'.repeat(32), 'png')).toBe(join(path, 'media', 'cd', `${'cd'.repeat(32)}.png`))
  expect(book.cache.prepare('SELECT count(*) FROM renditions').pluck().get()).toBe(0)
  expect(book.cache.memory).toBe(false)
  book.close()
})

test('what a program left unfinished is swept when the book is opened for writing; what is still coming in is not', async () => {
  const path = await aBook()
  const left = join(path, 'media', 'incoming-1.part')
  const coming = join(path, 'media', 'incoming-2.part')
  writeFileSync(left, 'half a photo')
  writeFileSync(coming, 'half a photo')
  utimesSync(left, new Date('2026-11-01'), new Date('2026-11-01'))

  const book = createShelf({ now: () => new Date('2026-11-02') }).open(path)

  await vi.waitFor(() => expect(existsSync(left)).toBe(false))
  expect(existsSync(coming)).toBe(true)
  book.close()
})

test('a closed book is closed once and for all, and can be opened again', async () => {
  const path = await aBook()
  const shelf = createShelf()

  const book = shelf.open(path)
  book.close()
  book.close()

  expect(book.db.open).toBe(false)
  expect(readdirSync(path).sort()).toEqual(['boek.json', 'book.db', 'cache.db', 'in-use.lock', 'media'])
  const again = shelf.open(path)
  expect(again.readOnly).toBeNull()
  again.close()
})

type Refused = { what: string; code: string; change: (path: string) => void }

const label = (path: string) => join(path, 'boek.json')
const relabel = (changes: object) => (path: string) => {
  writeFileSync(
    label(path),
    JSON.stringify({ ...(JSON.parse(readFileSync(label(path), 'utf8')) as object), ...changes }),
  )
}
const database = (path: string) => join(path, 'book.db')
const alterDatabase = (alter: (bytes: Buffer) => Buffer) => (path: string) =>
  writeFileSync(database(path), alter(readFileSync(database(path))))

describe('what cannot be opened is refused in its own words and left exactly as it was', () => {
  const refused: Refused[] = [
    { what: 'a book of a newer format', code: 'book-newer', change: relabel({ version: 2, id: 'of another kind' }) },
    {
      what: 'a book with a newer database',
      code: 'book-newer',
      change: alterDatabase((bytes) => {
        bytes.writeUInt32BE(99, 60)
        return bytes
      }),
    },
    {
      what: 'a locked book',
      code: 'book-locked',
      change: (path) => {
        relabel({ locked: true })(path)
        alterDatabase((bytes) => bytes.fill(7))(path)
      },
    },
    { what: 'half a copy, without its database', code: 'book-damaged', change: (path) => rmSync(database(path)) },
    { what: 'a book whose database is empty', code: 'book-damaged', change: alterDatabase(() => Buffer.alloc(0)) },
    { what: 'a book whose database is noise', code: 'book-damaged', change: alterDatabase((bytes) => bytes.fill(7)) },
    {
      what: 'a folder of something else',
      code: 'not-a-book',
      change: (path) => {
        rmSync(database(path))
        writeFileSync(label(path), '{"format":"iets anders","version":1}')
      },
    },
    {
      what: 'an empty folder',
      code: 'not-a-book',
      change: (path) => {
        for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true })
      },
    },
    {
      what: 'a folder with a database of another program',
      code: 'not-a-book',
      change: (path) => {
        rmSync(label(path))
        writeFileSync(database(path), 'iets anders')
      },
    },
  ]

  test.each(refused)('$what: $code', async ({ code, change }) => {
    const path = await aBook()
    change(path)
    const before = contents(path)

    expect(await failureOf(() => createShelf().open(path))).toEqual({ code, details: { name: 'Ons boek' } })

    expect(contents(path)).toEqual(before)
  })
})

test('a folder that is not there, and a file where a folder should be', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'bestand.bewaarboek'), 'x')
  const shelf = createShelf()

  expect(await failureOf(() => shelf.open(join(folder, 'weg.bewaarboek')))).toEqual({
    code: 'book-not-found',
    details: { name: 'weg' },
  })
  expect((await failureOf(() => shelf.open(join(folder, 'bestand.bewaarboek')))).code).toBe('not-a-book')
  expect((await failureOf(() => shelf.open(join(folder, 'bestand.bewaarboek', 'dieper')))).code).toBe('book-not-found')
  expect((await failureOf(() => readAbout(join(folder, 'weg.bewaarboek')))).code).toBe('book-not-found')
})

test.each([
  ['lost', (path: string) => rmSync(label(path))],
  ['cut off', (path: string) => writeFileSync(label(path), '{"format":"bewaar')],
  ['emptied', (path: string) => writeFileSync(label(path), '')],
])('a label that was %s is written again from the database', async (_, change) => {
  const path = await aBook()
  change(path)
  const said: string[] = []

  expect((await failureOf(() => readAbout(path))).code).toBe('not-a-book')
  const book = createShelf({ log: (line) => said.push(line) }).open(path)

  expect(book.about).toEqual({ id, version: 1, locked: false, madeBy: '0.1.0' })
  expect(readAbout(path)).toEqual(book.about)
  expect(said).toEqual(['boek.json was written again from the database'])
  book.close()
})

test('where the label cannot be written, the book opens all the same', async () => {
  const path = await aBook()
  rmSync(label(path))
  mkdirSync(`${label(path)}.part`)

  const book = createShelf().open(path)

  expect(book.about.id).toBe(id)
  expect(existsSync(label(path))).toBe(false)
  book.close()
})

test('a label of another book is not believed against the database', async () => {
  const path = await aBook()
  relabel({ id: randomUUID() })(path)

  const book = createShelf().open(path)

  expect(book.about.id).toBe(id)
  book.close()
})

test('a place where no lock can be made is a place to read in', async () => {
  const path = await aBook()
  mkdirSync(join(path, 'in-use.lock'))

  const book = createShelf().open(path)

  expect(book.readOnly).toBe('read-only-place')
  expect(book.cache.memory).toBe(true)
  expect(() => book.db.exec(`INSERT INTO settings VALUES ('a', '1')`)).toThrow(/readonly/)
  book.close()
})

test('a lock file someone wrote in is made anew', async () => {
  const path = await aBook()
  writeFileSync(join(path, 'in-use.lock'), 'iets van iemand, lang genoeg om op een bladzijde te lijken. '.repeat(100))

  const book = createShelf().open(path)

  expect(book.readOnly).toBeNull()
  book.close()
})

test.skipIf(isRoot)('a read-only folder is a place to read in (not as root, who may write anywhere)', async () => {
  const path = await aBook()
  chmodSync(path, 0o555)

  const book = createShelf().open(path)

  expect(book.readOnly).toBe('read-only-place')
  expect(book.db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(2)
  book.close()
  expect(readdirSync(path).sort()).toEqual(['boek.json', 'book.db', 'media'])
  chmodSync(path, 0o755)
})

test.skipIf(isRoot)('a label that may not be read is said to be so (not as root, who may read anything)', async () => {
  const path = await aBook()
  chmodSync(label(path), 0o000)

  expect(await failureOf(() => createShelf().open(path))).toEqual({
    code: 'file-unreadable',
    details: { name: 'boek.json' },
  })
})

test('a copied book is a book', async () => {
  const path = await aBook()
  const copy = join(freshFolder(), 'Kopie.bewaarboek')
  cpSync(path, copy, { recursive: true })

  const [first, second] = [createShelf().open(path), createShelf().open(copy)]

  expect([first.readOnly, second.readOnly]).toEqual([null, null])
  first.close()
  second.close()
})
