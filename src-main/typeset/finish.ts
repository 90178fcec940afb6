/** @file What is done to a PDF after Typst: photos in the places that were kept for them, and boxes for a print shop. */
import { BookError } from '#contract'
import type { Photograph, Trim } from './job.ts'
import { changeObjects } from './pdf-objects.ts'
import { withBoxes } from './page-boxes.ts'
import { pathOfBlank, withPhoto } from './photos.ts'

type Finish = { readonly photos?: readonly Photograph[]; readonly trim?: Trim }

/** The finished PDF; one that needs neither photos nor boxes is given as it is. */
export function finished(pdf: Uint8Array<ArrayBuffer>, { photos = [], trim }: Finish): Uint8Array<ArrayBuffer> {
  if (photos.length === 0 && trim === undefined) return pdf
  const byPath = new Map(photos.map((photo) => [photo.path, photo]))
  return changeObjects(pdf, (object) => {
    const path = pathOfBlank(object)
    if (path === null) return trim === undefined ? null : withBoxes(object, trim)
    const photo = byPath.get(path)
    if (photo === undefined) throw new BookError('booklet-failed', { reason: 'a photo is missing' })
    return withPhoto(object, photo)
  })
}
