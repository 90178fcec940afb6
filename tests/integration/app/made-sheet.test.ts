/** @file A sheet as a window gets it, of a real book: what can be filled in on it and where, and a BSN that lives in the window only. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BookletChoices, MadeSheet } from '#contract'
import { createPrinting, type Session } from '#main/app'
import { createTypesetter } from '#main/typeset'
import { readPages } from '../booklet/read-lines.ts'
import { makePrinted, resources } from '../../support/printed-book.ts'

const typesetter = createTypesetter({ resources })
const printing = createPrinting(typesetter, () => new Date('2026-11-21T12:00:00'))
let folder = ''
let session: Session

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bewaarboek-sheet-'))
  session = await makePrinted(folder)
  const [child] = session.overview().children
  if (child !== undefined) session.book.children.save(child.id, { details: { ...child.details, surname: 'Șerban' } })
  const parent = session.book.parents.add({ name: 'Marit' })
  const details = { ...parent.details, firstNames: 'Marit Johanna', municipality: 'Deventer' }
  session.book.parents.save(parent.id, { details })
})
afterAll(async () => {
  await typesetter.close()
  await session.close()
  await rm(folder, { recursive: true })
})

const bsn = '123456782'

async function made(window: 'with' | 'without') {
  const { children, parents } = session.overview()
  const [child, parent] = [children[0]?.id ?? null, parents[0]?.id ?? null]
  const held = window === 'with' && parent !== null ? [{ parent, bsn }] : []
  const { pdf, ...sheet } = await printing.sheet(session, { kind: 'brp-request', child, parent, bsn: held }, 'nl')
  return { pdf, sheet: MadeSheet.omit({ document: true }).parse(sheet), parent, child }
}

test('each field stands where its words stand, and names the detail it fills in', async () => {
  const { pdf, sheet, parent, child } = await made('without')
  const [page] = await readPages(pdf)
  const place = (field: string, of: object) => sheet.fields.find((one) => one.field === field && matches(one.of, of))
  const wordsAt = (field: ReturnType<typeof place>) =>
    page?.pieces
      .filter(({ x, y }) => {
        const [left, up] = [x / page.width, 1 - y / page.height]
        if (field === undefined) return false
        return left >= field.x - 0.002 && left < field.x + field.width && up >= field.y && up <= field.y + field.height
      })
      .map(({ text }) => text)
      .join(' ')

  expect(wordsAt(place('firstNames', { parent }))).toBe('Marit Johanna')
  expect(wordsAt(place('firstNames', { child }))).toBe('Noor')
  expect(wordsAt(place('municipality', { parent }))).toContain('Deventer')
  expect(wordsAt(place('bsn', { parent }))).toBe('')
  expect(sheet.warnings).toEqual([expect.stringContaining('‘?erban’')])
})

const matches = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

test('a BSN of the window stands on this sheet, and nowhere else', async () => {
  const { pdf, sheet } = await made('with')
  const text = (await readPages(pdf)).flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ')
  const without = await made('without')

  expect([sheet.holdsBsn, without.sheet.holdsBsn]).toEqual([true, false])
  expect(text).toContain(bsn)
  expect(Buffer.from(without.pdf).equals(Buffer.from(pdf))).toBe(false)
  expect(JSON.stringify(session.overview())).not.toContain(bsn)
  const { pdf: booklet } = await printing.booklet(session, BookletChoices.parse({}))
  expect(JSON.stringify(await readPages(booklet))).not.toContain(bsn)
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) expect((await readFile(join(file.parentPath, file.name))).includes(bsn)).toBe(false)
  }
})
