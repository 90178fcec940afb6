/** @file Prints a content for real and reads the PDF back: text, pages, language, and what a reading voice would say. */
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import type { BookletChoices } from '#contract'
import { composeBooklet, placePictures } from '#main/booklet'
import type { BookletContent, BookletTarget } from '#main/booklet'
import type { PdfStandard, Typesetter } from '#main/typeset'

/** `target`, `standard`: what it is made for; a booklet to read when left out. */
export type PrintedEdition = { choices: BookletChoices; target?: BookletTarget; standard?: PdfStandard }

/** A booklet to read, of A5. */
export const printBooklet = (typesetter: Typesetter, content: BookletContent, choices: BookletChoices) =>
  printEdition(typesetter, content, { choices })

/** Prints as the app does: laid out by the photos' own sizes, with pictures of plain colour in the asked sizes. */
export async function printEdition(
  typesetter: Typesetter,
  content: BookletContent,
  { choices, target = {}, standard = 'ua-1' }: PrintedEdition,
) {
  const draft = composeBooklet(content, choices, target)
  const photoOf = new Map(content.photos.map((photo) => [photo.id, photo]))
  const photos = await Promise.all(
    draft.pictures.map(async ({ photo, path, longestPx }) => {
      const size = within(photoOf.get(photo) ?? { width: 4, height: 3 }, longestPx)
      return { path, bytes: await aJpeg(size), ...size }
    }),
  )
  const { data } = placePictures(draft, photoOf)
  const result = await typesetter.set({ template: 'boek.typ', data, pictures: [], photos, date: data.date, standard })
  return { ...result, data, pictures: photos, wanted: draft.pictures }
}

function within({ width, height }: Size, longestPx: number): Size {
  const scale = Math.min(1, longestPx / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

type Size = { width: number; height: number }

const kept = new Map<string, Uint8Array>()

async function aJpeg({ width, height }: Size): Promise<Uint8Array> {
  const key = `${String(width)}x${String(height)}`
  const background = { r: 150, g: 130, b: 110 }
  const bytes =
    kept.get(key) ??
    new Uint8Array(
      await sharp({ create: { width, height, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    )
  kept.set(key, bytes)
  return bytes
}

type TagNode = { role?: string; alt?: string; children?: TagNode[] }

/** What the PDF says of itself: the text of each page, the figures with their words, the tags, and the metadata. */
export async function readPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false }).promise
  const pages: string[] = []
  const figures: (string | undefined)[] = []
  const tags = new Set<string>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    walk((await page.getStructTree()) as TagNode | null, (node) => {
      if (node.role !== undefined) tags.add(node.role)
      if (node.role === 'Figure') figures.push(node.alt)
    })
  }
  const { info } = await document.getMetadata()
  const outline = ((await document.getOutline()) as { title: string }[] | null) ?? []
  await document.destroy()
  return {
    pages,
    text: pages.join('\n'),
    figures,
    tags,
    info: info as Record<string, unknown>,
    outline: outline.map(({ title }) => title),
  }
}

function walk(node: TagNode | null, visit: (node: TagNode) => void): void {
  if (node === null) return
  visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}

/** The fonts in the file, by their PostScript names without the mark of a subset. */
export async function fontsIn(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  const names = context
    .enumerateIndirectObjects()
    .map(([, value]) => (value instanceof PDFDict ? value.get(PDFName.of('BaseFont')) : undefined))
  return [
    ...new Set(
      names.flatMap((name) => (name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : [])),
    ),
  ]
}

type Piece = { str: string; width: number; transform: number[] }

/** The texts that stand less than 7 mm from an edge of the paper, where a home printer cannot reach, with their page. */
export async function outside(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const found: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.filter((item): item is typeof item & Piece => 'str' in item && item.str.trim() !== '')
    found.push(
      ...pieces
        .filter((piece) => !isInside(piece, page.view))
        .map(({ str }) => `${String(number)}: ${str.slice(0, 40)}`),
    )
  }
  await document.destroy()
  return found
}

const EDGE_PT = 20

/** A transform of text places its start in its last two numbers. */
function isInside({ transform, width }: Piece, [, , paperWidth = 0, paperHeight = 0]: number[]): boolean {
  const [x = 0, y = 0] = transform.slice(4)
  return x >= EDGE_PT && x + width <= paperWidth - EDGE_PT && y >= EDGE_PT && y <= paperHeight - EDGE_PT
}
