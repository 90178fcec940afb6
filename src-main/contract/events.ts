/** @file What main may announce to a window without being asked. */
import { z } from 'zod'

/** Long work that a window started and may stop. The window makes the id and sends it with the call. */
export const WorkId = z.uuid().brand<'WorkId'>()
export type WorkId = z.infer<typeof WorkId>

export const Event = z.discriminatedUnion('name', [
  // `done` of `total` in steps that take about the same time; `step` names what is being done
  z.strictObject({
    name: z.literal('work.progress'),
    work: WorkId,
    step: z.enum(['typesetting', 'pictures', 'snapshot', 'copying', 'reading-back', 'comparing', 'unlocking']),
    done: z.number(),
    total: z.number(),
  }),
  // the book changed under this window (another window of the same program wrote, or the right to write moved here)
  z.strictObject({ name: z.literal('book.changed') }),
  // the computer goes to sleep or is locked: a window saves what it holds and puts a locked book to rest
  z.strictObject({ name: z.literal('book.restNow') }),
])
export type Event = z.infer<typeof Event>
