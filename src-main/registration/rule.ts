/** @file What a rule of the path looks like, and what it may look at. */
import type { Book, Child, Parent, SheetKind, SheetRecord } from '#contract'
import type { AskName } from './asks.ts'
import type { ReasonName } from './reasons.ts'
import type { Sentence } from './sentence.ts'
import type { Situation, Times } from './situation.ts'
import type { LegalParent, ParentCount, Standing } from './standing.ts'

/** Everything that is known for one parent and one child. `successorOf`: where the registers of a former municipality are now, or empty. */
export type Known = {
  book: Book
  child: Child
  parent: Parent | null
  situation: Situation
  times: Times
  standing: Standing
  legal: LegalParent
  count: ParentCount
  someoneDied: boolean
  records: readonly SheetRecord[]
  successorOf: (municipality: string) => string
}

export type Test = (known: Known) => boolean

/** A reason or a question that is always there, or only where its test holds. */
type Maybe<Name> = Name | readonly [name: Name, when: Test]

/**
 * One step, and when it is there. `as`: done, open (the engine makes the first open one 'now', the rest 'later'), or only if wished.
 * `sheets` are in the order of use.
 */
export type StepRule = {
  id: string
  when: Test
  as?: 'if-wished' | ((known: Known) => 'done' | 'open' | 'if-wished')
  title: Sentence | ((known: Known) => Sentence)
  text: (known: Known) => Sentence[]
  because: readonly Maybe<ReasonName>[]
  ask?: readonly Maybe<AskName>[]
  sheets?: (known: Known) => SheetKind[]
}

/** The names of those that hold. */
export function holding<Name>(list: readonly Maybe<Name>[], known: Known): Name[] {
  return list.flatMap((one) => {
    if (!isConditional(one)) return [one]
    return one[1](known) ? [one[0]] : []
  })
}

const isConditional = <Name>(one: Maybe<Name>): one is readonly [Name, Test] => Array.isArray(one)

/** The sentence where the test holds, else nothing. */
export function where(holds: boolean, sentence: Sentence): Sentence[] {
  return holds ? [sentence] : []
}

/** Whether parents wrote down that a sheet of this kind was sent, or that word on it came. */
export function isRecorded({ records, child, parent }: Known, kind: SheetKind, what: 'sent' | 'received'): boolean {
  return records.some(
    (record) =>
      record.kind === kind &&
      record.child === child.id &&
      (record.parent === null || record.parent === parent?.id) &&
      (record.received !== null || record[what] !== null),
  )
}

export const isLifeless: Test = ({ situation }) => situation.lived !== 'yes'
export const isWanted: Test = ({ situation }) => situation.certificate === 'wanted'
/** Born in the Netherlands, or nothing says otherwise. */
export const isDutch: Test = ({ situation }) => !situation.abroad
/** The burial act applies and a burial or cremation may still be ahead: a doctor's papers come first. */
export const isUrgent: Test = ({ situation, times }) => situation.burialAct === 'yes' && times.recent === 'yes'
