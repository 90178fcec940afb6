/** @file What the typesetter is asked and what it gives. */
import type { ReplacedSign } from '#contract'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * One document to set. `template`: a file under resources/typst ('boek.typ', 'sheets/papier.typ'). `data` reaches it as JSON
 * only, so nothing typed by a person can become markup. `pictures`: by the absolute path the template uses ('/pictures/a.jpg');
 * `photos`: likewise, for photos without number (see Photograph). `date`: ISO day; the only date in the PDF. `standard`: what the PDF must be proven to be; `none` for sheets that are only printed.
 * `trim`: for a print shop, TrimBox and BleedBox on every page.
 */
export type TypesetJob = {
  readonly template: string
  readonly data: JsonValue
  readonly pictures: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly photos?: readonly Photograph[]
  readonly date: string
  readonly standard?: PdfStandard
  readonly trim?: Trim
}

/**
 * A photo for the PDF: a JPEG in sRGB with three channels of 8 bits, and its size in pixels. The typesetter never unpacks it, so the
 * template must give both its width and its height, and `fit: "stretch"`.
 */
export type Photograph = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** What the pages are trimmed to: `bleedMm` is the width of the strip round each page that the knife takes off. */
export type Trim = { readonly bleedMm: number }

/** The same for pages that are only laid out: of photos nothing but their paths. */
export type LayoutJob = Omit<TypesetJob, 'photos' | 'trim'> & { readonly photos?: readonly { readonly path: string }[] }

/** PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2), or neither. */
export type PdfStandard = 'ua-1' | 'a-2a' | 'none'

/** A picture where it stands: its path, the page of the PDF (from 1), its width and height there in points. */
export type PlacedPicture = {
  readonly path: string
  readonly page: number
  readonly width: number
  readonly height: number
}

/**
 * A field that may be filled in on the page: `key` is whatever its data says it shows; page of the PDF from 1, the rest in parts of the
 * page's width and height, from its upper left corner.
 */
export type MarkedField = {
  readonly key: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Where everything stands. `placed`: every picture with a mark `<placed>` of its template. `marks`: on which page of the PDF
 * (from 1) each label of the template begins. `fields`: every mark `<field>`. `replaced`: signs no bundled font holds.
 */
export type Layout = {
  readonly pageCount: number
  readonly marks: Readonly<Record<string, number>>
  readonly placed: readonly PlacedPicture[]
  readonly fields: readonly MarkedField[]
  readonly replaced: readonly ReplacedSign[]
}

export type TypesetResult = Layout & { readonly pdf: Uint8Array }

/** How far a job is: `done` of `total` steps, which do not take the same time. */
export type TypesetStep = { readonly done: number; readonly total: number }
