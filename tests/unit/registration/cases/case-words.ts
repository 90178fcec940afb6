/** @file The Dutch words of the case tables, and what each stands for in the facts and in the paths. */
import type { PathStep, SheetKind } from '#contract'

export const stepNames: Record<string, string> = {
  certificate: 'akte',
  'doctors-papers': 'papieren van de arts',
  registers: 'registers nakijken',
  declaration: 'verklaring',
  'other-papers': 'andere papieren',
  'nothing-left': 'niets meer',
  court: 'rechtbank',
  goodbye: 'afscheid',
  'goodbye-free': 'vrij afscheid',
  paper: 'stuk van daar',
  'paper-here': 'stuk van daar is er',
  islands: 'eiland',
  oath: 'eed of belofte',
  england: 'Engeland',
  belgium: 'België',
  certificates: 'aktes na een leven',
  register: 'vanzelf in de BRP',
  'long-ago': 'niet in de BRP',
  call: 'bellen',
  'on-certificate': 'wie op de akte staat',
  arriving: 'inschrijving',
  left: 'laatste gemeente',
  'not-now': 'nu niet',
  'parent-died': 'overleden ouder',
  read: 'verzoek nalezen',
  sign: 'tekenen',
  word: 'bericht',
  copy: 'afschrift',
  'first-name': 'voornaam erbij',
  refusal: 'als het nee is',
  removal: 'weghalen',
}

export const stateNames: Record<PathStep['state'], string> = {
  done: 'gedaan',
  now: 'nu',
  later: 'later',
  'if-wished': 'naar wens',
}

export const sheetNames: Record<SheetKind, string> = {
  overview: 'overzicht',
  'certificate-request': 'verzoek akte',
  declaration: 'verklaring',
  'file-request': 'verzoek dossier',
  'brp-request': 'verzoek BRP',
  'copy-request': 'verzoek afschrift',
  'removal-request': 'verzoek weghalen',
  'cover-letter': 'brief',
  'what-to-bring': 'wat neem je mee',
  england: 'Engeland',
  belgium: 'België',
}

/** Each fact of a child or parent: how it is written, and what it is in a facts file. */
export const factWords: readonly [RegExp, (value: string) => Record<string, unknown>][] = [
  [/^datum (.+)$/, (value) => ({ date: value })],
  [/^weken (\d+)$/, (value) => ({ weeks: Number(value) })],
  [/^dagen (\d)$/, (value) => ({ days: Number(value) })],
  [/^leefde (ja|nee)$/, (value) => ({ lived: value === 'ja' ? 'yes' : 'no' })],
  [/^overleed (.+)$/, (value) => ({ diedOn: value })],
  [/^land (.+)$/, (value) => ({ birthCountry: value })],
  [/^akte (geen)$/, () => ({ certificate: 'none' })],
  [/^akte van geboorte (\(levenloos\))$/, () => ({ certificate: 'birth-lifeless' })],
  [/^akte van (levenloos geboren kind)$/, () => ({ certificate: 'lifeless-child' })],
  [/^akte van (geboorte en overlijden)$/, () => ({ certificate: 'birth-and-death' })],
  [/^akte uit (het buitenland)$/, () => ({ certificate: 'foreign' })],
  [/^namen op akte (ja|nee)$/, (value) => ({ namesOnCertificate: value === 'ja' ? 'yes' : 'no' })],
  [/^meerling (ja)$/, () => ({ multiple: 'multiple' })],
  [/^geboren uit (.+)$/, (value) => ({ bornFrom: value })],
  [/^verhouding (.+)$/, (value) => ({ relation: pick(relations, value) })],
  [/^bewaard (.+)$/, (value) => ({ evidence: pick(evidence, value) })],
  [/^woont in (Nederland)$/, () => ({ residence: 'here' })],
  [/^woont buiten (Nederland)$/, () => ({ residence: 'abroad' })],
  [/^nog niet (ingeschreven)$/, () => ({ residence: 'arriving' })],
  [/^vertrok (.+)$/, (value) => ({ leftOn: value })],
  [/^laatste gemeente (.+)$/, (value) => ({ lastMunicipality: value })],
  [/^(overleden)$/, () => ({ died: 'yes' })],
  [/^(onbekend|niets)$/, () => ({})],
]

const relations = {
  getrouwd: 'married',
  'geregistreerd partners': 'registered-partners',
  erkend: 'acknowledged',
  'van plan te erkennen': 'meant-to-acknowledge',
  geen: 'none',
  'één ouder': 'one-parent',
}
const evidence = { verklaring: 'declaration', dossier: 'file', 'andere papieren': 'other', niets: 'nothing' }

function pick(words: Record<string, string>, value: string): string {
  const meant = words[value]
  if (meant === undefined) throw new Error(`The case table does not know '${value}'.`)
  return meant
}
