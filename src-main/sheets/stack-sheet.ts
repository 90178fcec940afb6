/** @file The sheet beside the printer: how the stack goes back, and how the sheets are folded. */
import type { HomeChoices, Language } from '#contract'
import type { SheetPlan } from './plan.ts'
import type { Reload } from './reload.ts'
import { stackWords } from './stack-words.ts'

type Step = { drawing: string; text: string }
type Part = { title: string; steps: Step[] }

/** What the template sheets/stapel.typ shows. `printUp`, `printUpAfter`: whether the stack shows print, as it comes out and as it goes in. */
export type StackSheet = {
  language: Language
  title: string
  intro: string
  parts: Part[]
  notes: string[]
  printUp: boolean
  printUpAfter: boolean
  foot: string
  checked: string
}

/** The template, its data and the name of the file. */
export function stackSheet(
  { reload, signatures }: Pick<SheetPlan, 'reload' | 'signatures'>,
  choices: HomeChoices,
  language: Language,
): { template: string; data: StackSheet; fileName: string } {
  const { stack, fold, foot } = stackWords[language]
  const steps = folding(signatures.length, choices, language)
  const marks = choices.foldMarks ? [fold.marks] : []
  const shared = { language, foot, checked: '' }
  if (reload === null) {
    const { fileName, title, intro } = fold
    const unused = { printUp: false, printUpAfter: false }
    return sheet(fileName, { ...shared, title, intro, parts: [{ title: '', steps }], notes: marks, ...unused })
  }
  const { fileName, title, intro } = stack
  const printUp = reload.stack === 'face-up'
  const parts = [
    { title: stack.part, steps: reloading(reload, language) },
    { title: fold.part, steps },
  ]
  const notes = [...marks, stack.onItsHead, stack.onPrint]
  return sheet(fileName, { ...shared, title, intro, parts, notes, printUp, printUpAfter: printUp !== reload.turnOver })
}

const sheet = (fileName: string, data: StackSheet) => ({ template: 'sheets/stapel.typ', fileName, data })

function reloading({ stack: lies, turnOver }: Reload, language: Language): Step[] {
  const { stack } = stackWords[language]
  return [
    { drawing: 'comes-out', text: stack.fronts[lies] },
    turnOver ? { drawing: 'turn-over', text: stack.turnOver } : { drawing: 'as-it-is', text: stack.asItIs },
    { drawing: 'goes-in', text: `${stack.goesIn} ${stack.backs}` },
  ]
}

function folding(signatures: number, { sewingMarks, stapleMarks }: HomeChoices, language: Language): Step[] {
  const { fold } = stackWords[language]
  const held: Step = sewingMarks
    ? { drawing: 'sew', text: fold.sew }
    : stapleMarks
      ? { drawing: 'staple', text: fold.staple }
      : { drawing: 'closed', text: fold.closed }
  const several = signatures > 1
  return [
    { drawing: 'open', text: several ? fold.openSeveral : fold.openOne },
    { drawing: 'fold', text: fold.fold },
    held,
    ...(several ? [{ drawing: 'stairs', text: fold.stairs }] : []),
  ]
}
