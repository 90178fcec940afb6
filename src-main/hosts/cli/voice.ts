/** @file What the command line says: sentences on standard output, refusals on standard error, or one JSON value and nothing else. */
import { writeSync } from 'node:fs'
import type { Language } from '#contract'

/** Writes straight away, so that nothing is lost when the process ends right after. */
export function createVoice(language: Language) {
  return {
    language,
    say: (sentence: string) => {
      write(1, `${sentence}\n`)
    },
    complain: (sentence: string) => {
      write(2, `${sentence}\n`)
    },
    json: (value: unknown) => {
      write(1, `${JSON.stringify(value, null, 2)}\n`)
    },
    /** The sentence in the language of this command. */
    pick: (sentences: Record<Language, string>) => sentences[language],
  }
}

export type Voice = ReturnType<typeof createVoice>

/** A pipe may take less than it is offered, or nothing for a moment. */
function write(to: 1 | 2, text: string) {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(to, rest))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') continue
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') return
      throw error
    }
  }
}
