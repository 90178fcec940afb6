/** @file The system's own dialogs: choosing a place, and saving a PDF. Nothing lands in the system's list of recent files. */
import path from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { PlacePurpose, Saved } from '#contract'
import type { HostHands } from '#main/app'
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

/** The hands of this host, by way of Electron's dialogs on the present window. */
export function createHands(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: () => BrowserWindow | null,
): HostHands {
  return {
    pick: async (purpose) => {
      const owner = window()
      const options = purposes[purpose]
      const { canceled, filePaths } =
        owner === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(owner, options)
      const [picked] = filePaths
      return canceled || picked === undefined ? 'stopped' : { path: picked }
    },
    saveDocument: async (pdf, name): Promise<Saved> => {
      const owner = window()
      const options = {
        defaultPath: name,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['dontAddToRecent' as const],
      }
      const { canceled, filePath } =
        owner === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(owner, options)
      if (canceled || filePath === '') return { kind: 'stopped' }
      await writeDurably(filePath, pdf).catch((cause: unknown) => {
        throw asDiskError(cause, path.basename(path.dirname(filePath)))
      })
      return { kind: 'saved', name: path.basename(filePath) }
    },
  }
}
