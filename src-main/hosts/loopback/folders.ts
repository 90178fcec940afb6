/** @file Where this person keeps things, by the customs of each system. */
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Folders = { userFolder: string; documentsFolder: string; settingsFile: string }

/** The folders of this person; with `data`, everything lies in that one folder instead (tests, demonstrations). */
export function findFolders(data?: string): Folders {
  if (data !== undefined) {
    return { userFolder: data, documentsFolder: data, settingsFile: path.join(data, 'settings.json') }
  }
  const userFolder = os.homedir()
  return {
    userFolder,
    documentsFolder: documentsOf(userFolder),
    settingsFile: path.join(configOf(userFolder), 'settings.json'),
  }
}

/** `~/.config`, `Application Support` or `%APPDATA%` (XDG Base Directory; Apple and Microsoft guidelines). */
function configOf(home: string): string {
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Bewaarboek')
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? home, 'Bewaarboek')
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'bewaarboek')
}

/** The documents folder by its own name in the language of the system (xdg-user-dirs). */
function documentsOf(home: string): string {
  const listed = path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'user-dirs.dirs')
  const named = existsSync(listed) ? /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(listed, 'utf8'))?.[1] : undefined
  return named?.replace('$HOME', home) ?? path.join(home, 'Documents')
}
