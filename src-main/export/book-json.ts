/** @file The words of an open copy for other programs, as plain JSON. */
import type { CopiedPapers, Parent } from '#contract'
import type { ExportBook, WrittenPhoto } from './options.ts'

/** The book as JSON, days and questions in it when they were handed in. What is only for paperwork is left out here, whatever was handed in, unless it was asked for. */
export function bookJson(
  { title, language, parents, children, pages, days, questions, papers = [] }: ExportBook,
  photos: readonly WrittenPhoto[],
  copied: CopiedPapers = 'none',
) {
  const isAlong = copied !== 'none'
  const whole = {
    format: 'bewaarboek-open-copy',
    version: 1,
    title,
    language,
    parents: parents.map((parent) => parentFacts(parent, copied)),
    children: children.map((child) => (isAlong ? child : { ...child, details: undefined })),
    pages,
    photos: photos.map(photoFacts),
    // a field that is undefined is not written
    days,
    questions,
    ...(isAlong ? { papers } : {}),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** A parent as far as they go along: without what is only for paperwork, and without the BSN, unless that was asked for. */
export function parentFacts({ id, name, called, details: { bsn, ...details } }: Parent, copied: CopiedPapers) {
  if (copied === 'none') return { id, name, called }
  return { id, name, called, details: copied === 'with-bsn' ? { ...details, bsn } : details }
}

const photoFacts = ({ id, file, fileName, caption, description, taken, veiled, children }: WrittenPhoto) => ({
  id,
  file,
  fileName,
  caption,
  description,
  taken,
  veiled,
  children,
})
