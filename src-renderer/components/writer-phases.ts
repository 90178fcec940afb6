/** @file Several savings on one screen, told as one. */
import type { SavingPhase } from './writer-saving.svelte.ts'

/** The state of several savings as one: what needs a look first, then what goes on, then what was saved last. */
export function joinPhases(phases: readonly SavingPhase[]): SavingPhase {
  const refused = phases.find((phase) => phase.state === 'refused')
  const running = phases.find((phase) => phase.state === 'saving')
  const saved = phases.flatMap((phase) => (phase.state === 'saved' ? [phase] : []))
  const last = saved.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
  return refused ?? running ?? last ?? { state: 'kept' }
}
