/**
 * @file Prints a PDF from the window: every page becomes a picture on a print page of exactly its size.
 *
 * A PDF in a frame is printed by Chromium's own viewer only from ordinary addresses; this way, which pdf.js's viewer also takes,
 * is the same in every host.
 */
import { BookError } from '#contract'
import type { PageSize, Pdf } from './pdf-reader.ts'

/** What a home printer resolves in pictures; text at this density shows no steps. */
const DOTS_PER_INCH = 300
const POINTS_PER_INCH = 72

/** `print` opens the system's dialog. `onProgress`: pages that are ready, of all. */
export type Printing = {
  print?: () => void
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

/** Prints all pages; rejects with `stopped` when called off before the dialog. The pages leave the window after the dialog. */
export async function printPdf(pdf: Pdf, printing: Printing = {}): Promise<void> {
  const stack = layOut(await pdf.size(1))
  try {
    for await (const picture of pictures(pdf, printing)) await stack.add(picture)
  } catch (error) {
    stack.clear()
    throw error
  }
  clearAfterwards(stack.clear)
  const { print = () => globalThis.print() } = printing
  print()
}

/** Every page as a picture, one after the other on one canvas, so that a long booklet needs no more memory than a short one. */
async function* pictures(pdf: Pdf, { signal = new AbortController().signal, onProgress }: Printing) {
  const canvas = document.createElement('canvas')
  try {
    for (let page = 1; page <= pdf.pageCount; page += 1) {
      onProgress?.(page - 1, pdf.pageCount)
      const { widthPt } = await pdf.size(page)
      const widthPx = Math.round((widthPt / POINTS_PER_INCH) * DOTS_PER_INCH)
      if (!(await pdf.draw(page, canvas, { widthPx, signal }))) throw new BookError('stopped')
      yield await pictureOf(canvas)
      if (signal.aborted) throw new BookError('stopped')
    }
    onProgress?.(pdf.pageCount, pdf.pageCount)
  } finally {
    // gives the pixels back at once instead of when memory is next cleared
    canvas.width = 0
  }
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new BookError('booklet-failed'))
      else resolve(blob)
    }, 'image/png')
  })
}

/**
 * Pages that exist on paper only: invisible in the window, and the only thing in print. A browser rounds a page to its own pixels,
 * so a picture follows the page rather than the PDF, and stays a hair lower, lest a rest of it take a page of its own.
 */
function layOut({ widthPt, heightPt }: PageSize) {
  const rules = new CSSStyleSheet()
  rules.replaceSync(`
    .on-paper { display: none; }
    @media print {
      @page { size: ${String(widthPt)}pt ${String(heightPt)}pt; margin: 0; }
      html, body { background: none; margin: 0; container: none; }
      body > :not(.on-paper) { display: none !important; }
      .on-paper { display: block; }
      .on-paper img { display: block; width: 100vw; height: 99.9vh; break-inside: avoid; }
      .on-paper img + img { break-before: page; }
    }`)
  const place = document.createElement('div')
  place.className = 'on-paper'
  place.ariaHidden = 'true'
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
  document.body.append(place)

  return {
    add: async (picture: Blob) => {
      const image = new Image()
      image.alt = ''
      image.src = URL.createObjectURL(picture)
      place.append(image)
      await image.decode()
    },
    clear: () => {
      for (const image of place.querySelectorAll('img')) URL.revokeObjectURL(image.src)
      place.remove()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
    },
  }
}

/** The dialog reads the pages while it is open. It says when it closed; where it does not, the first touch of the window does. */
function clearAfterwards(clear: () => void) {
  const signs = ['afterprint', 'pointerdown', 'keydown'] as const
  const leave = () => {
    for (const sign of signs) window.removeEventListener(sign, leave)
    clear()
  }
  for (const sign of signs) window.addEventListener(sign, leave)
}
