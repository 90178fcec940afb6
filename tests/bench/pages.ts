/** @file Bench: a book of 10,000 pages: opening, the first screen, saving, searching and keeping a state, beside plain SQLite and reading JSON. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainText } from '#contract'
import { keepGeneration } from '#main/generations'
import { aBook, addLetters, letterText, madeBy, openBook } from './material.ts'
import { peakMemory, row, timed } from './measure.ts'

const PAGES = 10_000
const folder = process.argv[2] ?? ''
const filling = await aBook(folder)
addLetters(filling, PAGES)
const texts = Array.from({ length: PAGES }, (_, number) => ({
  title: `Brief ${number}`,
  text: plainText(letterText(number)),
}))
const at = filling.folder.path
await filling.close()
const file = path.join(folder, 'teksten.json')
writeFileSync(file, JSON.stringify(texts))

// without keeping a state on closing, which has a row of its own
const open = await timed(9, async () => {
  const session = openBook(at)
  session.overview()
  const { pages } = session.book.pages.list({ limit: 60 })
  await session.photos.close()
  session.folder.close()
  return pages.length
})
const parsed = await timed(9, () => JSON.parse(readFileSync(file, 'utf8')) as typeof texts)
row('opening, and the first 60 of 10,000 pages', open.ms, { name: 'reading the texts as one JSON file', ms: parsed.ms })

const session = openBook(at)
const search = await timed(25, (turn) => session.book.search(`keukentafel ${4000 + turn}`))
const scan = await timed(9, (turn) =>
  parsed.value.filter(({ text }) => text.includes('keukentafel') && text.includes(`${4000 + turn}`)),
)
row('searching 10,000 pages', search.ms, { name: 'a plain scan of the texts in memory', ms: scan.ms })

const [page] = session.book.pages.list({ limit: 1 }).pages
if (page === undefined) throw new Error('The bench book is empty')
const save = await timed(50, (turn) => session.book.pages.save(page.id, { text: letterText(turn) }))
const bare = session.folder.db.prepare('UPDATE pages SET opening = ? WHERE id = ?')
const plain = await timed(50, (turn) => bare.run(`opening ${turn}`, page.id))
row('saving a letter, flushed to disk', save.ms, { name: 'one bare UPDATE, flushed', ms: plain.ms })

const { db, about, path: bookPath } = session.folder
const kept = await timed(5, (turn) => {
  session.book.pages.save(page.id, { text: letterText(100 + turn) })
  const asked = { folder: bookPath, db, book: about.id, madeBy, now: new Date(2026, 10, 21, 12, turn) }
  return keepGeneration({ ...asked, reason: 'daily' })
})
if (kept.value === null) throw new Error('No state was kept')
const vacuum = await timed(5, (turn) => db.prepare('VACUUM INTO ?').run(path.join(folder, `kaal-${turn}.db`)))
row('keeping a state of the book, proven', kept.ms, { name: 'VACUUM INTO alone', ms: vacuum.ms })
peakMemory('pages: this program')
await session.close()
