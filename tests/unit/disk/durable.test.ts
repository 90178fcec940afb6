import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flushFolder, makeFolder, placeDurablySync, renameDurably, writeDurably } from '#main/disk'
import { failureOf } from '../../support/failure.ts'
import { freshFolder, isRoot } from '../../support/fresh-folder.ts'
import { chmodSync } from 'node:fs'

const hasFullDisk = existsSync('/dev/full')

test('a file holds what was written, and nothing else lies beside it', async () => {
  const folder = freshFolder()

  await writeDurably(join(folder, 'brief.txt'), 'Lief kindje')

  expect(readFileSync(join(folder, 'brief.txt'), 'utf8')).toBe('Lief kindje')
  expect(readdirSync(folder)).toEqual(['brief.txt'])
})

test('bytes are written as they are, over what was there and over what an interrupted run left', async () => {
  const file = join(freshFolder(), 'foto.jpg')
  writeFileSync(file, 'oud')
  writeFileSync(`${file}.part`, 'half, en langer dan het nieuwe')

  await writeDurably(file, Uint8Array.of(0, 255, 10, 13))

  expect([...readFileSync(file)]).toEqual([0, 255, 10, 13])
})

test.skipIf(!hasFullDisk)(
  'a full disk is said, the old file stays, and nothing half is left (Linux: /dev/full)',
  async () => {
    const folder = freshFolder()
    const file = join(folder, 'brief.txt')
    writeFileSync(file, 'oud')
    symlinkSync('/dev/full', `${file}.part`)

    const { code } = await failureOf(() => writeDurably(file, 'nieuw'))

    expect(code).toBe('disk-full')
    expect(readFileSync(file, 'utf8')).toBe('oud')
    expect(readdirSync(folder)).toEqual(['brief.txt'])
  },
)

test('a folder that is not there is named by the file that could not be written', async () => {
  const file = join(freshFolder(), 'weg', 'brief.txt')

  expect(await failureOf(() => writeDurably(file, 'x'))).toEqual({
    code: 'folder-not-found',
    details: { name: 'brief.txt' },
  })
})

test('a name of 300 signs and a name with a zero byte are refused, each in its own words', async () => {
  const folder = freshFolder()

  expect((await failureOf(() => writeDurably(join(folder, 'a'.repeat(300)), 'x'))).code).toBe('name-too-long')
  expect((await failureOf(() => writeDurably(join(folder, 'a\0b'), 'x'))).code).toBe('name-unusable')
  expect(readdirSync(folder)).toEqual([])
})

test.skipIf(isRoot)(
  'a folder in which nothing can be written is said (not as root, who may write anywhere)',
  async () => {
    const folder = freshFolder()
    chmodSync(folder, 0o555)

    expect((await failureOf(() => writeDurably(join(folder, 'brief.txt'), 'x'))).code).toBe('folder-read-only')
  },
)

test('a folder is made with those above it, and making it again changes nothing', async () => {
  const folder = join(freshFolder(), 'a', 'b', 'c')

  await makeFolder(folder)
  writeFileSync(join(folder, 'brief.txt'), 'x')
  await makeFolder(folder)

  expect(readdirSync(folder)).toEqual(['brief.txt'])
})

test('where a file stands no folder is made', async () => {
  const file = join(freshFolder(), 'iets')
  writeFileSync(file, 'x')

  expect((await failureOf(() => makeFolder(file))).code).toBe('book-exists')
  expect((await failureOf(() => makeFolder(join(file, 'dieper')))).code).toBe('folder-not-found')
})

test('a folder is not renamed over one that holds something', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'nieuw.part'))
  mkdirSync(join(folder, 'nieuw'))
  writeFileSync(join(folder, 'nieuw', 'brief.txt'), 'x')

  const { code } = await failureOf(() => renameDurably(join(folder, 'nieuw.part'), join(folder, 'nieuw')))

  expect(code).toBe('book-exists')
  expect(readdirSync(join(folder, 'nieuw'))).toEqual(['brief.txt'])
})

test('flushing a folder that is not there is refused', async () => {
  expect((await failureOf(() => flushFolder(join(freshFolder(), 'weg')))).code).toBe('folder-not-found')
})

test('a finished part takes its place at once, and a part that cannot leaves nothing', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.part'), 'heel')
  writeFileSync(join(folder, 'b.part'), 'heel')
  mkdirSync(join(folder, 'b'))

  placeDurablySync(join(folder, 'a.part'), join(folder, 'a'))
  const { code } = await failureOf(() => placeDurablySync(join(folder, 'b.part'), join(folder, 'b')))

  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('heel')
  expect(code).toBe('book-exists')
  expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
})
