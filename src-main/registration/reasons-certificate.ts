/** @file Why a certificate (akte) is asked where, when and by whom: each rule with its source and how sure it is. */
import { links } from './facts.ts'
import { article, same } from './sentence.ts'
import type { RuleReason } from './sentence.ts'

export const certificateReasons = {
  'birth-place': {
    text: {
      nl: 'de akte wordt gemaakt door de gemeente waar het kind ter wereld kwam',
      en: 'the certificate is drawn up by the municipality where the child came into the world',
    },
    source: article('BW', '1:19i', 1),
    link: links.civilCode,
    sure: 'law',
  },
  'any-length': {
    text: {
      nl: 'de wet voor deze akte geen kortste zwangerschapsduur noemt',
      en: 'the law names no shortest length of pregnancy for this certificate',
    },
    source: { nl: 'BW, artikel 1:19i; Staatscourant 2006, 202', en: 'BW, article 1:19i; Staatscourant 2006, 202' },
    link: links.notice2006,
    sure: 'law',
  },
  'also-later': {
    text: {
      nl: 'een akte ook jaren later nog kan worden gemaakt; er is geen laatste dag voor',
      en: 'a certificate can be drawn up years later as well; there is no last day for it',
    },
    source: same('Staatscourant 2017, 70596'),
    link: links.notice2017,
    sure: 'authority',
  },
  'brp-follows': {
    text: {
      nl: 'de BRP na een geboorte in Nederland alleen overneemt wat in een akte staat',
      en: 'after a birth in the Netherlands the BRP only takes over what a certificate says',
    },
    source: article('Wet BRP', '2.8a', 1),
    link: links.brp,
    sure: 'law',
  },
  'names-optional': {
    text: {
      nl: 'een voornaam en een geslachtsnaam er alleen op komen als de ouders dat wensen',
      en: 'first names and surname are only on it if the parents wish so',
    },
    source: article('Besluit burgerlijke stand 1994', '66', 1),
    link: links.registry,
    sure: 'law',
  },
  'name-choice': {
    text: {
      nl: 'de keuze voor een geslachtsnaam alleen voor dit kind geldt',
      en: 'the choice of a surname holds for this child only',
    },
    source: article('BW', '1:5', 8),
    link: links.civilCode,
    sure: 'law',
  },
  'survivor-chooses': {
    text: {
      nl: 'de geslachtsnaam dan door de andere ouder kan worden gekozen',
      en: 'the surname can then be chosen by the other parent',
    },
    source: article('BW', '1:5', 9),
    link: links.civilCode,
    sure: 'law',
  },
  notice: {
    text: {
      nl: 'aangifte kan worden gedaan door ieder die er zelf van weet, met een identiteitsbewijs',
      en: 'notice can be given by anyone who knows of it themselves, with an identity document',
    },
    source: { nl: 'BW, artikel 1:19i, derde lid, en 1:19h', en: 'BW, article 1:19i, third paragraph, and 1:19h' },
    link: links.civilCode,
    sure: 'law',
  },
  'not-required': {
    text: {
      nl: 'aangifte onder de 24 weken mag, en niet verplicht is',
      en: 'notice under 24 weeks is possible, and not required',
    },
    source: same('Gemeente Hilversum, Velsen, Assen'),
    link: 'https://www.hilversum.nl',
    sure: 'authority',
  },
  'both-ask': {
    text: {
      nl: 'bij een akte van eerder beide ouders het samen vragen, als het kind er volgens de wet twee had',
      en: 'for a certificate of an earlier birth both parents ask together, if the law knew two',
    },
    source: same('Staatscourant 2017, 70596; Stille Levens'),
    link: links.stilleLevens,
    sure: 'authority',
  },
  'legal-parent': {
    text: {
      nl: 'een tweede ouder alleen meetekent bij een huwelijk, een geregistreerd partnerschap of een erkenning vóór de geboorte',
      en: 'a second parent only signs as well after a marriage, a registered partnership or an acknowledgement before the birth',
    },
    source: same('Gemeente Bodegraven-Reeuwijk'),
    link: 'https://www.bodegraven-reeuwijk.nl',
    sure: 'authority',
  },
  'meant-to-acknowledge': {
    text: {
      nl: 'een ouder die het kind wilde erkennen op de akte kan komen, als beiden dat bij de aangifte verklaren',
      en: 'a parent who meant to acknowledge the child can be on the certificate, if both declare so when notice is given',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
  'each-child': {
    text: {
      nl: 'er voor ieder kind een eigen akte en een eigen verzoek is',
      en: 'each child has a certificate and a request of its own',
    },
    source: { nl: 'Afgeleid van BW, artikel 1:19i', en: 'Inferred from BW, article 1:19i' },
    link: links.civilCode,
    sure: 'inference',
  },
  'day-unknown': {
    text: {
      nl: 'een akte bij een onbekende dag een vermoedelijke dag kan krijgen, op last van de officier van justitie',
      en: 'where the day is not known a certificate can get a presumed day, by order of the public prosecutor',
    },
    source: {
      nl: 'BW, artikel 1:19b; Besluit burgerlijke stand 1994, artikel 44',
      en: 'BW, article 1:19b; Besluit burgerlijke stand 1994, article 44',
    },
    link: links.registry,
    sure: 'law',
  },
  'older-kinds': {
    text: {
      nl: 'ook een akte met een oudere naam, en een akte van vóór 1995, voor de BRP wordt aangenomen',
      en: 'a certificate with an older name, or of before 1995, is accepted for the BRP too',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
  'registers-searched': {
    text: {
      nl: 'gemeenten in hun eigen registers kijken of er al een akte is',
      en: 'municipalities look in their own registers whether there is a certificate already',
    },
    source: same('Gemeente Zwolle, Maastricht, Utrecht'),
    link: 'https://www.zwolle.nl',
    sure: 'authority',
  },
  successor: {
    text: {
      nl: 'de registers van een opgeheven gemeente bij haar opvolger liggen',
      en: 'the registers of a municipality that no longer exists are with its successor',
    },
    source: same('Gemeente Vijfheerenlanden'),
    link: 'https://www.vijfheerenlanden.nl',
    sure: 'authority',
  },
  'death-register': {
    text: {
      nl: 'deze akte in het register van overlijden staat',
      en: 'this certificate stands in the register of deaths',
    },
    source: article('BW', '1:19i', 1),
    link: links.civilCode,
    sure: 'law',
  },
  'copy-costs': {
    text: {
      nl: 'de akte zelf niets kost en een afschrift vaak wel',
      en: 'the certificate itself costs nothing and a copy often does',
    },
    source: same('Gemeente Utrecht (2026), Hilversum'),
    link: 'https://www.utrecht.nl',
    sure: 'authority',
  },
  'first-name-1987': {
    text: {
      nl: 'een akte pas vanaf 1 september 1987 een voornaam kon dragen',
      en: 'a certificate could hold a first name only from 1 September 1987',
    },
    source: same('Gemeente Maastricht'),
    link: 'https://www.gemeentemaastricht.nl',
    sure: 'authority',
  },
  'first-name-later': {
    text: {
      nl: 'sommige gemeenten een voornaam later toevoegen en andere naar de rechtbank verwijzen',
      en: 'some municipalities add a first name later and others refer to the court',
    },
    source: same('Gemeente Utrecht, Assen, Tholen, Zutphen; Meppel, Amersfoort'),
    link: links.notice2017,
    sure: 'unverified',
  },
} as const satisfies Record<string, RuleReason>
