/** @file A booklet folded at home, for one screen: what was chosen, its sheets, and the proof that comes before them. */
import type { BookletChoices, HomePrint } from '#contract'
import type { Client } from '../../client.ts'
import { layFiles, putAway, type LaidFile } from '../../pdf/laid-files.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import { createMaking, type Craft, type MakingNeeds } from '../../state/making.svelte.ts'
import { usual, type Home } from './choices.ts'

export type Laid = { print: HomePrint; files: LaidFile[] }

type Needs = MakingNeeds & {
  client: Pick<Client, 'print' | 'documentUrl' | 'on' | 'work'>
  open: (url: string) => Promise<Pdf>
  /** How the booklet on the table was chosen. */
  chosen: BookletChoices
  memory: { get: () => Home | undefined; set: (home: Home) => void }
}

/** The folding of one booklet. */
export function createFold({ client, open, chosen, memory, ...needs }: Needs) {
  let home = $state.raw<Home>(memory.get() ?? usual)
  let proven = $state(false)

  const craft = (part: 'proof' | 'all'): Craft<Laid> => ({
    make: async (work) => {
      const print = await client.print.home({ choices: chosen, home: { ...home, part }, work })
      const files = await layFiles(print.files, { client, open })
      return { print, files }
    },
    release: ({ files }) => {
      putAway(files)
    },
  })
  const book = createMaking({ client, ...needs }, craft('all'))
  const proof = createMaking({ client, ...needs }, craft('proof'))

  return {
    book,
    proof,
    get home() {
      return home
    },
    /** Whether the proof was printed with these choices. */
    get proven() {
      return proven
    },
    prove: () => {
      proven = true
    },
    choose: (changes: Partial<Home>) => {
      home = { ...home, ...changes }
      memory.set(home)
      proven = false
      proof.forget()
      book.soon()
    },
    leave: () => {
      book.forget()
      proof.forget()
    },
  }
}

export type Fold = ReturnType<typeof createFold>

const byWindow = new WeakMap<object, Home>()

/** What a window remembers of the choices for folding; gone with the window. */
export function foldMemoryOf(window: object) {
  return {
    get: () => byWindow.get(window),
    set: (home: Home) => {
      byWindow.set(window, home)
    },
  }
}
