/**
 * @file `npm run own-kernel`: the backups on FAT32, NTFS and ext4 (tests/integration/backup/file-systems.test.ts) inside a Linux kernel of
 * their own, for a machine whose kernel lacks a file system or does not let it be mounted.
 *
 * User-mode Linux is that kernel (Debian: `user-mode-linux`, with `kmod`, `dosfstools`, `ntfs-3g`, `e2fsprogs`); it runs as a program and
 * sees this machine's files. Without it, or when not root, nothing is run and that is said.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const moduleFolder = '/usr/lib/uml/modules'
const LIMIT_MS = 15 * 60_000
const modules = [
  'fs/nls/nls_cp437',
  'fs/nls/nls_ascii',
  'fs/nls/nls_iso8859-1',
  'fs/nls/nls_utf8',
  'fs/fat/fat',
  'fs/fat/vfat',
  'fs/fuse/fuse',
  'drivers/block/loop',
]

if (process.getuid?.() !== 0 || !existsSync('/usr/bin/linux.uml') || !existsSync(moduleFolder)) {
  process.stdout.write('own-kernel: skipped, as it needs root and user-mode Linux (Debian: user-mode-linux).\n')
  process.exit(0)
}

const home = mkdtempSync(join(tmpdir(), 'bewaarboek-kernel-'))
try {
  process.exitCode = runInside(home)
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** The exit code of the tests, run by a kernel that is switched off afterwards. */
function runInside(folder: string): number {
  const [start, told, ended] = ['start', 'told', 'ended'].map((name) => join(folder, name)) as [string, string, string]
  writeFileSync(start, startScript({ told, ended }))
  chmodSync(start, 0o755)
  const words = ['root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'rw', 'mem=3G', `init=${start}`]
  spawnSync('/usr/bin/linux.uml', [...words, 'con=null', 'con0=null,fd:1'], { stdio: 'ignore', timeout: LIMIT_MS })
  if (existsSync(told)) process.stdout.write(readFileSync(told, 'utf8'))
  return existsSync(ended) ? Number(readFileSync(ended, 'utf8')) : 1
}

function startScript({ told, ended }: { told: string; ended: string }): string {
  const [version = ''] = readdirSync(moduleFolder)
  const loads = modules.map((name) => `insmod ${join(moduleFolder, version, 'kernel', name)}.ko`)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  return [
    '#!/bin/sh',
    `exec >${told} 2>&1`,
    `export PATH=${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TMPDIR=/mnt/room`,
    'mount -t proc proc /proc; mount -t sysfs sys /sys',
    ...loads,
    'mount -t tmpfs -o size=2G tmpfs /mnt; mkdir /mnt/room',
    `cd ${root}`,
    `node ${vitest} run --project integration tests/integration/backup/file-systems.test.ts --reporter=verbose --testTimeout=600000`,
    `echo $? >${ended}`,
    'sync; echo o >/proc/sysrq-trigger; sleep 9',
    '',
  ].join('\n')
}
