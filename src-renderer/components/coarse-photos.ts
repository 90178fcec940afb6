/** @file Which photos come out coarse on paper, and how coarse. */
import type { PhotoId, PlacedPhoto } from '#contract'

/** Below 200 pixels an inch it is said, below 150 more strongly (what print shops ask; see PlacedPhoto). */
const SOFT_PPI = 200
const COARSE_PPI = 150

/** Photos below the bounds where they stand coarsest, each once, in the order of the booklet. */
export function coarsePhotos(placed: readonly PlacedPhoto[]): { soft: PhotoId[]; coarse: PhotoId[] } {
  const lowest = new Map<PhotoId, number>()
  for (const { photo, ppi } of placed) lowest.set(photo, Math.min(ppi, lowest.get(photo) ?? Infinity))
  const between = (from: number, below: number) =>
    [...lowest].filter(([, ppi]) => ppi >= from && ppi < below).map(([photo]) => photo)
  return { soft: between(COARSE_PPI, SOFT_PPI), coarse: between(0, COARSE_PPI) }
}
