/**
 * @file Makes the booklet of the last choices. The newest wish wins, and the old pages stay until the new ones are there.
 *
 * A typesetter that is stopped begins cold, so what is being set is let through and laid aside; only photos being laid ready are
 * stopped for a newer wish. There is never more than one making under way, and at most one wish that waits.
 */
import { BookError } from '#contract'
import type { Asked, Booklet } from '#contract'
import type { Client } from '../../client.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import { createWork, type Work } from '../../state/work.svelte.ts'

/** After how long making counts as long, in milliseconds. */
const LONG_MS = 700

/** A booklet that lies on the table. */
export type Shown = { booklet: Booklet; pdf: Pdf }

/** How making goes. `long`: it takes long enough to say how far it is. */
export type Making =
  | { at: 'making'; long: boolean }
  | { at: 'made'; made: Shown }
  | { at: 'stopped' }
  | { at: 'empty' }
  | { at: 'failed'; error: unknown }

export type MakerNeeds = {
  client: Pick<Client, 'booklet' | 'documentUrl' | 'on' | 'work'>
  open: (url: string) => Promise<Pdf>
  newId: () => string
  now: () => number
  /** Runs something later; gives the way to call it off. */
  later: (run: () => void, ms: number) => () => void
}

type Choices = Asked<'booklet.make'>['choices']

/** The maker of one screen. `choices` is asked when making begins; `put` receives the newest booklet, or `null` when there is none. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createMaker(needs: MakerNeeds, choices: () => Choices, put: (made: Shown | null) => void) {
  let making = $state.raw<Making>({ at: 'making', long: false })
  let work = $state.raw<Work>(createWork(needs))
  let isWaiting = false
  let isLeft = false
  let going: Promise<void> | null = null

  const isWanted = () => !isWaiting && !isLeft
  const mayGoOn = () => isWaiting && !isLeft
  const stopPictures = () => {
    if (work.progress?.step === 'pictures') void work.stop()
  }

  async function untilNewest(): Promise<void> {
    const hush = needs.later(() => {
      if (making.at === 'making') making = { at: 'making', long: true }
    }, LONG_MS)
    let outcome: Making
    do {
      isWaiting = false
      work = createWork(needs)
      outcome = await attempt(needs, { work, choices: choices(), isWanted }).catch(afterFailure)
    } while (mayGoOn())
    hush()
    if (!isWanted()) return
    if (outcome.at === 'made') put(outcome.made)
    if (outcome.at === 'empty') put(null)
    making = outcome
  }

  return {
    get making() {
      return making
    },
    get progress() {
      return work.progress
    },
    /** Makes the booklet of the choices as they are now. */
    make: (): Promise<void> => {
      if (making.at !== 'making') making = { at: 'making', long: false }
      if (going !== null) {
        isWaiting = true
        stopPictures()
        return going
      }
      going = untilNewest().finally(() => (going = null))
      return going
    },
    /** Says that a newer booklet is wanted, before making it begins. */
    expect: () => {
      if (making.at !== 'making') making = { at: 'making', long: false }
    },
    stop: () => work.stop(),
    /** What is being made is no longer waited for. */
    leave: () => {
      isLeft = true
      stopPictures()
    },
  }
}

type Wish = { work: Work; choices: Choices; isWanted: () => boolean }

async function attempt(needs: MakerNeeds, { work, choices, isWanted }: Wish): Promise<Making> {
  const booklet = await work.run((id) => needs.client.booklet.make({ choices, form: 'preview', work: id }))
  if (!isWanted()) throw new BookError('stopped')
  const pdf = await needs.open(needs.client.documentUrl(booklet.document))
  if (isWanted()) return { at: 'made', made: { booklet, pdf } }
  await pdf.close()
  throw new BookError('stopped')
}

function afterFailure(error: unknown): Making {
  if (!(error instanceof BookError)) return { at: 'failed', error }
  if (error.code === 'stopped') return { at: 'stopped' }
  return error.code === 'nothing-to-print' ? { at: 'empty' } : { at: 'failed', error }
}
