/** @file Search: every page, child and photo in which all the words stand, best first. What lies in the drawer is not found. */
import { SearchHit } from '#contract'
import type { Language } from '#contract'
import type { Database } from '#main/database'
import { excerptOf } from './excerpt.ts'
import { createFindings } from './findings.ts'
import { indexQuery, queryWords, withinParts, wordPattern } from './query-words.ts'

type Row = { kind: 'page' | 'child' | 'photo'; id: string }
type Asked = { within: string; most: number }

// more than anyone reads through; another word says more
const MOST_HITS = 100

/** By the index: a word in a title counts for more. */
const searchIndex = `
  SELECT   kind, id
  FROM     search
  WHERE    search MATCH @words
  AND      NOT EXISTS (SELECT 1 FROM json_each(@within) WHERE instr(title, value) = 0 AND instr(body, value) = 0)
  AND      CASE kind
             WHEN 'page'  THEN EXISTS (SELECT 1 FROM pages    WHERE pages.id    = search.id AND removed_at IS NULL)
             WHEN 'child' THEN EXISTS (SELECT 1 FROM children WHERE children.id = search.id AND removed_at IS NULL)
             WHEN 'photo' THEN EXISTS (SELECT 1 FROM photos   WHERE photos.id   = search.id AND removed_at IS NULL)
           END
  ORDER BY bm25(search, 0, 0, 8, 1), id
  LIMIT    @most
`

/** Without the index, for words in scripts that put no spaces between them: every text is looked through. */
const searchThrough = `
  SELECT   kind, id
  FROM     search
  WHERE    NOT EXISTS (SELECT 1 FROM json_each(@within) WHERE instr(title, value) = 0 AND instr(body, value) = 0)
  AND      CASE kind
             WHEN 'page'  THEN EXISTS (SELECT 1 FROM pages    WHERE pages.id    = search.id AND removed_at IS NULL)
             WHEN 'child' THEN EXISTS (SELECT 1 FROM children WHERE children.id = search.id AND removed_at IS NULL)
             WHEN 'photo' THEN EXISTS (SELECT 1 FROM photos   WHERE photos.id   = search.id AND removed_at IS NULL)
           END
  ORDER BY id
  LIMIT    @most
`

/** A function that finds words as a person types them: accents and capitals make no difference, nothing is a command. */
export function createSearch({ db, language }: { db: Database; language: () => Language }) {
  const byIndex = db.prepare<Asked & { words: string }, Row>(searchIndex)
  const through = db.prepare<Asked, Row>(searchThrough)
  const findings = createFindings(db, language)

  return (text: string): SearchHit[] => {
    const words = queryWords(text)
    if (words.length === 0) return []

    const asked = { within: JSON.stringify(withinParts(words)), most: MOST_HITS }
    const query = indexQuery(words)
    const rows = query === null ? through.all(asked) : byIndex.all({ ...asked, words: query })
    const pattern = wordPattern(words)
    return rows.flatMap(({ kind, id }) => {
      const found = findings[kind](id)
      if (found === undefined) return []
      const { body, ...about } = found
      return SearchHit.parse({ kind, id, ...about, excerpt: excerptOf(body, pattern) })
    })
  }
}
