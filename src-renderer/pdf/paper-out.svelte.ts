/** @file A PDF on its way out of the window: saved on this computer, or printed. One at a time. */
import { BookError } from '#contract'
import type { DocumentId } from '#contract'
import type { Client } from '../client.ts'
import type { Pdf } from './pdf-reader.ts'
import { printPdf } from './print-pdf.ts'

/** Where it is. `saved` with an empty name: a browser keeps it and does not say where. */
export type OutState =
  | { at: 'rest' }
  | { at: 'saving' }
  | { at: 'printing'; done: number; total: number }
  | { at: 'saved'; name: string }
  | { at: 'stopped' }
  | { at: 'failed'; error: unknown }

type Needs = {
  client: Pick<Client, 'document' | 'documentUrl'>
  /** Lets the browser save what lies at an address. */
  download?: (url: string, name: string) => Promise<void>
  print?: typeof printPdf
}

type ToSave = { document: DocumentId; name: string }

/** The way out for one screen. */
export function createPaperOut({ client, download = byLink, print = printPdf }: Needs) {
  let state = $state.raw<OutState>({ at: 'rest' })
  let printing = new AbortController()
  const isBusy = () => state.at === 'saving' || state.at === 'printing'

  async function goThrough(first: OutState, way: () => Promise<OutState>) {
    if (isBusy()) return
    state = first
    state = await way().catch(afterFailure)
  }

  return {
    get state() {
      return state
    },
    get isBusy() {
      return isBusy()
    },
    /** Saves under a name; the host decides whether to ask where. */
    save: (find: () => Promise<ToSave>) =>
      goThrough({ at: 'saving' }, async () => saveAs(client, await find(), download)),
    /** Lays every page ready and opens the system's dialog. */
    print: (find: () => Promise<Pdf>) =>
      goThrough({ at: 'printing', done: 0, total: 0 }, async () => {
        printing = new AbortController()
        const { signal } = printing
        await print(await find(), { signal, onProgress: (done, total) => (state = { at: 'printing', done, total }) })
        return { at: 'rest' }
      }),
    /** Calls printing off; nothing has reached the printer yet then. */
    stop: () => {
      printing.abort()
    },
    /** Forgets how the last went, when something else is looked at. */
    rest: () => {
      if (!isBusy()) state = { at: 'rest' }
    },
  }
}

async function saveAs(client: Needs['client'], what: ToSave, download: typeof byLink): Promise<OutState> {
  const saved = await client.document.save(what)
  if (saved.kind === 'stopped') return { at: 'rest' }
  if (saved.kind === 'saved') return { at: 'saved', name: saved.name }
  await download(client.documentUrl(what.document), what.name)
  return { at: 'saved', name: '' }
}

const afterFailure = (error: unknown): OutState =>
  error instanceof BookError && error.code === 'stopped' ? { at: 'stopped' } : { at: 'failed', error }

export type PaperOut = ReturnType<typeof createPaperOut>

/** How long a downloaded blob stays readable, in milliseconds. */
const BLOB_MS = 60_000

/** The longest file name that is offered, in signs; with four bytes each still below the 255 of common disks. */
const NAME_SIGNS = 60

/** A name any disk takes, made of a title: no signs that are reserved somewhere, not empty. */
export function fileNameOf(title: string, otherwise: string): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  const short = Array.from(safe)
    .slice(0, NAME_SIGNS)
    .join('')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
  return `${short === '' ? otherwise : short}.pdf`
}

/** By way of a blob, because the name that main gave the document would go before the one asked for here. */
async function byLink(url: string, name: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok) throw new BookError('document-not-found')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  // the browser begins to read in its own time; a minute is more than it needs for bytes that are here already
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, BLOB_MS)
}
