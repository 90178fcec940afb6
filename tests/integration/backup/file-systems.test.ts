/**
 * @file Backups on the file systems that sticks really have, each in a file mounted as a disk. Only where this machine may mount (as root,
 * with the tools of that file system); elsewhere these tests are skipped.
 */
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { realDisk } from '#main/backup'
import { afterAll, expect, test } from 'vitest'
import { tmpdir } from 'node:os'
import { failureOf } from '../../support/failure.ts'
import { aBook, bytesOf, filesIn, restoreTo, rowsIn, rowsOf, stateOf, verdicts } from './a-book.ts'
import type { BackupDisk } from './a-book.ts'

const FIRST = '2026-11-21T19.30'

type Tools = { make: string[]; mounts: ((image: string, at: string, how: 'rw' | 'ro') => string[])[] }

const loop = (type: string) => (image: string, at: string, how: string) => [
  'mount',
  '-t',
  type,
  '-o',
  `loop,${how}`,
  image,
  at,
]

// the kernel's own first, then the one in user space
const fileSystems: Record<string, Tools> = {
  FAT32: {
    make: ['mkfs.vfat', '-F', '32'],
    // of the kernel alone: fusefat 0.1a loses what lies in a folder that gets another name
    mounts: [loop('vfat')],
  },
  exFAT: {
    make: ['mkfs.exfat'],
    mounts: [loop('exfat'), (image, at, how) => ['mount.exfat-fuse', '-o', how, image, at]],
  },
  NTFS: {
    make: ['mkntfs', '-F', '-Q', '-q'],
    mounts: [loop('ntfs3'), (image, at, how) => ['ntfs-3g', '-o', how, image, at]],
  },
  ext4: { make: ['mkfs.ext4', '-q', '-F'], mounts: [loop('ext4')] },
}

const home = mkdtempSync(join(tmpdir(), 'bewaarboek-test-'))
const undo: (() => void)[] = []
afterAll(() => {
  for (const step of undo.reverse()) step()
  rmSync(home, { recursive: true, force: true })
})

function run([command = '', ...given]: string[]): string | null {
  try {
    return execFileSync(command, given, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000, encoding: 'utf8' })
  } catch {
    return null
  }
}

type Stick = { at: string; unmount: () => void; mount: (how: 'rw' | 'ro') => boolean }

/** A small disk of that kind, mounted to be written, or `null` where this machine cannot. */
function aStick(kind: string): Stick | null {
  const tools = fileSystems[kind]
  if (tools === undefined) return null
  const [image, at] = [join(home, `${kind}.img`), join(home, kind)]
  mkdirSync(at)
  writeFileSync(image, '')
  truncateSync(image, 64 * 1024 * 1024)
  if (run([...tools.make, image]) === null) return null
  const device = run(['losetup', '--find', '--show', image])?.trim()
  const unmount = () => void (run(['umount', at]) ?? run(['umount', '-l', at]))
  const mount = (how: 'rw' | 'ro') =>
    tools.mounts.some((command) =>
      [image, device ?? image].some((disk) => run(command(disk, at, how)) !== null && isMounted(at)),
    )
  undo.push(() => {
    unmount()
    if (device !== undefined) run(['losetup', '--detach', device])
  })
  return mount('rw') ? { at, unmount, mount } : null
}

const isMounted = (at: string) => (run(['mount']) ?? '').includes(` on ${at} type `)

/** Takes all the room there is but so much. */
function fill(at: string, leaveBytes: number) {
  const descriptor = openSync(join(at, 'vol.bin'), 'w')
  const piece = Buffer.alloc(64 * 1024)
  try {
    for (;;) writeSync(descriptor, piece)
  } catch {
    // full
  } finally {
    closeSync(descriptor)
  }
  const size = Number(run(['stat', '-c', '%s', join(at, 'vol.bin')])) - leaveBytes
  truncateSync(join(at, 'vol.bin'), size)
}

const sticks = Object.keys(fileSystems).map((kind) => ({ kind, stick: aStick(kind) }))

for (const { kind, stick } of sticks) {
  test.skipIf(stick === null)(
    `on ${kind} a backup is written, proven, found again after the stick was out, put back, and survives a full or read-only stick (skipped where this machine cannot mount ${kind})`,
    async () => {
      if (stick === null) return
      for (const locked of [false, true]) {
        const book = await aBook({ photos: 3, locked })
        await book.addPhoto('Ťøę 🕯️ groot.jpg', bytesOf(300_000, 9))
        const state = stateOf(book)
        const asked = { to: stick.at, splitBytes: 100_000 }

        await book.backUp(undefined, asked)
        const again = await book.backUp('2026-11-22T19:30:00', asked)
        expect(again.newFiles).toBe(0)
        stick.unmount()
        expect(readdirSync(stick.at)).toEqual([])
        expect(stick.mount('rw')).toBe(true)
        const whole = await verdicts(stick.at)
        expect(whole).toEqual([
          ['2026-11-22T19.30', true],
          [FIRST, true],
        ])
        const to = join(book.home, 'Terug.bewaarboek')
        await restoreTo(stick.at, to, { keys: book.keys })
        expect(rowsIn(join(to, 'book.db'), book.keys)).toEqual(rowsOf(book.db))
        expect(filesIn(join(to, 'media'))).toEqual(filesIn(join(book.path, 'media')))

        // full, though it said that there was room
        await book.addPhoto('past er niet meer op.jpg', bytesOf(2_000_000, 10))
        fill(stick.at, 500_000)
        const disk: BackupDisk = { ...realDisk, freeBytes: async () => Infinity }
        const full = await failureOf(() => book.backUp('2026-11-23T19:30:00', { ...asked, disk }))
        expect(full.code).toBe('disk-full')
        rmSync(join(stick.at, 'vol.bin'))
        expect(await verdicts(stick.at)).toEqual(whole)

        stick.unmount()
        expect(stick.mount('ro')).toBe(true)
        expect(await verdicts(stick.at)).toEqual(whole)
        const readOnly = await failureOf(() => book.backUp('2026-11-23T19:30:00', asked))
        expect(readOnly.code).toBe('folder-read-only')
        stick.unmount()
        expect(stick.mount('rw')).toBe(true)
        expect(await verdicts(stick.at)).toEqual(whole)
        expect(rowsOf(book.db)['settings']).toEqual(state.rows['settings'])
        rmSync(join(stick.at, 'Bewaarboek-backup'), { recursive: true })
      }
    },
  )
}
