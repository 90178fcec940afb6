/** @file Booklets whose pages say their number in their very middle, and sheets read back: which page lies where, and which way up. */
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { HomeChoices, PrinterProfile } from '#contract'
import { BOOKLET_PATH, drawSheets, formatOf, planSheets } from '#main/sheets'
import type { JsonValue, Typesetter } from '#main/typeset'
import type { Files } from './home-printing.ts'
import type { Printed, Side } from './paper-folding.ts'

const POINTS = 72 / 25.4
const sizes = { a5: [148, 210], a6: [105, 148] } as const
const made = new Map<string, Promise<Uint8Array>>()

/** A booklet of so many pages, made once. */
export function numberedBooklet(pageCount: number, format: 'a5' | 'a6'): Promise<Uint8Array> {
  const key = `${format} ${pageCount}`
  const booklet = made.get(key) ?? makeNumbered(pageCount, sizes[format])
  made.set(key, booklet)
  return booklet
}

async function makeNumbered(pageCount: number, [w, h]: readonly [number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pageCount; page++) {
    const [x, y] = [(w / 2) * POINTS, (h / 2) * POINTS]
    document.addPage([w * POINTS, h * POINTS]).drawText(String(page), { x, y, size: 20, font })
  }
  return document.save()
}

/** Plans and draws a booklet of numbered pages, and reads every file back. */
export async function impose(
  typesetter: Typesetter,
  pageCount: number,
  { choices, profile }: { choices: HomeChoices; profile: PrinterProfile | null },
) {
  const plan = planSheets(pageCount, choices, profile)
  const bytes = await numberedBooklet(pageCount, formatOf(choices.paper))
  const files: Files = {}
  for (const file of plan.files) {
    const { template, data } = drawSheets(plan, file, { language: 'nl', part: choices.part })
    const pictures = [{ path: BOOKLET_PATH, bytes }]
    const job = { template, data: data as JsonValue, pictures, date: '2026-11-28', standard: 'none' as const }
    files[file.what] = await readSides((await typesetter.set(job)).pdf)
  }
  return { plan, files }
}

/** Every page of a file with the numbers on it, in mm from its top left. Only a text that is a number is taken. */
export async function readSides(pdf: Uint8Array): Promise<Side[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await task.promise
  const sides: Side[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const printed = items.flatMap((item) => ('str' in item ? numberOf(item, height) : []))
    sides.push({ width: width / POINTS, height: height / POINTS, printed })
  }
  await task.destroy()
  return sides
}

/** The fourth pair of a text's matrix is where it starts, the third which way is up; PDF counts upwards. */
function numberOf({ str, transform }: { str: string; transform: unknown[] }, height: number): Printed[] {
  if (!/^\d+$/.test(str.trim())) return []
  const [, , c = 0, d = 0, e = 0, f = 0] = transform as number[]
  const size = Math.hypot(c, d)
  return [{ page: Number(str), at: { x: e / POINTS, y: (height - f) / POINTS }, up: { x: c / size, y: -d / size } }]
}
