/** @file The questions of a path: which is asked now, and which were passed over in this window. */
import type { ParentId, Path, PathQuestion, SheetField } from '#contract'

/** The questions of one screen. What is passed over is asked again in another session, and can always be answered in the list. */
export function createQuestions() {
  let passed = $state.raw<readonly string[]>([])

  return {
    /** The question to ask now: the first without an answer that was not passed over; `null` when there is none. */
    next: (path: Path): PathQuestion | null =>
      path.questions.find(
        (one) => one.answer === '' && !passed.includes(keyOf(path, one)) && whereOf(path, one) !== null,
      ) ?? null,
    pass: (path: Path, question: PathQuestion) => {
      passed = [...passed, keyOf(path, question)]
    },
  }
}

/** Where the answer to a question is kept; `null` when it is about a parent the book does not know. */
export function whereOf({ child, parent }: Path, { of, field }: PathQuestion): SheetField | null {
  if (of === 'child') return { of: { child }, field }
  return parent === null ? null : { of: { parent }, field }
}

const keyOf = ({ child, parent }: Path, { of, field }: PathQuestion) =>
  [of === 'child' ? child : (parent ?? ('' as ParentId)), of, field].join(' ')
