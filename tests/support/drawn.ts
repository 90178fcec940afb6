/** @file A page of a PDF as it looks: drawn by pdf.js, on the drawing surface that comes along with it where there is one. */
import { createRequire } from 'node:module'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export const canDraw = (() => {
  try {
    createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas')
    return true
  } catch {
    return false
  }
})()

/** A page (from 1) at 150 dots to the inch, as a simple scanner sees it: four bytes a dot. */
export async function drawn(pdf: Uint8Array, number = 1) {
  const document = await getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 150 / 72 })
  const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
  const factory = document.canvasFactory as {
    create: (width: number, height: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
  }
  const { canvas, context } = factory.create(width, height)
  await page.render({ canvas, canvasContext: context, viewport }).promise
  const { data } = context.getImageData(0, 0, width, height)
  await document.destroy()
  return { data, width, height }
}
