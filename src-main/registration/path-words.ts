/** @file The words of the paths, in both languages. Short, plain, and never more than the facts carry. */
import type { Language } from '#contract'
import { capital } from './called.ts'

export type StepWords = { title: string; text: string }

export type PathWords = {
  title: (child: string) => string
  /** `other` is the second parent the book knows, or empty. */
  lead: (parent: string, other: string) => string
  certificateKinds: { 'birth-lifeless': string; 'lifeless-child': string; foreign: string }
  certificateFrom: (town: string) => string
  certificateNumber: (number: string) => string
  certificate: (town: string) => StepWords
  certificateAbroad: StepWords
  beforeGoodbye: string
  declaration: StepWords
  declarationAbroad: StepWords
  read: StepWords
  beside: string
  namesByRequest: string
  nameFromBook: (name: string) => string
  signsOutside: (signs: string) => string
  namesTooLong: string
  sign: (parent: string) => StepWords
  call: (town: string) => StepWords
  word: StepWords
  livedTitle: (child: string) => string
  livedLead: (child: string) => string
  livedCertificates: StepWords
  livedRegister: StepWords
  livedLongAgo: StepWords
  livedCall: (town: string) => StepWords
}

const nl: PathWords = {
  title: (child) => `${child} in de BRP`,
  lead: (parent, other) => `${leadNl(parent, other)} Een plek in de BRP hoeft niet, en het kan altijd nog.`,
  certificateKinds: {
    'birth-lifeless': 'Akte van geboorte (levenloos)',
    'lifeless-child': 'Akte van levenloos geboren kind',
    foreign: 'Akte of ander stuk uit het buitenland',
  },
  certificateFrom: (town) => `gemeente ${town}`,
  certificateNumber: (number) => `nummer ${number}`,
  certificate: (town) => ({
    title: 'De akte',
    text: `De gemeente ${town === '' ? 'van de geboorteplaats' : town} maakt eerst een akte. Dat kan na iedere zwangerschapsduur, en ook als het langer geleden is. Een naam mag erop, en hoeft niet. Is de akte er al, dan is deze stap gedaan.`,
  }),
  certificateAbroad: {
    title: 'De akte',
    text: 'Na een geboorte in het buitenland kijkt de gemeente eerst of er een Nederlandse akte is, en anders naar een akte of ander officieel stuk uit dat land. Is er niets, dan kan een ouder bij de gemeente zelf een verklaring afleggen, onder eed of belofte.',
  },
  beforeGoodbye: 'Na 24 weken of langer komt deze aangifte vóór een begrafenis of crematie.',
  declaration: {
    title: 'Een verklaring erbij',
    text: 'Gemeenten vragen vaak een verklaring van een arts of verloskundige. Op dit blad staat al wat het boek weet; de zorgverlener vult het aan en tekent. Voor de BRP is dit blad alleen niet genoeg.',
  },
  declarationAbroad: {
    title: 'Een verklaring erbij',
    text: 'Een verklaring van een arts of verloskundige kan erbij, als dat lukt. Op dit blad staat al wat het boek weet; de zorgverlener vult het aan en tekent.',
  },
  read: {
    title: 'Het verzoek nalezen',
    text: 'Het blad is ingevuld met wat al in het boek stond. De rest kan met de pen. In de BRP komt geen datum van overlijden en geen geslacht. De dag van de geboorte heet er ‘geboortedatum’.',
  },
  beside: 'Leg de akte ernaast, want de BRP neemt over wat daarop staat.',
  namesByRequest: 'De namen staan niet op de akte. Met dit verzoek geef je ze op.',
  nameFromBook: (name) => `Als voornaam staat er ‘${name}’, de naam uit het boek.`,
  signsOutside: (signs) =>
    `De BRP kan deze tekens in de naam niet opslaan: ${signs}. Vraag de ambtenaar hoe het dan wordt geschreven.`,
  namesTooLong: 'In de BRP passen namen tot 200 tekens. Vraag de ambtenaar wat er met een langere naam gebeurt.',
  sign: (parent) => ({
    title: 'Ondertekenen',
    text: `Alleen ${parent === '' ? 'de ouder die het vraagt,' : parent} tekent. Het BSN mag met de pen.`,
  }),
  call: (town) => ({
    title: town === '' ? 'De gemeente bellen' : `Gemeente ${town} bellen`,
    text: 'Dit is de gemeente waar je nu staat ingeschreven. Bel eerst, en vraag om een rustige plek of een aparte ruimte. Neem een geldig identiteitsbewijs mee.',
  }),
  word: {
    title: 'Bericht krijgen',
    text: 'Schriftelijk, binnen vier weken. Het kost niets. Later weer laten weghalen kan ook; ook dat kost niets.',
  },
  livedTitle: (child) => `${child}: de aktes en de BRP`,
  livedLead: (child) =>
    `${child} heeft geleefd. Dan gaat het anders, hoe kort het ook was. Een verzoek voor de BRP is meestal niet nodig.`,
  livedCertificates: {
    title: 'Twee aktes',
    text: 'Sinds 1995 zijn er na een leven, hoe kort ook, een akte van geboorte en een akte van overlijden. Zo is het na iedere zwangerschapsduur. De termijn voor de aangifte van de geboorte is drie dagen. Vraag de ambtenaar wat er nodig is.',
  },
  livedRegister: {
    title: 'De BRP',
    text: 'Sinds 1 oktober 1994 komt het kind daarna vanzelf bij de ouders in de BRP te staan. Een verzoek is dan niet nodig.',
  },
  livedLongAgo: {
    title: 'Als het van eerder is',
    text: 'Was het voor 1 oktober 1994, of voordat een ouder in de BRP stond, en is het kind niet opgenomen? Dan kan een ouder dat sinds 2022 alsnog vragen, ieder voor zichzelf.',
  },
  livedCall: (town) => ({
    title: town === '' ? 'De gemeente bellen' : `Gemeente ${town} bellen`,
    text: 'Bel eerst, en vraag om een rustige plek of een aparte ruimte. Neem een geldig identiteitsbewijs mee.',
  }),
}

