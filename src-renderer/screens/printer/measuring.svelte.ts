/** @file A printer being measured: which question is on the table, and what was answered so far. Any question may be passed over. */
import type { PrinterProfile } from '#contract'
import { noAnswers, type Answers } from './answers.ts'

/** The order of the questions, between the sheet and the result. */
export const stages = ['sheet', 'back', 'tray', 'edge', 'cross', 'result'] as const
export type Stage = (typeof stages)[number]

type Needs = {
  /** Turns answers into a printer. */
  profileOf: (answers: Answers) => PrinterProfile
  /** Keeps a printer in the settings, or forgets it with `null`. */
  keep: (printer: PrinterProfile | null) => Promise<void>
}

/** One measuring, from the sheet to the result. */
export function createMeasuring({ profileOf, keep }: Needs) {
  let stage = $state.raw<Stage>('sheet')
  let answers = $state.raw<Answers>(noAnswers)

  const step = (by: 1 | -1) => {
    stage = stages[Math.min(stages.length - 1, Math.max(0, stages.indexOf(stage) + by))] ?? 'sheet'
  }

  return {
    get stage() {
      return stage
    },
    get answers() {
      return answers
    },
    /** The printer as the answers so far show it. */
    get profile() {
      return profileOf(answers)
    },
    answer: (changes: Partial<Answers>) => {
      answers = { ...answers, ...changes }
    },
    next: () => {
      step(1)
    },
    back: () => {
      step(-1)
    },
    /** Takes back what was answered to the present question, and goes on. */
    skip: (question: keyof Answers, ...more: (keyof Answers)[]) => {
      for (const one of [question, ...more]) answers = { ...answers, [one]: noAnswers[one] }
      step(1)
    },
    again: () => {
      answers = noAnswers
      stage = 'sheet'
    },
    save: () => keep(profileOf(answers)),
    forget: () => keep(null),
  }
}

export type Measuring = ReturnType<typeof createMeasuring>
