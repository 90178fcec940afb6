/**
 * @file The program that opens what was altered: `node child.ts <scenes>`. It is given one case per line, makes it in a copy, opens it with
 * the code of the app and says what came of it as a line of JSON. That it may fall over or fall silent is why it is a program of its own.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { BookError } from '#contract'
import { chanceOf, oneOf } from './chance.ts'
import { fileKindOf } from './file-kinds.ts'
import { judgeBook, type Judged } from './judge-book.ts'
import { judgeStick } from './judge-stick.ts'
import { mutate, ways } from './mutate.ts'
import { filesOf, scenes, truthOf, type Truth } from './scenes.ts'

const Asked = z.strictObject({ scene: z.enum(scenes), paths: z.array(z.string()), seed: z.int(), run: z.int() })
type Asked = z.infer<typeof Asked>

const [root = ''] = process.argv.slice(2)
const truths = new Map<string, Truth>(scenes.map((scene) => [scene, truthOf(root, scene)]))

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await tryOne(Asked.parse(JSON.parse(line))))}\n`)
}

async function tryOne(asked: Asked): Promise<Judged & { way: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bewaarboek-mutation-'))
  try {
    cpSync(join(root, asked.scene), folder, { recursive: true })
    const way = alterIn(folder, asked)
    return { way, ...(await judge(folder, asked)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function alterIn(folder: string, { scene, paths, seed, run }: Asked): string {
  const chance = chanceOf(seed, run)
  const way = oneOf(chance, ways)
  const others = filesOf(root, scene).flat()
  for (const path of paths) {
    const file = join(folder, path)
    const other = readFileSync(join(root, scene, oneOf(chance, others)))
    const altered = mutate(way, { bytes: readFileSync(file), other, chance })
    if (altered === null) rmSync(file)
    else writeFileSync(file, altered)
  }
  return way
}

async function judge(folder: string, { scene, paths }: Asked): Promise<Judged> {
  const truth = truths.get(scene)
  if (truth === undefined) throw new Error(`No such scene: ${scene}`)
  const kind = fileKindOf(paths)
  try {
    return await (scene.endsWith('stick') ? judgeStick : judgeBook)({ folder, truth, kind })
  } catch (cause) {
    if (!(cause instanceof BookError) || cause.code === 'unexpected')
      return { outcome: 'unforeseen', findings: [told(cause)] }
    const findings = kind.codes.includes(cause.code)
      ? []
      : [`refused as ${cause.code} ${JSON.stringify(cause.details)}`]
    return { outcome: `refused as ${cause.code}`, findings }
  }
}

const told = (cause: unknown) => `unforeseen: ${cause instanceof Error ? String(cause.stack) : String(cause)}`
