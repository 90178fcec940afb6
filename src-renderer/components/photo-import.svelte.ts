/** @file Bringing photos in, one after the other: what came in, what stood in the book already, what was refused and why. */
import { BookError } from '#contract'
import type { ChildId, PageId, Photo, PhotoAdded } from '#contract'

/** One file that did not come in, with the sentence that says why. */
export type Refused = { name: string; sentence: string }
/** How bringing in ended: at the end, stopped by a person, or halted by something every following file would meet. */
export type ImportEnd = 'all' | 'stopped' | 'halted'
type Outcome = { added: Photo[]; already: Photo[]; refused: Refused[]; ended: ImportEnd }

/** Where bringing in is. */
export type ImportPhase =
  { state: 'idle' } | { state: 'working'; done: number; total: number; name: string } | ({ state: 'done' } & Outcome)

type To = { child?: ChildId; page?: PageId }
type Needs = {
  add: (file: File, to: To & { signal: AbortSignal }) => Promise<PhotoAdded>
  sentence: (error: unknown) => string
  onadded: (photo: Photo) => void
}

const halting = ['disk-full', 'book-in-use', 'book-read-only', 'book-not-open']

/** A place to bring photos in. `bringIn` takes files one by one; `stop` leaves what is in and does not touch the rest. */
export function createPhotoImport(needs: Needs) {
  let phase = $state.raw<ImportPhase>({ state: 'idle' })
  let stopping: AbortController | null = null

  return {
    get phase() {
      return phase
    },
    bringIn: async (files: readonly File[], to: To) => {
      if (stopping !== null || files.length === 0) return
      const controller = new AbortController()
      stopping = controller
      const outcome: Outcome = { added: [], already: [], refused: [], ended: 'all' }
      for (const [done, file] of files.entries()) {
        phase = { state: 'working', done, total: files.length, name: file.name }
        outcome.ended = await bringInOne(needs, outcome, { file, to: { ...to, signal: controller.signal } })
        if (outcome.ended !== 'all') break
      }
      stopping = null
      phase = { state: 'done', ...outcome }
    },
    stop: () => {
      stopping?.abort()
    },
    /** Puts the outcome away. */
    clear: () => {
      if (phase.state === 'done') phase = { state: 'idle' }
    },
  }
}

type One = { file: File; to: To & { signal: AbortSignal } }
async function bringInOne({ add, sentence, onadded }: Needs, outcome: Outcome, { file, to }: One): Promise<ImportEnd> {
  try {
    to.signal.throwIfAborted()
    const { photo, already } = await add(file, to)
    outcome[already ? 'already' : 'added'].push(photo)
    onadded(photo)
    return 'all'
  } catch (error) {
    if (to.signal.aborted) return 'stopped'
    outcome.refused.push({ name: file.name, sentence: sentence(error) })
    return error instanceof BookError && halting.includes(error.code) ? 'halted' : 'all'
  }
}
