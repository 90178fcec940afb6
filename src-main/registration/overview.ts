/** @file The overview of a set: which sheet, who signs it, where it goes. It asks the same questions as the sheets themselves do. */
import { sheetsApart } from '#contract'
import type { Book, Child, Language, Parent, Sheet } from '#contract'
import type { Asked } from './asked.ts'
import { capital, childCalled, parentCalled } from './called.ts'
import { unknownChild } from './child-fields.ts'
import { birthTown, certificateTown, homeTown } from './destinations.ts'
import { overviewWords } from './overview-words.ts'
import { plainSigns } from './plain-signs.ts'
import { checkedLine } from './sheet-data.ts'
import type { SheetPart, SheetWords } from './sheet-data.ts'
import { sheetNames } from './sheet-names.ts'
import { legalParents, signersOf } from './signers.ts'

/** A table of sheets for each child, and one for what belongs to no child alone. */
export function overview({ book, sheets, language }: Asked): SheetWords {
  const words = overviewWords[language]
  const listed = sheets.filter(({ kind }) => kind !== 'overview' && !sheetsApart.includes(kind))
  const parts = [
    ...book.children.map((child) => partOf({ book, language }, child, listed)),
    partOf({ book, language }, null, listed),
  ]
  return {
    language,
    title: words.title,
    subtitle: words.subtitle,
    explanation: '',
    to: [],
    from: '',
    opening: words.opening,
    parts: parts.filter(({ blocks }) => blocks.length > 0),
    signing: [],
    foot: words.foot,
    checked: checkedLine('both', language),
    ticked: '',
    unticked: '',
  }
}

type Known = { book: Book; language: Language }

function partOf({ book, language }: Known, child: Child | null, sheets: readonly Sheet[]): SheetPart {
  const words = overviewWords[language]
  const own = sheets.filter((sheet) => sheet.child === (child?.id ?? null))
  const numbered = sheets.some(({ number }) => number !== '')
  const cells = own.map((sheet) => lineOf({ book, language }, child, sheet)).map((line) => line.slice(numbered ? 0 : 1))
  return {
    title: child === null ? words.wholeSet : plainSigns(capital(childCalled(book, child, language))),
    blocks: cells.length === 0 ? [] : [{ kind: 'table', heads: words.heads.slice(numbered ? 0 : 1), cells }],
  }
}

function lineOf({ book, language }: Known, child: Child | null, sheet: Sheet): string[] {
  const about: About = {
    book,
    language,
    child: child ?? unknownChild,
    parent: book.parents.find(({ id }) => id === sheet.parent) ?? null,
  }
  // whose it is stands under 'who signs', where somebody signs
  const signer = signs[sheet.kind](about)
  const parent = about.parent === null ? '' : parentCalled(book, about.parent, language)
  const whose = parent === '' || parent === signer ? '' : `: ${parent}`
  return [sheet.number, `${sheetNames[language][sheet.kind].title}${whose}`, signer, goesTo[sheet.kind](about)].map(
    plainSigns,
  )
}

type About = Known & { child: Child; parent: Parent | null }
type Said = (about: About) => string

const nobody: Said = ({ language }) => overviewWords[language].nobodySigns
const asker: Said = ({ book, language, parent }) =>
  parent === null ? overviewWords[language].aParent : parentCalled(book, parent, language)

const signs: Record<Sheet['kind'], Said> = {
  overview: nobody,
  'certificate-request': namesOfSigners,
  declaration: ({ language }) => overviewWords[language].carerSigns,
  'file-request': asker,
  'brp-request': asker,
  'copy-request': asker,
  'removal-request': asker,
  'cover-letter': asker,
  'what-to-bring': nobody,
  england: nobody,
  belgium: nobody,
}

function namesOfSigners({ book, language, child }: About): string {
  const words = overviewWords[language]
  const signers = signersOf(book, child)
  const known = signers.flatMap((parent) => (parent === undefined ? [] : [parentCalled(book, parent, language)]))
  if (known.length === signers.length && known.length > 0) return known.join(` ${words.and} `)
  return legalParents(book, child).one || signers.length < 2 ? words.aParent : words.bothParents
}

const town = (value: string, language: Language, otherwise: Otherwise): string =>
  value === '' ? overviewWords[language][otherwise] : overviewWords[language].municipality(value)
type Otherwise = 'birthMunicipality' | 'homeMunicipality' | 'keepingMunicipality'

const home: Said = ({ language, parent }) => town(homeTown(parent).value, language, 'homeMunicipality')
const toRead: Said = ({ language }) => overviewWords[language].toRead

const goesTo: Record<Sheet['kind'], Said> = {
  overview: toRead,
  'certificate-request': ({ language, child }) => town(birthTown(child).value, language, 'birthMunicipality'),
  declaration: ({ language }) => overviewWords[language].carerThenMunicipality,
  'file-request': ({ language, child }) => child.details.carer || overviewWords[language].carer,
  'brp-request': home,
  'copy-request': ({ language, child }) => town(certificateTown(child).value, language, 'keepingMunicipality'),
  'removal-request': (about) =>
    about.parent?.details.residence === 'abroad' ? overviewWords[about.language].minister : home(about),
  'cover-letter': ({ language }) => overviewWords[language].inEnvelope,
  'what-to-bring': ({ language }) => overviewWords[language].along,
  england: toRead,
  belgium: toRead,
}
