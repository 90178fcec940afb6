/** @file A photo page that is one upright picture fills its page to the edge. */
import { plainText } from '#contract'
import type { Photo } from '#contract'
import type { FullPart, WordsPart } from './data.ts'
import { sheetSize } from './design-sizes.ts'
import type { Making } from './design-sizes.ts'
import type { ChosenPage } from './chapter.ts'
import { hasWords } from './typography.ts'

// pages are 0.71 wide for 1 high; of a picture of another shape too much would be cut off
const NARROWEST = 0.6
const WIDEST = 0.85
// fewer pixels an inch are seen to be coarse (research C3: what print shops warn of)
const LEAST_PPI = 200
const MM_PER_INCH = 25.4

/** The page as a picture to the edge, or `null` when it is more than one picture, or one that would be cut too much or be too coarse. */
export function fullPart({ page, photos }: ChosenPage, words: WordsPart, making: Making): FullPart | null {
  const [photo, ...others] = photos
  const isOnlyPicture = page.kind === 'photos' && others.length === 0 && !hasWords(plainText(page.text))
  if (photo === undefined || !isOnlyPicture || words.steps.length > 0 || !fills(photo, making)) return null
  const { id, level, heading, sub } = words
  return { kind: 'full', id, level, heading, sub, picture: photo.id }
}

function fills(photo: Photo, making: Making): boolean {
  const shape = photo.width / photo.height
  return shape >= NARROWEST && shape <= WIDEST && MM_PER_INCH / mmPerPixel(photo, making) >= LEAST_PPI
}

/** How large one pixel of a picture is when the picture covers the whole sheet. */
export function mmPerPixel({ width, height }: Pick<Photo, 'width' | 'height'>, making: Making): number {
  const [wide, high] = sheetSize(making)
  return Math.max(wide / width, high / height)
}
