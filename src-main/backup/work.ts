/** @file What every long operation of this room is handed: a disk, a way to stop, and someone to tell how far it is. */
import { setImmediate } from 'node:timers/promises'
import type { Event } from '#contract'
import { realDisk } from './disk-functions.ts'
import type { BackupDisk } from './disk-functions.ts'

type ProgressEvent = Extract<Event, { name: 'work.progress' }>
export type Step = Extract<ProgressEvent['step'], 'snapshot' | 'copying' | 'reading-back' | 'comparing'>

/** `done` and `total` of one step, in bytes; each step starts at 0 again. */
export type Progress = { step: Step; done: number; total: number }

/** `disk` is this machine's own when left out. */
export type WorkOptions = {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  disk?: BackupDisk | undefined
}

export type Work = {
  disk: BackupDisk
  signal: AbortSignal | undefined
  onProgress: (progress: Progress) => void
}

/** The work as the operations pass it on, with what was left out filled in. */
export function startWork({ disk = realDisk, signal, onProgress = () => undefined }: WorkOptions): Work {
  return { disk, signal, onProgress }
}

/** Lets a window that waits for an answer have it, between two pieces of work that cannot be divided. */
export async function giveWay(): Promise<void> {
  await setImmediate()
}

export type StepTold = { onBytes: (bytes: number) => void; finish: () => void }

/** Counts the bytes of one step and tells each whole percent of it once, and always the start and the end. */
export function startStep(work: Work, step: Step, totalBytes: number): StepTold {
  const total = Math.max(1, totalBytes)
  let done = 0
  let told = 0
  work.onProgress({ step, done, total })
  return {
    onBytes: (bytes: number) => {
      done = Math.min(total, done + bytes)
      if (done - told < total / 100) return
      told = done
      work.onProgress({ step, done, total })
    },
    finish: () => work.onProgress({ step, done: total, total }),
  }
}
