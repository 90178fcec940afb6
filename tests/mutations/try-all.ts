/** @file Many mutations: laid out over every kind of file, tried in programs of their own, and what came of each. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { chanceOf, oneOf } from './chance.ts'
import { fileKindOf } from './file-kinds.ts'
import { filesOf, layScenes, scenes, type Scene } from './scenes.ts'

/** One mutation and what came of it. `file`: the kind of file; `lock`: of a book with a lock or without. */
export type Tried = {
  run: number
  scene: Scene
  file: string
  paths: string[]
  way: string
  outcome: string
  findings: string[]
}

type Wanted = {
  seed: number
  runs: readonly number[]
  programs?: number | undefined
  onFinding?: (tried: Tried) => void
}

/** Every run of this seed that is wanted. */
export async function tryMutations({ seed, runs, programs, onFinding = () => undefined }: Wanted): Promise<Tried[]> {
  const root = mkdtempSync(join(tmpdir(), 'bewaarboek-mutations-'))
  try {
    await layScenes(root)
    const groups = groupsIn(root)
    const left = [...runs]
    const tried: Tried[] = []
    const lane = async () => {
      const judge = createJudge(root)
      for (let run = left.shift(); run !== undefined; run = left.shift()) {
        const one = await tryOne({ groups, judge, seed, run })
        tried.push(one)
        if (one.findings.length > 0) onFinding(one)
      }
      judge.end()
    }
    await Promise.all(Array.from({ length: programs ?? Math.min(2, availableParallelism()) }, lane))
    return tried
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Group = { scene: Scene; file: string; choices: string[][] }

// each kind of file of each scene gets as many turns as any other, however many files there are of it
function groupsIn(root: string): Group[] {
  return scenes.flatMap((scene) => {
    const byKind = Map.groupBy(filesOf(root, scene), (paths) => fileKindOf(paths).name)
    return Array.from(byKind, ([file, choices]) => ({ scene, file, choices }))
  })
}

type One = { groups: readonly Group[]; judge: Judge; seed: number; run: number }

async function tryOne({ groups, judge, seed, run }: One): Promise<Tried> {
  const group = groups[run % groups.length]
  if (group === undefined) throw new Error('There is nothing to alter')
  const { scene, file, choices } = group
  // not the chance of the alteration itself, which begins anew in the other program
  const paths = oneOf(chanceOf(seed + 1, run), choices)
  const came = await judge.ask({ scene, paths, seed, run })
  return { run, scene, file, paths, ...came }
}

const Came = z.strictObject({ way: z.string(), outcome: z.string(), findings: z.array(z.string()) })
type Came = z.infer<typeof Came>
type Judge = ReturnType<typeof createJudge>

// one takes a tenth of a second; far beyond that it will never answer
const LONGEST_MS = 60_000

function createJudge(root: string) {
  let program = startProgram(root)
  return {
    ask: async (asked: { scene: Scene; paths: string[]; seed: number; run: number }): Promise<Came> => {
      const came = await program.ask(JSON.stringify(asked))
      if (!program.isThere()) program = startProgram(root)
      return came
    },
    end: () => program.end(),
  }
}

function startProgram(root: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), root], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const said = { complained: '', silent: false }
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.complained += text))
  const closed = once(child, 'close').then(() => null)
  const line = async () => {
    let text = ''
    while (!text.endsWith('\n')) text += String((await once(child.stdout, 'data'))[0])
    return text
  }
  return {
    ask: async (asked: string): Promise<Came> => {
      child.stdin.write(`${asked}\n`)
      const giveUp = setTimeout(() => {
        said.silent = true
        child.kill('SIGKILL')
      }, LONGEST_MS)
      const answer = await Promise.race([line(), closed]).finally(() => clearTimeout(giveUp))
      if (answer !== null) return Came.parse(JSON.parse(answer))
      const outcome = said.silent ? 'fell silent' : 'fell over'
      return { way: '?', outcome, findings: [`the program ${outcome}: ${said.complained}`] }
    },
    isThere: () => child.exitCode === null && child.signalCode === null,
    end: () => child.stdin.end(),
  }
}
