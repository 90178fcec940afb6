/** @file What may be said on the command line of this host, and where its things lie by it. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { App } from 'electron'
import type { Language } from '#contract'

/** `data`: one folder that holds everything instead (tests, demonstrations). `book`: a book to open. Both are absolute paths. */
export type Options = { data: string | null; book: string | null; language: Language }

/** The options among these words. Chromium's own switches stand between them and are left to Chromium. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' }, book: { type: 'string' }, language: { type: 'string' } },
    strict: false,
  })
  return { data: pathIn(values.data), book: pathIn(values.book), language: values.language === 'en' ? 'en' : 'nl' }
}

/** Without `strict` an option that lacks its word is `true`. */
function pathIn(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? path.resolve(value) : null
}

/** `programFolder`: where Electron itself keeps what it must. `downloads`: where the browser's own saving goes, if anywhere. */
export type Folders = {
  userFolder: string
  documentsFolder: string
  settingsFile: string
  programFolder: string
  downloads: string | null
}

/** The folders of this person, the settings where the loopback host has them too; with `data`, all of them in that one folder. */
export function findFolders({ data }: Pick<Options, 'data'>, app: Pick<App, 'getPath'>): Folders {
  if (data !== null) {
    const programFolder = path.join(data, 'electron')
    const settingsFile = path.join(data, 'settings.json')
    return { userFolder: data, documentsFolder: data, settingsFile, programFolder, downloads: path.join(data, 'saved') }
  }
  const programFolder = path.join(app.getPath('appData'), process.platform === 'linux' ? 'bewaarboek' : 'Bewaarboek')
  return {
    userFolder: app.getPath('home'),
    documentsFolder: app.getPath('documents'),
    settingsFile: path.join(programFolder, 'settings.json'),
    programFolder,
    downloads: null,
  }
}
