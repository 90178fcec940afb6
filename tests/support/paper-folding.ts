/**
 * @file A printer, a pair of hands and a reader, in numbers: sides are printed on paper, the stack is laid back, sheets are folded into
 * each other and read from front to back. Knows nothing of how sheets are planned.
 */

type Point = { x: number; y: number }
/** A page of the booklet as it was printed: its number, its middle in mm, and which way is up. */
export type Printed = { page: number; at: Point; up: Point }
/** One page of a file, as a viewer shows it. */
export type Side = { width: number; height: number; printed: Printed[] }
/** One sheet of upright paper, both sides as they are seen from the front, as if through glass. */
export type Sheet = { width: number; height: number; front: Printed[]; back: Printed[] }

/**
 * `axis`: the edge of the paper round which it turns a sheet; `upright` turns the backs of lying pages itself. `lying`: which way its
 * driver turns a lying page to put it on upright paper. `shift`, `scale`: where and how large its prints really come out.
 */
export type Printer = {
  axis: 'long' | 'short' | 'upright'
  lying: 'clockwise' | 'anticlockwise'
  shift?: Point
  scale?: number
}

/** Prints fronts and backs in turn, as a printer of two sides does. */
export function printBothSides(sides: readonly Side[], printer: Printer): Sheet[] {
  if (sides.length % 2 !== 0) throw new Error('a front without a back')
  return Array.from({ length: sides.length / 2 }, (_, index) =>
    onPaper(at(sides, 2 * index), at(sides, 2 * index + 1), printer),
  )
}

/** A printer of one side: how its sheets come out, and which side of the paper in its tray it prints. */
export type OneSided = Omit<Printer, 'axis'> & { comesOut: 'face-down' | 'face-up'; prints: 'upper' | 'lower' }

/**
 * Prints the fronts, lays the stack back as told, with the edge that came out first going in first, and prints the backs. The sheets
 * are given in the order of the fronts. Printing on a printed side is an error.
 */
export function printTwice(
  fronts: readonly Side[],
  backs: readonly Side[],
  { printer, turnOver }: { printer: OneSided; turnOver: boolean },
): Sheet[] {
  const cameOut = fronts.map((_, index) => index).toReversed()
  const tray = turnOver ? cameOut.toReversed() : cameOut
  const printUp = (printer.comesOut === 'face-up') !== turnOver
  if (printUp === (printer.prints === 'upper')) throw new Error('printed on the printed side')
  const sheets = tray.map((sheet, fed) => ({
    sheet,
    paper: onPaper(at(fronts, sheet), at(backs, fed), { ...printer, axis: 'long' }),
  }))
  if (backs.length !== fronts.length) throw new Error('not as many backs as fronts')
  return sheets.toSorted((a, b) => a.sheet - b.sheet).map(({ paper }) => paper)
}

function onPaper(front: Side, back: Side, printer: Printer): Sheet {
  const lies = front.width > front.height
  if (printer.axis === 'upright' && !lies) throw new Error('a driver turns backs only when pages lie')
  const [width, height] = lies ? [front.height, front.width] : [front.width, front.height]
  const stood = (side: Side) =>
    side.printed.map((one) =>
      put(lies ? standing(one, side, printer.lying) : one, { width, height }, printer.scale ?? 1),
    )
  const through = printer.axis === 'long' ? roundLong : roundShort
  const { x, y } = printer.shift ?? { x: 0, y: 0 }
  return {
    ...{ width, height },
    front: stood(front),
    back: stood(back)
      .map((one) => through(one, { width, height }))
      .map((one) => ({ ...one, at: { x: one.at.x + x, y: one.at.y + y } })),
  }
}

type Size = { width: number; height: number }
const put = (one: Printed, { width, height }: Size, scale: number): Printed => ({
  ...one,
  at: { x: width / 2 + (one.at.x - width / 2) * scale, y: height / 2 + (one.at.y - height / 2) * scale },
})
const standing = ({ page, at: { x, y }, up }: Printed, { width, height }: Size, lying: Printer['lying']): Printed =>
  lying === 'clockwise'
    ? { page, at: { x: height - y, y: x }, up: { x: -up.y, y: up.x } }
    : { page, at: { x: y, y: width - x }, up: { x: up.y, y: -up.x } }
const roundLong = ({ page, at: { x, y }, up }: Printed, { width }: Size): Printed => ({
  page,
  at: { x: width - x, y },
  up: { x: -up.x, y: up.y },
})
const roundShort = ({ page, at: { x, y }, up }: Printed, { height }: Size): Printed => ({
  page,
  at: { x, y: height - y },
  up: { x: up.x, y: -up.y },
})

/** A sheet lying open before the reader, outside up; `behindRight` is what shows when the right half is lifted. */
export type Open = Record<'left' | 'right' | 'behindRight' | 'behindLeft', Printed | null> & { fold: number }

/** Turns the whole stack so that it can be read. A page that does not stand as all others do is an error. */
export function layOpen(sheets: readonly Sheet[]): Open[] {
  const first = sheets.flatMap(({ front, back }) => [...front, ...back])[0]
  if (first === undefined) throw new Error('nothing was printed')
  return sheets.map(({ width, height, front, back }) => {
    const turned = (one: Printed): Printed => {
      const up = turn(one.up, first.up)
      if (Math.hypot(up.x, up.y + 1) > 0.01) throw new Error(`page ${one.page} does not stand up`)
      const from = turn({ x: one.at.x - width / 2, y: one.at.y - height / 2 }, first.up)
      return { page: one.page, at: { x: height / 2 + from.x, y: width / 2 + from.y }, up }
    }
    const [outside, inside] = [front.map(turned), back.map(turned)]
    const half = (side: Printed[], isRight: boolean) => only(side.filter((one) => one.at.x > height / 2 === isRight))
    return {
      left: half(outside, false),
      right: half(outside, true),
      behindRight: half(inside, true),
      behindLeft: half(inside, false),
      fold: height / 2,
    }
  })
}

/** The turn that brings `up` to the top, applied to a point around the middle. */
const turn = ({ x, y }: Point, up: Point): Point => ({ x: -up.y * x + up.x * y, y: -up.x * x - up.y * y })

function only(printed: readonly Printed[]): Printed | null {
  if (printed.length > 1) throw new Error(`pages ${printed.map(({ page }) => page).join(' and ')} lie on each other`)
  return printed[0] ?? null
}

/** Folds sheets into each other, outermost first, so many for each signature, and reads the pages from front to back. */
export function foldAndRead(sheets: readonly Open[], signatures: readonly number[]): (number | null)[] {
  const number = (one: Printed | null) => one?.page ?? null
  let next = 0
  const read = signatures.flatMap((size) => {
    const fold = sheets.slice(next, next + size)
    next += size
    return [
      ...fold.flatMap(({ right, behindRight }) => [number(right), number(behindRight)]),
      ...fold.toReversed().flatMap(({ behindLeft, left }) => [number(behindLeft), number(left)]),
    ]
  })
  if (next !== sheets.length) throw new Error('sheets are left over')
  return read
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index]
  if (one === undefined) throw new Error('a sheet is missing')
  return one
}

/** How far apart the middles of two printed pages lie, in mm; a page that is not there is nowhere near. */
export const apart = (one: Printed | null, other: Printed | null): number =>
  one === null || other === null ? Infinity : Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y)
