/**
 * @file `npm test`: the whole gate, step by step; it stops at the first step that does not hold. The lint runs beside what comes before
 * the integration, as it uses one processor only.
 */
import { spawn } from 'node:child_process'
import { environment, root, setUp } from './setup.mjs'

setUp()
// the lint takes one processor as long as all that stands beside it takes the other
const stages = [[['lint'], ['types', 'boundaries', 'unit', 'build']], [['integration']], [['e2e']], [['torture']]]

for (const lanes of stages) {
  const fallen = await Promise.all(lanes.map((steps) => firstFallen(steps, lanes.length === 1)))
  if (fallen.every((step) => step === undefined)) continue
  console.error(`\nThe gate stops at: ${fallen.filter(Boolean).join(', ')}`)
  process.exit(1)
}

/** Goes along one lane; gives the step that did not hold. What a step says is shown at once, or when it ends where another lane runs beside it. */
async function firstFallen(steps, isAlone) {
  for (const step of steps) {
    const began = Date.now()
    if (isAlone) console.log(`\n== ${step}`)
    const { status, said } = await run(step, isAlone)
    if (!isAlone) console.log(`\n== ${step}\n${said.trim()}`)
    if (status !== 0) return step
    console.log(`== ${step} holds (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  }
  return undefined
}

/** Runs one script of package.json; what it says is shown at once, or kept when others run beside it. */
function run(step, showsAtOnce) {
  const child = spawn('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: ['ignore', showsAtOnce ? 'inherit' : 'pipe', showsAtOnce ? 'inherit' : 'pipe'],
    env: environment(),
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((resolve) => {
    child.on('error', () => resolve({ status: 1, said: `${step} could not be started` }))
    child.on('close', (status) => resolve({ status: status ?? 1, said }))
  })
}
