/** @file A program of its own that saves pages in the book named on its command line and says each one once it is saved. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { fromPlainText } from '#contract'
import { createBookRoom } from '#main/book'
import { openDatabase } from '#main/database'

const [, , file = ''] = process.argv
const { pages } = createBookRoom({ db: openDatabase(file), now: () => new Date(), newId: randomUUID })
const page = pages.add({ kind: 'letter', title: 'Aan Noor' })

for (let version = 2; ; version += 1) {
  pages.save(page.id, { text: fromPlainText(`Lieve Noor, dit is regel ${version}.`) })
  writeSync(1, `${page.id} ${version}\n`)
}
