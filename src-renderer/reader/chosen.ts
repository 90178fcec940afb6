/** @file The files that a person hands over: chosen with a button, or dragged onto the page as a folder. */
import type { Chosen } from './folder.ts'

/** What a file field holds, with the way to each file where the browser tells it. */
export function chosenIn(files: Iterable<File>): Chosen[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** What was dragged here, folders with all that is in them; `null` when the browser does not let this page look into them. */
export async function draggedIn(data: DataTransfer): Promise<Chosen[] | null> {
  // the list is emptied as soon as this turn ends, so everything is taken from it before anything is awaited
  const things = Array.from(data.items, (item: Draggable) => ({
    handle: item.getAsFileSystemHandle?.(),
    entry: item.webkitGetAsEntry(),
  }))
  try {
    const found: Chosen[] = []
    for (const { handle, entry } of things) {
      // Chromium gives handles, and refuses the files of entries to a page opened from a disk; other browsers give entries
      const thing = await handle
      if (thing != null) found.push(...(await walkHandle(thing, thing.name)))
      else if (entry !== null) found.push(...(await walkEntry(entry)))
    }
    return found
  } catch {
    return null
  }
}

// of the draft 'File System Access', which TypeScript does not know
type Draggable = DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }

async function walkHandle(handle: FileSystemHandle, path: string): Promise<Chosen[]> {
  if (handle.kind === 'file') return [{ path, file: await (handle as FileSystemFileHandle).getFile() }]
  const inside: Chosen[] = []
  for await (const one of (handle as FileSystemDirectoryHandle).values()) {
    inside.push(...(await walkHandle(one, `${path}/${one.name}`)))
  }
  return inside
}

async function walkEntry(entry: FileSystemEntry): Promise<Chosen[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }]
  const inside: Chosen[] = []
  for (const one of await entriesOf((entry as FileSystemDirectoryEntry).createReader())) {
    inside.push(...(await walkEntry(one)))
  }
  return inside
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

// a folder is handed over in portions, until one is empty
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}
