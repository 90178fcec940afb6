/** @file The files of what was dropped on the window, those in dropped folders too. */

/** Every file that was dropped, folders opened; what is neither file nor folder (a piece of text, say) is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // entries must be asked for before the first wait: the list is emptied after the drop
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...transfer.files]
  const found = await Promise.all(entries.map(filesIn))
  return found.flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry))
    return [
      await promised<File>((resolve, reject) => {
        entry.file(resolve, reject)
      }),
    ]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  for (;;) {
    // a folder is handed out in parts; an empty part is its end
    const part = await promised<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (part.length === 0) return files
    for (const inside of part) files.push(...(await filesIn(inside)))
  }
}

function promised<T>(ask: (resolve: (value: T) => void, reject: (error: DOMException) => void) => void): Promise<T> {
  return new Promise(ask)
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
