/** @file The book as one page for a browser: no script, nothing from elsewhere, made to be read and printed. */
import { sortKeyOf } from '#contract'
import type { Child, CopiedPapers, Page, PartialDate } from '#contract'
import { daysSection } from './days-page.ts'
import { figure } from './figure.ts'
import { escaped, escapedLines, richText } from './html.ts'
import type { ExportBook, WrittenPhoto } from './options.ts'
import { papersSection } from './papers-page.ts'
import { questionsSection } from './questions-page.ts'
import { dateOf, listed, nameOf, saidBelow } from './said.ts'
import { exportWords } from './words.ts'

const STYLE = `body{font:18px/1.6 Georgia,'Times New Roman',serif;max-width:38rem;margin:3rem auto;padding:0 1.5rem;color:#2b2620;background:#fbf8f1;overflow-wrap:break-word}
h1,h2,h3{font-weight:normal;line-height:1.25}h2{margin-top:4rem;border-top:1px solid #d8ccb7;padding-top:2rem}
.said{color:#635a4f;font-style:italic}figure{margin:1.5rem 0}img{max-width:100%;height:auto}figcaption{color:#635a4f;font-size:.9em}
a{color:inherit}summary{color:#635a4f;cursor:pointer}article{margin:2.5rem 0}
.apart{margin-top:2.5rem}body>.apart{margin-top:4rem}dt{margin-top:1rem}dd{margin:.25rem 0 0;color:#635a4f}
@media print{body{background:#fff;margin:0;max-width:none}h2{break-before:page}h3{break-after:avoid}figure{break-inside:avoid}img{max-height:20cm}.apart:not([open]){display:none}}`

/**
 * The page as HTML. A chapter for each child, then what belongs to several or to none; days, questions and papers as far as they go along.
 * Each page and photo of the book stands in it once; what lies under a veil opens when it is asked to, and so do quiet days and papers.
 */
export function bookPage(book: ExportBook, photos: readonly WrittenPhoto[], copied: CopiedPapers = 'none'): string {
  const t = exportWords[book.language]
  const title = escaped(titleOf(book))
  const by = listed(book.parents.map(({ name, called }) => name || called).filter(Boolean), book.language)
  const chapters = [...book.children, null].map((child) => chapter({ book, photos, child }))
  const beside = [daysSection(book), questionsSection(book), papersSection(book, copied)]
  return `<!doctype html>
<html lang="${book.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'">
<title>${title}</title><style>${STYLE}</style></head>
<body><h1 dir="auto">${title}</h1>${by === '' ? '' : `\n<p class="said" dir="auto">${escaped(t.by(by))}</p>`}
${[...chapters, ...beside].filter((part) => part !== '').join('\n')}
</body></html>
`
}

const titleOf = (book: ExportBook) =>
  book.title ||
  listed(book.children.map(({ name }) => name).filter(Boolean), book.language) ||
  exportWords[book.language].untitled

/** `child` is `null` for what belongs to several children, or to none. */
type Chapter = { book: ExportBook; photos: readonly WrittenPhoto[]; child: Child | null }

function chapter({ book, photos, child }: Chapter): string {
  const known = new Set(book.children.map(({ id }) => id))
  const belongs = ({ children }: Pick<Page, 'children'>) => {
    const [only = null, ...others] = new Set(children.filter((id) => known.has(id)))
    return (others.length === 0 ? only : null) === (child?.id ?? null)
  }
  const onPages = new Set(book.pages.flatMap((page) => page.photos))
  const loose = photos.filter((photo) => !onPages.has(photo.id) && belongs(photo)).toSorted(byDay)
  const articles = book.pages.filter(belongs).map((page) => article({ book, photos, page }))
  const figures = loose.map((photo) => figure(photo, book.language))
  if (child === null && articles.length + figures.length === 0) return ''
  const heading = child === null ? sharedHeading(book) : childHeading(book, child)
  return `<section>${[heading, ...articles, ...figures].filter((part) => part !== '').join('\n')}</section>`
}

// what has no day comes last
const byDay = (one: { taken: PartialDate }, other: { taken: PartialDate }) => {
  const [here, there] = [sortKeyOf(one.taken) || '~', sortKeyOf(other.taken) || '~']
  return here < there ? -1 : Number(here > there)
}

// without any child the book is not divided
const sharedHeading = ({ children, language }: ExportBook) =>
  children.length === 0 ? '' : `<h2>${escaped(exportWords[language].together)}</h2>`

function childHeading({ language }: ExportBook, child: Child): string {
  const t = exportWords[language]
  const weeks = child.weeks === null || child.weeks === 0 ? '' : t.weeks(child.weeks)
  const days = child.days === null || child.days === 0 ? '' : t.days(child.days)
  const long = [weeks, days].filter(Boolean).join(` ${t.and} `)
  const said = saidBelow([dateOf(child.date, language), long, child.place])
  return `<h2 dir="auto">${escaped(nameOf(child, language))}</h2>${said}${child.line === '' ? '' : `<p dir="auto">${escapedLines(child.line)}</p>`}`
}

type Article = { book: ExportBook; photos: readonly WrittenPhoto[]; page: Page }

function article({ book, photos, page }: Article): string {
  const t = exportWords[book.language]
  const author = authorOf(book, page)
  const by = author === '' ? '' : t.by(author)
  const about = page.children.length > 1 ? aboutOf(book, page) : ''
  const said = saidBelow([dateOf(page.date, book.language), by, page.place, about])
  const steps = page.steps.map((step) => `<li dir="auto">${escapedLines(step)}</li>`).join('')
  const figures = page.photos.flatMap((id) => photos.filter((photo) => photo.id === id))
  return [
    `<article id="${escaped(page.id)}"><h3 dir="auto">${escaped(page.title || t.kinds[page.kind])}</h3>${said}`,
    richText(page.text),
    steps === '' ? '' : `<ol>${steps}</ol>`,
    ...figures.map((photo) => figure(photo, book.language)),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const aboutOf = (book: ExportBook, page: Page) =>
  listed(
    book.children.filter(({ id }) => page.children.includes(id)).map(({ name, words }) => name || words.child),
    book.language,
  )

function authorOf({ parents }: ExportBook, { author }: Page): string {
  if (author === null) return ''
  if ('name' in author) return author.name
  const parent = parents.find(({ id }) => id === author.parent)
  return parent === undefined ? '' : parent.called || parent.name
}
