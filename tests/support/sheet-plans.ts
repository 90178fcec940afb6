/** @file What tests of sheets share: choices, printers, and a plan as the pages of its files. */
import { HomeChoices, type PrinterProfile } from '#contract'
import type { SheetPlan } from '#main/sheets'
import type { Files } from './home-printing.ts'

export const choose = (choices: Partial<HomeChoices> = {}): HomeChoices => HomeChoices.parse(choices)

export const printer = (as: Partial<PrinterProfile> = {}): PrinterProfile => ({
  name: 'De printer boven',
  flip: 'long',
  stack: 'face-down',
  shift: { x: 0, y: 0 },
  edge: { left: 4, right: 4, top: 4, bottom: 4 },
  scale: 1,
  measuredOn: '2026-11-28',
  ...as,
})

const ups = { 0: { x: 0, y: -1 }, 90: { x: 1, y: 0 }, 180: { x: 0, y: 1 }, 270: { x: -1, y: 0 } }

/** The pages of the files a plan asks for, with the middle of each page of the booklet. */
export const filesOf = ({ files, size }: SheetPlan): Files =>
  Object.fromEntries(
    files.map(({ what, faces }) => [
      what,
      faces.map(({ pages }) => ({
        ...size,
        printed: pages.map(({ page, area, turn }) => ({
          page,
          at: { x: area.x + area.width / 2, y: area.y + area.height / 2 },
          up: ups[turn],
        })),
      })),
    ]),
  )

export const askedOf = ({ duplex, signatures, reload }: SheetPlan) => ({
  ...{ duplex, signatures },
  turnOver: reload?.turnOver ?? false,
})
