/**
 * @file Builds what has changed since the last build: the window and the reader of backups (Vite) and, for Electron and a package, the
 * Node side (TypeScript).
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownNode, root, run, setUp } from './setup.mjs'

const bin = (name) => join(root, 'node_modules', name)
const parts = {
  window: {
    from: ['src-renderer', 'src-main/contract', 'vite.config.ts', 'svelte.config.js', 'package-lock.json'],
    make: () => run(ownNode, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']),
  },
  reader: {
    from: ['src-renderer/reader', 'resources/words', 'vite.reader.config.ts', 'svelte.config.js', 'package-lock.json'],
    make: () =>
      run(ownNode, [bin('vite/bin/vite.js'), 'build', '--config', 'vite.reader.config.ts', '--logLevel', 'warn']),
  },
  main: {
    from: ['src-main', 'tsconfig.base.json', 'package.json', 'package-lock.json'],
    make: makeMain,
  },
}

/** Builds the named parts that are not up to date; `false` when one does not build. */
export function build(names = Object.keys(parts)) {
  mkdirSync(join(root, 'out'), { recursive: true })
  return names.every((name) => {
    const stamp = join(root, 'out', `.${name}`)
    const now = fingerprint(parts[name].from)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true
    rmSync(stamp, { force: true })
    if (parts[name].make() !== 0) return false
    writeFileSync(stamp, now)
    return true
  })
}

function makeMain() {
  rmSync(join(root, 'out', 'src-main'), { recursive: true, force: true })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const imports = { '#contract': './src-main/contract/index.js', '#main/*': './src-main/*/index.js' }
  writeFileSync(
    join(root, 'out', 'package.json'),
    JSON.stringify({ name: 'bewaarboek', version, type: 'module', imports }, null, 2),
  )
  const tsc = bin('typescript/bin/tsc')
  const node = run(ownNode, [tsc, '-p', 'src-main/tsconfig.build.json'])
  return node === 0
    ? run(ownNode, [bin('vite/bin/vite.js'), 'build', '--config', 'vite.preload.config.ts', '--logLevel', 'warn'])
    : node
}

/** A hash over names, sizes and contents of everything a part is made from. */
function fingerprint(places) {
  const hash = createHash('sha256')
  const read = (at) => {
    if (!existsSync(at)) return
    if (statSync(at).isDirectory()) for (const name of readdirSync(at).toSorted()) read(join(at, name))
    else hash.update(at).update(readFileSync(at))
  }
  for (const place of places) read(join(root, place))
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp()
  process.exit(build() ? 0 : 1)
}
