/**
 * @file Puts in place what the project needs, once: the packages of package-lock.json. Plain JavaScript for any Node since 20.19,
 * because it runs before anything is installed. A second run finds everything there and does nothing.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The Node this project brings (package `node`): the same version as Electron's, whatever npm was started with. */
export const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Where Node keeps what it made of the code, as tests start the same programs many times. */
export const compileCache = join(root, 'node_modules', '.cache', 'node')

const stamp = join(root, 'node_modules', '.bewaarboek-setup')

/** Installs the packages of the lockfile unless they are already there. Ends the program with a sentence when that fails. */
export function setUp() {
  if (!isNewEnough(process.versions.node))
    leave(`Bewaarboek needs Node 20.19 or newer; this is ${process.versions.node}.`)

  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(ownNode)) return
  console.log('Setting up: installing the packages of package-lock.json (once).')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) leave('The packages could not be installed. Is the package registry within reach?')
  if (!existsSync(ownNode)) leave('The package `node` did not bring its program. Were install scripts switched off?')
  writeFileSync(stamp, wanted)
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/** Runs a command of this project under its own Node; gives its exit code. */
export function run(command, words, options = {}) {
  const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit', env: environment(), ...options })
  return status ?? 1
}

/** The environment in which `node` and the tools of node_modules/.bin are this project's own. */
export function environment() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const own = [dirname(ownNode), join(root, 'node_modules', '.bin')].join(separator)
  return {
    ...process.env,
    PATH: `${own}${separator}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: compileCache,
  }
}

function leave(sentence) {
  console.error(sentence)
  process.exit(1)
}
