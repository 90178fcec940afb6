/** @file A locked book of which any file was altered: opened as it was, or refused for what it is; never called a wrong password. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import { createShelf } from '#main/folder'
import { keepGeneration } from '#main/generations'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aLockedBook, password, quickVault } from '../../support/locked-book.ts'
import { addPage, titlesIn } from '../../support/sample-database.ts'

const shelf = createShelf({ vault: quickVault })
const EACH = 8

async function aWrittenBook() {
  const { path, keys, id } = await aLockedBook()
  const book = shelf.open(path, { keys })
  addPage(book.db, { id: 'page-1', title: 'Zee' })
  keepGeneration({
    folder: path,
    db: book.db,
    book: id,
    key: keys.databaseKey,
    madeBy: '0.1.0',
    reason: 'daily',
    now: new Date('2026-11-21T18:00:00.000Z'),
  })
  book.close()
  return path
}

/** Numbers from 0 up to 1 that are the same each time. */
function numbers(seed: number) {
  let state = seed
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
}

type Mutation = (bytes: Buffer, next: () => number) => Buffer
const somewhere = (bytes: Buffer, next: () => number) => Math.floor(next() * bytes.length)
const mutations: Mutation[] = [
  (bytes, next) => {
    const at = somewhere(bytes, next)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))
    return bytes
  },
  (bytes, next) => bytes.subarray(0, somewhere(bytes, next)),
  (bytes, next) => bytes.fill(0, somewhere(bytes, next)),
  (bytes, next) => Buffer.concat([bytes, bytes.subarray(somewhere(bytes, next))]),
]

/** The titles as a person gets to see them, from the book or from its earlier state, or the code of the refusal. */
async function outcomeOf(path: string): Promise<string> {
  try {
    const keys = await shelf.unlock(path, { kind: 'password', password })
    try {
      const book = shelf.open(path, { keys })
      const titles = titlesIn(book.db)
      book.close()
      return titles.join()
    } catch (cause) {
      if (!(cause instanceof BookError) || cause.code !== 'book-damaged') throw cause
      const book = shelf.openDamaged(path, { keys })
      const titles = titlesIn(book.db)
      book.close()
      return `earlier: ${titles.join()}`
    }
  } catch (cause) {
    if (cause instanceof BookError) return cause.code
    throw cause
  }
}

test('whatever file is altered, its words are all there, or the refusal is of that file', async () => {
  const whole = await aWrittenBook()
  const files = readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock') && !entry.name.startsWith('cache'))
    .map((entry) => relative(whole, join(entry.parentPath, entry.name)))
    .sort()
  const next = numbers(7)
  const outcomes: Record<string, number> = {}

  for (const file of files) {
    for (let time = 0; time < EACH; time++) {
      const path = join(freshFolder(), 'Ons boek')
      cpSync(whole, path, { recursive: true })
      const mutate = mutations[time % mutations.length] ?? ((bytes: Buffer) => bytes)
      writeFileSync(join(path, file), mutate(readFileSync(join(path, file)), next))
      const kind = file.replace(/[0-9a-f]{16}|\d{4}-\d\d-\d\dT[\d.]+/u, '…')
      const what = `${kind} -> ${await outcomeOf(path)}`
      outcomes[what] = (outcomes[what] ?? 0) + 1
    }
  }

  process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`)
  for (const outcome of Object.keys(outcomes)) {
    expect(outcome).toMatch(
      /^(boek\.json -> (Zee|book-newer)|book\.db -> (Zee|earlier: Zee)|keys.* -> Zee|generations.* -> Zee)$/u,
    )
  }
})
