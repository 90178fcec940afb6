/**
 * @file The sizes of the designs (resources/typst/designs) that decide what a booklet is made of; how pages look is theirs alone.
 *
 * That these are true is tested where every design is set: no picture may stand larger than was asked for here.
 */
import type { BookletData, BookletSheet } from './data.ts'

/** What pages are made in. */
export type Making = Pick<BookletData, 'design' | 'sheet'>

/** `area`: width and height of the type area in mm. `contents`: lines that one page of contents holds under its heading. */
type DesignSize = { area: readonly [width: number, height: number]; contents: number }

const pageSizes: Record<BookletSheet['format'], readonly [width: number, height: number]> = {
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
}
const designSizes: Record<Exclude<BookletData['design'], 'groot'>, Record<'a5' | 'a6', DesignSize>> = {
  linnen: { a5: { area: [102, 163], contents: 26 }, a6: { area: [76, 117], contents: 20 } },
  licht: { a5: { area: [116, 169], contents: 25 }, a6: { area: [80, 118], contents: 20 } },
  nacht: { a5: { area: [105, 162], contents: 24 }, a6: { area: [77, 114], contents: 18 } },
}
const largePrint: DesignSize = { area: [146, 238], contents: 22 }

/** The sizes of a design on its format. Large print has one format, and the others have no A4: they stand on it as on A5. */
export function designSize({ design, sheet }: Making): DesignSize {
  return design === 'groot' ? largePrint : designSizes[design][sheet.format === 'a6' ? 'a6' : 'a5']
}

/** Width and height in mm of a page with the strip round it that is cut off. */
export function sheetSize({ sheet }: Making): readonly [width: number, height: number] {
  const [width, height] = pageSizes[sheet.format]
  return [width + 2 * sheet.bleed, height + 2 * sheet.bleed]
}
