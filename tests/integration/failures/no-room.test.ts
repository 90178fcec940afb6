/** @file What SQLite writes itself: a file that may not grow any more, and a disk that is really full. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkDatabase } from '#main/database'
import { freshFolder, isRoot } from '../../support/fresh-folder.ts'
import { bookIn, layScenes, password } from '../../mutations/scenes.ts'
import { openSession } from '../../torture/opening.ts'

type Said = { saved?: string; refused?: string }

const program = [process.execPath, join(import.meta.dirname, 'filling.ts')]

function fill(words: readonly string[]): { saved: string[]; refused: string | undefined } {
  const [command = '', ...rest] = words
  const { stdout } = spawnSync(command, rest, { encoding: 'utf8' })
  const said = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said)
  return { saved: said.flatMap(({ saved }) => saved ?? []), refused: said.at(-1)?.refused }
}

async function lettersIn(path: string): Promise<{ letters: string[]; readOnly: string | null; ok: boolean }> {
  const session = await openSession(path, { passwords: [password] })
  const { folder, book, photos } = session
  const letters = book.readAll().pages.map(({ id }) => String(id))
  const { ok } = checkDatabase(join(path, 'book.db'), { key: folder.keys?.databaseKey })
  await photos.close()
  folder.close()
  return { letters, readOnly: folder.readOnly, ok }
}

async function aBook(lock: 'open' | 'locked'): Promise<string> {
  const root = freshFolder()
  await layScenes(root)
  return bookIn(join(root, lock))
}

// the shell's own word for RLIMIT_FSIZE counts in blocks of 512 bytes; Windows has neither
const LIMIT_BLOCKS = (1.5 * 2 ** 20) / 512
const limited = (path: string) => [
  'sh',
  '-c',
  `ulimit -f ${LIMIT_BLOCKS} && exec "$@"`,
  'sh',
  ...program,
  path,
  password,
]

test.skipIf(process.platform === 'win32').each(['open', 'locked'] as const)(
  'letters saved before a file could not grow any more are all there, in a book that is %s',
  async (lock) => {
    const path = await aBook(lock)
    const { saved, refused } = fill(limited(path))
    expect(saved.length).toBeGreaterThan(3)
    expect(['disk-full', 'disk-error']).toContain(refused)
    const { letters, readOnly, ok } = await lettersIn(path)
    expect(saved.filter((id) => !letters.includes(id))).toEqual([])
    expect({ readOnly, ok }).toEqual({ readOnly: null, ok: true })
  },
  240_000,
)

const mount = (size: string, at: string, ...options: string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', [`size=${size}`, ...options].join(','), 'tmpfs', at]).status === 0

// only root may make a disk of a size, and in some containers not even root
function mayMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false
  const at = mkdtempSync(join(tmpdir(), 'bewaarboek-disk-'))
  const may = mount('1m', at)
  if (may) spawnSync('umount', [at])
  rmSync(at, { recursive: true, force: true })
  return may
}

function smallDisk(size: string): string {
  const at = join(freshFolder(), 'disk')
  mkdirSync(at)
  expect(mount(size, at)).toBe(true)
  onTestFinished(() => {
    spawnSync('umount', [at])
    rmSync(at, { recursive: true, force: true })
  })
  return at
}

test.skipIf(!mayMount()).each(['open', 'locked'] as const)(
  'on a disk that is full a book that is %s can still be read, and written again once there is room (needs a root that may mount)',
  async (lock) => {
    const disk = smallDisk('4m')
    const path = join(disk, 'Boek.bewaarboek')
    cpSync(await aBook(lock), path, { recursive: true })
    const { saved, refused } = fill([...program, path, password])
    expect(saved.length).toBeGreaterThan(3)
    expect(refused).toBe('disk-full')
    const full = await lettersIn(path)
    expect(saved.filter((id) => !full.letters.includes(id))).toEqual([])
    expect(full.ok).toBe(true)

    expect(mount('40m', disk, 'remount')).toBe(true)
    const roomy = await lettersIn(path)
    expect(roomy).toEqual({ ...full, readOnly: null })
  },
  240_000,
)
