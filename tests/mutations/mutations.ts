/**
 * @file `node src-main/workshop/run.mjs tests/mutations/mutations.ts [--runs N] [--seed S] [--run K] [--programs P]`: files of books and
 * sticks are altered in every way a disk and a stranger can, and opened with the code of the app. Each must be said to hold what it
 * held, or be refused for the right reason; none may make the program fall, be taken for whole, or be called a wrong password.
 */
import { parseArgs } from 'node:util'
import { tryMutations, type Tried } from './try-all.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    run: { type: 'string' },
    programs: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const runs =
  values.run === undefined ? Array.from({ length: Number(values.runs) }, (_, run) => run) : [Number(values.run)]
if (![seed, ...runs].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  complainOf('mutations [--runs N] [--seed S] [--run K] [--programs P]: whole numbers')
  process.exit(2)
}

const began = performance.now()
const programs = values.programs === undefined ? undefined : Number(values.programs)
const tried = await tryMutations({ seed, runs, programs, onFinding: complain })
tell()
process.exit(tried.some(({ findings }) => findings.length > 0) ? 1 : 0)

function complain({ run, scene, paths, way, outcome, findings }: Tried) {
  complainOf(
    `run ${run} (${scene}, ${paths.join(' and ')}, ${way}; ${outcome}), to be repeated with --seed ${seed} --run ${run}`,
  )
  for (const finding of findings) complainOf(`  ${finding}`)
}

function tell() {
  const perRow = Map.groupBy(tried, ({ scene, file }) => `${scene.startsWith('locked') ? 'locked' : 'open'}, ${file}`)
  for (const [row, ones] of Array.from(perRow).toSorted(([one], [other]) => one.localeCompare(other))) {
    const outcomes = Array.from(
      Map.groupBy(ones, ({ outcome }) => outcome),
      ([outcome, some]) => `${outcome} ${some.length}`,
    )
    say(`${row.padEnd(42)} ${String(ones.length).padStart(5)}: ${outcomes.toSorted().join('; ')}`)
  }
  const failed = tried.filter(({ findings }) => findings.length > 0).length
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`mutations: ${tried.length - failed} passed, ${failed} failed (seed ${seed}, ${seconds} s)`)
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

function complainOf(line: string) {
  process.stderr.write(`${line}\n`)
}
