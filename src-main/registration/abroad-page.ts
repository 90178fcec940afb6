/** @file What exists in England and in Belgium, as a page to read. Each sentence rests on an authority named in it; nothing more is said. */
import type { Language } from '#contract'
import { checkedLine } from './sheet-data.ts'
import type { SheetWords } from './sheet-data.ts'

type Part = { title: string; items: string[] }
type PageWords = { title: string; subtitle: string; opening: string; parts: Part[]; foot: string }

const apart = {
  nl: 'Dit staat los van de akte en de BRP in Nederland.',
  en: 'This stands apart from the certificate (akte) and the BRP in the Netherlands.',
}

const foot = {
  nl: 'Dit blad is uitleg. Het is geen officieel document.',
  en: 'This sheet is for reading. It is not an official document.',
}

// gov.uk, 22 February 2024 and after; that all dates are open is known from a second source only, so it is to be asked
const england: Record<Language, PageWords> = {
  nl: {
    title: 'Engeland',
    subtitle: 'Wat er in Engeland is',
    opening: apart.nl,
    parts: [
      {
        title: 'Vóór 24 weken',
        items: [
          'Sinds 22 februari 2024 is er een baby loss certificate. Ouders kunnen het zelf aanvragen.',
          'Het is vrijwillig en kost niets. Er is geen medisch bewijs voor nodig.',
          'Het is geen document met gevolgen in de wet.',
          'Eerst was het er alleen voor een verlies sinds 1 september 2018. Volgens berichten kan het sinds 9 oktober 2024 voor iedere datum. Kijk op gov.uk hoe het nu is.',
        ],
      },
      {
        title: 'Vanaf 24 weken',
        items: [
          'De geboorte wordt daar ingeschreven als stillbirth. Vraag het ziekenhuis of de register office hoe dat gaat.',
        ],
      },
    ],
    foot: foot.nl,
  },
  en: {
    title: 'England',
    subtitle: 'What there is in England',
    opening: apart.en,
    parts: [
      {
        title: 'Before 24 weeks',
        items: [
          'Since 22 February 2024 there is a baby loss certificate. Parents can ask for it themselves.',
          'It is voluntary and free. No medical proof is needed.',
          'It is not a document with effects in law.',
          'At first it was only for a loss since 1 September 2018. It is reported to be open to every date since 9 October 2024. Look at gov.uk for how it is now.',
        ],
      },
      {
        title: 'From 24 weeks',
        items: [
          'The birth is registered there as a stillbirth. Ask the hospital or the register office how that goes.',
        ],
      },
    ],
    foot: foot.en,
  },
}

// justitie.belgium.be; law of 19 December 2018, in force since 31 March 2019
const belgium: Record<Language, PageWords> = {
  nl: {
    title: 'België',
    subtitle: 'Wat er in België is',
    opening: `De akte heet daar ‘akte van een levenloos kind’. ${apart.nl}`,
    parts: [
      {
        title: 'Vanaf 180 dagen na de bevruchting',
        items: ['De akte wordt altijd gemaakt. Voornamen en een familienaam mogen erop; ze hoeven niet.'],
      },
      {
        title: 'Van 140 tot en met 179 dagen',
        items: ['De akte wordt gemaakt als ouders dat vragen. Voornamen mogen erop; een familienaam kan niet.'],
      },
      { title: 'Minder dan 140 dagen', items: ['Er is dan geen akte.'] },
      {
        title: 'Als het langer geleden is',
        items: [
          'Zo is het sinds 31 maart 2019 (wet van 19 december 2018).',
          'Sinds 8 april 2024 kan het ook voor een verlies van eerder, zonder termijn, bij de gemeente waar je woont.',
        ],
      },
    ],
    foot: foot.nl,
  },
  en: {
    title: 'Belgium',
    subtitle: 'What there is in Belgium',
    opening: `The certificate is called ‘akte van een levenloos kind’ there. ${apart.en}`,
    parts: [
      {
        title: 'From 180 days after conception',
        items: ['The certificate is always drawn up. First names and a surname may be on it and need not be.'],
      },
      {
        title: 'From 140 to 179 days',
        items: ['The certificate is drawn up if parents ask. First names may be on it; a surname may not.'],
      },
      { title: 'Below 140 days', items: ['There is no certificate.'] },
      {
        title: 'If it was longer ago',
        items: [
          'It has been so since 31 March 2019 (law of 19 December 2018).',
          'Since 8 April 2024 it is also possible for an earlier loss, without a time limit, at the municipality where you live.',
        ],
      },
    ],
    foot: foot.en,
  },
}

/** The page on one country, in the language of the window. */
export function abroadPage(country: 'england' | 'belgium', language: Language): SheetWords {
  const { title, subtitle, opening, parts, foot: notThis } = (country === 'england' ? england : belgium)[language]
  return {
    language,
    title,
    subtitle,
    explanation: '',
    to: [],
    from: '',
    opening,
    parts: parts.map(({ title: heading, items }) => ({
      title: heading,
      blocks: [{ kind: 'letter', paragraphs: items }],
    })),
    signing: [],
    foot: notThis,
    checked: checkedLine(country, language),
    ticked: '',
    unticked: '',
  }
}
