/**
 * @file `npm run torture [-- --runs N] [--seed S] [--run K] [--lanes L] [--pace P] [--minutes M]`: programs that work on a real book, with a lock and without, are ended
 * without a word, at moments that chance chooses, and another program looks whether anything was lost. First it proves that a loss
 * would be seen.
 *
 * `--lanes` side by side, and `--pace 3` on a machine that is three times as slow because others work on it too;
 * no run begins after `--minutes`, of which the rest is then told as it is.
 *
 * What it can't show: a power cut. What a program gave to the system survives its end; whether the disk has it is for the system
 * and the drive, and rests on the flushes of disk/ and of SQLite (synchronous FULL).
 */
import { parseArgs } from 'node:util'
import { lossCount, proveTheChecker } from './control.ts'
import { grounds, kinds } from './kinds.ts'
import { inLanes } from './lanes.ts'
import { reportsOf, works } from './ledger.ts'
import { layTheGround, oneRun, removeFolder, type Outcome } from './one-run.ts'
import { endLooking } from './programs.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '40' },
    seed: { type: 'string' },
    run: { type: 'string' },
    lanes: { type: 'string' },
    pace: { type: 'string', default: '1' },
    minutes: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const runs = Array.from({ length: Number(values.runs) }, (_, index) => index)
const wanted = values.run === undefined ? runs : [Number(values.run)]
if (![seed, wanted.length, ...wanted].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('torture [--runs N] [--seed S] [--run K]: whole numbers')
  process.exit(2)
}

const began = performance.now()
const laid = await layTheGround(seed)
const faults = await proveTheChecker(laid, seed)
for (const fault of faults) console.error(`the control: ${fault}`)
const untilMs = values.minutes === undefined ? Infinity : began + Number(values.minutes) * 60_000
const lanes = values.lanes === undefined ? undefined : Number(values.lanes)
const tried = faults.length > 0 ? [] : await inLanes(wanted, tryRun, lanes)
const outcomes = tried.filter((one) => one !== null)
endLooking()
for (const folder of Object.values(laid)) await removeFolder(folder)
tell()
process.exit(faults.length === 0 && outcomes.every(({ findings }) => findings.length === 0) ? 0 : 1)

async function tryRun(run: number): Promise<Outcome | null> {
  if (performance.now() > untilMs) return null
  if (run > 0 && run % 100 === 0)
    console.error(`run ${run} begins after ${Math.round((performance.now() - began) / 1000)} s`)
  const outcome = await oneRun(laid, { seed, run, pace: Number(values.pace) })
  if (outcome.findings.length === 0) await removeFolder(outcome.folder)
  else complain(outcome)
  return outcome
}

function complain({ run, kind, ground, findings, folder }: Outcome) {
  console.error(
    `run ${run} (${kind}, ${ground}), to be repeated with --seed ${seed} --run ${run}; what is left: ${folder}`,
  )
  for (const finding of findings) console.error(`  ${finding}`)
}

function tell() {
  const perKind = kinds.map((kind) => `${kind} ${outcomes.filter((one) => one.kind === kind).length}`)
  const perGround = grounds.map((ground) => `${ground} ${outcomes.filter((one) => one.ground === ground).length}`)
  const cut = works.map((work) => `${work} ${outcomes.filter((one) => one.cut.includes(work)).length}`)
  const confirmed = works.map((work) => `${work} ${outcomes.flatMap((one) => reportsOf(one.ledger, work)).length}`)
  console.log(`runs: ${perKind.join(', ')}; the book: ${perGround.join(', ')}`)
  console.log(`cut off in the middle of: ${cut.join(', ')}`)
  console.log(`confirmed and looked for: ${confirmed.join(', ')}`)
  console.log(`losses made on purpose: ${lossCount}, noticed ${lossCount - faults.length}`)
  const failed = outcomes.filter(({ findings }) => findings.length > 0).length
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `torture: ${outcomes.length - failed} passed, ${failed + faults.length} failed (seed ${seed}, ${seconds} s)`,
  )
}
