/** @file The questions on their page: added, changed by typing, put away. What was saved is in the book; what was refused still stands here. */
import type { OpenQuestion, QuestionId } from '#contract'
import type { Client } from '../../client.ts'
import { createSaving } from '../../components/writer-saving.svelte.ts'
import { unsavedIn } from '../../components/writer-unsaved.ts'

type Words = Omit<OpenQuestion, 'id'>
type Needs = { client: Pick<Client, 'question' | 'drawer'>; sentence: (error: unknown) => string }

/** One question while it is being typed. */
export function createQuestion(inBook: OpenQuestion, client: Pick<Client, 'question'>, waiting: Partial<Words>) {
  let text = $state(waiting.text ?? inBook.text)
  let answer = $state(waiting.answer ?? inBook.answer)
  const saving = createSaving<Words>({
    save: async (changes) => {
      await client.question.save({ id: inBook.id, changes })
    },
  })
  saving.takeUp(waiting)
  return {
    id: inBook.id,
    saving,
    get text() {
      return text
    },
    set text(next: string) {
      text = next
      saving.change('text', () => text)
    },
    get answer() {
      return answer
    },
    set answer(next: string) {
      answer = next
      saving.change('answer', () => answer)
    },
  }
}

export type Question = ReturnType<typeof createQuestion>

/** All questions of one screen. */
export function createQuestions({ client, sentence }: Needs) {
  let list = $state.raw<Question[] | null>(null)
  let problem = $state<string | null>(null)
  let draft = $state('')
  const unsaved = unsavedIn<QuestionId, Words>(client)
  const unsavedDraft = unsavedIn<'question-draft', { text?: string }>(client)
  const withWaiting = async (question: OpenQuestion) =>
    createQuestion(question, client, await unsaved.take(question.id))

  /** Whether it went; why not is in `problem`. */
  const tried = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      problem = null
      return true
    } catch (error) {
      problem = sentence(error)
      return false
    }
  }
  const flush = async () => {
    await Promise.all((list ?? []).map(({ saving }) => saving.flush()))
  }
  /** Puts what is being typed with the others; whether nothing is left to put. */
  const keepDraft = async (): Promise<boolean> => {
    const text = draft
    if (text.trim() === '') return true
    draft = ''
    const isKept = await tried(async () => {
      list = [...(list ?? []), createQuestion(await client.question.add({ text }), client, {})]
    })
    if (!isKept) draft = text
    return isKept
  }
  return {
    get list() {
      return list
    },
    get problem() {
      return problem
    },
    load: () =>
      tried(async () => {
        draft = (await unsavedDraft.take('question-draft')).text ?? ''
        list = await Promise.all((await client.question.list()).map(withWaiting))
      }),
    /** A question that is being typed and does not stand in the book yet. */
    get draft() {
      return draft
    },
    set draft(next: string) {
      draft = next
    },
    keepDraft,
    putAway: (question: Question) =>
      tried(async () => {
        await question.saving.flush()
        await client.drawer.put({ kind: 'question', id: question.id })
        list = (list ?? []).filter(({ id }) => id !== question.id)
      }),
    /** Saves what waits, now. */
    flush,
    /** The same, for something that is made of what is in the book; rejects when not all of it could be saved. */
    settle: async () => {
      await flush()
      for (const { saving } of list ?? []) if (saving.phase.state === 'refused') throw saving.phase.error
    },
    /** What is typed and not on disk yet, of all questions. */
    waiting: () => Object.assign({}, ...(list ?? []).map(({ saving }) => saving.waiting())) as object,
    /** The screen goes: what can't be saved waits for when it comes back. */
    leave: () => {
      for (const { id, saving } of list ?? []) unsaved.keep(id, saving.flush().then(saving.waiting))
      unsavedDraft.keep(
        'question-draft',
        keepDraft().then((isKept) => (isKept ? {} : { text: draft })),
      )
    },
  }
}
