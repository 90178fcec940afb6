/** @file What making an open copy asks of a disk. */
import { freeBytes, makeFolder, renameDurably, writeDurably } from '#main/disk'

/** Each of these is done when it is on the disk, also after a power cut, or fails with what the disk said. */
export type ExportDisk = {
  makeFolder: (folder: string) => Promise<void>
  write: (file: string, bytes: Uint8Array | string) => Promise<void>
  rename: (from: string, to: string) => Promise<void>
  freeBytes: (folder: string) => Promise<number>
}

export const realDisk: ExportDisk = { makeFolder, write: writeDurably, rename: renameDurably, freeBytes }
