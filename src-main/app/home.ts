/** @file Where the program's own files lie: resources that are shipped with it, from source, built, or packaged. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The folder that holds `resources/` and the built window. In a package, what must be a real file lies beside the archive. */
export function findHome(from: string): string {
  const unpacked = from.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked')
  for (let at = unpacked; path.dirname(at) !== at; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'resources', 'typst'))) return at
  }
  throw new Error(`No resources folder above ${from}`)
}

/** 'Bewaarboek 0.1.0', as it is written into books and backups. */
export function madeByOf(home: string): string {
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  return `Bewaarboek ${version}`
}
