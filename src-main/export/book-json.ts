/** @file The words of an open copy for other programs, as plain JSON. */
import type { ExportBook, WrittenPhoto } from './options.ts'

/** The book as JSON. What is only for paperwork is left out here, whatever was handed in: it is not for whoever gets a copy. */
export function bookJson({ title, language, parents, children, pages }: ExportBook, photos: readonly WrittenPhoto[]) {
  const whole = {
    format: 'bewaarboek-open-copy',
    version: 1,
    title,
    language,
    parents: parents.map(({ id, name, called }) => ({ id, name, called })),
    children: children.map((child) => ({ ...child, details: undefined })),
    pages,
    photos: photos.map(photoFacts),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
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
