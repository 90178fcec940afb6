/**
 * @file Run after every change of dependencies: puts right two things npm leaves wrong in package-lock.json, so that `npm ci` works
 * on a machine with nothing but Node, npm and the registry.
 *
 * 1. Optional packages that the registry does not have are written down, but then refused by `npm ci` ('Missing: … from lock file').
 *    Needed for the Typst compiler 0.7.0, of which some platforms were not there.
 * 2. `gypfile: false` of a package (better-sqlite3 brings its binaries) is forgotten; `npm ci` would compile it anew.
 *
 * May go when `npm ci` accepts and respects what `npm install` wrote.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))

for (const [at, entry] of Object.entries(lock.packages)) {
  leaveOutMissing(at, entry)
  rememberBinaries(at, entry)
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)

function leaveOutMissing(at, entry) {
  if (entry.optionalDependencies === undefined) return
  const isThere = (name) => `${at}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages
  const wanted = Object.entries(entry.optionalDependencies)
  const kept = wanted.filter(([name]) => isThere(name))
  entry.optionalDependencies = Object.fromEntries(kept)
  if (kept.length < wanted.length) console.log(`${at}: ${wanted.length - kept.length} not in the registry`)
}

function rememberBinaries(at, entry) {
  const own = `${at}/package.json`
  if (at === '' || !existsSync(own)) return
  if (JSON.parse(readFileSync(own, 'utf8')).gypfile !== false) return
  entry.gypfile = false
  console.log(`${at}: brings its binaries`)
}
