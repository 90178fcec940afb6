/** @file Which photos come out coarse on paper, and how coarse. */
import { COARSE_BELOW_PPI, VERY_COARSE_BELOW_PPI } from '#contract'
import type { PhotoId, PlacedPhoto } from '#contract'

/** Photos below the bounds where they stand coarsest, each once, in the order of the booklet. */
export function coarsePhotos(placed: readonly PlacedPhoto[]): { soft: PhotoId[]; coarse: PhotoId[] } {
  const lowest = new Map<PhotoId, number>()
  for (const { photo, ppi } of placed) lowest.set(photo, Math.min(ppi, lowest.get(photo) ?? Infinity))
  const between = (from: number, below: number) =>
    [...lowest].filter(([, ppi]) => ppi >= from && ppi < below).map(([photo]) => photo)
  return {
    soft: between(VERY_COARSE_BELOW_PPI, COARSE_BELOW_PPI),
    coarse: between(0, VERY_COARSE_BELOW_PPI),
  }
}
