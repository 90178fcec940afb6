/** @file A disk that fails at one write after another, during every piece of work, until the work comes to its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { layScenes } from '../../mutations/scenes.ts'
import type { Mode } from './faulty-disk.ts'
import { workNames, type WorkName } from './works.ts'

export type Lock = 'open' | 'locked'
type Case = { lock: Lock; work: WorkName; mode: Mode }

/** What came of one case: how many writes failed in turn, with which refusals, and what was found that must never be. */
export type Row = Case & { tried: number; outcomes: Record<string, number>; findings: string[] }

/** Every piece of work on every book it can be done with. */
export const cases: readonly { lock: Lock; work: WorkName }[] = (['open', 'locked'] as const).flatMap((lock) =>
  workNames
    // what a save writes, SQLite writes itself
    .filter((work) => work !== 'save' && (lock === 'open' ? !['unlock', 'password'].includes(work) : work !== 'lock'))
    .map((work) => ({ lock, work })),
)

/** Makes the books once; `every`: how many writes lie between one that fails and the next, in the case that is tried. */
export async function layFailures() {
  const root = mkdtempSync(join(tmpdir(), 'bewaarboek-failures-'))
  await layScenes(root)
  const program = startProgram(root)
  return {
    tryCase: async (one: Case, { first = 1, every = 1 } = {}): Promise<Row> => {
      const row: Row = { ...one, tried: 0, outcomes: {}, findings: [] }
      for (let at = first; ; at += every) {
        const came = one.mode === 'cut' ? await cutAt(root, { ...one, at }, program) : await program.ask({ ...one, at })
        row.findings.push(...came.findings.map((finding) => `write ${at}: ${finding}`))
        // nothing failed any more: the work has fewer writes
        if (!came.failed) return row
        count(row, came.outcome)
      }
    },
    end: () => {
      program.end()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function count(row: Row, outcome: string) {
  row.tried += 1
  row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + 1
}

const Came = z.looseObject({ outcome: z.string(), failed: z.boolean(), findings: z.array(z.string()) })
type Came = z.infer<typeof Came>
type Asked = Case & { at: number; left?: string; folder?: string }
type Program = ReturnType<typeof startProgram>

// the program ends with the power; another looks at what is left
async function cutAt(root: string, asked: Asked, looking: Program): Promise<Came> {
  const folder = mkdtempSync(join(tmpdir(), 'bewaarboek-failure-'))
  const program = startProgram(root)
  try {
    const came = await program.ask({ ...asked, folder })
    if (came.outcome !== 'ended') return came
    return { ...(await looking.ask({ ...asked, left: folder })), outcome: 'power cut' }
  } finally {
    program.end()
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

function startProgram(root: string) {
  const here = (name: string) => join(import.meta.dirname, name)
  const words = ['--import', here('faulty-disk.ts'), here('failing.ts'), root]
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'pipe'] })
  const said = { complained: '' }
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.complained += text))
  const closed = once(child, 'close').then(() => null)
  const line = async () => {
    let text = ''
    while (!text.endsWith('\n')) text += String((await once(child.stdout, 'data'))[0])
    return text
  }
  return {
    ask: async (asked: Asked): Promise<Came> => {
      child.stdin.write(`${JSON.stringify(asked)}\n`)
      const answer = await Promise.race([line(), closed])
      if (answer !== null) return Came.parse(JSON.parse(answer))
      const findings = child.signalCode === 'SIGKILL' ? [] : [`the program fell over: ${said.complained}`]
      return { outcome: 'ended', failed: true, findings }
    },
    end: () => child.stdin.end(),
  }
}
