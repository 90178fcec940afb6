/** @file Which sheets there are for a book, what they are called, and what their files are called. */
import type { Book, Child, Language, Parent, Sheet, SheetKind } from '#contract'
import { childCalled, parentCalled } from './called.ts'
import { situationOf } from './situation.ts'

const names: Record<Language, Record<SheetKind, { title: string; file: string }>> = {
  nl: {
    'brp-request': { title: 'Verzoek voor de BRP', file: 'Verzoek BRP' },
    'certificate-request': { title: 'Verzoek om een akte', file: 'Verzoek akte' },
    declaration: { title: 'Verklaring van een arts of verloskundige', file: 'Verklaring zorgverlener' },
    'what-to-bring': { title: 'Wat neem je mee', file: 'Wat neem je mee' },
  },
  en: {
    'brp-request': { title: 'Request for the BRP', file: 'Request BRP' },
    'certificate-request': { title: 'Request for a certificate (akte)', file: 'Request akte' },
    declaration: { title: 'Declaration by a doctor or midwife', file: 'Declaration carer' },
    'what-to-bring': { title: 'What to bring', file: 'What to bring' },
  },
}

/** The longest a name may be within a file name, in UTF-8 bytes: three parts and an ending stay well below 255. */
const nameBytes = 60

/** Every sheet for this book, child by child; file names are unique, also where capitals make no difference. */
export function sheetsOf(book: Book, language: Language): Sheet[] {
  const taken = new Set<string>()
  return book.children
    .flatMap((child) => sheetsOfChild(book, child, language))
    .map((sheet) => ({ ...sheet, fileName: `${unused(sheet.fileName, taken)}.pdf` }))
}

function sheetsOfChild(book: Book, child: Child, language: Language): Sheet[] {
  return kindsFor(child).flatMap((kind) => {
    const parents = kind === 'brp-request' && book.parents.length > 0 ? book.parents : [null]
    return parents.map((parent) => sheetOf({ book, child, parent, kind }, language))
  })
}

/** After a life, however short, there is no 2.56a request and no akte van geboorte (levenloos) (BW 1:19i, second paragraph). */
function kindsFor(child: Child): SheetKind[] {
  const { lived, certificate, abroad } = situationOf(child)
  if (lived === 'yes') return ['what-to-bring']
  if (certificate === 'here') return ['brp-request', 'what-to-bring']
  return ['brp-request', ...(abroad ? [] : (['certificate-request'] as const)), 'declaration', 'what-to-bring']
}

type Wanted = { book: Book; child: Child; parent: Parent | null; kind: SheetKind }

function sheetOf({ book, child, parent, kind }: Wanted, language: Language): Sheet {
  const { title, file } = names[language][kind]
  const who = [childCalled(book, child, language), ...(parent === null ? [] : [parentCalled(book, parent, language)])]
  return {
    kind,
    child: child.id,
    parent: parent?.id ?? null,
    title: `${title}: ${who.join(', ')}`,
    fileName: [file, ...who.map(forFile)].filter((part) => part !== '').join(' - '),
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
