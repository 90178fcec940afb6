/** @file The lines on the fold: on which sheet, where, and only when they are asked for. */
import { expect, test } from 'vitest'
import type { HomeChoices } from '#contract'
import { planSheets } from '#main/sheets'
import { choose, printer } from '../../support/sheet-plans.ts'

const bare = { foldMarks: false, stapleMarks: false, sewingMarks: false }

/** How many lines each side has, in the order of the file. */
const counted = (choices: Partial<HomeChoices>, pages = 32) =>
  planSheets(pages, choose({ ...bare, ...choices }), null).files.map(({ faces }) =>
    faces.map(({ marks }) => marks.length),
  )

test('fold and staples are marked on the outermost sheet only, and nothing when nothing is asked', () => {
  expect(counted({}, 12)).toEqual([[0, 0, 0, 0, 0, 0]])
  expect(counted({ foldMarks: true }, 12)).toEqual([[2, 0, 0, 0, 0, 0]])
  expect(counted({ stapleMarks: true }, 12)).toEqual([[4, 0, 0, 0, 0, 0]])
})

test('holes for sewing are marked in the middle of each signature, and what is sewn has no staples', () => {
  const all = counted({ signature: 2, sewingMarks: true, stapleMarks: true }, 32)
  // one mark of its order, five holes
  expect(all).toEqual([[1, 0, 0, 5, 1, 0, 0, 5, 1, 0, 0, 5, 1, 0, 0, 5]])
})

test('the marks of several signatures go down the fold like stairs', () => {
  const [file] = planSheets(96, choose({ ...bare, signature: 4 }), null).files
  const stairs = (file?.faces ?? []).flatMap(({ marks }) => marks.map(({ from }) => from))
  expect(stairs.map(({ x }) => x)).toEqual([148.5, 148.5, 148.5, 148.5, 148.5, 148.5])
  expect(stairs.map(({ y }) => y)).toEqual(stairs.map((_, index) => expect.closeTo(71.4 + 4 * index, 3) as number))
})

test('a cover apart carries fold and staples of a single fold, and only the fold around several', () => {
  expect(counted({ foldMarks: true, stapleMarks: true, coverApart: true }, 12)).toEqual([
    [6, 0],
    [0, 0, 0, 0],
  ])
  expect(counted({ foldMarks: true, stapleMarks: true, coverApart: true, signature: 1 }, 12)).toEqual([
    [2, 0],
    [7, 0, 7, 0],
  ])
})

test('marks lie on the fold and out of the edge no printer reaches, however the sheet is drawn', () => {
  for (const profile of [null, printer(), printer({ flip: 'short' })]) {
    const { files, size } = planSheets(32, choose({ sewingMarks: true }), profile)
    for (const { from, to } of files.flatMap(({ faces }) => faces.flatMap(({ marks }) => marks))) {
      const along = size.width > size.height ? [from.x, to.x] : [from.y, to.y]
      const across = size.width > size.height ? [from.y, to.y] : [from.x, to.x]
      for (const at of along) expect(Math.abs(at - 148.5)).toBeLessThan(1)
      for (const at of across) expect(Math.min(at, 210 - at)).toBeGreaterThan(8)
    }
  }
})
