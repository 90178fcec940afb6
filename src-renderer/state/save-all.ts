/** @file Asks every screen that still holds words to save them now, and hears whether all of it is on disk. */

const QUESTION = 'bewaarboek:save-all'

/** Begins saving everything at once and gives whether nothing waits any more. What could not be saved stays where it is. */
export async function saveAll(): Promise<boolean> {
  const answers: Promise<boolean>[] = []
  window.dispatchEvent(new CustomEvent(QUESTION, { detail: answers }))
  const saved = await Promise.all(answers)
  return saved.every(Boolean)
}

/** Answers the question for one screen; gives the way to stop answering. */
export function answerSaveAll(save: () => Promise<boolean>): () => void {
  const answer = (event: Event) => {
    // the one sender is above
    ;(event as CustomEvent<Promise<boolean>[]>).detail.push(save())
  }
  window.addEventListener(QUESTION, answer)
  return () => {
    window.removeEventListener(QUESTION, answer)
  }
}
