/**
 * @file `npm test`: the whole gate, step by step; it stops at the first step that does not hold. What only reads the source runs side by
 * side, as each of those uses one processor.
 */
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { environment, root, setUp } from './setup.mjs'

setUp()
const steps = [['types', 'lint', 'boundaries'], ['unit'], ['build'], ['integration'], ['e2e'], ['torture']]

for (const together of steps) {
  const outcomes = await Promise.all(together.map(timed))
  for (const { step, said, holds, seconds } of outcomes) {
    if (together.length > 1) console.log(`\n== ${step}\n${said.trim()}`)
    if (holds) console.log(`== ${step} holds (${seconds} s)`)
  }
  const fallen = outcomes.filter(({ holds }) => !holds).map(({ step }) => step)
  if (fallen.length === 0) continue
  console.error(`\nThe gate stops at: ${fallen.join(', ')}`)
  process.exit(1)
}

async function timed(step, _, together) {
  const began = Date.now()
  const isAlone = together.length === 1
  if (isAlone) console.log(`\n== ${step}`)
  const { status, said } = step === 'build' ? { status: build() ? 0 : 1, said: '' } : await run(step, isAlone)
  return { step, said, holds: status === 0, seconds: ((Date.now() - began) / 1000).toFixed(1) }
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
