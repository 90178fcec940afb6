/** @file Settings of this computer's window, not of a book. What is made quiet here stays quiet through every update. */
import { z } from 'zod'
import { CallNumbers, noCallNumbers } from './care.ts'
import { Language } from './language.ts'
import { PrinterProfile } from './print.ts'

/** `theme`: `system` follows the computer. `textScale`: 1 to 2, times the normal size. `photosShown`: photos of parents show without
 * asking. `restAfter`: minutes without a touch after which a locked book closes by itself; 0 is never. `printer`: as the test sheet showed it.
 * `numbers`: whom the parents call; here rather than in a book, as they are needed before any book is open and over a locked one. */
export const Settings = z.strictObject({
  language: Language,
  theme: z.enum(['system', 'day', 'evening']),
  textScale: z.number().min(1).max(2),
  photosShown: z.boolean(),
  restAfter: z.int().min(0).max(240),
  printer: PrinterProfile.nullable(),
  numbers: CallNumbers,
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  language: 'nl',
  theme: 'system',
  textScale: 1,
  photosShown: false,
  restAfter: 15,
  printer: null,
  numbers: noCallNumbers,
}
