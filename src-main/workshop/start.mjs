/**
 * @file `npm start`: sets up, builds what changed, and opens the app. In Electron when its program can be had; otherwise the same
 * app in a browser window on this computer. `npm start -- --electron` tries to fetch Electron's program again.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { environment, ownNode, root, setUp } from './setup.mjs'

const words = process.argv.slice(2).filter((word) => word !== '--electron' && word !== '--browser')
const asked = (word) => process.argv.includes(word)

setUp()
const electron = asked('--browser') ? null : findElectron()
if (!build(electron === null ? ['window', 'reader'] : ['window', 'reader', 'main'])) process.exit(1)

const [program, first] =
  electron === null ? [ownNode, join(root, 'src-main', 'hosts', 'loopback', 'index.ts')] : [electron, root]
const child = spawn(program, [first, ...words], { cwd: root, stdio: 'inherit', env: environment() })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (status) => process.exit(status ?? 0))

/** Electron's own program, fetched at the first start; `null`, said in one sentence, when it can't be had. */
function findElectron() {
  const home = join(root, 'node_modules', 'electron')
  const named = join(home, 'path.txt')
  const program = () => join(home, 'dist', existsSync(named) ? readFileSync(named, 'utf8') : '')
  if (existsSync(named) && existsSync(program())) return program()

  // it comes from elsewhere than the package registry; where that is out of reach, asking again at every start would only take time
  const refused = join(root, 'node_modules', '.bewaarboek-electron')
  const recently = existsSync(refused) && Date.now() - statSync(refused).mtimeMs < 24 * 60 * 60 * 1000
  if (!recently || asked('--electron')) {
    console.log('Fetching Electron (once).')
    spawnSync(ownNode, [join(home, 'install.js')], {
      cwd: root,
      stdio: 'ignore',
      env: environment(),
      timeout: 10 * 60 * 1000,
    })
    if (existsSync(named) && existsSync(program())) return program()
    writeFileSync(refused, '')
  }
  console.log('Electron’s own program can’t be had here; the same app opens in a browser window on this computer.')
  return null
}
