/** @file The door of typesetting: (template, data, pictures) in, PDF out. The only place that knows the Typst compiler. */
export type {
  JsonValue,
  Layout,
  LayoutJob,
  MarkedField,
  PdfStandard,
  Photograph,
  PlacedPicture,
  Trim,
  TypesetJob,
  TypesetResult,
  TypesetStep,
} from './job.ts'
export { createTypesetter } from './typesetter.ts'
export type { SetOptions, Typesetter } from './typesetter.ts'
