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
export function createQuestions(needs: Needs) {
  const { client } = needs
  let list = $state.raw<Question[]>([])
  let isLoaded = $state(false)
  const trying = createTrying(needs)
  const { tried } = trying
  const unsaved = unsavedIn<QuestionId, Words>(client)
  const draft = createDraft(needs, tried, (question) => (list = [...list, question]))
  return {
    draft,
    get list() {
      return list
    },
    get isLoaded() {
      return isLoaded
    },
    get problem() {
      return trying.problem
    },
    load: () =>
      tried(async () => {
        await draft.load()
        const inBook = await client.question.list()
        list = await Promise.all(inBook.map(async (one) => createQuestion(one, client, await unsaved.take(one.id))))
        isLoaded = true
      }),
    putAway: (question: Question) =>
      tried(async () => {
        await question.saving.flush()
        await client.drawer.put({ kind: 'question', id: question.id })
        list = list.filter(({ id }) => id !== question.id)
      }),
    ...settling(() => list),
    /** The screen goes: what can't be saved waits for when it comes back. */
    leave: () => {
      for (const { id, saving } of list) unsaved.keep(id, saving.flush().then(saving.waiting))
      draft.leave()
    },
  }
}

function settling(list: () => Question[]) {
  const flush = async () => {
    await Promise.all(list().map(({ saving }) => saving.flush()))
  }
  return {
    /** Saves what waits, now. */
    flush,
    /** The same, for something that is made of what is in the book; rejects when not all of it could be saved. */
    settle: async () => {
      await flush()
      for (const { saving } of list()) if (saving.phase.state === 'refused') throw saving.phase.error
    },
    /** What is typed and not on disk yet, of all questions. */
    waiting: () => Object.assign({}, ...list().map(({ saving }) => saving.waiting())) as object,
  }
}

type Trying = (work: () => Promise<void>) => Promise<boolean>

/** `tried`: whether it went; why not is in `problem`. */
function createTrying({ sentence }: Pick<Needs, 'sentence'>) {
  let problem = $state<string | null>(null)
  return {
    get problem() {
      return problem
    },
    tried: async (work: () => Promise<void>): Promise<boolean> => {
      try {
        await work()
        problem = null
        return true
      } catch (error) {
        problem = sentence(error)
        return false
      }
    },
  }
}

/** A question that is being typed and does not stand in the book yet. */
function createDraft({ client }: Needs, tried: Trying, onkept: (question: Question) => void) {
  let text = $state('')
  const unsaved = unsavedIn<'question-draft', { text?: string }>(client)
  const keep = async (): Promise<boolean> => {
    const typed = text
    if (typed.trim() === '') return true
    text = ''
    const isKept = await tried(async () => {
      onkept(createQuestion(await client.question.add({ text: typed }), client, {}))
    })
    if (!isKept) text = typed
    return isKept
  }
  return {
    get text() {
      return text
    },
    set text(next: string) {
      text = next
    },
    /** Puts it with the others; whether nothing is left to put. */
    keep,
    load: async () => {
      text = (await unsaved.take('question-draft')).text ?? ''
    },
    leave: () => {
      unsaved.keep(
        'question-draft',
        keep().then((isKept) => (isKept ? {} : { text })),
      )
    },
  }
}