function leadNl(parent: string, other: string): string {
  if (parent === '') return 'Iedere ouder vraagt het alleen voor zichzelf, op een eigen blad.'
  if (other === '') return `Dit is het pad van ${parent}. Iedere ouder vraagt het alleen voor zichzelf.`
  return `Dit is het pad van ${parent}. ${capital(other)} vraagt het zelf, op een eigen blad, als dat goed voelt.`
}

const en: PathWords = {
  title: (child) => `${child} in the BRP`,
  lead: (parent, other) =>
    `${leadEn(parent, other)} A place in the BRP is not required, and there is no last day for it.`,
  certificateKinds: {
    'birth-lifeless': 'Akte van geboorte (levenloos)',
    'lifeless-child': 'Akte van levenloos geboren kind',
    foreign: 'Certificate or other paper from abroad',
  },
  certificateFrom: (town) => `municipality of ${town}`,
  certificateNumber: (number) => `number ${number}`,
  certificate: (town) => ({
    title: 'The certificate (akte)',
    text: `The municipality ${town === '' ? 'of the place of birth' : `of ${town}`} first draws up a certificate. That is possible after a pregnancy of any length, and also when it was longer ago. A name may be on it and need not be. If there is a certificate already, this step is done.`,
  }),
  certificateAbroad: {
    title: 'The certificate (akte)',
    text: 'After a birth abroad the municipality first looks whether there is a Dutch certificate, and otherwise at a certificate or other official paper from that country. If there is nothing, a parent can make a sworn statement at the municipality.',
  },
  beforeGoodbye: 'After 24 weeks or more this notice comes before a burial or cremation.',
  declaration: {
    title: 'A declaration to go with it',
    text: 'Municipalities often ask for a declaration by a doctor or midwife. This sheet already holds what the book knows; the carer completes and signs it. For the BRP this sheet by itself is not enough.',
  },
  declarationAbroad: {
    title: 'A declaration to go with it',
    text: 'A declaration by a doctor or midwife can go with it, if that is possible. This sheet already holds what the book knows; the carer completes and signs it.',
  },
  read: {
    title: 'Reading the request through',
    text: 'The sheet is filled with what was already in the book. The rest can be written by hand. The BRP holds no date of death and no sex. The day of the birth is called ‘geboortedatum’ there.',
  },
  beside: 'Keep the certificate beside it, because the BRP takes over what it says.',
  namesByRequest: 'The names are not on the certificate. With this request you give them.',
  nameFromBook: (name) => `The first name on it is ‘${name}’, the name in the book.`,
  signsOutside: (signs) =>
    `The BRP cannot store these characters of the name: ${signs}. Ask the official how it will be written.`,
  namesTooLong: 'The BRP has room for names of up to 200 characters. Ask the official what happens with a longer one.',
  sign: (parent) => ({
    title: 'Signing',
    text: `Only ${parent === '' ? 'the parent who asks' : parent} signs. The BSN may be written by hand.`,
  }),
  call: (town) => ({
    title: town === '' ? 'Calling the municipality' : `Calling the municipality of ${town}`,
    text: 'This is the municipality where you are registered now. Call first, and ask for a quiet place or a separate room. Bring a valid identity document.',
  }),
  word: {
    title: 'Receiving word',
    text: 'In writing, within four weeks. It costs nothing. It can be taken out again later; that costs nothing either.',
  },
  livedTitle: (child) => `${child}: the certificates and the BRP`,
  livedLead: (child) =>
    `${child} lived. Then it goes differently, however short it was. A request for the BRP is mostly not needed.`,
  livedCertificates: {
    title: 'Two certificates',
    text: 'Since 1995 there are, after a life, however short, a certificate of birth (akte van geboorte) and a certificate of death (akte van overlijden). This is so after a pregnancy of any length. Notice of the birth is given within three days. Ask the official what is needed.',
  },
  livedRegister: {
    title: 'The BRP',
    text: 'Since 1 October 1994 the child is then recorded with the parents in the BRP by itself. No request is needed.',
  },
  livedLongAgo: {
    title: 'If it was earlier',
    text: 'Was it before 1 October 1994, or before a parent was in the BRP, and is the child not in it? Since 2022 a parent can still ask for that, each for themselves.',
  },
  livedCall: (town) => ({
    title: town === '' ? 'Calling the municipality' : `Calling the municipality of ${town}`,
    text: 'Call first, and ask for a quiet place or a separate room. Bring a valid identity document.',
  }),
}

function leadEn(parent: string, other: string): string {
  if (parent === '') return 'Each parent asks only for themselves, on a sheet of their own.'
  if (other === '') return `This is the path of ${parent}. Each parent asks only for themselves.`
  return `This is the path of ${parent}. ${capital(other)} asks separately, on another sheet, if and when that feels right.`
}

export const pathWords: Record<Language, PathWords> = { nl, en }
