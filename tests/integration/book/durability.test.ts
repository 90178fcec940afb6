import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PageId, plainText } from '#contract'
import { checkDatabase, createDatabase } from '#main/database'
import { openedAgain } from '../../support/book-room.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

const writer = fileURLToPath(new URL('../../support/book-writer.ts', import.meta.url))

test('what a program said was saved is there after it ended without warning', async () => {
  const file = join(freshFolder(), 'book.db')
  createDatabase(file).close()
  const program = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => program.once('exit', (_code, signal) => resolve(signal)))

  let said = ''
  for await (const line of createInterface({ input: program.stdout })) {
    said = line
    if (line.endsWith(' 25')) program.kill('SIGKILL')
  }

  expect(await ended).toBe('SIGKILL')
  const [id, version] = said.split(' ')
  const page = openedAgain(file).pages.get(PageId.parse(id))
  expect(page.version).toBeGreaterThanOrEqual(Number(version))
  expect(plainText(page.text)).toBe(`Lieve Noor, dit is regel ${page.version}.`)
  expect(openedAgain(file).pages.versions(page.id)).toHaveLength(page.version)
  expect(checkDatabase(file)).toEqual({ ok: true })
})
