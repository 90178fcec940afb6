/** @file The press: one Typst compiler with its fonts, kept warm. It works at once and blocks, so it lives in a worker thread. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { BookError } from '#contract'
import { readFonts, renamed } from './bundled-fonts.ts'
import { coverageOf } from './coverage.ts'
import type { JsonValue, Layout, MarkedField, PdfStandard, PlacedPicture, TypesetStep } from './job.ts'
import { createLegible } from './legible.ts'
import { contentFree, refusedSign, signsAround } from './refusal.ts'

/** A job as it reaches the worker: bytes only for pictures that are new or changed. `wants`: a PDF, or only where everything stands. */
export type PressJob = {
  readonly template: string
  readonly data: JsonValue
  readonly pictures: readonly { readonly path: string; readonly bytes: Uint8Array | null }[]
  readonly date: string
  readonly standard: PdfStandard
  readonly wants: 'pdf' | 'layout'
}

/** `pdf` is `null` when only the layout was asked for; else a buffer of its own, so that it can be handed on without a copy. */
export type Pressed = Layout & { readonly pdf: Uint8Array<ArrayBuffer> | null }

const DATA_PATH = '/job/data.json'
const STEPS = 4
// every refusal names one sign; a text with more odd signs than this is answered with 'booklet-failed'
const MOST_REFUSALS = 40
// what jobs of so many pages together left behind is remembered, so that a long evening of editing keeps a steady size: a page leaves
// up to 1 MB behind, and an edit needs only the job before it
const REMEMBERED_PAGES = 1000
const MOST_REMEMBERED_JOBS = 10
// a layout and its PDF are two jobs
const LEAST_REMEMBERED_JOBS = 2

/** A press for the templates and fonts under `resources`; `set` gives what the job wants, or throws 'booklet-failed' with a reason for the log. */
export function createPress({ resources }: { resources: string }) {
  const root = join(resources, 'typst')
  const fonts = join(resources, 'fonts')
  const bundled = readFonts(fonts)
  // only blobs: mixed with `fontPaths` they end the whole program (compiler 0.7.0)
  const fontBlobs = bundled.map(renamed)
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] })
  const legible = createLegible(coverageOf(bundled))
  let held: readonly string[] = []
  let rememberedJobs = LEAST_REMEMBERED_JOBS

  const holdPictures = (pictures: PressJob['pictures']) => {
    const wanted = new Set(pictures.map(({ path }) => path))
    for (const path of held) if (!wanted.has(path)) compiler.unmapShadow(join(root, path))
    for (const { path, bytes } of pictures) if (bytes !== null) compiler.mapShadow(join(root, path), asBuffer(bytes))
    held = [...wanted]
  }

  return {
    set: (job: PressJob, onStep: (step: TypesetStep) => void): Pressed => {
      const step = (done: number) => onStep({ done, total: STEPS })
      holdPictures(job.pictures)
      step(1)
      try {
        const pressed = setLegibly({ compiler, root, legible, step }, job)
        rememberedJobs = jobsWorthRemembering(pressed.pageCount)
        return pressed
      } finally {
        compiler.evictCache(rememberedJobs)
      }
    },
  }
}

const jobsWorthRemembering = (pageCount: number) =>
  Math.min(MOST_REMEMBERED_JOBS, Math.max(LEAST_REMEMBERED_JOBS, Math.floor(REMEMBERED_PAGES / pageCount)))

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)

type Parts = {
  compiler: NodeCompiler
  root: string
  legible: ReturnType<typeof createLegible>
  step: (done: number) => void
}

function setLegibly({ compiler, root, legible, step }: Parts, job: PressJob): Pressed {
  const refused = new Set<string>()
  for (let attempt = 0; attempt <= MOST_REFUSALS; attempt++) {
    const { data, replaced } = legible(job.data, refused)
    compiler.mapShadow(join(root, DATA_PATH), Buffer.from(JSON.stringify(data)))
    step(2)
    const document = compile(compiler, root, job)
    step(3)
    const pdf = job.wants === 'layout' ? { bytes: null } : exportPdf(compiler, document, job)
    if ('refusal' in pdf) {
      learn(refused, data, pdf.refusal)
      continue
    }
    step(STEPS)
    return { pdf: pdf.bytes, ...layoutOf(compiler, document), replaced }
  }
  throw new BookError('booklet-failed', { reason: 'too many signs refused' })
}

type Document = NonNullable<ReturnType<NodeCompiler['compile']>['result']>

function compile(compiler: NodeCompiler, root: string, { template, date }: PressJob): Document {
  const compiled = compiler.compile({ mainFilePath: join(root, template), inputs: { data: DATA_PATH, date } })
  const document = compiled.result
  if (compiled.hasError() || document === null) {
    throw new BookError('booklet-failed', { reason: problemOf(compiler, compiled.takeDiagnostics(), root) })
  }
  return document
}

function problemOf(compiler: NodeCompiler, problems: NodeError | null, root: string): string {
  const found = (problems === null ? [] : compiler.fetchDiagnostics(problems)) as { message: string; path?: string }[]
  return contentFree(found.map(({ message, path }) => `${path?.slice(root.length) ?? ''} ${message}`).join('; '))
}

function exportPdf(
  compiler: NodeCompiler,
  document: Document,
  { date, standard }: PressJob,
): { bytes: Uint8Array<ArrayBuffer> } | { refusal: string } {
  try {
    const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
    const proven = standard === 'none' ? {} : { pdfStandard: standard }
    return { bytes: Uint8Array.from(compiler.pdf(document, { ...proven, creationTimestamp })) }
  } catch (cause) {
    return { refusal: cause instanceof Error ? cause.message : '' }
  }
}

/** Adds what must be replaced next time; a refusal that is not about a sign of the data is a fault of the template. */
function learn(refused: Set<string>, data: JsonValue, refusal: string): void {
  const sign = refusedSign(refusal)
  const around = sign === null ? [] : signsAround(data, sign).filter((one) => !refused.has(one))
  if (around.length === 0) throw new BookError('booklet-failed', { reason: contentFree(refusal) })
  for (const one of around) refused.add(one)
}

function layoutOf(compiler: NodeCompiler, document: Document): Omit<Layout, 'replaced'> {
  const valuesOf = <Value>(selector: string) => compiler.query(document, { selector, field: 'value' }) as Value[]
  const marks = valuesOf<{ label: string; page: number }>('<mark>')
  return {
    pageCount: document.numOfPages,
    marks: Object.fromEntries(marks.map(({ label, page }) => [label, page])),
    placed: valuesOf<PlacedPicture>('<placed>'),
    fields: valuesOf<MarkedField>('<field>'),
  }
}
