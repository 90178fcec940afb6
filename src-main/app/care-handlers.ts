/** @file The answers about Steun. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'

export type CareCalls = Extract<keyof Handlers, `${'care' | 'question'}.${string}`>

export function careHandlers(_desk: Desk): Pick<Handlers, CareCalls> {
  const notYet = () => {
    throw new Error('not built yet')
  }
  return {
    'care.list': notYet,
    'care.page': notYet,
    'care.find': notYet,
    'care.words': notYet,
    'care.print': notYet,
    'care.open': notYet,
    'question.list': notYet,
    'question.add': notYet,
    'question.save': notYet,
  }
}
