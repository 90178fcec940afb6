/** @file What a measured printer changes: which way backs are turned, where pages lie on the paper, and what still fits. */
import type { Duplex, HomeChoices, PrinterProfile } from '#contract'
import { KEPT_FREE, pageSizes, type Format, type Point, type Rect, type Size } from './paper.ts'

/** Nobody's printer reaches the edge; until it is measured this is what it is taken to leave white, in mm (research C4). */
const EDGE_UNTIL_MEASURED = 5

/** Print is true when 100 mm is within half a millimetre of it (research H). */
const TRUE_WITHIN = 0.005

/**
 * How a printer is drawn for. `turned`: every sheet is drawn on an upright page, as the test sheet was, so that its driver does with
 * it what it did with the test sheet. `scale`: times. `shift`: of every back, in mm on its page. `edgeMm`, `trueSize`: see HomePrint.
 */
export type Setting = {
  duplex: Duplex
  backsOnTheirHead: boolean
  turned: boolean
  scale: number
  shift: Point
  edgeMm: number
  trueSize: boolean
}

/** The setting for sheets of this size and pages of this format. */
export function settingFor(
  printer: PrinterProfile | null,
  asked: HomeChoices['duplex'],
  { sheet, format }: { sheet: Size; format: Format },
): Setting {
  const duplex = asked ?? (printer === null ? 'short' : (printer.flip ?? 'none'))
  const shift = shiftFor(printer, duplex)
  const room = roomFor(printer, { sheet, format, shift: { x: Math.abs(shift.y), y: Math.abs(shift.x) } })
  const wanted = 1 / (printer?.scale ?? 1)
  const scale = Math.min(wanted, Math.max(1, room.scale))
  return {
    duplex,
    backsOnTheirHead: duplex === 'long' || duplex === 'none',
    turned: printer !== null && duplex !== 'upright',
    scale,
    shift,
    edgeMm: exact(room.intoEdge(scale)),
    trueSize: Math.abs(scale / wanted - 1) <= TRUE_WITHIN,
  }
}

/**
 * How far a back moves on its own upright page to lie where the front is. A sheet turned round its long edge is mirrored from left to
 * right, one turned round its short edge from top to bottom. A shift is used only for the way of printing it was measured with; a
 * driver that turns backs by itself may lay the sheet either way, so there it means nothing.
 */
function shiftFor(printer: PrinterProfile | null, duplex: Duplex): Point {
  if (printer === null || duplex === 'upright' || (duplex === 'none') !== (printer.flip === null)) return { x: 0, y: 0 }
  const { x, y } = printer.shift
  const mirrored = duplex === 'short' ? { x: -x, y } : { x, y: -y }
  return { x: mirrored.x / printer.scale, y: mirrored.y / printer.scale }
}

type Laid = { sheet: Size; format: Format; shift: Point }

/**
 * Room for what is printed on a lying sheet: the largest scale at which it stays out of the edge, and how far it comes into it. Of two
 * facing edges the widest counts, as a back may lie the other way round.
 */
function roomFor(printer: PrinterProfile | null, { sheet, format, shift }: Laid) {
  const edge = printer?.edge
  const along = edge === undefined ? EDGE_UNTIL_MEASURED : Math.max(edge.top, edge.bottom)
  const across = edge === undefined ? EDGE_UNTIL_MEASURED : Math.max(edge.left, edge.right)
  const used = { width: pageSizes[format].width - KEPT_FREE, height: pageSizes[format].height / 2 - KEPT_FREE }
  const free = { width: sheet.width / 2 - along - shift.x, height: sheet.height / 2 - across - shift.y }
  return {
    scale: Math.min(free.width / used.width, free.height / used.height),
    intoEdge: (scale: number) => Math.max(0, used.width * scale - free.width, used.height * scale - free.height),
  }
}

/** From a lying sheet, as it is read, to the page of the file: points, rectangles and how far things are turned (clockwise). */
export function pageOf(setting: Setting, sheet: Size, side: 'front' | 'back') {
  const onItsHead = side === 'back' && setting.backsOnTheirHead
  const size = setting.turned ? { width: sheet.height, height: sheet.width } : sheet
  const point = ({ x, y }: Point): Point => {
    const stood = onItsHead ? { x: sheet.width - x, y: sheet.height - y } : { x, y }
    const laid = setting.turned ? { x: sheet.height - stood.y, y: stood.x } : stood
    const moved = side === 'back' ? setting.shift : { x: 0, y: 0 }
    return {
      x: exact(size.width / 2 + (laid.x - size.width / 2) * setting.scale + moved.x),
      y: exact(size.height / 2 + (laid.y - size.height / 2) * setting.scale + moved.y),
    }
  }
  const rect = ({ x, y, width, height }: Rect): Rect => {
    const [one, other] = [point({ x, y }), point({ x: x + width, y: y + height })]
    return {
      x: Math.min(one.x, other.x),
      y: Math.min(one.y, other.y),
      width: exact(Math.abs(other.x - one.x)),
      height: exact(Math.abs(other.y - one.y)),
    }
  }
  return { size, point, rect, turn: ((onItsHead ? 180 : 0) + (setting.turned ? 90 : 0)) as 0 | 90 | 180 | 270 }
}

/** A ten-thousandth of a millimetre, so that the same plan is the same bytes. */
const exact = (mm: number) => Math.round(mm * 10_000) / 10_000
