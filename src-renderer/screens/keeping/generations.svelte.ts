/** @file The earlier states of the open book: the list, one of them beside the book of now, and bringing it back. */
import type { Book, BookComparison, BookGeneration } from '#contract'
import type { Client } from '../../client.ts'

type Needs = {
  client: Pick<Client, 'generation'>
  sentence: (error: unknown) => string
  /** The book is another one now. */
  onbrought: (book: Book) => void
}

/** What is known: `list` and `comparison` are `null` until they are. `at`: looked at, about to be brought back, on its way, back. */
type Known = {
  list: BookGeneration[] | null
  comparison: BookComparison | null
  problem: string | null
  at: 'looking' | 'asking' | 'bringing' | 'back'
}

/** The earlier states of one book. With a name, one of them is laid beside the book of now. */
export function createGenerations({ client, sentence, onbrought }: Needs) {
  let known = $state.raw<Known>({ list: null, comparison: null, problem: null, at: 'looking' })

  const learn = (news: Partial<Known>) => {
    known = { ...known, ...news }
  }
  const attempt = async (step: () => Promise<void>) => {
    learn({ problem: null })
    await step().catch((error: unknown) => {
      learn({ problem: sentence(error), at: 'looking' })
    })
  }

  return {
    get known() {
      return known
    },
    load: (name: string | null) =>
      attempt(async () => {
        learn({ list: await client.generation.list() })
        if (name !== null) learn({ comparison: await client.generation.compare({ name }) })
      }),
    ask: (asking: boolean) => {
      learn({ at: asking ? 'asking' : 'looking' })
    },
    bringBack: async (name: string) => {
      if (known.at === 'bringing') return
      learn({ at: 'bringing' })
      await attempt(async () => {
        onbrought(await client.generation.bringBack({ name }))
        learn({ at: 'back' })
      })
    },
  }
}

export type Generations = ReturnType<typeof createGenerations>
