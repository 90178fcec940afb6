/** @file Reads a PDF as somebody else would: its pages, text, title, language and described pictures. */
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type StructNode = { role?: string; alt?: string; children?: StructNode[] }
type Size = { width: number; height: number }
export type ReadPdf = {
  pages: string[]
  sizes: Size[]
  text: string
  title: string
  language: string | null
  pictures: string[]
}

/** What a PDF says. `sizes`: of each page, in points. `pictures`: the description of every figure, in order; an undescribed one is an empty string. */
export async function readPdf(pdf: Uint8Array | string): Promise<ReadPdf> {
  const bytes = typeof pdf === 'string' ? await readFile(pdf) : pdf
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  const sizes: Size[] = []
  const pictures: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push({ width, height })
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    pictures.push(...figures((await page.getStructTree()) as StructNode | null))
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
  const read = {
    pages,
    sizes,
    text: pages.join('\n'),
    title: info.Title ?? '',
    language: info.Language ?? null,
    pictures,
  }
  await task.destroy()
  return read
}

function figures(node: StructNode | null): string[] {
  if (node === null) return []
  const own = node.role === 'Figure' ? [node.alt ?? ''] : []
  return [...own, ...(node.children ?? []).flatMap(figures)]
}
