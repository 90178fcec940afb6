/**
 * @file Run after every change of dependencies: takes optional packages that the registry does not have out of package-lock.json.
 * npm writes them down but then refuses its own lockfile in `npm ci` ('Missing: … from lock file'). Needed for the Typst compiler
 * 0.7.0, of which some platforms were not in the registry; remove this file when `npm ci` accepts what `npm install` wrote.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const isThere = (from, name) =>
  lock.packages[`${from}/node_modules/${name}`] !== undefined || lock.packages[`node_modules/${name}`] !== undefined

for (const [at, entry] of Object.entries(lock.packages)) {
  if (entry.optionalDependencies === undefined) continue
  const wanted = Object.entries(entry.optionalDependencies)
  const kept = wanted.filter(([name]) => isThere(at, name))
  entry.optionalDependencies = Object.fromEntries(kept)
  if (kept.length < wanted.length) console.log(`${at}: ${wanted.length - kept.length} not in the registry`)
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
