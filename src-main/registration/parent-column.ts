/** @file A parent as one of two columns: names, birth, address, and who the child was born from (BBS art. 43). */
import type { Child, Parent } from '#contract'
import { ofChild } from './field-key.ts'
import { addressRow, birthFields, contactRow, nameRow, nameRows, streetFields, townFields } from './parent-fields.ts'
import { row, ticks } from './sheet-data.ts'
import type { SheetBlock, SheetPart } from './sheet-data.ts'

/** A column for half the width of a sheet; its box is ticked where the book says who the child was born from. */
export function parentColumn(title: string, parent: Parent | undefined, child: Child): SheetPart {
  return {
    title,
    blocks: [
      ...nameRows(parent),
      row(...birthFields(parent)),
      row(...streetFields(parent, 2.4)),
      row(...townFields(parent)),
      bornFromTick(parent, child),
    ],
  }
}

/** The same for the whole width, with telephone and e-mail. */
export function wholeParent(title: string, parent: Parent | undefined, child: Child): SheetPart {
  return {
    title,
    blocks: [
      ...[nameRow(parent), row(...birthFields(parent)), addressRow(parent), contactRow(parent)],
      bornFromTick(parent, child),
    ],
  }
}

function bornFromTick(parent: Parent | undefined, child: Child): SheetBlock {
  const known = parent?.id === child.details.bornFrom
  return ticks([['Uit deze ouder is het kind geboren.', known]], { key: ofChild(child, 'bornFrom') })
}
