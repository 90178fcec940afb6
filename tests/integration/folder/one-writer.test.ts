import { randomUUID } from 'node:crypto'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookId } from '#contract'
import { createShelf } from '#main/folder'
import type { OpenFolder } from '#main/folder'
import { freshFolder } from '../../support/fresh-folder.ts'
import { secondProgram } from '../../support/second-program.ts'

async function aBook(): Promise<string> {
  return createShelf().make({ path: join(freshFolder(), 'Ons boek'), id: BookId.parse(randomUUID()), madeBy: '0.1.0' })
}

const save = (book: OpenFolder, word: string) =>
  book.db.prepare(`INSERT OR REPLACE INTO settings VALUES ('word', ?)`).run(JSON.stringify(word))
const read = (book: OpenFolder) =>
  book.db.prepare<[], string>(`SELECT json_extract(value, '$') FROM settings WHERE key = 'word'`).pluck().get()

test('who opens a book second, in the same program, may read what the first saves', async () => {
  const path = await aBook()
  const shelf = createShelf()

  const first = shelf.open(path)
  const second = shelf.open(path)
  save(first, 'dag lief')

  expect([first.readOnly, second.readOnly]).toEqual([null, 'in-use'])
  expect(read(second)).toBe('dag lief')
  expect(() => save(second, 'x')).toThrow(/readonly/)
  first.close()
  second.close()
})

test('another shelf and another way to the same folder lead to the same book', async () => {
  const path = await aBook()
  const link = join(freshFolder(), 'Snelkoppeling.bewaarboek')
  symlinkSync(path, link)

  const first = createShelf().open(path)
  const second = createShelf().open(link)

  expect(second.readOnly).toBe('in-use')
  second.close()
  const third = createShelf().open(path)
  expect(third.readOnly).toBe('in-use')
  third.close()
  first.close()
})

test('when the writer closes, the next one to open may write', async () => {
  const path = await aBook()
  const shelf = createShelf()
  const first = shelf.open(path)
  const reader = shelf.open(path)
  save(first, 'een')
  first.close()

  const next = shelf.open(path)
  save(next, 'twee')

  expect(next.readOnly).toBeNull()
  expect(read(reader)).toBe('twee')
  next.close()
  reader.close()
})

test('while another program has the book, it can be read here, with what was saved there', async () => {
  const path = await aBook()
  const other = await secondProgram(path, 'dag lief')

  const here = createShelf().open(path)

  expect(other.readOnly).toBeNull()
  expect(here.readOnly).toBe('in-use')
  expect(read(here)).toBe('dag lief')
  expect(here.cache.memory).toBe(true)
  here.close()
})

test('another program finds the book in use while it is open here, also after a reader here has closed', async () => {
  const path = await aBook()
  const here = createShelf().open(path)
  createShelf().open(path).close()

  expect((await secondProgram(path)).readOnly).toBe('in-use')
  save(here, 'nog steeds')

  expect(read(here)).toBe('nog steeds')
  here.close()
})

test('when the other program ends without a word, what it saved is there and the book may be written again', async () => {
  const path = await aBook()
  const other = await secondProgram(path, 'een bewaard woord')
  await other.endSuddenly()

  const here = createShelf().open(path)

  expect(here.readOnly).toBeNull()
  expect(read(here)).toBe('een bewaard woord')
  save(here, 'en verder')
  here.close()
})
