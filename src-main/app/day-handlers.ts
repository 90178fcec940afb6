/** @file The answers about the days that count. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'

export type DayCalls = Extract<keyof Handlers, `${'day'}.${string}`>

export function dayHandlers(_desk: Desk): Pick<Handlers, DayCalls> {
  const notYet = () => {
    throw new Error('not built yet')
  }
  return {
    'day.list': notYet,
    'day.add': notYet,
    'day.save': notYet,
    'day.export': notYet,
  }
}
