/** @file The plan of a booklet folded at home: every side of every sheet, with what lies where and which way up, in mm. */
import type { HomeChoices, HomePrint, PaperFile, PrinterProfile } from '#contract'
import { creepOf } from './creep.ts'
import { middleMarks, outsideMarks, type Line, type OnFold } from './marks.ts'
import { fillUp, gather, type Fold, type Leaf, type Spread } from './order.ts'
import { formatOf, pageSizes, sheetSizes, type Format, type Rect, type Size } from './paper.ts'
import { pageOf, settingFor, type Setting } from './printer.ts'
import { reloadOf, type Reload } from './reload.ts'

/** A page of the booklet: `area` is all of it, `shown` what is not cut off at the fold; `turn` is clockwise. */
export type PlacedPage = { page: number; area: Rect; shown: Rect; turn: 0 | 90 | 180 | 270 }

/** One side of a sheet: a page of the file. */
export type Face = { side: 'front' | 'back'; pages: PlacedPage[]; marks: Line[] }

export type PlannedFile = { what: Exclude<PaperFile['what'], 'stack' | 'inside' | 'note'>; faces: Face[] }

/** `size`: of every page of the files, in mm. `reload`: how the stack goes back into a printer of one side; `null` for any other. */
export type SheetPlan = Pick<
  HomePrint,
  'sheets' | 'signatures' | 'blanks' | 'duplex' | 'creepMm' | 'edgeMm' | 'trueSize'
> & {
  size: Size
  files: PlannedFile[]
  reload: Reload | null
}

/**
 * The sheets of a booklet of `pageCount` pages (at least 1) of the format that `choices.paper` folds to, for this printer or, without
 * one, for a printer that is not known. A proof has only the outermost and the innermost sheet; what is counted is the whole booklet.
 */
export function planSheets(pageCount: number, choices: HomeChoices, printer: PrinterProfile | null): SheetPlan {
  const format = formatOf(choices.paper)
  const sheet = sheetSizes[choices.paper]
  const setting = settingFor(printer, choices.duplex, { sheet, format })
  const pages = fillUp(pageCount)
  const folds = gather(pages, choices)
  const thickest = Math.max(...folds.map(({ depth, spreads }) => depth + spreads.length))
  const creepMm = creepOf(choices, { sheets: thickest, format })
  const sides = sidesOf(folds, { choices, sheet, format, setting, creepMm })
  const reload = setting.duplex === 'none' ? reloadOf(printer) : null
  const { duplex, edgeMm, trueSize } = setting
  return {
    sheets: pages.length / 4,
    signatures: folds.filter(({ isCover }) => !isCover).map(({ spreads }) => spreads.length),
    blanks: pages.length - pageCount,
    ...{ duplex, creepMm, edgeMm, trueSize },
    size: pageOf(setting, sheet, 'front').size,
    files: [...filesOf(sides, true, reload), ...filesOf(sides, false, reload)],
    reload,
  }
}

type Drawing = { choices: HomeChoices; sheet: Size; format: Format; setting: Setting; creepMm: number }
type Sides = { isCover: boolean; front: Face; back: Face }

function sidesOf(folds: readonly Fold[], drawing: Drawing): Sides[] {
  const signatures = folds.filter(({ isCover }) => !isCover)
  // the proof of a booklet in several signatures is of its first
  const wanted = drawing.choices.part === 'all' ? folds : folds.filter((fold) => fold.isCover || fold === signatures[0])
  return wanted.flatMap((fold) =>
    fold.spreads.flatMap((spread, index) => {
      const at: OnFold = {
        outermost: fold.depth + index === 0,
        innermost: index === fold.spreads.length - 1,
        signature: fold.isCover ? null : signatures.indexOf(fold),
        signatures: signatures.length,
      }
      const isInPart = drawing.choices.part === 'all' || at.outermost || at.innermost
      return isInPart ? [{ isCover: fold.isCover, ...drawSheet(spread, fold.depth + index, { ...drawing, at }) }] : []
    }),
  )
}

function drawSheet(spread: Spread, nested: number, { at, ...drawing }: Drawing & { at: OnFold }) {
  const { choices, sheet, setting, creepMm } = drawing
  const draw = (side: Face['side'], leaves: [Leaf, Leaf], lines: Line[]): Face => {
    const page = pageOf(setting, sheet, side)
    return {
      side,
      pages: leaves.flatMap((leaf, index) => {
        if (leaf === null) return []
        const { area, shown } = placeOn(drawing, index === 0 ? 'left' : 'right', nested * creepMm)
        return [{ page: leaf, area: page.rect(area), shown: page.rect(shown), turn: page.turn }]
      }),
      marks: lines.map(({ from, to, weight }) => ({ from: page.point(from), to: page.point(to), weight })),
    }
  }
  return {
    front: draw('front', [spread.left, spread.right], outsideMarks(choices, at, sheet)),
    back: draw('back', [spread.behindRight, spread.behindLeft], middleMarks(choices, at, sheet)),
  }
}

/** A page beside the fold, moved towards it; what would come over the fold is not shown. */
function placeOn({ sheet, format }: Drawing, half: 'left' | 'right', moved: number) {
  const { width, height } = pageSizes[format]
  const fold = sheet.width / 2
  const y = (sheet.height - height) / 2
  const area = { x: half === 'left' ? fold - width + moved : fold - moved, y, width, height }
  return { area, shown: { ...area, x: half === 'left' ? area.x : fold, width: width - moved } }
}

function filesOf(sides: readonly Sides[], isCover: boolean, reload: Reload | null): PlannedFile[] {
  const sheets = sides.filter((side) => side.isCover === isCover)
  if (sheets.length === 0) return []
  if (reload === null) {
    return [{ what: isCover ? 'cover' : 'sheets', faces: sheets.flatMap(({ front, back }) => [front, back]) }]
  }
  const backs = sheets.map(({ back }) => back)
  return [
    { what: isCover ? 'cover-fronts' : 'fronts', faces: sheets.map(({ front }) => front) },
    { what: isCover ? 'cover-backs' : 'backs', faces: reload.lastFirst ? backs.toReversed() : backs },
  ]
}
