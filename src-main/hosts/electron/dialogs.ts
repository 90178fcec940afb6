/** @file The system's own dialogs: choosing a place, and saving a document. Nothing lands in the system's list of recent files. */
import path from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { BookError } from '#contract'
import type { PlacePurpose, Saved } from '#contract'
import type { DocumentType, HostHands } from '#main/app'
import { asDiskError, writeDurably } from '#main/disk'

const folder: OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory', 'dontAddToRecent']
const purposes: Record<PlacePurpose, OpenDialogOptions> = {
  'new-book': { properties: folder },
  // a book is a folder with an ending; macOS would show it as a file
  'open-book': { properties: ['openDirectory', 'treatPackageAsDirectory', 'dontAddToRecent'] },
  'backup-to': { properties: folder },
  'restore-from': { properties: ['openDirectory', 'dontAddToRecent'] },
  'restore-to': { properties: folder },
}

const filters: Record<DocumentType, { name: string; extensions: string[] }> = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'] },
  'text/calendar': { name: 'iCalendar', extensions: ['ics'] },
}

type Dialogs = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>

/** The hands of this host, by way of Electron's dialogs on the present window. */
export function createHands(
  dialog: Dialogs,
  window: () => BrowserWindow | null,
  write = writeDurably,
): Omit<HostHands, 'openLink'> {
  return {
    pick: async (purpose) => {
      const owner = window()
      const options = purposes[purpose]
      const { canceled, filePaths } =
        owner === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(owner, options)
      const [picked] = filePaths
      return canceled || picked === undefined ? 'stopped' : { path: picked }
    },
    saveDocument: async (document, name, type): Promise<Saved> => {
      const owner = window()
      const options = saving(name, type)
      const { canceled, filePath } =
        owner === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(owner, options)
      if (canceled || filePath === '') return { kind: 'stopped' }
      await write(filePath, document).catch((cause: unknown) => {
        throw inWordsOfThePlace(asDiskError(cause, path.basename(filePath)), filePath)
      })
      return { kind: 'saved', name: path.basename(filePath) }
    },
  }
}

// the window proposes a name, never a folder
function saving(name: string, type: DocumentType): SaveDialogOptions {
  return {
    defaultPath: path.basename(name),
    filters: [filters[type]],
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
  }
}

// what is said of a folder is said by the folder's name, not the file's
function inWordsOfThePlace(failure: BookError, file: string): BookError {
  if (!failure.code.startsWith('folder-')) return failure
  return new BookError(failure.code, { name: path.basename(path.dirname(file)) }, { cause: failure })
}

/** Hands without dialogs, for programs that drive the window: places are chosen in the page, the browser saves, and nothing is opened outside. */
export function createBrowserHands(): HostHands {
  return {
    pick: () => Promise.resolve('browse'),
    saveDocument: () => Promise.resolve({ kind: 'browser' }),
    openLink: () => Promise.resolve('browser'),
  }
}
