/** @file The list of what to bring, in the language of the book, for the situation the book knows. The boxes are for a pen. */
import type { Book, Child, Language } from '#contract'
import { bringWords } from './bring-words.ts'
import type { BringWords, Item } from './bring-words.ts'
import { childCalled } from './called.ts'
import { articles, checkedOn } from './facts.ts'
import { nameNotes } from './name-notes.ts'
import { field, row } from './sheet-data.ts'
import type { SheetBlock, SheetData, SheetPart } from './sheet-data.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { municipality, writtenDay } from './values.ts'

type Asked = { book: Book; child: Child; language: Language }

/** The list for one child. Nothing on it is ticked beforehand. */
export function whatToBring({ book, child, language }: Asked): SheetData {
  const words = bringWords[language]
  const situation = situationOf(child)
  const lived = situation.lived === 'yes'
  return {
    language,
    title: words.title,
    subtitle: words.subtitle(childCalled(book, child, language)),
    explanation: '',
    to: null,
    from: '',
    opening: words.opening,
    parts: lived ? livedParts({ book, child, words }) : requestParts({ book, child, words }, language),
    signing: [],
    foot: words.foot,
    checked: `${words.checked} ${writtenDay(checkedOn, language)} · ${articlesFor(situation, language)}`,
    ticked: words.ticked,
    unticked: words.unticked,
  }
}

type Known = { book: Book; child: Child; words: BringWords }

function requestParts({ book, child, words }: Known, language: Language): SheetPart[] {
  const situation = situationOf(child)
  const atBirthPlace = situation.certificate === 'wanted' && !situation.abroad
  return [
    ...(atBirthPlace ? [certificatePart({ book, child, words }, situation)] : []),
    registerPart({ book, child, words }, situation),
    { title: words.good.title, blocks: [{ kind: 'list', items: goodToKnow({ book, child, words }, language) }] },
  ]
}

function certificatePart({ child, words }: Known, { burialAct }: Situation): SheetPart {
  const { title, text, identity, request, declaration, proofOfDeath, names, booklet } = words.certificate
  return {
    title,
    blocks: [
      { kind: 'text', text },
      meetingRow(words, municipality(child.details.birthMunicipality)),
      boxes([identity, request, declaration, ...(burialAct === 'no' ? [] : [proofOfDeath]), names, booklet]),
    ],
  }
}

function registerPart({ book, child, words }: Known, { abroad, certificate }: Situation): SheetPart {
  const { title, text, identity, request, copy, abroad: paper, oath } = words.register
  const foreign = abroad || child.details.certificate === 'foreign'
  const proof = foreign ? [paper, ...(certificate === 'wanted' ? [oath] : [])] : [copy]
  return {
    title,
    blocks: [
      { kind: 'text', text },
      ...homeTowns(book).map((town) => meetingRow(words, town)),
      boxes([identity, request, ...proof]),
    ],
  }
}

function livedParts({ child, words }: Known): SheetPart[] {
  const { lived, certificate } = words
  return [
    {
      title: lived.certificates,
      blocks: [
        { kind: 'text', text: lived.text },
        meetingRow(words, municipality(child.details.birthMunicipality)),
        boxes([certificate.identity, lived.papers, certificate.names, certificate.booklet]),
      ],
    },
    { title: lived.register, blocks: [{ kind: 'list', items: lived.registerText }] },
    { title: words.good.title, blocks: [{ kind: 'list', items: [words.good.cost] }] },
  ]
}

function goodToKnow({ child, words }: Known, language: Language): string[] {
  const { word, dates, cost, undo, lived, away } = words.good
  const unknown = situationOf(child).lived === 'unknown'
  return [word, dates, cost, undo, ...(unknown ? [lived] : []), away, ...nameNotes(child, language)]
}

/** Where the parents the book knows live now, each place once; one blank line when it knows none. */
function homeTowns(book: Book): string[] {
  const towns = new Set(book.parents.map((parent) => municipality(parent.details.municipality)))
  const known = [...towns].filter((town) => town !== '')
  return known.length === 0 ? [''] : known
}

function meetingRow(words: BringWords, town: string): SheetBlock {
  return row(field(words.town, town, { span: 1.2 }), field(words.phone, ''), field(words.meeting, '', { span: 1.2 }))
}

function boxes(items: Item[]): SheetBlock {
  return { kind: 'ticks', label: '', columns: 1, ticks: items.map(([text, note]) => ({ on: false, text, note })) }
}

function articlesFor({ lived }: Situation, language: Language): string {
  const { brp, certificate } = articles
  return lived === 'yes' ? certificate[language] : `${brp[language]}; ${certificate[language]}`
}
