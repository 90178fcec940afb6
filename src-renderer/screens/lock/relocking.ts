/** @file How far the verified copy is, as one line from its beginning to its end. */
import type { Progress } from '../../state/work.svelte.ts'

const steps = ['unlocking', 'snapshot', 'copying', 'reading-back', 'comparing'] as const
export type Step = (typeof steps)[number]

/** The share of the whole at which each step begins; writing and reading back take most of the time. */
const begins: Record<Step, number> = {
  unlocking: 0,
  snapshot: 0.04,
  copying: 0.08,
  'reading-back': 0.55,
  comparing: 0.9,
}

/** What is being done now; before anything was heard the book is laid ready. */
export function stepNow(progress: Progress | null): Step {
  return steps.find((step) => step === progress?.step) ?? 'snapshot'
}

/** How much of the whole is done, from 0 to 1. */
export function partDone(progress: Progress | null): number {
  if (progress === null) return 0
  const step = stepNow(progress)
  const next = steps[steps.indexOf(step) + 1]
  const end = next === undefined ? 1 : begins[next]
  const part = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total)
  return begins[step] + (end - begins[step]) * part
}
