/** @file What a find is: its name, its date and its text as it was written. */
import { Author, OwnWords, PartialDate, RichText } from '#contract'
import type { Language, PageKind } from '#contract'
import type { Database } from '#main/database'
import { z } from 'zod'
import { inColumn } from './json-column.ts'
import { childBody, childName, pageBody } from './naming.ts'
import { onOneLine, shortened } from './opening.ts'

/** `page`: the page to go to. `body`: what is looked through, besides the title. */
export type Finding = {
  title: string
  page: string | null
  pageKind: PageKind | null
  date: PartialDate
  body: string
}

type Find = (id: string) => Finding | undefined

export function createFindings(db: Database, language: () => Language): Record<'page' | 'child' | 'photo', Find> {
  return { page: pageFinding(db), child: childFinding(db, language), photo: photoFinding(db) }
}

type PageRow = {
  id: string
  kind: PageKind
  author: string | null
  title: string
  date: string
  text: string
  steps: string
  place: string
}

function pageFinding(db: Database): Find {
  const select = db.prepare<[string], PageRow>(
    'SELECT id, kind, author, title, date, text, steps, place FROM pages WHERE id = ?',
  )
  return (id) => {
    const row = select.get(id)
    return row && { title: row.title, page: id, pageKind: row.kind, date: dateIn(row.date), body: bodyOf(row) }
  }
}

const bodyOf = ({ text, steps, author, place }: PageRow) =>
  pageBody({
    text: RichText.parse(inColumn(text)),
    steps: z.array(z.string()).parse(inColumn(steps)),
    author: author === null ? null : Author.parse(inColumn(author)),
    place,
  })

type ChildRow = { name: string; words: string; line: string; place: string; date: string }

function childFinding(db: Database, language: () => Language): Find {
  const select = db.prepare<[string], ChildRow>('SELECT name, words, line, place, date FROM children WHERE id = ?')
  return (id) => {
    const row = select.get(id)
    if (row === undefined) return undefined
    const child = { ...row, words: OwnWords.parse(inColumn(row.words)) }
    return {
      title: childName(child, language()),
      page: null,
      pageKind: null,
      date: dateIn(row.date),
      body: childBody(child),
    }
  }
}

type PhotoRow = {
  caption: string
  description: string
  fileName: string
  taken: string
  page: string | null
  pageKind: PageKind | null
}

// a caption may be a story; as a title a line of it will do
const TITLE_LENGTH = 80

function photoFinding(db: Database): Find {
  const select = db.prepare<[string], PhotoRow>(`
    SELECT    photos.caption, photos.description, photos.file_name AS fileName, photos.taken,
              pages.id AS page, pages.kind AS pageKind
    FROM      photos
    LEFT JOIN page_photos ON page_photos.photo = photos.id
    LEFT JOIN pages       ON pages.id = page_photos.page AND pages.removed_at IS NULL
    WHERE     photos.id = ?
    ORDER BY  pages.id IS NULL, pages.sort_key, pages.id
    LIMIT     1
  `)
  return (id) => {
    const row = select.get(id)
    if (row === undefined) return undefined
    const { caption, description, fileName, taken, ...at } = row
    const body = [caption, description].filter((part) => part !== '').join('\n')
    return { ...at, title: shortened(onOneLine(caption || fileName), TITLE_LENGTH), date: dateIn(taken), body }
  }
}

const dateIn = (stored: string) => PartialDate.parse(inColumn(stored))
