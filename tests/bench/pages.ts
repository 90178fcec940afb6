/** @file Bench: a book of 10,000 pages: opening, the first screen, saving and searching, beside plain SQLite and reading JSON. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainText } from '#contract'
import { createSession } from '#main/app'
import { createShelf } from '#main/folder'
import { aBook, letterText, newId, now } from './material.ts'
import { peakMemory, row, timed } from './measure.ts'

const folder = process.argv[2] ?? ''
const filling = await aBook(folder)
const texts: { title: string; text: string }[] = []
for (let number = 0; number < 10_000; number++) {
  const text = letterText(number)
  filling.book.pages.add({
    kind: 'letter',
    title: `Brief ${number}`,
    text,
    date: { precision: 'year', year: 1990 + (number % 36) },
  })
  texts.push({ title: `Brief ${number}`, text: plainText(text) })
}
const at = filling.folder.path
await filling.close()
const file = path.join(folder, 'teksten.json')
writeFileSync(file, JSON.stringify(texts))

const open = await timed(9, async () => {
  const session = createSession({ folder: createShelf().open(at), now, newId })
  session.overview()
  const { pages } = session.book.pages.list({ limit: 60 })
  await session.close()
  return pages.length
})
const parsed = await timed(9, () => JSON.parse(readFileSync(file, 'utf8')) as typeof texts)
row('opening, and the first 60 of 10,000 pages', open.ms, { name: 'reading the texts as one JSON file', ms: parsed.ms })

const session = createSession({ folder: createShelf().open(at), now, newId })
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
peakMemory('pages: this program')
await session.close()
