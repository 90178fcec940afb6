/**
 * @file `npm run bench`: what matters, each beside a named peer that does the same work in the same run, as ratios. Each case is a
 * program of its own, so that its peak memory is its own. Nothing here passes or fails; it prints.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const cases = ['booklet', 'preview', 'paper', 'photos', 'pages', 'lock', 'backup']
const asked = process.argv.slice(2)

console.log(
  `${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
)
for (const name of asked.length > 0 ? asked : cases) {
  const folder = await mkdtemp(path.join(os.tmpdir(), `bewaarboek-bench-${name}-`))
  try {
    await run(name, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(name: string, folder: string) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, `${name}.ts`), folder], { stdio: 'inherit' })
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  if (status !== 0) process.exit(status ?? 1)
}
