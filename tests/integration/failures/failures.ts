/** @file `node tests/integration/failures/failures.ts [--every N] [--mode M]`: the long form, at every write rather than at some; prints a table. */
import { parseArgs } from 'node:util'
import { cases, layFailures } from './try-failures.ts'

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' }, mode: { type: 'string' } } })
const failures = await layFailures()
let found = 0
const modes = ['no-room', 'error', 'torn', 'cut'] as const
for (const mode of modes.filter((one) => one === (values.mode ?? one))) {
  for (const one of cases) {
    const { tried, outcomes, findings } = await failures.tryCase({ ...one, mode }, { every: Number(values.every) })
    const told = Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`)
    process.stdout.write(`${mode}, ${one.lock}, ${one.work}: ${tried} writes failed: ${told.join('; ')}\n`)
    for (const finding of findings) process.stdout.write(`  ${finding}\n`)
    found += findings.length
  }
}
failures.end()
process.exitCode = found === 0 ? 0 : 1
