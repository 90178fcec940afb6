/** @file A damaged book: what is known of it, and mending it. */
import type { Book, DamageReport } from '#contract'
import type { Client } from '../../client.ts'

type Needs = {
  client: Pick<Client, 'book'>
  sentence: (error: unknown) => string
  onmended: (book: Book) => void
}

/** The damage of the open book. */
export function createDamage({ client, sentence, onmended }: Needs) {
  let report = $state.raw<DamageReport | null>(null)
  let problem = $state<string | null>(null)
  let at = $state<'loading' | 'whole' | 'damaged' | 'mending' | 'mended'>('loading')

  return {
    get report() {
      return report
    },
    get problem() {
      return problem
    },
    get at() {
      return at
    },
    load: async () => {
      try {
        report = await client.book.damage()
        at = report === null ? 'whole' : 'damaged'
      } catch (error) {
        problem = sentence(error)
      }
    },
    mend: async () => {
      if (at !== 'damaged') return
      at = 'mending'
      problem = null
      try {
        onmended(await client.book.mend())
        at = 'mended'
      } catch (error) {
        problem = sentence(error)
        at = 'damaged'
      }
    },
  }
}
