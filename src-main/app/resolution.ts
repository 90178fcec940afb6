/** @file How fine a photo is where it stands on paper, and how many pixels it needs there. Pure. */
import { COARSE_BELOW_PPI, GOOD_PPI } from '#contract'
import type { Photo, PhotoId, PlacedPhoto } from '#contract'
import type { PlacedPicture } from '#main/typeset'

const POINTS_PER_INCH = 72
// twelve sizes to a tenfold and a bit: a picture that moves a little on its page need not be drawn anew
const STEPS_PER_DOUBLING = 6

type Size = Pick<Photo, 'width' | 'height'>

/**
 * How many of its own pixels each photo has on an inch where it stands, in the order of the pages. A picture that is cut to fill
 * its place has the same number along both sides; of one that is stretched by a rounding the smaller counts.
 */
export function placedPhotos(
  placed: readonly PlacedPicture[],
  photoAt: (path: string) => (Size & { id: PhotoId }) | undefined,
): PlacedPhoto[] {
  return placed.flatMap((picture) => {
    const photo = photoAt(picture.path)
    return photo === undefined ? [] : [{ photo: photo.id, at: picture.page, ppi: ppiOf(photo, picture) }]
  })
}

/** The photos that are named before paper is spent on them. */
export const coarseOf = (photos: readonly PlacedPhoto[]): PlacedPhoto[] =>
  photos.filter(({ ppi }) => ppi < COARSE_BELOW_PPI)

/** The longest side in pixels with which a photo has at least 300 of them on an inch everywhere it stands, and at most a seventh more. */
export function pixelsFor(photo: Size, places: readonly PlacedPicture[]): number {
  const longest = Math.max(photo.width, photo.height)
  const needed = Math.max(...places.map((place) => (GOOD_PPI / exactPpi(photo, place)) * longest))
  return Math.ceil(
    2 ** (Math.ceil(Math.log2(Math.max(1, needed)) * STEPS_PER_DOUBLING - ROUNDING) / STEPS_PER_DOUBLING),
  )
}

const exactPpi = (photo: Size, { width, height }: PlacedPicture) =>
  Math.min(photo.width / width, photo.height / height) * POINTS_PER_INCH

/** In tenths, rounded down so that 199.96 is not called 200; never nought, as a photo has at least one pixel. */
function ppiOf(photo: Size, place: PlacedPicture): number {
  return Math.max(1, Math.floor(exactPpi(photo, place) * 10 + ROUNDING)) / 10
}

// lengths come out of the typesetter with the last digits of their arithmetic
const ROUNDING = 1e-4
