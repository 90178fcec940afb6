/** @file The path of one parent for one child: which rules hold, in which order, and which open step is next. */
import type { Book, Child, Language, Parent, Path, PathStep, SheetRecord } from '#contract'
import { asks } from './asks.ts'
import { capital, childCalled, parentCalled } from './called.ts'
import { nameNotes } from './name-notes.ts'
import { pathWords } from './path-words.ts'
import { questionsOf } from './questions.ts'
import { reasonIn } from './reasons.ts'
import { holding } from './rule.ts'
import type { Known, StepRule } from './rule.ts'
import { abroadRules } from './rules-abroad.ts'
import { afterRules } from './rules-after.ts'
import { certificateRules } from './rules-certificate.ts'
import { evidenceRules } from './rules-evidence.ts'
import { livedByRequest, livedRules } from './rules-lived.ts'
import { requestRules } from './rules-request.ts'
import { parentDied, standingRules } from './rules-standing.ts'
import { together } from './sentence.ts'
import { situationOf, timesOf } from './situation.ts'
import { legalParentOf, otherParent, parentCountOf, someoneDied, standingOf } from './standing.ts'

/** What the paths are asked with: the day (ISO), what was written down of sheets, and where a former municipality's registers are now. */
export type LookOn = { today: string; records?: readonly SheetRecord[]; successorOf?: (municipality: string) => string }
type Walk = LookOn & { book: Book; child: Child; parent: Parent | null }

/** Every rule, in the order in which steps are taken. */
export const rules: readonly StepRule[] = [
  ...certificateRules,
  ...evidenceRules,
  ...abroadRules,
  ...livedRules,
  ...standingRules,
  ...requestRules,
  ...afterRules,
]

/** The path of one parent (or of a parent the book does not know) for one child. */
export function pathOf(walk: Walk, language: Language): Path {
  const known = knownOf(walk)
  return {
    child: walk.child.id,
    parent: walk.parent?.id ?? null,
    ...headOf(known, language),
    // who has died is asked nothing
    questions: isOnlyOfDied(known) ? [] : questionsOf(known, language),
    steps: stepsOf(known, language),
  }
}

/** Everything the rules look at. */
export function knownOf({ book, child, parent, today, records = [], successorOf = () => '' }: Walk): Known {
  return {
    book,
    child,
    parent,
    situation: situationOf(child),
    times: timesOf(child, today),
    standing: standingOf(parent, child),
    legal: legalParentOf(parent, child),
    count: parentCountOf(child),
    someoneDied: someoneDied(book),
    records,
    successorOf,
  }
}

function headOf(known: Known, language: Language): Pick<Path, 'title' | 'lead'> {
  const { book, child, parent } = known
  const words = pathWords[language]
  const called = capital(childCalled(book, child, language))
  const who = parent === null ? '' : parentCalled(book, parent, language)
  if (known.situation.lived === 'yes') {
    const lead = livedByRequest(known) ? words.livedLeadRequest(called) : words.livedLead(called)
    return { title: words.livedTitle(called), lead }
  }
  return { title: words.title(called), lead: leadOf(known, who, language) }
}

function leadOf({ book, child, parent, standing }: Known, who: string, language: Language): string {
  const words = pathWords[language]
  if (standing === 'died') return words.leadDied(who)
  if (standing === 'away') return words.leadAway(who)
  const other = otherParent(book, parent)
  const asks = other !== null && !['died', 'away'].includes(standingOf(other, child))
  return words.lead(who, asks ? parentCalled(book, other, language) : '')
}

function stepsOf(known: Known, language: Language): PathStep[] {
  const holds = rules.filter((rule) => rule.when(known) && concerns(rule, known))
  const next = holds.findIndex((rule) => stateOf(rule, known) === 'open')
  return holds.map((rule, position) => stepIn(rule, known, { language, isNext: position === next }))
}

/** Of a parent who has died, the path only speaks of that; the rest is on the path of the other one, where the book knows one. */
function concerns({ id }: StepRule, known: Known): boolean {
  return id === parentDied.id || !isOnlyOfDied(known)
}

function isOnlyOfDied(known: Known): boolean {
  return parentDied.when(known) && known.book.parents.some(({ details }) => details.died !== 'yes')
}

function stepIn(rule: StepRule, known: Known, { language, isNext }: { language: Language; isNext: boolean }): PathStep {
  const state = stateOf(rule, known)
  const title = typeof rule.title === 'function' ? rule.title(known) : rule.title
  const text = together(rule.text(known))[language]
  const notes = rule.id === 'read' ? nameNotes(known.child, language) : []
  const open = isNext ? 'now' : 'later'
  return {
    id: rule.id,
    state: state === 'open' ? open : state,
    title: title[language],
    text: [text, ...notes].join(' '),
    because: holding(rule.because, known).map((name) => reasonIn(name, language)),
    ask: holding(rule.ask ?? [], known)
      .map((name) => asks[name][language])
      .join(' '),
    sheets: rule.sheets?.(known) ?? [],
  }
}

function stateOf(rule: StepRule, known: Known): 'done' | 'open' | 'if-wished' {
  if (typeof rule.as === 'function') return rule.as(known)
  return rule.as ?? 'open'
}
