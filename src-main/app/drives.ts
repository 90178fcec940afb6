/** @file Where each system shows sticks and discs, without asking it for anything but a folder's contents. */
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** The folders of drives that were plugged in: below /media/<user> and /run/media/<user>, /Volumes, or D: to Z:. */
export async function findDrives(platform: NodeJS.Platform = process.platform): Promise<string[]> {
  if (platform === 'win32') return windowsDrives()
  const { username } = os.userInfo()
  const tops = platform === 'darwin' ? ['/Volumes'] : [`/media/${username}`, `/run/media/${username}`]
  return (await Promise.all(tops.map(foldersIn))).flat()
}

async function foldersIn(top: string): Promise<string[]> {
  const entries = await readdir(top, { withFileTypes: true }).catch(() => [])
  // the system's own disc is a link in /Volumes
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(top, entry.name))
}

async function windowsDrives(): Promise<string[]> {
  const letters = Array.from({ length: 23 }, (_, index) => String.fromCharCode(68 + index)).map(
    (letter) => `${letter}:\\`,
  )
  const there = await Promise.all(
    letters.map((drive) =>
      readdir(drive).then(
        () => true,
        () => false,
      ),
    ),
  )
  return letters.filter((_, index) => there[index])
}
