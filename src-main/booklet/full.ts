/** @file Which photo fills a page to its edges: the one picture of a photo page, upright and fine enough. */
import { describeDate, plainText } from '#contract'
import type { Photo } from '#contract'
import type { FullPart } from './data.ts'
import { headingOf } from './page-parts.ts'
import type { PartContext } from './page-parts.ts'
import type { ChosenPage } from './selection.ts'
import { hasWords } from './typography.ts'

// of a page of A5 (148 by 210 mm, 0.705) no more than a sixth is cut off a picture between these shapes
const NARROWEST = 0.6
const WIDEST = 0.85
// an A5 page with 5 mm of bleed at 200 pixels an inch: below that, print shops warn (research C3)
const FEWEST_PX = { width: 1244, height: 1733 }
// longer captions are texts of their own (pictures.typ, is-long)
const LONGEST_CAPTION = 320

/** Whether this page is one picture that may fill a page; the design still looks whether its caption leaves room. */
export function fillsPage({ page, photos }: ChosenPage): boolean {
  const [photo, ...others] = photos
  const isBare = ![plainText(page.text), page.place, ...page.steps].some(hasWords)
  return page.kind === 'photos' && isBare && photo !== undefined && others.length === 0 && isFit(photo)
}

function isFit({ width, height, caption }: Photo): boolean {
  const shape = width / height
  const isShaped = shape >= NARROWEST && shape <= WIDEST
  return isShaped && width >= FEWEST_PX.width && height >= FEWEST_PX.height && caption.length <= LONGEST_CAPTION
}

/** The page of such a picture; its date stands in its heading, as there is no other place for it. */
export function fullPart({ page, photos: [photo] }: ChosenPage, context: PartContext): FullPart {
  if (photo === undefined) throw new RangeError('A full page has one picture')
  const date = page.date.precision === 'unknown' ? '' : describeDate(page.date, context.language)
  const heading = [headingOf(page, context), date].filter(hasWords).join(', ')
  return { kind: 'full', id: page.id, level: context.level, heading, picture: photo.id }
}
