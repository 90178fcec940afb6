/** @file The texts the pages of Steun are made from, as they were read from resources/care. */
import type { Language } from '#contract'

/** One Markdown file. `name`: that of the file, without its ending. */
export type CareText = { name: string; text: string }

export type CareTexts = {
  /** The four lists: YAML. */
  sources: string
  facts: string
  addresses: string
  aftercare: string
  pages: Record<Language, readonly CareText[]>
  words: Record<Language, readonly CareText[]>
}

/** What is thrown for a text that can't be read as it should: in which file, and what is not right. For who edits the texts. */
export const careFault = (file: string, what: string) => new Error(`resources/care/${file}: ${what}`)
