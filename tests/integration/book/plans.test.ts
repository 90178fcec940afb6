import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBookRoom } from '#main/book'
import { createDatabase } from '#main/database'
import { freshFolder } from '../../support/fresh-folder.ts'

test('the timeline walks one index from where it was, for all pages, one child or some kinds', () => {
  const plan = planOf((sql) => sql.includes('LIMIT') && sql.includes('@kinds'))

  expect(plan[0]).toBe('SEARCH pages USING INDEX pages_by_date (sort_key<?)')
  expect(plan).toContain('SEARCH page_children USING PRIMARY KEY (page=? AND child=?)')
  expect(plan.filter((step) => /SCAN (?!json_each)|TEMP B-TREE/.test(step))).toEqual([])
})

test('search asks the full-text index and looks each find up by its id', () => {
  const plan = planOf((sql) => sql.includes('search MATCH'))

  expect(plan[0]).toMatch(/^SCAN search VIRTUAL TABLE INDEX .*M/)
  for (const table of ['pages', 'children', 'photos']) {
    expect(plan).toContainEqual(expect.stringMatching(new RegExp(`^SEARCH ${table} USING .*INDEX .*\\(id=\\?\\)$`)))
  }
})

test('no question about one page or one child reads a whole table', () => {
  const asksForOne = (sql: string) =>
    /WHERE\s+(page_children\.)?(id|page|child|photos\.id|page_children\.child) = /.test(sql)
  const statements = prepared().filter((sql) => /^\s*(SELECT|UPDATE|DELETE)/.test(sql) && asksForOne(sql))

  expect(statements.length).toBeGreaterThan(15)
  for (const sql of statements) {
    expect(
      explained(sql).filter((step) => /^SCAN (?!json_each|\(subquery)/.test(step)),
      sql,
    ).toEqual([])
  }
})

/** Every statement the room prepares on a real book. */
function prepared(): string[] {
  const statements: string[] = []
  const db = aDatabase()
  const prepare = db.prepare.bind(db)
  const watched = new Proxy(db, {
    get: (target, key) =>
      key === 'prepare' ? (sql: string) => (statements.push(sql), prepare(sql)) : (Reflect.get(target, key) as unknown),
  })
  createBookRoom({ db: watched, now: () => new Date(0), newId: randomUUID })
  return statements
}

function planOf(isMeant: (sql: string) => boolean): string[] {
  const [sql, ...others] = prepared().filter(isMeant)
  expect(others).toEqual([])
  return explained(sql ?? '')
}

function explained(sql: string): string[] {
  const db = aDatabase()
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null])
  const values = Array<null>(sql.split('?').length - 1).fill(null)
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
  return steps.all(...values, Object.fromEntries(names)).map(({ detail }) => detail)
}

function aDatabase() {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  onTestFinished(() => void db.close())
  return db
}
