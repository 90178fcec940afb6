/**
 * @file Fifty books of every shape, made in every edition and read back: `fifty-books.ts [--book NAME]… [--edition NAME]…`.
 * Prints what does not stand as it should, then the figures; ends with 1 when there is anything.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createTypesetter } from '#main/typeset'
import { bookNamed, bookNames } from './books.ts'
import { editions } from './editions.ts'
import { make } from './faults.ts'
import type { Fault } from './faults.ts'

const { values } = parseArgs({
  options: { book: { type: 'string', multiple: true }, edition: { type: 'string', multiple: true } },
})
const typesetter = createTypesetter({ resources: path.resolve(import.meta.dirname, '../../resources') })
const begun = performance.now()
const found = new Map<Fault['kind'], number>()
let made = 0
let pageCount = 0

for (const name of bookNames.filter((one) => values.book?.includes(one) ?? true)) {
  const book = bookNamed(name)
  const from = performance.now()
  for (const edition of editions.filter((one) => values.edition?.includes(one.name) ?? true)) {
    const { pages, faults } = await make(typesetter, book, edition)
    made += 1
    pageCount += pages
    for (const { kind } of faults) found.set(kind, (found.get(kind) ?? 0) + 1)
    for (const { kind, what } of faults.slice(0, 3)) console.log(`${name}, ${edition.name}: ${kind}, ${what}`)
  }
  console.log(`${name}: ${Math.round((performance.now() - from) / 100) / 10} s`)
}
await typesetter.close()

const kinds = ['refused', 'overfull', 'unplaced', 'unmarked', 'blurred', 'uneven'] as const
const seconds = Math.round((performance.now() - begun) / 1000)
console.log(`${bookNames.length} books x ${editions.length} editions: ${made} made, ${pageCount} pages, ${seconds} s`)
console.log(kinds.map((kind) => `${kind} ${found.get(kind) ?? 0}`).join(', '))
process.exitCode = found.size === 0 ? 0 : 1
