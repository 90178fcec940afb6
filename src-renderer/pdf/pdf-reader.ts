/** @file Reads PDFs that main made and draws their pages. The only place that knows pdf.js, which comes when a PDF is first asked for. */
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker, RenderTask } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { BookError } from '#contract'
import { wordsOfPage, type PageWords } from './page-words.ts'

/** Points of 1/72 inch. */
export type PageSize = { widthPt: number; heightPt: number }

/** A heading that the PDF lists, and the page it stands on. */
export type Heading = { title: string; page: number }

/** `widthPx`: pixels of the canvas. `ground`: what lies under the ink; white when not said. */
export type Drawing = { widthPx: number; ground?: string; signal?: AbortSignal }

/** An open PDF. Pages count from 1. */
export type Pdf = {
  readonly pageCount: number
  /** The language its words are in, as a BCP 47 tag; empty when the PDF does not say. */
  language: () => Promise<string>
  size: (page: number) => Promise<PageSize>
  /** Draws a page and gives its canvas the right height; gives whether it came to its end, `false` when it was called off. */
  draw: (page: number, canvas: HTMLCanvasElement, drawing: Drawing) => Promise<boolean>
  words: (page: number) => Promise<PageWords[]>
  headings: () => Promise<Heading[]>
  close: () => Promise<void>
}

export type PdfReader = {
  /** Opens the PDF at an address; `document-not-found` when main no longer holds it. */
  open: (url: string) => Promise<Pdf>
  /** Lets go of pdf.js's worker and of every PDF that is still open. */
  close: () => Promise<void>
}

type Needs = { get?: (url: string) => Promise<Response>; newWorker?: () => Worker }
type Library = { pdfjs: typeof import('pdfjs-dist'); worker: PDFWorker; port: Worker }

/** A reader with a worker of its own, which it starts at the first PDF. */
export function createPdfReader({ get = (url) => fetch(url), newWorker = startWorker }: Needs = {}): PdfReader {
  let library: Promise<Library> | null = null

  return {
    open: async (url) => {
      const response = await get(url)
      if (!response.ok) throw new BookError('document-not-found')
      library ??= load(newWorker)
      const { pdfjs, worker } = await library
      const task = pdfjs.getDocument({
        data: new Uint8Array(await response.arrayBuffer()),
        worker,
        // the window's own rules forbid code made from strings, and nothing is fetched from anywhere
        isEvalSupported: false,
        useWasm: false,
        useSystemFonts: false,
        verbosity: pdfjs.VerbosityLevel.ERRORS,
      })
      return pdfOf(await task.promise, () => task.destroy())
    },
    close: async () => {
      const held = await library?.catch(() => null)
      library = null
      held?.worker.destroy()
      held?.port.terminate()
    },
  }
}

async function load(newWorker: () => Worker): Promise<Library> {
  const pdfjs = await import('pdfjs-dist')
  const port = newWorker()
  return { pdfjs, port, worker: pdfjs.PDFWorker.create({ port }) }
}

const startWorker = () => new Worker(workerUrl, { type: 'module' })

function pdfOf(document: PDFDocumentProxy, close: () => Promise<void>): Pdf {
  return {
    pageCount: document.numPages,
    language: async () => {
      // pdf.js hands over what the file says of itself without a type
      const { Language: language } = (await document.getMetadata()).info as { Language?: unknown }
      return typeof language === 'string' ? language : ''
    },
    size: async (page) => {
      const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
      return { widthPt: width, heightPt: height }
    },
    draw: async (page, canvas, drawing) => drawPage(await document.getPage(page), canvas, drawing),
    words: async (number) => {
      const page = await document.getPage(number)
      // an untagged page has no tree, which the types of pdf.js leave unsaid
      const tree = (await page.getStructTree()) as Awaited<ReturnType<PDFPageProxy['getStructTree']>> | null
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      return wordsOfPage(tree, items)
    },
    headings: async () => headingsOf(document),
    close,
  }
}

async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, drawing: Drawing): Promise<boolean> {
  const { widthPx, ground = 'white', signal } = drawing
  if (signal?.aborted === true) return false
  const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // pdf.js would ask for a canvas without transparency, on which a clear ground comes out black
  canvas.getContext('2d', { alpha: true })
  return untilDrawn(page.render({ canvas, viewport, background: ground }), signal)
}

async function untilDrawn(task: RenderTask, signal: AbortSignal | undefined): Promise<boolean> {
  const leave = () => {
    task.cancel()
  }
  signal?.addEventListener('abort', leave)
  try {
    await task.promise
    return true
  } catch (error) {
    // pdf.js rejects what was called off; whoever called it off knows
    if (signal?.aborted === true) return false
    throw error
  } finally {
    signal?.removeEventListener('abort', leave)
  }
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function headingsOf(document: PDFDocumentProxy): Promise<Heading[]> {
  // a PDF without headings has no outline, which the types of pdf.js leave unsaid
  const outline = (await document.getOutline()) as Outline | null
  const flat = (items: Outline): Outline => items.flatMap((item) => [item, ...flat(item.items as Outline)])
  const found = await Promise.all(
    flat(outline ?? []).map(async ({ title, dest }) => {
      const place: unknown = Array.isArray(dest) ? dest[0] : null
      if (typeof place !== 'object' || place === null) return []
      // the first element of an explicit destination is a reference to its page (ISO 32000-2, 12.3.2.2)
      const index = await document.getPageIndex(place as Parameters<PDFDocumentProxy['getPageIndex']>[0])
      return [{ title, page: index + 1 }]
    }),
  )
  return found.flat()
}
