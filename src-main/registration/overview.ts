/** @file The overview of a set: which sheet, who signs it, where it goes. It asks the same questions as the sheets themselves do. */
import type { Book, Child, Language, Parent, Sheet } from '#contract'
import type { Asked } from './asked.ts'
import { capital, childCalled, parentCalled } from './called.ts'
import { unknownChild } from './child-fields.ts'
import { birthTown, certificateTown, homeTown } from './destinations.ts'
import { overviewWords } from './overview-words.ts'
import { plainSigns } from './plain-signs.ts'
import { checkedLine } from './sheet-data.ts'
import type { SheetPart, SheetWords } from './sheet-data.ts'
import { legalParents, signersOf } from './signers.ts'

/** A table of sheets for each child, and one for what belongs to no child alone. */
export function overview({ book, sheets, language }: Asked): SheetWords {
  const words = overviewWords[language]
  const listed = sheets.filter(({ kind }) => kind !== 'overview')
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
  const signs = whoSigns(about, sheet.kind)
  const parent = about.parent === null ? '' : parentCalled(book, about.parent, language)
  const whose = parent === '' || parent === signs ? '' : `: ${parent}`
  return [sheet.number, `${overviewWords[language].sheet[sheet.kind]}${whose}`, signs, whereTo(about, sheet.kind)].map(
    plainSigns,
  )
}

type About = Known & { child: Child; parent: Parent | null }

function whoSigns({ book, language, child, parent }: About, kind: Sheet['kind']): string {
  const words = overviewWords[language]
  switch (kind) {
    case 'certificate-request':
      return namesOfSigners({ book, language }, child)
    case 'declaration':
      return words.carerSigns
    case 'file-request':
    case 'brp-request':
    case 'copy-request':
    case 'removal-request':
    case 'cover-letter':
      return parent === null ? words.aParent : parentCalled(book, parent, language)
    case 'overview':
    case 'what-to-bring':
    case 'england':
    case 'belgium':
      return words.nobodySigns
  }
}

function namesOfSigners({ book, language }: Known, child: Child): string {
  const words = overviewWords[language]
  const signers = signersOf(book, child)
  const known = signers.flatMap((parent) => (parent === undefined ? [] : [parentCalled(book, parent, language)]))
  if (known.length === signers.length && known.length > 0) return known.join(` ${words.and} `)
  return legalParents(book, child).one || signers.length < 2 ? words.aParent : words.bothParents
}

function whereTo({ language, child, parent }: About, kind: Sheet['kind']): string {
  const words = overviewWords[language]
  const town = (value: string, otherwise: string) => (value === '' ? otherwise : words.municipality(value))
  const home = town(homeTown(parent).value, words.homeMunicipality)
  const birth = town(birthTown(child).value, words.birthMunicipality)
  switch (kind) {
    case 'certificate-request':
      return birth
    case 'declaration':
      return words.carerThenMunicipality
    case 'file-request':
      return child.details.carer === '' ? words.carer : child.details.carer
    case 'brp-request':
      return home
    case 'removal-request':
      return parent?.details.residence === 'abroad' ? words.minister : home
    case 'copy-request':
      return town(certificateTown(child).value, words.keepingMunicipality)
    case 'cover-letter':
      return words.inEnvelope
    case 'what-to-bring':
      return words.along
    case 'overview':
    case 'england':
    case 'belgium':
      return words.toRead
  }
}
