/**
 * @file Which sheets there are for a book, what they are called, their numbers, and what their files are called. The steps of the
 * paths say which: no sheet is there without a step that uses it, and no step names a sheet that is not there.
 */
import type { Book, Child, Language, Parent, Path, Sheet, SheetKind } from '#contract'
import { SheetKind as Kinds, sheetsApart } from '#contract'
import { childCalled, parentCalled } from './called.ts'
import { sheetNames } from './sheet-names.ts'

/** What a parent asks alone (Wet BRP 2.56a), each on a sheet of their own. */
const ofOneParent: ReadonlySet<SheetKind> = new Set(['brp-request', 'removal-request', 'cover-letter'])

const withBsn: ReadonlySet<SheetKind> = new Set(['brp-request', 'removal-request'])

/** The longest a name may be within a file name, in UTF-8 bytes: three parts and an ending stay well below 255. */
const nameBytes = 60

/**
 * Every sheet that the steps of these paths use, in the order of use, child by child; an overview goes before them when there is more
 * than one child or parent. File names are unique, also where capitals make no difference.
 */
export function sheetsOf(book: Book, paths: readonly Path[], language: Language): Sheet[] {
  const taken = new Set<string>()
  const sheets = book.children.flatMap((child) => sheetsOfChild(book, { child, paths }, language))
  const overview = sheets.length > 0 && isSeveral(book) ? [overviewOf(language)] : []
  return [...overview, ...sheets].map((sheet) => ({ ...sheet, fileName: `${unused(sheet.fileName, taken)}.pdf` }))
}

/** More than one child or parent: sets are numbered, and an overview goes with them. */
function isSeveral({ children, parents }: Book): boolean {
  return children.length > 1 || parents.length > 1
}

function overviewOf(language: Language): Sheet {
  const { title, file } = sheetNames[language].overview
  return { kind: 'overview', child: null, parent: null, number: '', fileName: file, title, asksBsn: false }
}

type OfChild = { child: Child; paths: readonly Path[] }

function sheetsOfChild(book: Book, { child, paths }: OfChild, language: Language): Sheet[] {
  const own = paths.filter((path) => path.child === child.id)
  const sheets = Kinds.options.flatMap((kind) => {
    const users = own.filter(({ steps }) => steps.some((step) => step.sheets.includes(kind)))
    const whose = ofOneParent.has(kind) ? users.map(({ parent }) => parent) : users.slice(0, 1).map(() => null)
    return whose.map((id) => {
      const parent = book.parents.find((one) => one.id === id) ?? null
      return sheetOf({ book, child, parent, kind }, language)
    })
  })
  return isSeveral(book) ? numbered(sheets, book.children.indexOf(child) + 1) : sheets
}

/** '2.1', '2.2': the sheets of the second child, in the order of use; no two in a set bear the same number. */
function numbered(sheets: readonly Sheet[], childNumber: number): Sheet[] {
  const isApart = ({ kind }: Sheet) => sheetsApart.includes(kind)
  const set = sheets.filter((sheet) => !isApart(sheet))
  return [
    ...set.map((sheet, index) => ({ ...sheet, number: `${childNumber}.${index + 1}` })),
    ...sheets.filter(isApart),
  ]
}

type Wanted = { book: Book; child: Child; parent: Parent | null; kind: SheetKind }

function sheetOf({ book, child, parent, kind }: Wanted, language: Language): Sheet {
  const { title, file } = sheetNames[language][kind]
  const who = [childCalled(book, child, language), ...(parent === null ? [] : [parentCalled(book, parent, language)])]
  return {
    kind,
    child: child.id,
    parent: parent?.id ?? null,
    number: '',
    title: `${title}: ${who.join(', ')}`,
    fileName: [file, ...who.map(forFile)].filter((part) => part !== '').join(' - '),
    asksBsn: withBsn.has(kind),
  }
}

function unused(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`
  taken.add(name.toLowerCase())
  return name
}

/** A name as every file system takes it: no reserved or invisible signs, no dot or space at its ends, not too long. */
function forFile(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  return shortened(safe).replaceAll(/^[ .]+|[ .]+$/g, '')
}

function shortened(text: string): string {
  const encoder = new TextEncoder()
  let kept = ''
  for (const { segment } of new Intl.Segmenter('nl').segment(text)) {
    if (encoder.encode(kept + segment).length > nameBytes) return kept
    kept += segment
  }
  return kept
}
