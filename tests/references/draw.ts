/** @file The reference book in every edition, drawn small: the pages that tell most of a design. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { BookletChoices } from '#contract'
import { composeBooklet, placePictures } from '#main/booklet'
import type { BookletTarget } from '#main/booklet'
import type { Typesetter } from '#main/typeset'
import { referenceBook } from './book.ts'

const samples = path.resolve(import.meta.dirname, '../../resources/sample/pictures')

export const referenceFolder = path.join(import.meta.dirname, 'images')

/** Where the reference of a page is kept. */
export const referenceFile = (name: string) => path.join(referenceFolder, `${name}.webp`)

/** Pixels that a drawn page is wide: two to the mm of an A5, enough to see a margin move. */
export const DRAWN_WIDTH = 296

/** `pages`: numbers of the pages that tell most; the others are like one of them. */
export type ReferenceEdition = {
  name: string
  choices: Partial<BookletChoices>
  target: BookletTarget
  pages: readonly number[]
}

// cover, title, contents, a chapter, short moments, a keepsake, dates, a picture to the edge, two letters, photos, a ritual, few words,
// pages to draw and write on, colophon
const folded = [1, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 18, 20, 22, 24]
const small = [1, 4, 5, 6, 12, 14, 15]
const a6 = { sheet: { format: 'a6' } } as const

/** Each design on its own format, its A6 in short, the card, and large print. */
export const referenceEditions: readonly ReferenceEdition[] = [
  { name: 'linnen', choices: { design: 'linnen' }, target: {}, pages: folded },
  { name: 'licht', choices: { design: 'licht' }, target: {}, pages: folded },
  { name: 'nacht', choices: { design: 'nacht' }, target: {}, pages: folded },
  { name: 'groot', choices: {}, target: { large: true }, pages: [1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 17, 19, 21, 22] },
  { name: 'linnen-a6', choices: { design: 'linnen' }, target: a6, pages: small },
  { name: 'licht-a6', choices: { design: 'licht' }, target: a6, pages: small },
  { name: 'nacht-a6', choices: { design: 'nacht' }, target: a6, pages: small },
  { name: 'linnen-card', choices: { design: 'linnen', shape: 'card' }, target: {}, pages: [1, 2] },
  { name: 'licht-card', choices: { design: 'licht', shape: 'card' }, target: {}, pages: [1, 2] },
  { name: 'nacht-card', choices: { design: 'nacht', shape: 'card' }, target: {}, pages: [1, 2] },
]

/** A page drawn as a PNG. `name`: the edition and the number of the page, 'linnen-05'. */
export type DrawnPage = { name: string; png: Uint8Array }

/** The telling pages of an edition, drawn. */
export async function drawEdition(typesetter: Typesetter, edition: ReferenceEdition): Promise<DrawnPage[]> {
  const { content, fileOf } = referenceBook()
  const choices = BookletChoices.parse({ ...edition.choices, colouring: true, on: '2026-12-08' })
  const draft = composeBooklet(content, choices, edition.target)
  const sizes = new Map(content.photos.map(({ id, width, height }) => [id, { width, height }]))
  const { data } = placePictures(draft, sizes)
  const photos = await Promise.all(
    draft.pictures.map(async ({ photo, path: at }) => ({
      path: at,
      bytes: new Uint8Array(await readFile(path.join(samples, fileOf.get(photo) ?? ''))),
      ...(sizes.get(photo) ?? { width: 1, height: 1 }),
    })),
  )
  const { pdf } = await typesetter.set({ template: 'boek.typ', data, pictures: [], photos, date: data.date })
  return drawPages(pdf, edition)
}

type Canvas = HTMLCanvasElement & { toBuffer: (type: 'image/png') => Buffer }
type CanvasFactory = {
  create: (width: number, height: number) => { canvas: Canvas; context: CanvasRenderingContext2D }
}

/** Drawn twice as large and made small again: so a line of a hair's width stands wherever it falls. */
async function drawPages(pdf: Uint8Array, { name, pages }: ReferenceEdition): Promise<DrawnPage[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const factory = document.canvasFactory as CanvasFactory
  const drawn: DrawnPage[] = []
  for (const number of pages.filter((one) => one <= document.numPages)) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: (2 * DRAWN_WIDTH) / page.getViewport({ scale: 1 }).width })
    const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas, canvasContext: context, viewport }).promise
    const image = sharp(canvas.toBuffer('image/png')).flatten({ background: '#ffffff' }).resize(DRAWN_WIDTH)
    drawn.push({
      name: `${name}-${String(number).padStart(2, '0')}`,
      png: new Uint8Array(await image.png().toBuffer()),
    })
  }
  await document.destroy()
  return drawn
}
