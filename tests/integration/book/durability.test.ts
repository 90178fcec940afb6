import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { fromPlainText, PageId, plainText } from '#contract'
import { createBookRoom } from '#main/book'
import { checkDatabase, createDatabase, openDatabase } from '#main/database'
import { aBookRoom, openedAgain } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

const writer = fileURLToPath(new URL('../../support/book-writer.ts', import.meta.url))

test('what a program said was saved is there after it ended without warning', async () => {
  const file = join(freshFolder(), 'book.db')
  createDatabase(file).close()
  const program = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => program.once('exit', (_code, signal) => resolve(signal)))

  let said = ''
  for await (const line of createInterface({ input: program.stdout })) {
    said = line
    if (line.endsWith(' 25')) program.kill('SIGKILL')
  }

  expect(await ended).toBe('SIGKILL')
  const [id, version] = said.split(' ')
  const page = openedAgain(file).pages.get(PageId.parse(id))
  expect(page.version).toBeGreaterThanOrEqual(Number(version))
  expect(plainText(page.text)).toBe(`Lieve Noor, dit is regel ${page.version}.`)
  expect(openedAgain(file).pages.versions(page.id)).toHaveLength(page.version)
  expect(checkDatabase(file)).toEqual({ ok: true })
})

test('a full disk is said to be full, and what was saved before is whole', async () => {
  const { room, db, file } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor' })
  const used: unknown = db.pragma('page_count', { simple: true })
  db.pragma(`max_page_count = ${Number(used) + 2}`)

  const refused = await failureOf(() => room.pages.save(page.id, { text: fromPlainText('lief '.repeat(20_000)) }))

  expect(refused.code).toBe('disk-full')
  expect(openedAgain(file).pages.get(page.id)).toEqual(page)
  expect(openedAgain(file).pages.versions(page.id)).toHaveLength(1)
})

test('a book that may only be read is read, follows its writer, and declines to be written in', async () => {
  const { room, file } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor' })
  const db = openDatabase(file, { readOnly: true })
  onTestFinished(() => void db.close())
  const reader = createBookRoom({ db, now: () => new Date(0), newId: randomUUID })
  expect(reader.pages.get(page.id)).toEqual(page)

  room.pages.save(page.id, { title: 'Lieve Noor' })

  expect(reader.pages.get(page.id).title).toBe('Lieve Noor')
  expect(reader.search('lieve')).toHaveLength(1)
  expect((await failureOf(() => reader.pages.save(page.id, { title: 'x' }))).code).toBe('book-read-only')
  expect((await failureOf(() => reader.children.add({}))).code).toBe('book-read-only')
})
