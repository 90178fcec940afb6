/** @file The moments of aftercare, counted from a day of the parents. Offered, never set by themselves. */
import { z } from 'zod'
import type { Language } from '#contract'
import { readYaml, type Lists } from './lists.ts'
import { careFault } from './texts.ts'

const Words = z.strictObject({ title: z.string().min(1), sentence: z.string().min(1) })

/**
 * `from`: the day that is counted from. `found`: it was found that the child died or the pregnancy ended; `loss`: the day itself;
 * `first-test`: the first blood test for antiphospholipid antibodies; `parents-test`: blood was taken for the chromosome test.
 * `least` and `most`: how long after, in `unit`; the same when it is one moment; `most` is `null` when it may be any time later.
 * `only`: the moment belongs to tests for repeated loss, and to nobody else.
 */
const Moment = z.strictObject({
  from: z.enum(['found', 'loss', 'first-test', 'parents-test']),
  unit: z.enum(['days', 'weeks', 'months']),
  least: z.int().min(1),
  most: z.int().min(1).nullable(),
  only: z.enum(['tests']).optional(),
  facts: z.array(z.string()).min(1),
  nl: Words,
  en: Words,
})

export type AftercareMoment = Omit<z.infer<typeof Moment>, Language | 'only'> & {
  key: string
  isForTests: boolean
  title: string
  /** What the moment is, in a sentence. */
  sentence: string
  /** The document it comes from, with its date. */
  source: string
}
/** The moments, in the order of the list, with their words in both languages. */
export type Aftercare = Record<Language, AftercareMoment[]>

export const AFTERCARE_FILE = 'aftercare.yml'

/** The moments in this list. */
export function readAftercare(text: string, lists: Lists): Aftercare {
  const moments = Object.entries(readYaml(AFTERCARE_FILE, text, z.record(z.string().regex(/^[a-z-]{1,60}$/u), Moment)))
  const inLanguage = (language: Language) =>
    moments.map(([key, { nl, en, only, ...moment }]): AftercareMoment => {
      if (moment.most !== null && moment.most < moment.least)
        throw careFault(AFTERCARE_FILE, `${key}: ends before it begins`)
      const words = { nl, en }[language]
      return {
        key,
        ...moment,
        ...words,
        isForTests: only === 'tests',
        source: sourceOf(key, moment.facts, { lists, language }),
      }
    })
  return { nl: inLanguage('nl'), en: inLanguage('en') }
}

function sourceOf(
  key: string,
  facts: readonly string[],
  { lists, language }: { lists: Lists; language: Language },
): string {
  const keys = facts.flatMap((fact) => {
    const known = lists.facts.get(fact)
    if (known === undefined) throw careFault(AFTERCARE_FILE, `${key}: there is no fact '${fact}' in facts.yml`)
    return known.sources
  })
  return [...new Set(keys)]
    .map((source) => lists.sources.get(source))
    .map((source) => `${source?.name[language] ?? ''}, ${source?.written[language] ?? ''}`)
    .join('; ')
}
