/** @file The ways a booklet leaves the window: made anew of the choices as they are, in the form that is asked for, and saved or printed. */
import type { Booklet, BookletForm } from '#contract'
import type { Client } from '../../client.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import { createPaperOut } from '../../pdf/paper-out.svelte.ts'
import { createWork, type Work } from '../../state/work.svelte.ts'
import type { Chosen } from './choices.ts'

type Needs = {
  client: Pick<Client, 'booklet' | 'document' | 'documentUrl' | 'on' | 'work'>
  chosen: () => Chosen
  open: (url: string) => Promise<Pdf>
  newId: () => string
  now: () => number
}

/** The forms a booklet is saved in. */
export type SavedForm = Exclude<BookletForm, 'preview'>

/** The ways out of one screen; one at a time. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createWaysOut({ client, chosen, open, newId, now }: Needs) {
  const out = createPaperOut({ client })
  let work = $state.raw<Work | null>(null)
  let form = $state<SavedForm | null>(null)

  async function make(asked: SavedForm): Promise<Booklet> {
    const mine = createWork({ client, newId, now })
    work = mine
    try {
      return await mine.run((id) => client.booklet.make({ choices: chosen(), form: asked, work: id }))
    } finally {
      work = null
    }
  }

  async function goOut(asked: SavedForm, way: () => Promise<void>) {
    if (out.isBusy) return
    form = asked
    await way()
    form = null
  }

  return {
    out,
    /** How far the making for a way out is; `null` when nothing is being made for one. */
    get progress() {
      return work?.progress ?? null
    },
    get isMaking() {
      return work !== null
    },
    /** Which form is on its way out now. */
    get form() {
      return form
    },
    save: (asked: SavedForm, name: string) =>
      goOut(asked, () => out.save(async () => ({ document: (await make(asked)).document, name }))),
    print: () =>
      goOut('reading', async () => {
        let pdf: Pdf | undefined
        await out.print(async () => (pdf = await open(client.documentUrl((await make('reading')).document))))
        await pdf?.close()
      }),
    stop: async () => {
      out.stop()
      await work?.stop()
    },
  }
}

export type WaysOutOfBooklet = ReturnType<typeof createWaysOut>
