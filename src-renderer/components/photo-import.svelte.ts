/** @file Bringing photos in, one after the other: what came in, what stood in the book already, what was refused and why. */
import { BookError } from '#contract'
import type { ChildId, PageId, Photo, PhotoAdded } from '#contract'

/** One file that did not come in, with the sentence that says why. */
export type Refused = { name: string; sentence: string }

/** Where bringing in is. `rest`: how it ended when it was stopped by a person or by something every file would meet. */
export type ImportPhase =
  | { state: 'idle' }
  | { state: 'working'; done: number; total: number; name: string }
  | {
      state: 'done'
      added: readonly Photo[]
      already: readonly Photo[]
      refused: readonly Refused[]
      ended: 'all' | 'stopped' | 'halted'
    }

type Needs = {
  add: (file: File, to: { child?: ChildId; page?: PageId; signal: AbortSignal }) => Promise<PhotoAdded>
  sentence: (error: unknown) => string
  onadded: (photo: Photo) => void
}

// every following file would meet these too, so the run ends and says it once
const halting = ['disk-full', 'book-in-use', 'book-read-only', 'book-not-open']

/** A place to bring photos in. `bringIn` takes files one by one; `stop` leaves what is in and does not touch the rest. */
export function createPhotoImport({ add, sentence, onadded }: Needs) {
  let phase = $state.raw<ImportPhase>({ state: 'idle' })
  let stopping: AbortController | null = null

  async function bringIn(files: readonly File[], to: { child?: ChildId; page?: PageId }) {
    if (stopping !== null || files.length === 0) return
    const controller = new AbortController()
    stopping = controller
    const gathered = { added: [] as Photo[], already: [] as Photo[], refused: [] as Refused[] }
    let ended: 'all' | 'stopped' | 'halted' = 'all'
    for (const [done, file] of files.entries()) {
      phase = { state: 'working', done, total: files.length, name: file.name }
      ended = await bringInOne(file, { ...to, signal: controller.signal }, gathered)
      if (ended !== 'all') break
    }
    stopping = null
    phase = { state: 'done', ...gathered, ended }
  }

  type Gathered = { added: Photo[]; already: Photo[]; refused: Refused[] }
  async function bringInOne(file: File, to: Parameters<Needs['add']>[1], gathered: Gathered) {
    if (to.signal.aborted) return 'stopped'
    try {
      const { photo, already } = await add(file, to)
      gathered[already ? 'already' : 'added'].push(photo)
      onadded(photo)
      return 'all'
    } catch (error) {
      if (to.signal.aborted) return 'stopped'
      gathered.refused.push({ name: file.name, sentence: sentence(error) })
      return error instanceof BookError && halting.includes(error.code) ? 'halted' : 'all'
    }
  }

  return {
    get phase() {
      return phase
    },
    bringIn,
    stop: () => {
      stopping?.abort()
    },
    /** Puts the outcome away. */
    clear: () => {
      if (phase.state === 'done') phase = { state: 'idle' }
    },
  }
}

/** The files of what was dropped; those in dropped folders too. Anything that is not a file is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // entries must be asked for before the first wait: the list is emptied after the drop
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...transfer.files]
  const found = await Promise.all(entries.map(filesIn))
  return found.flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry
    return [await new Promise<File>((resolve, reject) => file.file(resolve, reject))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  for (;;) {
    // a folder is handed out in parts; an empty part is its end
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return files
    for (const inside of part) files.push(...(await filesIn(inside)))
  }
}
