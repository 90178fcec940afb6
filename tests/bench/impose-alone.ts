/**
 * @file Imposing one PDF of pages on sheets to fold, in a program of its own, so that its peak memory is its own: `node impose-alone.ts
 * <pages.pdf> <ours|pdf-lib>`. Says what it took as one line of JSON.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { HomeChoices } from '#contract'
import { BOOKLET_PATH, drawSheets, planSheets } from '#main/sheets'
import { createTypesetter } from '#main/typeset'
import { home } from './material.ts'
import { mostMebibytes, timed } from './measure.ts'
import type { Took } from './paper-alone.ts'

const [file = '', who = ''] = process.argv.slice(2)
const pdf = await readFile(file)
const { pageCount } = await counted(pdf)
const plan = planSheets(pageCount, HomeChoices.parse({}), null)
const [faces] = plan.files
if (faces === undefined) throw new Error('There is nothing to print')

const made = await timed(1, who === 'ours' ? ours : withPdfLib)
const took: Took = { ms: made.ms, mebibytes: mostMebibytes(), pages: plan.sheets, bytes: made.value.length }
console.log(JSON.stringify(took))

async function counted(bytes: Uint8Array) {
  const loaded = await PDFDocument.load(bytes, { updateMetadata: false })
  return { pageCount: loaded.getPageCount() }
}

/** The sheets as a parent prints them, marks of folds and staples drawn. */
async function ours() {
  const typesetter = createTypesetter({ resources: path.join(home, 'resources') })
  const { template, data } = drawSheets(plan, faces ?? never(), { language: 'nl', part: 'all' })
  const set = await typesetter.set({
    ...{ template, date: '2026-11-21', standard: 'none' },
    data,
    pictures: [{ path: BOOKLET_PATH, bytes: pdf }],
  })
  await typesetter.close()
  return set.pdf
}

/** The same pages on the same places, without marks. */
async function withPdfLib() {
  const from = await PDFDocument.load(pdf)
  const sheets = await PDFDocument.create()
  const pages = await sheets.embedPdf(from, from.getPageIndices())
  const mm = 72 / 25.4
  for (const { pages: placed } of (faces ?? never()).faces) {
    const sheet = sheets.addPage([plan.size.width * mm, plan.size.height * mm])
    for (const { page, area } of placed) {
      const embedded = pages[page - 1]
      if (embedded === undefined) continue
      const [width, height] = [area.width * mm, area.height * mm]
      sheet.drawPage(embedded, { x: area.x * mm, y: sheet.getHeight() - area.y * mm - height, width, height })
    }
  }
  return sheets.save()
}

function never(): never {
  throw new Error('There is nothing to print')
}
