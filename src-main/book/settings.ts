/** @file What the book says of itself, and small things it remembers: its title, its language, where a copy was made. */
import { Language, Line } from '#contract'
import type { Database } from '#main/database'
import { z } from 'zod'
import { createSettingRows } from './setting-rows.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

const Changes = z.strictObject({ title: Line.optional(), language: Language.optional() })

export function createSettings(db: Database, { change }: Writing) {
  const rows = createSettingRows(db)

  const read = <S extends z.ZodType>(key: string, schema: S): z.output<S> | null => {
    const parsed = schema.safeParse(rows.get(key))
    return parsed.success ? parsed.data : null
  }

  return {
    /** The title on the cover; empty when the parents gave none. */
    title: (): string => read('title', Line) ?? '',
    /** The language of the book, Dutch until another was chosen. */
    language: (): Language => read('language', Language) ?? 'nl',
    save: (changes: z.input<typeof Changes>): void => {
      const settings = Object.entries(given(accept(Changes, changes)))
      change(() => {
        for (const [key, value] of settings) rows.put(key, value)
      })
    },
    /** Keeps a small value of another room with the book. The prefix keeps such keys apart from the book's own. */
    remember: (key: string, value: unknown): void => change(() => rows.put(keptKey(key), value ?? null)),
    /** What was remembered under the key; `null` when nothing was, or when it no longer fits the schema. */
    recall: <S extends z.ZodType>(key: string, schema: S): z.output<S> | null => read(keptKey(key), schema),
  }
}

const keptKey = (key: string) => `kept.${key}`
