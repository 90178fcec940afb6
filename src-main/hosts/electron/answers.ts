/** @file The calls of the page: whose they are, and which are still being answered. */
import type { IpcMainInvokeEvent } from 'electron'
import { BookError, Settings } from '#contract'
import type { Language, Reply } from '#contract'

type Needs = {
  call: (name: string, input: unknown) => Promise<Reply>
  isOurs: (frame: IpcMainInvokeEvent['senderFrame']) => boolean
  /** The language of this computer's settings, whenever they were read or saved. */
  onLanguage: (language: Language) => void
}

/** `answer` takes a call of a page; one that is not ours is refused. `allGiven`: nothing waits for an answer any more. */
export function createAnswers({ call, isOurs, onLanguage }: Needs) {
  const underWay = new Set<Promise<unknown>>()

  const watch = async (answering: Promise<Reply>): Promise<Reply> => {
    underWay.add(answering)
    try {
      return await answering
    } finally {
      underWay.delete(answering)
    }
  }
  return {
    answer: async (event: Pick<IpcMainInvokeEvent, 'senderFrame'>, name: unknown, input: unknown): Promise<Reply> => {
      if (!isOurs(event.senderFrame)) throw new BookError('invalid-input', { field: 'sender' })
      const reply = await watch(call(String(name), input))
      const settings =
        reply.ok && String(name).startsWith('settings.') ? Settings.safeParse(reply.value).data : undefined
      if (settings !== undefined) onLanguage(settings.language)
      return reply
    },
    allGiven: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
