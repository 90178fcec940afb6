/** @file Which photos have too few pixels for the place where they stand. */
import type { PhotoId, PlacedPhoto } from '#contract'

/** Below this many pixels an inch a photo is spoken of plainly (contract/booklet.ts, research C3). */
const VERY_COARSE = 150

/** Photos that may print coarse, each once, by the place that is worst for it: `very` and `some`. */
export function photosOf(coarse: readonly PlacedPhoto[]): { very: PhotoId[]; some: PhotoId[] } {
  const worst = new Map<PhotoId, number>()
  for (const { photo, ppi } of coarse) worst.set(photo, Math.min(ppi, worst.get(photo) ?? ppi))
  const ids = [...worst.keys()]
  const isVery = (id: PhotoId) => (worst.get(id) ?? 0) < VERY_COARSE
  return { very: ids.filter(isVery), some: ids.filter((id) => !isVery(id)) }
}
