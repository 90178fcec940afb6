/** @file A program of its own: `node write-keyed.ts <database>`, its key in hexadecimal on standard input. It saves letters, and a line for each. */
import { readFileSync, writeSync } from 'node:fs'
import { openDatabase } from '#main/database'

const key = Buffer.from(readFileSync(0, 'utf8').trim(), 'hex')
const db = openDatabase(process.argv[2] ?? '', { key })
const add = db.prepare(
  `INSERT INTO pages (id, kind, title, opening, date, sort_key, text, steps, place, version, created_at, saved_at)
   VALUES (?, 'letter', ?, '', '{"precision":"unknown"}', '', '[]', '[]', '', 1, '', '')`,
)

for (let number = 1; ; number += 1) {
  add.run(`written-${number}`, `Brief nummer ${number}`)
  writeSync(1, `${number}\n`)
}
