/** @file The Electron host's own program from its first line to its end, run by Node with a stand-in for Electron. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createBookRoom } from '#main/book'
import { createShelf } from '#main/folder'
import { freshFolder } from '../../support/fresh-folder.ts'

const program = fileURLToPath(new URL('run-as-electron.ts', import.meta.url))

async function run(data: string, wishes: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...wishes },
  })
  const [answer, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(answer, complained).not.toBe('')
  return JSON.parse(answer) as { said: string[]; status: number }
}

const start = [
  'userData set',
  'lock',
  'sandbox',
  'host-resolver-rules',
  'scheme',
  'ready',
  'bewaarboek locked down',
  'default locked down',
  'bewaarboek answers app',
  'hears suspend',
  'hears lock-screen',
  'menu',
  'load app://bewaarboek/index.html',
  'shown',
]

test.each(['close', 'quit'])('it starts in order, and saves and closes before it ends (%s)', async (way) => {
  const data = freshFolder()

  const { said, status } = await run(data, { LEAVE: way })

  expect(said.slice(0, start.length)).toEqual(start)
  const asked = way === 'quit' ? ['quit'] : []
  const leaving = ['page hears that it is left', 'window gone', 'quit', 'held back', 'quit']
  expect(said.slice(start.length)).toEqual([...asked, ...leaving])
  expect(status).toBe(0)
  const folder = createShelf().open(path.join(data, 'Bewaarboek', 'Ons boek.bewaarboek'))
  const { pages } = createBookRoom({ db: folder.db, now: () => new Date(), newId: () => '' }).readAll()
  folder.close()
  expect([folder.readOnly, pages.map(({ title }) => title)]).toEqual([null, ['Laatste woorden']])
})

test('a second start leaves at once and opens nothing', async () => {
  const { said, status } = await run(freshFolder(), { FAKE: 'second' })

  expect([said, status]).toEqual([['userData set', 'lock', 'quit'], 0])
})

test('a program that can show no page says so and ends', async () => {
  const { said, status } = await run(freshFolder(), { FAKE: 'no-page' })

  expect(said.at(-1)).toBe('error box: Bewaarboek')
  expect(status).toBe(1)
})
