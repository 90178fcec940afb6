/** @file What stands above a page or a list of words, between two lines of dashes. */
import { z } from 'zod'
import { readYaml } from './lists.ts'
import { careFault, type CareText } from './texts.ts'

/** Who a page is written for in the first place: both parents, or who carried the child. */
const Audience = z.enum(['parents', 'who-carried'])

/** `checked`: the day (ISO) the page was last laid beside its documents. `sources`: the date of each document, as it was then. */
const PageFront = z.strictObject({
  title: z.string().min(1),
  purpose: z.string().min(1),
  order: z.int(),
  audience: Audience,
  checked: z.iso.date(),
  sources: z.record(z.string(), z.string()),
})

const WordsFront = z.strictObject({ to: z.string().min(1), purpose: z.string().min(1), order: z.int() })

export type PageFront = z.infer<typeof PageFront>
export type WordsFront = z.infer<typeof WordsFront>

export const readPageFront = (file: string, text: CareText) => read(file, text, PageFront)
export const readWordsFront = (file: string, text: CareText) => read(file, text, WordsFront)

function read<T>(file: string, { text: written }: CareText, schema: z.ZodType<T>): { front: T; body: string } {
  // editors differ in how they end a line, and some put a mark of their own before the first
  const text = written.replaceAll(/\r\n?/gu, '\n').replace(/^\uFEFF/u, '')
  const found = FRONT.exec(text)
  if (found === null)
    throw careFault(file, 'begins with a line of three dashes, what the page is, and three dashes again')
  return { front: readYaml(file, found[1] ?? '', schema), body: text.slice(found[0].length) }
}

const FRONT = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u
