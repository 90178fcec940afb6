/** @file The words of the overview, in both languages. */
import type { Language } from '#contract'

type OverviewWords = {
  title: string
  subtitle: string
  opening: string
  heads: string[]
  wholeSet: string
  municipality: (town: string) => string
  birthMunicipality: string
  homeMunicipality: string
  keepingMunicipality: string
  minister: string
  carer: string
  carerThenMunicipality: string
  inEnvelope: string
  along: string
  toRead: string
  carerSigns: string
  nobodySigns: string
  aParent: string
  bothParents: string
  and: string
  foot: string
}

const nl: OverviewWords = {
  title: 'Overzicht van de bladen',
  subtitle: 'Per kind: welk blad, wie tekent, en waar het heen gaat',
  opening:
    'Ieder kind en iedere ouder heeft eigen bladen. Het nummer staat rechtsboven op ieder blad. Niets hoeft, en niets hoeft nu.',
  heads: ['Nummer', 'Wat het is', 'Wie tekent', 'Waar het heen gaat'],
  wholeSet: 'Bij alles',
  municipality: (town) => `gemeente ${town}`,
  birthMunicipality: 'gemeente van de geboorteplaats',
  homeMunicipality: 'gemeente waar deze ouder staat ingeschreven',
  keepingMunicipality: 'gemeente die de akte bewaart',
  minister: 'minister van Binnenlandse Zaken en Koninkrijksrelaties',
  carer: 'ziekenhuis of praktijk',
  carerThenMunicipality: 'naar de zorgverlener, daarna mee met het verzoek',
  inEnvelope: 'in de envelop',
  along: 'mee naar de gemeente',
  toRead: 'om te lezen',
  carerSigns: 'arts of verloskundige',
  nobodySigns: 'niemand',
  aParent: 'de ouder die het vraagt',
  bothParents: 'beide ouders',
  and: 'en',
  foot: 'Dit is een geheugensteun, geen officieel document.',
}

const en: OverviewWords = {
  title: 'Overview of the sheets',
  subtitle: 'Child by child: which sheet, who signs, and where it goes',
  opening:
    'Each child and each parent has sheets of their own. The number stands at the top right of each sheet. Nothing is required, and nothing has to be done now.',
  heads: ['Number', 'What it is', 'Who signs', 'Where it goes'],
  wholeSet: 'For all of it',
  municipality: (town) => `municipality of ${town}`,
  birthMunicipality: 'municipality of the place of birth',
  homeMunicipality: 'municipality where this parent is registered',
  keepingMunicipality: 'municipality that keeps the certificate',
  minister: 'Minister of the Interior (Binnenlandse Zaken en Koninkrijksrelaties)',
  carer: 'hospital or practice',
  carerThenMunicipality: 'to the carer, then along with the request',
  inEnvelope: 'in the envelope',
  along: 'along to the municipality',
  toRead: 'to read',
  carerSigns: 'doctor or midwife',
  nobodySigns: 'nobody',
  aParent: 'the parent who asks',
  bothParents: 'both parents',
  and: 'and',
  foot: 'This is a memory aid, not an official document.',
}

export const overviewWords: Record<Language, OverviewWords> = { nl, en }
