/** @file The lists beside the pages: the documents, what is taken from them, and the addresses a page may give. Texts in, values out. */
import { parse } from 'yaml'
import { z } from 'zod'
import { careFault } from './texts.ts'

const Both = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

/** A document that is leaned on. `date`: ISO, or `undated`. */
const Source = z.strictObject({ name: Both, date: z.union([z.iso.date(), z.literal('undated')]), written: Both })

/** Something a document tells. `says`: in a few words, for who edits the pages. `where`: the pages that tell it, `aftercare` for the dates. */
const Fact = z.strictObject({
  sources: z.array(z.string()).min(1),
  says: z.string().min(1),
  where: z.array(z.string()).min(1),
})

/** `address`: as it is printed in the document; a bare name of a site. */
const Address = z.strictObject({ address: z.string().regex(/^[a-z0-9.-]+\.nl$/u), who: z.string().min(1) })

export type Source = z.infer<typeof Source>
export type Fact = z.infer<typeof Fact>
export type Lists = {
  sources: ReadonlyMap<string, Source>
  facts: ReadonlyMap<string, Fact>
  addresses: ReadonlySet<string>
}

/** The lists as values; a list that is not as it should be throws an error that says where. */
export function readLists(texts: { sources: string; facts: string; addresses: string }): Lists {
  const sources = readYaml('sources.yml', texts.sources, z.record(z.string(), Source))
  const facts = readYaml('facts.yml', texts.facts, z.record(z.string().regex(FACT_KEY), Fact))
  const addresses = readYaml('addresses.yml', texts.addresses, z.array(Address))
  for (const [key, fact] of Object.entries(facts)) {
    for (const source of fact.sources) {
      if (!Object.hasOwn(sources, source)) throw careFault('facts.yml', `${key}: there is no source '${source}'`)
    }
  }
  return {
    sources: new Map(Object.entries(sources)),
    facts: new Map(Object.entries(facts)),
    addresses: new Set(addresses.map(({ address }) => address)),
  }
}

const FACT_KEY = /^[a-z][a-z0-9-]+$/u

/** A YAML text as the schema says it should be. The same key twice is a fault too. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parsed(file, text))
  if (read.success) return read.data
  throw careFault(file, z.prettifyError(read.error))
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    throw careFault(file, cause instanceof Error ? cause.message : String(cause))
  }
}
