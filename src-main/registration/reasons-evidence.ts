/** @file Why papers of a carer are asked, what else can show a birth, and what comes before a goodbye: each with its source. */
import { links } from './facts.ts'
import { article, same } from './sentence.ts'
import type { RuleReason } from './sentence.ts'

export const evidenceReasons = {
  'declaration-asked': {
    text: {
      nl: 'gemeenten onder de 24 weken een verklaring van een arts of verloskundige vragen',
      en: 'under 24 weeks municipalities ask for a declaration by a doctor or midwife',
    },
    source: same('KNOV; gemeente Hilversum, Laren'),
    link: links.midwives,
    sure: 'authority',
  },
  'declaration-no-must': {
    text: {
      nl: 'een verklaring veel helpt, en de ambtenaar het verzoek zelf beoordeelt',
      en: 'a declaration helps much, and the official judges the request',
    },
    source: { nl: 'Tweede Kamer, 4 oktober 2018 (34 882)', en: 'Tweede Kamer, 4 October 2018 (34 882)' },
    link: links.bill,
    sure: 'authority',
  },
  'file-consulted': {
    text: {
      nl: 'een zorgverlener de verklaring ook nu nog uit het dossier kan opmaken, met de dag van nu en de dag van toen',
      en: 'a carer can still draw up the declaration from the file, with the day of now and the day of then',
    },
    source: { nl: 'NVOG, advies 2019 (NTOG)', en: 'NVOG, advice of 2019 (NTOG)' },
    link: links.doctors,
    sure: 'authority',
  },
  'file-kept': {
    text: {
      nl: 'een dossier niet voor altijd wordt bewaard',
      en: 'a file is not kept for ever',
    },
    source: { nl: 'NVOG, advies 2019 (NTOG)', en: 'NVOG, advice of 2019 (NTOG)' },
    link: links.doctors,
    sure: 'authority',
  },
  'other-papers': {
    text: {
      nl: 'ook een rouwkaart of papieren van een begrafenis of crematie kunnen laten zien dat het kind er was',
      en: 'a mourning card or papers of a burial or cremation can also show that the child was there',
    },
    source: same('Gemeente Zwolle'),
    link: 'https://www.zwolle.nl',
    sure: 'authority',
  },
  'case-by-case': {
    text: {
      nl: 'de ambtenaar per geval kijkt wat er nodig is',
      en: 'the official looks case by case at what is needed',
    },
    source: {
      nl: 'BW, artikel 1:18, derde lid, en 1:18c; gemeente Middelburg',
      en: 'BW, article 1:18, third paragraph, and 1:18c; municipality of Middelburg',
    },
    link: links.civilCode,
    sure: 'authority',
  },
  court: {
    text: {
      nl: 'ouders de rechtbank kunnen vragen de akte te laten toevoegen, als de ambtenaar te weinig bewijs vindt',
      en: 'parents can ask the court to have the certificate added, if the official finds too little evidence',
    },
    source: { nl: 'BW, artikel 1:24; Staatscourant 2017, 70596', en: 'BW, article 1:24; Staatscourant 2017, 70596' },
    link: links.notice2017,
    sure: 'law',
  },
  'doctors-papers': {
    text: {
      nl: 'een arts na 24 weken of langer een verklaring van overlijden en een gesloten envelop meegeeft',
      en: 'after 24 weeks or more a doctor gives a verklaring van overlijden and a closed envelope',
    },
    source: {
      nl: 'Wet op de lijkbezorging, artikel 7, 12 en 12a',
      en: 'Wet op de lijkbezorging, articles 7, 12 and 12a',
    },
    link: links.burial,
    sure: 'law',
  },
  permit: {
    text: {
      nl: 'de gemeente na de aangifte een verlof geeft, en een begrafenis of crematie daarop wacht',
      en: 'the municipality gives leave after notice, and a burial or cremation waits for it',
    },
    source: article('Wet op de lijkbezorging', '11'),
    link: links.burial,
    sure: 'law',
  },
  'burial-days': {
    text: {
      nl: 'een begrafenis of crematie niet eerder is dan na 36 uur, en uiterlijk op de zesde werkdag',
      en: 'a burial or cremation is not before 36 hours, and at the latest on the sixth working day',
    },
    source: article('Wet op de lijkbezorging', '16'),
    link: links.burial,
    sure: 'law',
  },
  'length-at-birth': {
    text: {
      nl: 'de zwangerschapsduur bij de geboorte telt',
      en: 'the length of the pregnancy at the birth counts',
    },
    source: {
      nl: 'Wet op de lijkbezorging, artikel 2; Stichting Elyse',
      en: 'Wet op de lijkbezorging, article 2; Stichting Elyse',
    },
    link: links.burial,
    sure: 'law',
  },
  'goodbye-free': {
    text: {
      nl: 'een begrafenis of crematie onder de 24 weken mag, met een verklaring van de behandelend arts',
      en: 'a burial or cremation is possible under 24 weeks, with a declaration by the treating doctor',
    },
    source: article('Wet op de lijkbezorging', '11a'),
    link: links.burial,
    sure: 'law',
  },
  'permit-on-request': {
    text: {
      nl: 'gemeenten er op verzoek ook dan een verlof voor geven',
      en: 'municipalities also give leave for it then, on request',
    },
    source: same('Gemeente Utrecht (2026), Heerde'),
    link: 'https://www.utrecht.nl',
    sure: 'authority',
  },
  'day-of-life': {
    text: {
      nl: 'begraven of cremeren niet verplicht is voor wie na minder dan 24 weken kwam en binnen 24 uur stierf',
      en: 'a burial or cremation is not required for who came before 24 weeks and died within 24 hours',
    },
    source: article('Wet op de lijkbezorging', '2', 2),
    link: links.burial,
    sure: 'law',
  },
  'copy-handy': {
    text: {
      nl: 'een afschrift handig is; zonder afschrift kan de gemeente de akte zelf opvragen',
      en: 'a copy is handy; without one the municipality can request the certificate itself',
    },
    source: same('Gemeente Molenlanden, Utrecht, Vijfheerenlanden'),
    link: 'https://www.utrecht.nl',
    sure: 'authority',
  },
  identity: {
    text: {
      nl: 'de gemeente een geldig identiteitsbewijs vraagt',
      en: 'the municipality asks for a valid identity document',
    },
    source: same('Gemeente Utrecht (2026), Hilversum, Zwolle'),
    link: 'https://www.utrecht.nl',
    sure: 'authority',
  },
} as const satisfies Record<string, RuleReason>
