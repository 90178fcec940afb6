/** @file How a sheet leaves the desk: printed, or saved; one with a BSN on it is saved only by who said so. */
import { BookError } from '#contract'
import type { Sheet } from '#contract'
import type { createPaperOut } from '../../pdf/paper-out.svelte.ts'
import { isSameSheet } from './paths.ts'
import type { createSheetTable } from './sheet-table.svelte.ts'

type Needs = {
  out: ReturnType<typeof createPaperOut>
  lay: ReturnType<typeof createSheetTable>['lay']
  /** A sheet that leaves lies on the desk while it goes. */
  onchosen: (kind: Sheet['kind']) => void
}

/** The ways out of one desk. A sheet that leaves is made anew first, so that it says what the book says now. */
export function createWaysOut({ out, lay, onchosen }: Needs) {
  let asked = $state.raw<Sheet | null>(null)
  const isAsked = (sheet: Sheet) => asked !== null && isSameSheet(asked, sheet)

  return {
    print: (sheet: Sheet) => {
      onchosen(sheet.kind)
      return out.print(async () => (await lay(sheet)).pdf)
    },
    /** Saves a sheet. One that turns out to hold a BSN waits for `withBsn`. */
    save: async (sheet: Sheet, { withBsn = false } = {}) => {
      onchosen(sheet.kind)
      asked = null
      await out.save(async () => {
        const { made } = await lay(sheet)
        if (made.holdsBsn && !withBsn) {
          asked = sheet
          throw new BookError('stopped')
        }
        return { document: made.document, name: sheet.fileName }
      })
      if (isAsked(sheet)) out.rest()
    },
    /** Whether saving this sheet waits for a word, as a BSN stands on it. */
    isAsked,
    rest: () => {
      asked = null
    },
  }
}

export type WaysOut = ReturnType<typeof createWaysOut>
