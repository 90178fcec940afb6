/** @file What holds after a birth abroad, and after a life however brief: each rule with its source and how sure it is. */
import { links } from './facts.ts'
import { article, same } from './sentence.ts'
import type { RuleReason } from './sentence.ts'

export const elsewhereReasons = {
  'abroad-order': {
    text: {
      nl: 'de gemeente na een geboorte in het buitenland eerst naar een Nederlandse akte kijkt, dan naar een akte of ander officieel stuk van daar',
      en: 'after a birth abroad the municipality first looks for a Dutch certificate, then for a certificate or other official paper from there',
    },
    source: article('Wet BRP', '2.8a', 2),
    link: links.brp,
    sure: 'law',
  },
  oath: {
    text: {
      nl: 'een ouder anders zelf een verklaring onder eed of belofte kan afleggen, zo mogelijk met die van een arts of verloskundige erbij',
      en: 'a parent can otherwise make a statement under oath or promise, if possible with that of a doctor or midwife',
    },
    source: {
      nl: 'Wet BRP, artikel 2.8a, tweede lid, onder d',
      en: 'Wet BRP, article 2.8a, second paragraph, under d',
    },
    link: links.brp,
    sure: 'law',
  },
  translation: {
    text: {
      nl: 'de gemeente om een beëdigde vertaling mag vragen',
      en: 'the municipality may ask for a sworn translation',
    },
    source: article('Wet BRP', '2.56a', 2),
    link: links.brp,
    sure: 'law',
  },
  generous: {
    text: {
      nl: 'ambtenaren wordt gevraagd bij stukken uit het buitenland ruimhartig te zijn',
      en: 'officials are asked to be generous with papers from abroad',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
  islands: {
    text: {
      nl: 'niet is nagegaan hoe het na een geboorte op de eilanden gaat',
      en: 'it was not established how it goes after a birth on the islands',
    },
    source: { nl: 'Wet van 14 juli 2021, Stb. 2021, 396; RvIG', en: 'Act of 14 July 2021, Stb. 2021, 396; RvIG' },
    link: links.rvig,
    sure: 'unverified',
  },
  'england-under': {
    text: {
      nl: 'er in Engeland onder de 24 weken een ‘baby loss certificate’ is: kosteloos, naar eigen wens, en geen akte in de zin van de wet',
      en: 'England has a ‘baby loss certificate’ under 24 weeks: free of charge, if you wish, and not a legal document',
    },
    source: same('GOV.UK'),
    link: 'https://www.gov.uk',
    sure: 'authority',
  },
  'england-from': {
    text: {
      nl: 'de geboorte in Engeland vanaf 24 weken wordt geregistreerd (‘register a stillbirth’)',
      en: 'in England a birth from 24 weeks is registered (‘register a stillbirth’)',
    },
    source: same('GOV.UK'),
    link: 'https://www.gov.uk',
    sure: 'authority',
  },
  belgium: {
    text: {
      nl: 'België een eigen akte kent: vanaf 180 dagen na de bevruchting altijd, van 140 tot en met 179 dagen op verzoek, en sinds 8 april 2024 ook voor eerder',
      en: 'Belgium has a certificate of its own: always from 180 days after conception, on request from 140 to 179 days, and since 8 April 2024 for earlier births too',
    },
    source: {
      nl: 'Belgische wet van 19 december 2018; FOD Justitie',
      en: 'Belgian act of 19 December 2018; FPS Justice',
    },
    link: 'https://justitie.belgium.be',
    sure: 'authority',
  },
  'foreign-for-dutch': {
    text: {
      nl: 'na een geboorte in Nederland alleen een Nederlandse akte telt',
      en: 'after a birth in the Netherlands only a Dutch certificate counts',
    },
    source: article('Wet BRP', '2.8a', 1),
    link: links.brp,
    sure: 'law',
  },
  'two-certificates': {
    text: {
      nl: 'er na een leven, hoe kort ook, een akte van geboorte en een akte van overlijden zijn, na iedere zwangerschapsduur',
      en: 'after a life, however short, there are a certificate of birth and a certificate of death, after a pregnancy of any length',
    },
    source: article('BW', '1:19i', 2),
    link: links.civilCode,
    sure: 'law',
  },
  'three-days': {
    text: {
      nl: 'de geboorte binnen drie dagen wordt aangegeven',
      en: 'notice of the birth is given within three days',
    },
    source: article('BW', '1:19i', 2),
    link: links.civilCode,
    sure: 'law',
  },
  'by-itself': {
    text: {
      nl: 'het kind sinds 1 oktober 1994 vanzelf een eigen plek in de BRP krijgt en bij de ouders komt te staan',
      en: 'since 1 October 1994 the child gets a place of its own in the BRP and is recorded with the parents by itself',
    },
    source: same('NVVB; gemeente Utrecht, Molenlanden'),
    link: links.officials,
    sure: 'authority',
  },
  'died-before': {
    text: {
      nl: 'een ouder sinds 2022 kan vragen om een kind op te nemen dat stierf zonder zelf te zijn ingeschreven',
      en: 'since 2022 a parent can ask to have a child recorded who died without being registered',
    },
    source: {
      nl: 'Wet BRP, artikel 2.7, eerste lid, a, onder 2°, en 2.11, tweede lid',
      en: 'Wet BRP, article 2.7, first paragraph, a, under 2°, and 2.11, second paragraph',
    },
    link: links.brp,
    sure: 'law',
  },
  'one-old-certificate': {
    text: {
      nl: 'er vóór 1995 één soort akte was, ook voor wie kort leefde, en die voor de BRP wordt aangenomen',
      en: 'before 1995 there was one kind of certificate, also for who lived briefly, and it is accepted for the BRP',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
} as const satisfies Record<string, RuleReason>
