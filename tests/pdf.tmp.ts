import path from 'node:path'
import { writeFileSync } from 'node:fs'
import { createTypesetter } from '#main/typeset'
import { bookNamed } from './fifty-books/books.ts'
import { editions } from './fifty-books/editions.ts'
import { printEdition } from './integration/booklet/print.ts'
const [book, edition, out] = process.argv.slice(2) as [string, string, string]
const t = createTypesetter({ resources: path.resolve('resources') })
const e = editions.find((x) => x.name === edition)!
const made = await printEdition(t, bookNamed(book), e)
writeFileSync(out, made.pdf)
await t.close()
