/** @file The path of one parent for one child: which steps, in which order, and which of them is next. */
import type { Book, Child, Language, Parent, Path, PathStep, SheetKind } from '#contract'
import { capital, childCalled, parentCalled } from './called.ts'
import { pathWords } from './path-words.ts'
import type { PathWords, StepWords } from './path-words.ts'
import { nameNotes } from './name-notes.ts'
import { situationOf } from './situation.ts'
import { municipality } from './values.ts'

type Walk = { book: Book; child: Child; parent: Parent | null; words: PathWords; language: Language }

/** The path of one parent (or of a parent the book does not know) for one child. */
export function pathOf({ book, child, parent }: Pick<Walk, 'book' | 'child' | 'parent'>, language: Language): Path {
  const walk: Walk = { book, child, parent, words: pathWords[language], language }
  const called = capital(childCalled(book, child, language))
  const lived = situationOf(child).lived === 'yes'
  return {
    child: child.id,
    parent: parent?.id ?? null,
    title: lived ? walk.words.livedTitle(called) : walk.words.title(called),
    lead: lived ? walk.words.livedLead(called) : leadOf(walk),
    steps: lived ? livedSteps(walk) : requestSteps(walk),
  }
}

function leadOf({ book, parent, words, language }: Walk): string {
  if (parent === null) return words.lead('', '')
  const other = book.parents.find((one) => one.id !== parent.id)
  return words.lead(
    parentCalled(book, parent, language),
    other === undefined ? '' : parentCalled(book, other, language),
  )
}

function requestSteps(walk: Walk): PathStep[] {
  const { child, words } = walk
  const { certificate, abroad } = situationOf(child)
  const wanted = certificate === 'wanted'
  // from abroad a request can go without an akte (Wet BRP 2.8a, second paragraph), but the papers are looked at first
  return [
    wanted
      ? step(['certificate', 'now'], certificateWords(walk), abroad ? null : 'certificate-request')
      : step(['certificate', 'done'], { title: words.certificate('').title, text: certificateInHand(walk) }),
    ...(wanted
      ? [step(['declaration', 'later'], abroad ? words.declarationAbroad : words.declaration, 'declaration')]
      : []),
    step(['read', wanted ? 'later' : 'now'], { title: words.read.title, text: readText(walk) }, 'brp-request'),
    step(['sign', 'later'], words.sign(calledIn(walk))),
    step(['call', 'later'], words.call(homeTown(walk.parent)), 'what-to-bring'),
    step(['word', 'later'], words.word),
  ]
}

function livedSteps({ parent, words }: Walk): PathStep[] {
  return [
    step(['certificates', 'now'], words.livedCertificates, 'what-to-bring'),
    step(['register', 'later'], words.livedRegister),
    step(['long-ago', 'later'], words.livedLongAgo),
    step(['call', 'later'], words.livedCall(homeTown(parent))),
  ]
}

function certificateWords({ child, words }: Walk): StepWords {
  const { abroad, burialAct } = situationOf(child)
  if (abroad) return words.certificateAbroad
  const { title, text } = words.certificate(municipality(child.details.birthMunicipality))
  return { title, text: burialAct === 'yes' ? `${text} ${words.beforeGoodbye}` : text }
}

function certificateInHand({ child, words }: Walk): string {
  const { certificate, certificateMunicipality, certificateYear, certificateNumber } = child.details
  const kind = certificate === '' || certificate === 'none' ? '' : words.certificateKinds[certificate]
  const town = municipality(certificateMunicipality)
  const known = [
    kind,
    town === '' ? '' : words.certificateFrom(town),
    certificateYear,
    certificateNumber === '' ? '' : words.certificateNumber(certificateNumber),
  ]
  return `${known.filter((part) => part !== '').join(', ')}.`
}

function readText({ child, words, language }: Walk): string {
  const { firstNames, namesOnCertificate } = child.details
  const fromBook = firstNames === '' && child.name !== '' && namesOnCertificate !== 'yes'
  const parts = [
    words.read.text,
    situationOf(child).certificate === 'here' ? words.beside : '',
    namesOnCertificate === 'no' ? words.namesByRequest : '',
    fromBook ? words.nameFromBook(child.name) : '',
    ...nameNotes(child, language),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function calledIn({ book, parent, language }: Walk): string {
  return parent === null ? '' : parentCalled(book, parent, language)
}

function homeTown(parent: Parent | null): string {
  return municipality(parent?.details.municipality ?? '')
}

function step(
  place: [id: string, state: PathStep['state']],
  words: StepWords,
  sheet: SheetKind | null = null,
): PathStep {
  const [id, state] = place
  return { id, state, title: words.title, text: words.text, sheet }
}
