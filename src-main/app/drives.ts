/** @file The sticks and discs that can be taken out, each with what its system tells of it. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readdir, readFile, realpath, statfs } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { canBeTakenOut, fileSystemName, parseMacMounts, parseMountinfo, readLabel, type Mount } from './mounts.ts'

/** A drive; what its system does not tell is `null`. */
export type FoundDrive = {
  path: string
  label: string
  /** As people know it: FAT32, exFAT, NTFS. */
  fileSystem: string | null
  totalBytes: number | null
  freeBytes: number | null
  writable: boolean
}

/** The parts of a computer that are looked at; each gives `null` or nothing for what is not there, and never an error. */
export type Computer = {
  platform: NodeJS.Platform
  user: string
  text: (file: string) => Promise<string | null>
  /** The names in a folder, without links on macOS, where the system's own disc is one. */
  names: (folder: string) => Promise<string[]>
  realPath: (at: string) => Promise<string | null>
  room: (folder: string) => Promise<{ total: number; free: number } | null>
  canWrite: (folder: string) => Promise<boolean>
  /** What macOS' `mount` prints. */
  macMounts: () => Promise<string>
}

/** The drives that were plugged in, by label. A drive that can't be looked at is still listed, with what is known. */
export async function listDrives(computer: Computer = thisComputer()): Promise<FoundDrive[]> {
  const found = await mountsOf(computer)
  const drives = await Promise.all(found.map((mount) => driveOf(computer, mount)))
  return drives.toSorted((a, b) => a.label.localeCompare(b.label) || a.path.localeCompare(b.path))
}

/** A folder that stands for a drive, with the room that its disk has. */
export async function folderAsDrive(at: string): Promise<FoundDrive[]> {
  return [await driveOf(thisComputer(), { at, label: path.basename(at) })]
}

/** A mount, or a folder of which no mount is known. */
type Found = { at: string; label: string } & Partial<Omit<Mount, 'at'>>

function mountsOf(computer: Computer): Promise<Found[]> {
  if (computer.platform === 'win32') return windowsDrives(computer)
  return computer.platform === 'darwin' ? macDrives(computer) : linuxDrives(computer)
}

async function driveOf(computer: Computer, { at, label, type, readOnly }: Found): Promise<FoundDrive> {
  const { total, free } = (await computer.room(at)) ?? { total: null, free: null }
  return {
    path: at,
    label,
    fileSystem: type === undefined ? null : fileSystemName(type, total),
    totalBytes: total,
    freeBytes: free,
    writable: readOnly !== true && (await computer.canWrite(at)),
  }
}

/** Where Linux desktops mount what is plugged in, and where people do it themselves. */
const linuxTops = ['/media/', '/run/media/', '/mnt/']

async function linuxDrives(computer: Computer): Promise<Found[]> {
  const mounts = parseMountinfo((await computer.text('/proc/self/mountinfo')) ?? '')
  const likely = mounts.filter(({ at }) => at === '/mnt' || linuxTops.some((top) => at.startsWith(top)))
  const labels = await labelsByDevice(computer)
  const mounted = await Promise.all(
    likely.map(async (mount) => {
      const device = (await computer.realPath(mount.device)) ?? mount.device
      if (!(await isPluggedIn(computer, mount.at, device))) return []
      return [{ ...mount, label: labels.get(device) ?? path.posix.basename(mount.at) }]
    }),
  )
  return mounted.flat()
}

/** What the system says of the device; when it says nothing, a folder of the desktop's own for this user is enough. */
async function isPluggedIn(computer: Computer, at: string, device: string): Promise<boolean> {
  const inSys = await sysPathOf(computer, device)
  if (inSys === null)
    return [`/media/${computer.user}/`, `/run/media/${computer.user}/`].some((top) => at.startsWith(top))
  // a partition says nothing of `removable`; the disk around it does
  const around = [inSys, path.posix.dirname(inSys)]
  const removable = await Promise.all(around.map((folder) => computer.text(`${folder}/removable`)))
  const card = await Promise.all(around.map((folder) => computer.text(`${folder}/device/type`)))
  return canBeTakenOut(inSys, removable.find(isSaid) ?? null, card.find(isSaid) ?? null)
}

const isSaid = (text: string | null) => text !== null

/** The device's own folder under /sys; of an unlocked encrypted stick, that of the stick beneath it. */
async function sysPathOf(computer: Computer, device: string): Promise<string | null> {
  if (!device.startsWith('/dev/')) return null
  const inSys = await computer.realPath(`/sys/class/block/${path.posix.basename(device)}`)
  if (inSys === null) return null
  const [beneath] = await computer.names(`${inSys}/slaves`)
  return beneath === undefined ? inSys : ((await computer.realPath(`/sys/class/block/${beneath}`)) ?? inSys)
}

async function labelsByDevice(computer: Computer): Promise<Map<string, string>> {
  const folder = '/dev/disk/by-label'
  const names = await computer.names(folder)
  const pairs = await Promise.all(
    names.map(async (name) => [await computer.realPath(`${folder}/${name}`), readLabel(name)] as const),
  )
  return new Map(pairs.flatMap(([device, label]) => (device === null ? [] : [[device, label] as const])))
}

async function macDrives(computer: Computer): Promise<Found[]> {
  const mounts = new Map(parseMacMounts(await computer.macMounts()).map((mount) => [mount.at, mount]))
  const names = (await computer.names('/Volumes')).filter((name) => !name.startsWith('.'))
  return names.map((label) => ({ ...mounts.get(`/Volumes/${label}`), at: `/Volumes/${label}`, label }))
}

async function windowsDrives(computer: Computer): Promise<Found[]> {
  const letters = Array.from({ length: 23 }, (_, index) => `${String.fromCharCode(68 + index)}:`)
  const rooms = await Promise.all(letters.map((letter) => computer.room(`${letter}\\`)))
  return letters.filter((_, index) => rooms[index] !== null).map((label) => ({ at: `${label}\\`, label }))
}

const run = promisify(execFile)

/** This computer itself. */
function thisComputer(): Computer {
  const { platform } = process
  return {
    platform,
    user: userName(),
    text: (file) => readFile(file, 'utf8').catch(() => null),
    names: async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => platform !== 'darwin' || entry.isDirectory()).map((entry) => entry.name)
    },
    realPath: (at) => realpath(at).catch(() => null),
    room: (folder) =>
      statfs(folder).then(
        ({ bsize, blocks, bavail }) => ({ total: bsize * blocks, free: bsize * bavail }),
        () => null,
      ),
    canWrite: (folder) =>
      access(folder, constants.W_OK).then(
        () => true,
        () => false,
      ),
    macMounts: () =>
      run('/sbin/mount', [], { timeout: 2000 }).then(
        ({ stdout }) => stdout,
        () => '',
      ),
  }
}

/** A computer on which the user has no name has no folder of its own for sticks either. */
function userName(): string {
  try {
    return os.userInfo().username
  } catch {
    return ''
  }
}
