#!/usr/bin/env node
/**
 * @file The command `bewaarboek`. Plain JavaScript for any Node since 20: it hands over to the Node this project brings,
 * and to the source when that is there (a checkout), else to the built program (a package).
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const source = join(here, 'index.ts')
const built = join(root, 'out', 'src-main', 'hosts', 'cli', 'index.js')
const node = existsSync(ownNode) ? ownNode : process.execPath

// in a checkout, the reader that travels with every backup may still have to be built
if (existsSync(source)) {
  const { build } = await import('../../workshop/build.mjs')
  if (!build(['reader'])) process.exit(1)
}
const { status } = spawnSync(node, [existsSync(source) ? source : built, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
