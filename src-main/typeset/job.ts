/** @file What the typesetter is asked and what it gives. */
import type { ReplacedSign } from '#contract'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * One document to set. `template`: a file under resources/typst ('boek.typ', 'sheets/papier.typ'). `data` reaches it as JSON
 * only, so nothing typed by a person can become markup. `pictures`: by the absolute path the template uses ('/pictures/a.jpg').
 * `date`: ISO day; the only date in the PDF.
 */
export type TypesetJob = {
  readonly template: string
  readonly data: JsonValue
  readonly pictures: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly date: string
}

/** `marks`: on which page of the PDF (from 1) each label of the template begins. `replaced`: signs no bundled font holds. */
export type TypesetResult = {
  readonly pdf: Uint8Array
  readonly pageCount: number
  readonly marks: Readonly<Record<string, number>>
  readonly replaced: readonly ReplacedSign[]
}

/** How far a job is: `done` of `total` steps, which do not take the same time. */
export type TypesetStep = { readonly done: number; readonly total: number }
