/**
 * @file One piece of work of the bench `paper` in a program of its own, so that its peak memory is its own: `node paper-alone.ts <book>
 * <work> [<file to keep the pages in>]`. Says what it took as one line of JSON.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BookletChoices } from '#contract'
import { createPrinting, type Session } from '#main/app'
import { createTypesetter } from '#main/typeset'
import { home, letterText, now, openBook } from './material.ts'
import { mostMebibytes, timed } from './measure.ts'

export type Took = { ms: number; mebibytes: number; pages: number; bytes: number }

const [book = '', work = '', keep] = process.argv.slice(2)
const choices = BookletChoices.parse({})
const session = openBook(book)
const typesetter = createTypesetter({ resources: path.join(home, 'resources') })
const printing = createPrinting(typesetter, now)

const works: Record<string, () => ReturnType<typeof reading>> = { reading, edit }
const made = await works[work]?.()
if (made === undefined) throw new Error(`No work called ${work}`)
const { pdf, pageCount } = made.value
const took: Took = { ms: made.ms, mebibytes: mostMebibytes(), pages: pageCount, bytes: pdf.length }
if (keep !== undefined) await writeFile(keep, pdf)
console.log(JSON.stringify(took))
await typesetter.close()
await session.close()

/** The booklet to be read and printed, every picture drawn from its original. */
async function reading() {
  return timed(1, () => printing.booklet(session, choices, { form: 'reading' }))
}

/** The booklet as it is looked at, after one word was typed; the typesetter is warm and the pictures were seen before. */
async function edit() {
  const letter = lastLetter(session)
  await printing.booklet(session, choices, { form: 'preview' })
  return timed(9, (turn) => {
    session.book.pages.save(letter, {
      text: [...letterText(turn), { kind: 'paragraph', runs: [{ text: `woord ${turn}` }] }],
    })
    return printing.booklet(session, choices, { form: 'preview' })
  })
}

function lastLetter({ book: { readAll } }: Session) {
  const letter = readAll().pages.findLast(({ kind }) => kind === 'letter')
  if (letter === undefined) throw new Error('The bench book has no letter')
  return letter.id
}
