/** @file `npm test`: the whole gate, step by step; it stops at the first step that does not hold. */
import { build } from './build.mjs'
import { environment, root, setUp } from './setup.mjs'
import { spawnSync } from 'node:child_process'

setUp()
const steps = ['types', 'lint', 'boundaries', 'unit', 'build', 'integration', 'e2e', 'torture']

for (const step of steps) {
  const began = Date.now()
  console.log(`\n== ${step}`)
  if (!holds(step)) {
    console.error(`\nThe gate stops at: ${step}`)
    process.exit(1)
  }
  console.log(`== ${step} holds (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}

function holds(step) {
  if (step === 'build') return build()
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
    shell: process.platform === 'win32',
  })
  return status === 0
}
