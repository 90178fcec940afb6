/**
 * @file Sheets of books nobody thought of: every value stands in its own box, no text on another or off the page, no pen line lost, no
 * sentence empty. A few books in the gate; `SHEETS=1000` sets so many.
 */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { MarkedField } from '#main/typeset'
import { anyBook, anyText } from '../../unit/registration/any-book.ts'
import { everyKind } from '../../unit/registration/a-set.ts'
import { fieldsOf, keysOf } from '../../unit/registration/read-sheet.ts'
import { readPages } from '../booklet/read-lines.ts'
import type { Piece, ReadPage } from '../booklet/read-lines.ts'
import { aTypesetter, printed, squeezed } from './read-paper.ts'

const typesetter = aTypesetter()
afterAll(() => typesetter.close())

const runs = Number(process.env['SHEETS'] ?? 12)
const POINT = 1
/** What a home printer cannot reach lies outside these, in points from each edge. */
const EDGE = 20

test(
  `no text of ${String(runs)} odd sheets leaves its box or its page`,
  { timeout: 60_000 + runs * 3_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBook(anyText),
        fc.constantFrom(...everyKind),
        fc.constantFrom('nl' as const, 'en' as const),
        async (book, kind, language) => {
          fc.pre(book.children.length > 0)
          const { sheet, pdf, fields, replaced } = await printed(typesetter, book, { kind, language, numbered: true })
          const pages = await readPages(pdf)
          const values = fieldsOf(sheet.data)
          const asked = sheet.data.to.flatMap(({ ask }) => (ask === null ? [] : [ask.value]))

          expect(offPage(pages)).toEqual([])
          expect(fields.filter((field) => !isOnPaper(field))).toEqual([])
          for (const key of keysOf(sheet.data)) expect(fields.map((field) => field.key)).toContain(key)
          // the marks of the address come first, then those of the rows, in the order of the sheet
          const rows = fields.filter(({ key }) => values.some((value) => value.key === key))
          expect(fields.length).toBeGreaterThanOrEqual(values.length + asked.length)
          if (replaced.length === 0) {
            for (const field of rows.filter(({ key }) => key !== '' && !isInAddress(key, sheet.data.to))) {
              const given = values.filter(({ key }) => key === field.key).map(({ value }) => bare(value))
              expectIn(field, given, pages)
            }
          }
          for (const text of [sheet.data.title, sheet.data.opening, sheet.data.foot, sheet.data.checked]) {
            expect(text.trim()).not.toBe('')
            expect(bare(pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' '))).toContain(
              bare(text),
            )
          }
        },
      ),
      { numRuns: runs, ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }) },
    )
  },
)

test('text outside its box would be found', () => {
  const field: MarkedField = { key: 'x', page: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.05 }
  const at = (text: string, x: number, y: number): Piece => ({ text, x, y, right: x + 30, size: 10, down: false })
  const page = { width: 600, height: 800, pieces: [at('Noor', 60, 700), at('Fien', 60, 500), at('ver', 590, 400)] }

  expect(textIn(field, [page])).toBe('Noor')
  expect(textIn({ ...field, width: 0.02 }, [page])).toBe('→Noor')
  expect(offPage([page])).toEqual(['1: ver'])
})

/**
 * Without accents: a letter the typeface makes of two pieces is read back from the PDF with its accent wherever it stands alone as well,
 * and twice where it was typed. So only what is of the everyday alphabet is compared letter by letter.
 */
const bare = (text: string) => squeezed(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))

function expectIn(field: MarkedField, given: readonly string[], pages: readonly ReadPage[]): void {
  const read = textIn(field, pages)
  if (given.every((value) => /^[\u0020-\u017f]*$/u.test(value))) expect(given).toContain(read)
  else expect(read).not.toMatch(/^→/)
}

type Address = { ask: { key: string } | null }[]
const isInAddress = (key: string, to: Address) => to.some(({ ask }) => ask?.key === key)

function offPage(pages: readonly ReadPage[]): string[] {
  return pages.flatMap(({ width, height, pieces }, index) =>
    pieces
      .filter(({ x, y, right }) => x < EDGE || right > width - EDGE || y < EDGE || y > height - EDGE)
      .map(({ text }) => `${String(index + 1)}: ${text}`),
  )
}

const isOnPaper = ({ x, y, width, height }: MarkedField) =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1

/** The text whose baseline begins in the box; what reaches over its right side begins with an arrow. */
function textIn(field: MarkedField, pages: readonly ReadPage[]): string {
  const page = pages[field.page - 1]
  if (page === undefined) return ''
  const box = {
    left: field.x * page.width - POINT,
    right: (field.x + field.width) * page.width + POINT,
    top: page.height * (1 - field.y),
    bottom: page.height * (1 - field.y - field.height) - POINT,
  }
  const inside = page.pieces.filter(({ x, y }) => x >= box.left && x < box.right && y <= box.top && y >= box.bottom)
  const over = inside.some(({ right }) => right > box.right)
  return `${over ? '→' : ''}${bare(inside.map(({ text }) => text).join(''))}`
}
