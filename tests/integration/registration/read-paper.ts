/** @file Sheets as a person holds them: typeset for real, then read back from the PDF. */
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Book } from '#contract'
import { createTypesetter } from '#main/typeset'
import { sheetOf, today } from '../../unit/registration/read-sheet.ts'
import type { Wish } from '../../unit/registration/read-sheet.ts'

export type Paper = {
  text: string
  pageCount: number
  boxes: string[]
  title: unknown
  standard: unknown
  language: unknown
}

/** A typesetter with the project's own templates; close it after the tests. */
export const aTypesetter = () =>
  createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })

/** The sheet set as PDF/UA-1, with where its fields stand. */
export async function printed(typesetter: ReturnType<typeof aTypesetter>, book: Book, wish: Wish) {
  const sheet = sheetOf(book, wish)
  const { pdf, replaced, fields } = await typesetter.set({
    template: sheet.template,
    data: sheet.data,
    pictures: [],
    date: today,
  })
  return { sheet, pdf, replaced, fields }
}

/** What the PDF says: its words without the breaks of lines, and the spoken words of its boxes. */
export async function readPaper(pdf: Uint8Array): Promise<Paper> {
  const document = await getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
  const texts = await Promise.all(pages.map((page) => page.getTextContent()))
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const { info, metadata } = await document.getMetadata()
  const facts = info as Record<string, unknown>
  await document.destroy()
  return {
    text: squeezed(texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ')),
    pageCount: pages.length,
    boxes: spoken(trees),
    title: facts['Title'],
    standard: metadata.get('pdfuaid:part'),
    language: facts['Language'],
  }
}

/** Words stand in a PDF piece by piece; spaces and places to break say nothing. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200B\u00AD]+/g, '')
}

function spoken(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const alt = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  return [...alt, ...Object.values(node).flatMap(spoken)]
}
