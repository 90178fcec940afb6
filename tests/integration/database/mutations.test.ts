import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import {
  checkDatabase,
  contentTables,
  createDatabase,
  damagedRows,
  openDatabase,
  openForSalvage,
  wholeRows,
} from '#main/database'
import type { Database } from '#main/database'
import { freshFolder } from '../../support/fresh-folder.ts'
import { addPage, titlesIn } from '../../support/sample-database.ts'
import { damaged, seeded } from './seeded.ts'

const TURNS = 60
const SALVAGE_TURNS = 30
const key = Buffer.alloc(32, 7)

/** Every row of every table of content, and what is found by a word. */
function contentOf(db: Database): string {
  const rows = contentTables(db).map(({ name, key: columns }) => [
    name,
    db.prepare(`SELECT * FROM "${name}" ORDER BY ${columns.join()}`).raw().all(),
  ])
  const inOrder = db.prepare('SELECT id FROM pages WHERE removed_at IS NULL ORDER BY sort_key DESC, id').pluck().all()
  return JSON.stringify([rows, inOrder])
}

function aBook(options: { key?: Buffer }): { file: string; db: Database } {
  const file = join(freshFolder(), 'book.db')
  const db = createDatabase(file, options)
  db.exec(`INSERT INTO settings VALUES ('title', '"Ons boek"'), ('language', '"nl"');
           INSERT INTO parents VALUES ('p1', 0, 'Anna', 'mama', '{}', NULL);
           INSERT INTO children VALUES ('c1', 0, 'Noor', 1, '{}', '', '{}', 20, 3, '', NULL, '{}', '', NULL)`)
  for (let number = 1; number <= 12; number++) {
    addPage(db, { id: `page-${number}`, title: `Brief ${number}. ${'Het regent vandaag. '.repeat(number * 9)}` })
    db.prepare(`INSERT INTO page_versions VALUES (?, 1, '', ?, '[]', '[]')`).run(`page-${number}`, `Brief ${number}`)
    db.prepare('INSERT INTO page_children VALUES (?, ?, 0)').run(`page-${number}`, 'c1')
  }
  return { file, db }
}

/** What opening gives: `same`, `refused` (a code), or anything else, which must not be. */
function opened(file: string, options: { key?: Buffer; readOnly?: boolean }, content: string): string {
  try {
    const db = openDatabase(file, options)
    try {
      return contentOf(db) === content ? 'same' : 'other content'
    } finally {
      db.close()
    }
  } catch (cause) {
    return cause instanceof BookError ? cause.code : String(cause)
  }
}

