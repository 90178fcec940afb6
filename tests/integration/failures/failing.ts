/**
 * @file The program under which the disk fails: `node --import faulty-disk.ts failing.ts <scenes>`. It is given one case per line, does
 * the work in a copy, looks at what is left, does the work once more on a disk that is well, and says what came of it.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { BookError, errorSentence } from '#contract'
import { stickIn, truthOf } from '../../mutations/scenes.ts'
import { arm, disarm } from './faulty-disk.ts'
import { doWork, lookAfter, workNames } from './works.ts'

const Asked = z.strictObject({
  lock: z.enum(['open', 'locked']),
  work: z.enum(workNames),
  mode: z.enum(['no-room', 'error', 'torn', 'cut']),
  at: z.int().min(1),
  /** a folder that was left by a power cut: only to be looked at */
  left: z.string().optional(),
  /** where the power is to be cut: nothing is looked at, as nothing comes after */
  folder: z.string().optional(),
})
type Asked = z.infer<typeof Asked>

/** `outcome`: `done`, or the code of the refusal. `failed`: whether a write failed at all. */
export type Came = { outcome: string; failed: boolean; writes: number; findings: string[] }

const [root = ''] = process.argv.slice(2)

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await tryOne(Asked.parse(JSON.parse(line))))}\n`)
}

async function tryOne(asked: Asked): Promise<Came> {
  if (asked.left !== undefined)
    return { outcome: 'looked', failed: true, writes: 0, findings: await lookTwice(asked.left, asked, false) }
  const folder = asked.folder ?? mkdtempSync(join(tmpdir(), 'bewaarboek-failure-'))
  try {
    layOut(folder, asked.lock)
    const { outcome, ...came } = await work(folder, asked)
    const unforeseen = outcome.startsWith('unforeseen') ? [outcome] : []
    return { outcome, ...came, findings: [...unforeseen, ...(await lookTwice(folder, asked, outcome === 'done'))] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function layOut(folder: string, lock: Asked['lock']) {
  cpSync(join(root, lock), folder, { recursive: true })
  cpSync(stickIn(join(root, `${lock}-stick`)), stickIn(folder), { recursive: true })
}

async function work(folder: string, { work: name, mode, at }: Asked) {
  try {
    await doWork(name, { folder, begin: () => arm(at, mode, folder) })
    return { outcome: 'done', ...disarm() }
  } catch (cause) {
    return { outcome: outcomeOf(cause), ...disarm() }
  }
}

// a refusal is one that has a sentence, and never the one for our own mistakes
function outcomeOf(cause: unknown): string {
  const isForeseen = cause instanceof BookError && cause.code !== 'unexpected'
  if (!isForeseen) return `unforeseen: ${cause instanceof Error ? String(cause.stack) : String(cause)}`
  const said = (['nl', 'en'] as const).map((language) => errorSentence(language, cause.code, cause.details))
  return said.every(Boolean) ? cause.code : `unforeseen: ${cause.code} has no sentence`
}

async function lookTwice(folder: string, { lock, work: name }: Asked, ended: boolean): Promise<string[]> {
  const truth = truthOf(root, lock)
  try {
    const first = await lookAfter({ folder, truth, work: name, ended })
    if (ended || name === 'password') return first
    return [...first, ...(await again(folder, name))]
  } catch (cause) {
    if (cause instanceof BookError) return [`afterwards: refused as ${cause.code} ${JSON.stringify(cause.details)}`]
    return [`afterwards: ${cause instanceof Error ? String(cause.stack) : String(cause)}`]
  }
}

// what failed must not stand in the way of the next time
async function again(folder: string, name: Asked['work']): Promise<string[]> {
  if (name !== 'migration') await doWork(name, { folder, begin: () => undefined })
  const left = readdirSync(folder).filter((one) => one.endsWith('.part'))
  return left.map((one) => `left after the next time: ${one}`)
}
