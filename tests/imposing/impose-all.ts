/**
 * @file `npm run impose-all -- [--from N] [--to N] [--every K] [--plans-only]`: every number of pages from 1 to 200 on every kind of printer,
 * in every binding and both papers; planned, printed in numbers, folded and read; then set by the typesetter and read back from the
 * PDF. `--every K` sets one in K of the PDFs, in turn; 1 is all of them. It ends with its figures, and with 1 when a page was out of place.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { planSheets } from '#main/sheets'
import { createTypesetter } from '#main/typeset'
import { printersFor, readFolded, readingOrder, type Asked, type Files } from '../support/home-printing.ts'
import { impose } from '../support/imposed.ts'
import { apart } from '../support/paper-folding.ts'
import { askedOf, choose, filesOf } from '../support/sheet-plans.ts'
import { bindings, papers, ways } from './ways.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: '200' },
    every: { type: 'string', default: '32' },
    'plans-only': { type: 'boolean', default: false },
  },
})
const [from, to, every] = [Number(values.from), Number(values.to), Number(values.every)]
const say = (line: string) => process.stdout.write(`${line}\n`)
const found: string[] = []

const cases = Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((count) =>
  ways.flatMap((way) =>
    papers.flatMap((paper) =>
      bindings.map((binding) => ({ count, way, choices: choose({ ...way.asked, ...binding, paper }) })),
    ),
  ),
)
type Case = (typeof cases)[number]

/** Whether the files are read in order on every printer they may meet; what is not is kept for the end. */
function check({ count, way, choices }: Case, files: Files, asked: Asked): number {
  const printers = printersFor(asked.duplex, way.profile)
  for (const one of printers) {
    const read = attempt(() => readFolded(files, asked, one).join())
    if (read === readingOrder(count).join()) continue
    found.push(`${count} pages, ${way.name}, ${choices.paper}, signatures of ${choices.signature}: ${read}`)
  }
  return printers.length
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch (error) {
    return String(error)
  }
}

function readPlans() {
  const began = performance.now()
  let [printed, sheets] = [0, 0]
  for (const one of cases) {
    const plan = planSheets(one.count, one.choices, one.way.profile)
    printed += check(one, filesOf(plan), askedOf(plan))
    sheets += plan.sheets
  }
  say(`${cases.length} plans, ${sheets} sheets, folded and read ${printed} times in ${seconds(began)} s`)
}

async function readFiles() {
  const typesetter = createTypesetter({ resources: path.join(import.meta.dirname, '..', '..', 'resources') })
  const began = performance.now()
  const chosen = cases.filter((_, index) => (index + Math.floor(index / every)) % every === 0)
  let [faces, furthest] = [0, 0]
  for (const one of chosen) {
    const { plan, files } = await impose(typesetter, one.count, { choices: one.choices, profile: one.way.profile })
    check(one, files, askedOf(plan))
    const placed = displaced(files, filesOf(plan))
    faces += placed.sides
    furthest = Math.max(furthest, placed.furthest)
  }
  await typesetter.close()
  const seen = new Set(chosen.map(({ way }) => way.name))
  say(
    `${chosen.length} booklets set (${seen.size} of ${ways.length} ways), ${faces} sides read back in ${seconds(began)} s`,
  )
  say(`furthest from where it was planned: ${furthest.toFixed(5)} mm`)
}

/** How far any page lies from where it was planned, in mm. */
function displaced(files: Files, planned: Files) {
  const sides = Object.entries(files).flatMap(([what, drawn = []]) =>
    drawn.map(({ printed }, side) => ({ printed, meant: planned[what]?.[side]?.printed ?? [] })),
  )
  const distances = sides.flatMap(({ printed, meant }) =>
    printed.map((page) => apart(page, meant.find((other) => other.page === page.page) ?? null)),
  )
  return { sides: sides.length, furthest: Math.max(0, ...distances) }
}

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(1)

readPlans()
if (!values['plans-only']) await readFiles()
for (const line of found.slice(0, 20)) say(line)
say(found.length === 0 ? 'Every page is read in its place.' : `${found.length} booklets are not read in order.`)
process.exit(found.length === 0 ? 0 : 1)