const clear = (file: string) => {
  for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${beside}`, { force: true })
}

type Counts = Record<string, number>
const count = (counts: Counts, what = '') => void (counts[what] = (counts[what] ?? 0) + 1)

const kinds: { what: string; options: { key?: Buffer }; refusals: string[] }[] = [
  { what: 'plain', options: {}, refusals: ['book-damaged', 'not-a-book', 'book-newer'] },
  { what: 'locked', options: { key }, refusals: ['book-damaged'] },
]

test.each(kinds)(
  `a $what book in which a disk did harm opens as it was or is refused, never otherwise`,
  ({ what, options, refusals }) => {
    const { file, db } = aBook(options)
    const content = contentOf(db)
    db.close()
    const sound = readFileSync(file)
    const random = seeded(20261121)
    const counts: Counts = {}
    const at = join(freshFolder(), 'book.db')

    for (let turn = 0; turn < TURNS; turn++) {
      const { what: harm, bytes } = damaged(sound, random)
      clear(at)
      writeFileSync(at, bytes)
      const reading = opened(at, { ...options, readOnly: true }, content)
      const unchanged = readFileSync(at).equals(bytes)
      const checked = checkDatabase(at, options)
      const writing = opened(at, options, content)

      expect(['same', ...refusals], `${harm}, turn ${turn}, reading`).toContain(reading)
      expect(writing, `${harm}, turn ${turn}, writing`).toBe(reading)
      expect(unchanged, `${harm}, turn ${turn}`).toBe(true)
      // what the check lets pass must open as it was
      if (checked.ok) expect(reading, `${harm}, turn ${turn}, check`).toBe('same')
      count(counts, reading)
    }

    process.stdout.write(`${TURNS} mutations of a ${what} book.db: ${JSON.stringify(counts)}\n`)
    expect(counts['book-damaged']).toBeGreaterThan(TURNS / 4)
  },
)

test.each(kinds)(
  'of a $what book with words in its log, harm to the log costs the end of it at most, harm to the book nothing, or it is refused',
  ({ what, options, refusals }) => {
    const { file, db } = aBook(options)
    // from here on the saves of the last minutes are in the log alone
    db.pragma('wal_checkpoint(TRUNCATE)')
    const states = [contentOf(db)]
    for (let number = 20; number < 26; number++) {
      addPage(db, { id: `page-${number}`, title: `Late brief ${number}` })
      states.push(contentOf(db))
    }
    const sound = { '': readFileSync(file), '-wal': readFileSync(`${file}-wal`) }
    db.close()
    const random = seeded(1121)
    const counts: Counts = {}
    const at = join(freshFolder(), 'book.db')

    for (let turn = 0; turn < TURNS; turn++) {
      const part = random() < 0.5 ? '' : '-wal'
      const { what: harm, bytes } = damaged(sound[part], random)
      clear(at)
      writeFileSync(at, part === '' ? bytes : sound[''])
      writeFileSync(`${at}-wal`, part === '-wal' ? bytes : sound['-wal'])
      const found = states.map((state) => opened(at, { ...options, readOnly: true }, state))
      const writing = opened(at, options, states.at(-1) ?? '')

      const result = resultOf(found, { inLog: part === '-wal', wasCut: harm === 'cut off' })
      expect(['same', ...EARLIER, ...refusals], `${harm} in book.db${part}, turn ${turn}`).toContain(result)
      expect(writing === 'same', `${harm} in book.db${part}, turn ${turn}`).toBe(result === 'same')
      count(counts, result)
    }

    process.stdout.write(`${TURNS} mutations of a ${what} book.db and its log: ${JSON.stringify(counts)}\n`)
  },
)

// where one save ends is known by a mark that may be harmed itself, so at most the last save and the one it was told apart from
const EARLIER = ['without the last save, as if it never ended', 'without the last two', 'up to the cut']

/** `found`: what opening gave beside each state of the book, oldest first. Only harm to the log may ever give an earlier one. */
function resultOf(found: string[], { inLog, wasCut }: { inLog: boolean; wasCut: boolean }): string | undefined {
  const last = found.length - 1
  const at = found.indexOf('same')
  if (at === last) return 'same'
  if (at === -1) return found[last]
  if (inLog && wasCut) return EARLIER[2]
  return inLog && at >= last - 2 ? EARLIER[last - 1 - at] : `state ${at} of ${last}`
}

test.each(kinds)(
  'what can be saved of a damaged $what book are rows as they were written, and the others are named',
  ({ what, options }) => {
    const { file, db } = aBook(options)
    const all = wholeRows(db)
    const known = new Map(all.map(({ table, key: of, row }) => [`${table} ${of}`, JSON.stringify(row)]))
    db.close()
    const sound = readFileSync(file)
    const random = seeded(7)
    const counts: Counts = {}
    const at = join(freshFolder(), 'book.db')

    for (let turn = 0; turn < SALVAGE_TURNS; turn++) {
      clear(at)
      writeFileSync(at, damaged(sound, random).bytes)
      const saved = orRefused(() => {
        const broken = openForSalvage(at, options)
        try {
          return { rows: wholeRows(broken), lost: damagedRows(broken) }
        } finally {
          broken.close()
        }
      })
      if (saved === 'book-damaged') {
        count(counts, 'nothing readable')
        continue
      }
      for (const { table, key: of, row } of saved.rows) expect(JSON.stringify(row)).toBe(known.get(`${table} ${of}`))
      const whole = new Set(saved.rows.map(({ table, key: of }) => `${table} ${of}`))
      expect(saved.lost.some(({ table, key: of }) => whole.has(`${table} ${of}`))).toBe(false)
      count(counts, saved.rows.length === all.length ? 'everything' : saved.rows.length > 0 ? 'a part' : 'nothing')
    }

    process.stdout.write(`${SALVAGE_TURNS} damaged ${what} books, saved of them: ${JSON.stringify(counts)}\n`)
    expect((counts['everything'] ?? 0) + (counts['a part'] ?? 0)).toBeGreaterThan(SALVAGE_TURNS / 4)
  },
)

function orRefused<T>(work: () => T): T | 'book-damaged' {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'book-damaged') return 'book-damaged'
    throw cause
  }
}

test.each(kinds)(
  'of a $what book whose log was cut anywhere, every save that was confirmed before the cut is there',
  ({ options }) => {
    const { file, db } = aBook(options)
    db.pragma('wal_checkpoint(TRUNCATE)')
    const confirmed: number[] = []
    const first = titlesIn(db).length
    for (let number = 0; number < 8; number++) {
      addPage(db, { id: `late-${number}`, title: `Late brief ${number}. ${'Lieve Noor. '.repeat(number * 20)}` })
      confirmed.push(readFileSync(`${file}-wal`).length)
    }
    const sound = readFileSync(file)
    const log = readFileSync(`${file}-wal`)
    db.close()
    const at = join(freshFolder(), 'book.db')
    const cuts = cutsOf(log.length)

    for (const cut of cuts) {
      clear(at)
      writeFileSync(at, sound)
      writeFileSync(`${at}-wal`, log.subarray(0, cut))
      const saves = confirmed.filter((end) => end <= cut).length
      const again = openDatabase(at, options)

      expect(titlesIn(again).length - first, `cut at ${cut}`).toBe(saves)
      again.close()
    }
    process.stdout.write(`${cuts.length} cuts of a log of ${confirmed.length} saves\n`)
  },
)

// at each boundary of a frame, one byte before and after it, in its header and in the middle of its page
function cutsOf(length: number): number[] {
  const frame = 24 + 4096
  const boundaries = Array.from({ length: Math.floor((length - 32) / frame) + 1 }, (_, place) => 32 + place * frame)
  return boundaries.flatMap((at) => [at - 1, at, at + 2000]).filter((at) => at <= length)
}

test('a bit turned over in the midst of a log is damage, not an earlier book', () => {
  const { file, db } = aBook({})
  db.pragma('wal_checkpoint(TRUNCATE)')
  for (let number = 0; number < 5; number++) addPage(db, { id: `late-${number}`, title: `Late brief ${number}` })
  const at = join(freshFolder(), 'book.db')
  copyFileSync(file, at)
  const log = readFileSync(`${file}-wal`)
  db.close()
  const turned = Buffer.from(log)
  turned.writeUInt8(turned.readUInt8(32 + 24 + 100) ^ 1, 32 + 24 + 100)
  writeFileSync(`${at}-wal`, turned)

  expect(opened(at, {}, '')).toBe('book-damaged')
  expect(checkDatabase(at)).toEqual({ ok: false, reason: 'damaged' })
  expect(existsSync(`${at}-wal`)).toBe(true)
  expect(readFileSync(`${at}-wal`).equals(turned)).toBe(true)
})
