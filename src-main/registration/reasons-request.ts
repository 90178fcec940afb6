/** @file Why a request for the BRP is made by whom, where and with what: each rule with its source and how sure it is. */
import { links } from './facts.ts'
import { article, same } from './sentence.ts'
import type { RuleReason } from './sentence.ts'

export const requestReasons = {
  'own-record': {
    text: {
      nl: 'iedere ouder het alleen voor de eigen persoonslijst vraagt',
      en: 'each parent asks for their own record only',
    },
    source: {
      nl: 'Wet BRP, artikel 2.56a, eerste lid; RvIG, HUP Geboorte',
      en: 'Wet BRP, article 2.56a, first paragraph; RvIG, HUP Geboorte',
    },
    link: links.brp,
    sure: 'law',
  },
  'home-municipality': {
    text: {
      nl: 'het verzoek naar de gemeente gaat waar je nu staat ingeschreven',
      en: 'the request goes to the municipality where you are registered now',
    },
    source: article('Wet BRP', '2.53', 1),
    link: links.brp,
    sure: 'law',
  },
  'at-request': {
    text: {
      nl: 'alleen telt of je op de dag van het verzoek in Nederland staat of wordt ingeschreven',
      en: 'all that counts is whether you are, or are being, registered in the Netherlands on the day of the request',
    },
    source: article('Wet BRP', '2.56a', 1),
    link: links.brp,
    sure: 'law',
  },
  'last-municipality': {
    text: {
      nl: 'de laatste woongemeente het opneemt van wie na 1 oktober 1994 vertrok, als het kind toen al geboren was',
      en: 'the last municipality records it for who left after 1 October 1994, if the child was born before that',
    },
    source: {
      nl: 'Wet BRP, artikel 2.1, derde lid; RvIG, HUP Geboorte',
      en: 'Wet BRP, article 2.1, third paragraph; RvIG, HUP Geboorte',
    },
    link: links.handbook,
    sure: 'law',
  },
  'old-register': {
    text: {
      nl: 'artikel 35b ook spreekt van wie bij de geboorte in het vroegere persoonsregister stond, en oudere bladzijden van gemeenten iets anders zeggen',
      en: 'article 35b also speaks of who was in the former register of persons at the birth, and older pages of municipalities say otherwise',
    },
    source: article('Besluit BRP', '35b'),
    link: links.brpDecree,
    sure: 'unverified',
  },
  'away-at-birth': {
    text: {
      nl: 'het nu niet kan voor wie bij de geboorte buiten Nederland woonde en daar nog woont, en wel na een nieuwe inschrijving in Nederland',
      en: 'it is not possible now for who lived outside the Netherlands at the birth and still does, and is after registering in the Netherlands again',
    },
    source: same('RvIG; Kamervraag 2020Z23915'),
    link: links.rvig,
    sure: 'authority',
  },
  'when-left': {
    text: {
      nl: 'het ervan afhangt of je vóór of na de geboorte vertrok, en of dat vóór 1 oktober 1994 was',
      en: 'it depends on whether you left before or after the birth, and whether that was before 1 October 1994',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
  'names-by-request': {
    text: {
      nl: 'namen die niet op de akte staan, met het verzoek kunnen worden gegeven',
      en: 'names that are not on the certificate can be given with the request',
    },
    source: article('Wet BRP', '2.8a', 3),
    link: links.brp,
    sure: 'law',
  },
  'names-may-differ': {
    text: {
      nl: 'ouders dan ook verschillende namen mogen opgeven',
      en: 'parents may then also give different names',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
  'what-is-held': {
    text: {
      nl: 'de BRP alleen namen, geboortedatum, geboorteplaats en geboorteland van het kind bevat',
      en: 'the BRP only holds names, date of birth, place of birth and country of birth of the child',
    },
    source: { nl: 'Besluit BRP, bijlage 1', en: 'Besluit BRP, annex 1' },
    link: links.brpDecree,
    sure: 'law',
  },
  'no-further-effect': {
    text: {
      nl: 'de opneming verder geen gevolg heeft in de wet',
      en: 'being recorded has no further effect in law',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'law',
  },
  'four-weeks': {
    text: {
      nl: 'de gemeente binnen vier weken beslist, kosteloos, en het schriftelijk laat weten',
      en: 'the municipality decides within four weeks, free of charge, and lets you know in writing',
    },
    source: {
      nl: 'Wet BRP, artikel 2.56a, eerste en derde lid',
      en: 'Wet BRP, article 2.56a, first and third paragraph',
    },
    link: links.brp,
    sure: 'law',
  },
  'few-see': {
    text: {
      nl: 'maar heel weinig instanties deze gegevens krijgen',
      en: 'very few bodies are given these details',
    },
    source: same('Logisch Ontwerp BRP 2025.Q1, 3.3.11; RvIG, HUP Geboorte'),
    link: links.design,
    sure: 'law',
  },
  mijnoverheid: {
    text: {
      nl: 'het twee of drie dagen later ook op MijnOverheid te zien is',
      en: 'it can be seen on MijnOverheid two or three days later',
    },
    source: same('Gemeente Alkmaar'),
    link: 'https://www.alkmaar.nl',
    sure: 'authority',
  },
  refusal: {
    text: {
      nl: 'een weigering een besluit is, waartegen bezwaar en beroep openstaan',
      en: 'a refusal is a decision that can be objected to and appealed',
    },
    source: { nl: 'Wet BRP, artikel 2.60, onder g', en: 'Wet BRP, article 2.60, under g' },
    link: links.brp,
    sure: 'law',
  },
  removal: {
    text: {
      nl: 'een ouder het ook weer kan laten weghalen, binnen vier weken en kosteloos',
      en: 'a parent can also have it taken out again, within four weeks and free of charge',
    },
    source: article('Wet BRP', '2.56a', 4),
    link: links.brp,
    sure: 'law',
  },
  'removal-abroad': {
    text: {
      nl: 'weghalen voor wie buiten Nederland woont, via het RNI-loket gaat',
      en: 'for who lives outside the Netherlands, having it taken out goes through the RNI desk',
    },
    source: article('Wet BRP', '2.81', 3),
    link: links.brp,
    sure: 'law',
  },
  'on-certificate': {
    text: {
      nl: 'de gemeente uitgaat van wie er als ouder op de akte staat; de wet zelf omschrijft ‘ouder’ hier niet',
      en: 'the municipality goes by who is on the certificate as a parent; the law itself does not define ‘parent’ here',
    },
    source: same('RvIG, HUP Geboorte'),
    link: links.handbook,
    sure: 'inference',
  },
  'parent-asks': {
    text: {
      nl: 'de wet het verzoek aan de ouder zelf geeft, en geen regel is gevonden voor een ouder die is overleden',
      en: 'the law gives the request to the parent, and no rule was found for a parent who has died',
    },
    source: article('Wet BRP', '2.56a', 1),
    link: links.brp,
    sure: 'unverified',
  },
} as const satisfies Record<string, RuleReason>
