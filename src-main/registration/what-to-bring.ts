/** @file The list of what to bring, in the language of the book, for the situation the book knows. The boxes are for a pen. */
import type { Book, Child, Language, SheetKind } from '#contract'
import type { Asked } from './asked.ts'
import { bringWords } from './bring-words.ts'
import type { BringWords, Item } from './bring-words.ts'
import { childCalled, parentCalled } from './called.ts'
import { birthTown, homeTown } from './destinations.ts'
import type { Place } from './destinations.ts'
import { nameNotes } from './name-notes.ts'
import { checkedLine, field, row } from './sheet-data.ts'
import type { SheetBlock, SheetPart, SheetWords } from './sheet-data.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** The list for one child. Nothing on it is ticked beforehand. */
export function whatToBring({ book, child, sheets, language }: Asked): SheetWords {
  const words = bringWords[language]
  const lived = situationOf(child).lived === 'yes'
  return {
    language,
    title: words.title,
    subtitle: words.subtitle(childCalled(book, child, language)),
    explanation: '',
    to: [],
    from: '',
    opening: words.opening,
    parts: lived
      ? livedParts({ book, child, words }, { sheets, language })
      : requestParts({ book, child, words }, language),
    signing: [],
    foot: words.foot,
    checked: checkedLine(lived ? 'certificate' : 'both', language),
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
    ...homesOf({ book, words }, language).map((home) => registerPart({ book, child, words }, situation, home)),
    {
      title: words.good.title,
      blocks: [{ kind: 'list', items: goodToKnow({ book, child, words }, { language, atBirthPlace }) }],
    },
  ]
}

function certificatePart({ child, words }: Known, { burialAct }: Situation): SheetPart {
  const { title, text, identity, request, declaration, proofOfDeath, names, booklet } = words.certificate
  return {
    title,
    blocks: [
      { kind: 'text', text },
      meetingRow(words, birthTown(child)),
      boxes([identity, request, declaration, ...(burialAct === 'no' ? [] : [proofOfDeath]), names, booklet]),
    ],
  }
}

function registerPart({ child, words }: Known, { abroad, certificate }: Situation, { who, town }: Home): SheetPart {
  const { title, text, identity, request, copy, abroad: paper, oath } = words.register
  const foreign = abroad || child.details.certificate === 'foreign'
  const proof = foreign ? [paper, ...(certificate === 'wanted' ? [oath] : [])] : [copy]
  return {
    title: title(who),
    blocks: [{ kind: 'text', text }, meetingRow(words, town), boxes([identity, request, ...proof])],
  }
}

/** After a life the register follows by itself, or a parent asks for it; the set says which, and whether the aktes are of earlier. */
function livedParts(
  { book, child, words }: Known,
  { sheets, language }: Pick<Asked, 'sheets' | 'language'>,
): SheetPart[] {
  const { lived, certificate, good } = words
  const situation = situationOf(child)
  const has = (kind: SheetKind) => sheets.some((sheet) => sheet.kind === kind && sheet.child === child.id)
  const visit: SheetPart = {
    title: lived.certificates,
    blocks: [
      { kind: 'text', text: has('copy-request') ? lived.earlier : lived.text },
      meetingRow(words, birthTown(child)),
      boxes([certificate.identity, lived.papers, certificate.names, certificate.booklet]),
    ],
  }
  const byItself: SheetPart = { title: lived.register, blocks: [{ kind: 'list', items: lived.registerText }] }
  return [
    ...(situation.abroad || situation.certificate === 'here' ? [] : [visit]),
    ...(has('brp-request')
      ? homesOf({ book, words }, language).map((home) => registerPart({ book, child, words }, situation, home))
      : [byItself]),
    { title: good.title, blocks: [{ kind: 'list', items: [good.cost] }] },
  ]
}

function goodToKnow(
  { book, child, words }: Known,
  { language, atBirthPlace }: { language: Language; atBirthPlace: boolean },
): string[] {
  const { same, word, dates, cost, undo, lived, away } = words.good
  const unknown = situationOf(child).lived === 'unknown'
  const birth = birthTown(child).value
  const sameTown = atBirthPlace && birth !== '' && book.parents.some((parent) => homeTown(parent).value === birth)
  const known = book.parents.length > 0 && book.parents.every(({ details }) => details.residence === 'here')
  return [
    ...(sameTown ? [same] : []),
    ...[word, dates, cost, undo],
    ...(unknown ? [lived] : []),
    ...(known ? [] : [away]),
    ...nameNotes(child, language),
  ]
}

/** A visit for the BRP: at which municipality, and who asks there; `who` is empty where all ask at the same one. */
type Home = { who: string; town: Place }

/** Each municipality once; a blank line where none is known. Who died asks nothing any more. */
function homesOf({ book, words }: Pick<Known, 'book' | 'words'>, language: Language): Home[] {
  const asking = book.parents.filter(({ details }) => details.died !== 'yes')
  const towns = Map.groupBy(asking, (parent) => homeTown(parent).value)
  if (towns.size === 0) return [{ who: '', town: homeTown(null) }]
  return [...towns.values()].map((parents) => ({
    town: homeTown(parents[0]),
    who:
      towns.size === 1
        ? ''
        : parents.map((parent) => parentCalled(book, parent, language)).join(` ${words.register.and} `),
  }))
}

function meetingRow(words: BringWords, { value, key }: Place): SheetBlock {
  return row(
    field(words.town, value, { span: 1.2, key }),
    field(words.phone, ''),
    field(words.meeting, '', { span: 1.2 }),
  )
}

function boxes(items: Item[]): SheetBlock {
  const list = items.map(([text, note]) => ({ on: false, text, note }))
  return { kind: 'ticks', label: '', columns: 1, ticks: list, key: '' }
}
