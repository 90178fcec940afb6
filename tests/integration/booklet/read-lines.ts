/** @file Reads where things stand on the pages of a PDF: pieces of text in points, and what is drawn near the edges. */
import { createRequire } from 'node:module'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** `x`, `y`: where its baseline begins, from the lower left corner; `size`: of the type; `right`: where it ends; `down`: it reads from top to bottom. */
export type Piece = { text: string; x: number; y: number; right: number; size: number; down: boolean }
export type ReadPage = { width: number; height: number; pieces: Piece[] }

const EACH_MM = 72 / 25.4
const SCALE = 2

type Item = { str: string; width: number; transform: number[] }

/** Every page with its pieces of text; spaces alone are left out. */
export async function readPages(pdf: Uint8Array): Promise<ReadPage[]> {
  return eachPage(pdf, async (page) => {
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const pieces = items
      .filter((item): item is typeof item & Item => 'str' in item && item.str.trim() !== '')
      .map(pieceOf)
    return { width, height, pieces }
  })
}

function pieceOf({ str, width, transform: [a = 0, b = 0, , , x = 0, y = 0] }: Item): Piece {
  return { text: str, x, y, right: x + width, size: Math.hypot(a, b), down: b < -0.5 * Math.hypot(a, b) }
}

async function eachPage<Result>(pdf: Uint8Array, read: (page: PDFPageProxy) => Promise<Result>): Promise<Result[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const results: Result[] = []
  for (let number = 1; number <= document.numPages; number++) results.push(await read(await document.getPage(number)))
  await document.destroy()
  return results
}

/** Whether this machine can draw a PDF outside a window. */
export const canDraw = (() => {
  try {
    createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas')
    return true
  } catch {
    return false
  }
})()

type Edge = 'left' | 'right' | 'top' | 'bottom'

/** The edges of each page along which something is drawn, within so many mm of the edge. */
export async function inkedEdges(pdf: Uint8Array, mm: number): Promise<Edge[][]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const factory = document.canvasFactory as {
    create: (width: number, height: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
  }
  const found: Edge[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: SCALE })
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
    const { canvas, context } = factory.create(width, height)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    // the last point inside may be touched by smoothing
    const depth = Math.floor(mm * EACH_MM * SCALE) - 1
    const strips: [Edge, number, number, number, number][] = [
      ['left', 0, 0, depth, height],
      ['right', width - depth, 0, depth, height],
      ['top', 0, 0, width, depth],
      ['bottom', 0, height - depth, width, depth],
    ]
    found.push(strips.filter(([, ...strip]) => !isWhite(context.getImageData(...strip))).map(([edge]) => edge))
  }
  await document.destroy()
  return found
}

/** Almost white is white: what a printer would not lay ink for. */
function isWhite({ data }: ImageData): boolean {
  return data.every((value) => value >= 250)
}
