import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookId } from '#contract'
import { checkDatabase } from '#main/database'
import { bookPathIn, createShelf, readAbout } from '#main/folder'
import { failureOf } from '../../support/failure.ts'
import { freshFolder, isRoot } from '../../support/fresh-folder.ts'

const shelf = createShelf()
const newId = () => BookId.parse(randomUUID())
const make = (path: string) => shelf.make({ path, id: newId(), madeBy: '0.1.0' })

test('a new book is a folder with a label, a sound database and a place for originals', async () => {
  const folder = freshFolder()
  const id = newId()

  const path = await shelf.make({ path: join(folder, 'Ons boek.bewaarboek'), id, madeBy: '0.1.0' })

  expect(path).toBe(join(folder, 'Ons boek.bewaarboek'))
  expect(readdirSync(folder)).toEqual(['Ons boek.bewaarboek'])
  expect(readdirSync(path).sort()).toEqual(['boek.json', 'book.db', 'media'])
  expect(JSON.parse(readFileSync(join(path, 'boek.json'), 'utf8'))).toEqual({
    format: 'bewaarboek',
    version: 1,
    id,
    locked: false,
    madeBy: '0.1.0',
  })
  expect(readAbout(path)).toEqual({ id, version: 1, locked: false, madeBy: '0.1.0' })
  expect(checkDatabase(join(path, 'book.db'))).toEqual({ ok: true })
})

test('an empty folder may become a book; one that holds something may not, nor may a file', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'leeg.bewaarboek'))
  mkdirSync(join(folder, 'vol.bewaarboek'))
  writeFileSync(join(folder, 'vol.bewaarboek', 'brief.txt'), 'x')
  writeFileSync(join(folder, 'bestand.bewaarboek'), 'x')

  expect(readdirSync(await make(join(folder, 'leeg.bewaarboek'))).sort()).toEqual(['boek.json', 'book.db', 'media'])
  expect(await failureOf(() => make(join(folder, 'vol.bewaarboek')))).toEqual({
    code: 'book-exists',
    details: { name: 'vol' },
  })
  expect((await failureOf(() => make(join(folder, 'bestand.bewaarboek')))).code).toBe('book-exists')
  expect(readdirSync(folder).sort()).toEqual(['bestand.bewaarboek', 'leeg.bewaarboek', 'vol.bewaarboek'])
})

test('a book is never made twice in one place', async () => {
  const path = join(freshFolder(), 'Ons boek')

  const endings = await Promise.allSettled([make(path), make(path)])

  expect(endings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await failureOf(() => make(path))).code).toBe('book-exists')
})

test.each([
  ['a folder that is not there', (folder: string) => join(folder, 'weg', 'boek'), 'folder-not-found'],
  ['a name of 300 signs', (folder: string) => join(folder, 'a'.repeat(300)), 'name-too-long'],
  ['a name that only just does not fit', (folder: string) => join(folder, 'a'.repeat(256)), 'name-too-long'],
  ['a name with a zero byte', (folder: string) => join(folder, 'a\0b'), 'name-unusable'],
])('%s is refused, and nothing is left', async (_, path, code) => {
  const folder = freshFolder()

  expect((await failureOf(() => make(path(folder)))).code).toBe(code)
  expect(readdirSync(folder)).toEqual([])
})

test('a name that only just fits is made', async () => {
  const folder = freshFolder()

  await make(join(folder, 'a'.repeat(255)))

  expect(readdirSync(folder)).toEqual(['a'.repeat(255)])
})

test('in a file no book is made', async () => {
  const file = join(freshFolder(), 'iets')
  writeFileSync(file, 'x')

  expect(await failureOf(() => make(join(file, 'boek')))).toEqual({
    code: 'folder-not-found',
    details: { name: 'iets' },
  })
})

test('building that fails halfway takes away what it built and nothing else', async () => {
  const folder = freshFolder()
  const id = newId()
  mkdirSync(join(folder, `${id}.part`))
  writeFileSync(join(folder, `${id}.part`, 'van iemand anders'), 'x')

  const failure = await failureOf(() => shelf.make({ path: join(folder, 'boek'), id, madeBy: '0.1.0' }))

  expect(failure.code).toBe('book-exists')
  expect(readdirSync(join(folder, `${id}.part`))).toEqual(['van iemand anders'])
})

test.skipIf(isRoot)('in a read-only folder no book is made (not as root, who may write anywhere)', async () => {
  const folder = freshFolder()
  chmodSync(folder, 0o555)

  expect((await failureOf(() => make(join(folder, 'boek')))).code).toBe('folder-read-only')
  expect(readdirSync(folder)).toEqual([])
})

test.each(["'; DROP TABLE settings;--", '../../x', '👩‍👩‍👧', 'é'.repeat(300), '', 'NUL', ' . '])(
  'with the title %j a book is made and opened again',
  async (title) => {
    const folder = freshFolder()

    const path = await make(bookPathIn(folder, title, 'nl'))
    const book = shelf.open(path)

    expect(readdirSync(folder)).toHaveLength(1)
    expect(book.readOnly).toBeNull()
    book.close()
  },
)
