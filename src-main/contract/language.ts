/** @file The two languages of the book. Dutch is the source; English is complete. */
import { z } from 'zod'

export const Language = z.enum(['nl', 'en'])
export type Language = z.infer<typeof Language>
