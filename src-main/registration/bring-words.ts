/** @file The words of 'what to bring', in both languages. What municipalities differ in is left to the official. */
import type { Language } from '#contract'

export type Item = [text: string, note: string]

export type BringWords = {
  title: string
  subtitle: (child: string) => string
  opening: string
  town: string
  phone: string
  meeting: string
  certificate: {
    title: string
    text: string
    identity: Item
    request: Item
    declaration: Item
    proofOfDeath: Item
    names: Item
    booklet: Item
  }
  /** `who`: the parents who ask at one municipality. */
  register: {
    title: (who: string) => string
    and: string
    text: string
    identity: Item
    request: Item
    copy: Item
    abroad: Item
    oath: Item
  }
  lived: { certificates: string; text: string; earlier: string; papers: Item; register: string; registerText: string[] }
  good: {
    title: string
    same: string
    word: string
    dates: string
    cost: string
    undo: string
    lived: string
    away: string
  }
  foot: string
  ticked: string
  unticked: string
}

const nl: BringWords = {
  title: 'Wat neem je mee',
  subtitle: (child) => `Voor ${child}`,
  opening:
    'Bel voordat je gaat, en vraag om een rustige plek of een aparte ruimte. Gemeenten doen het niet allemaal gelijk; vraag ook wat zij graag zien.',
  town: 'Gemeente',
  phone: 'Telefoon',
  meeting: 'Afspraak',
  certificate: {
    title: 'Voor de akte',
    text: 'Bij de gemeente van de geboorteplaats.',
    identity: ['Een geldig identiteitsbewijs', 'Paspoort, identiteitskaart, rijbewijs of verblijfsdocument.'],
    request: [
      'Het verzoek om een akte',
      'Bij een akte van langer geleden tekenen beide wettelijke ouders, als er twee zijn.',
    ],
    declaration: [
      'De verklaring van een arts of verloskundige',
      'Is die er niet? Neem mee wat er wel is, zoals een rouwkaart of papieren van het afscheid, en vraag het de ambtenaar.',
    ],
    proofOfDeath: [
      'Na 24 weken of langer, als het kort geleden is: de verklaring van overlijden en de gesloten envelop van de arts',
      'De aangifte komt dan vóór een begrafenis of crematie.',
    ],
    names: ['Als die er zijn: akte van erkenning, akte van naamskeuze, verklaring over een anonieme zaaddonor', ''],
    booklet: [
      'Als je dat wilt: het trouwboekje of partnerschapsboekje',
      'Vraag of het kind erin kan worden geschreven.',
    ],
  },
  register: {
    title: (who) => (who === '' ? 'Voor de BRP' : `Voor de BRP: ${who}`),
    and: 'en',
    text: 'Bij de gemeente waar je nu staat ingeschreven. Iedere ouder vraagt het zelf.',
    identity: ['Een geldig identiteitsbewijs', 'Gaat het met de post, vraag dan of een kopie erbij moet.'],
    request: ['Het verzoek, ondertekend door de ouder die het vraagt', ''],
    copy: ['Een afschrift van de akte', 'Heb je dat niet, vraag dan of de gemeente de akte zelf kan opvragen.'],
    abroad: ['De akte of het stuk uit het buitenland', 'De gemeente mag om een beëdigde vertaling vragen.'],
    oath: [
      'Als die er is: de verklaring van een arts of verloskundige',
      'Is er geen akte of stuk, dan kan een ouder bij de gemeente zelf een verklaring afleggen, onder eed of belofte.',
    ],
  },
  lived: {
    certificates: 'Voor de akte van geboorte en de akte van overlijden',
    text: 'De termijn voor de aangifte van de geboorte is drie dagen. Vraag de ambtenaar wat er nodig is.',
    earlier: 'De gemeente van de geboorteplaats kan nakijken welke aktes er zijn.',
    papers: ['De papieren van het ziekenhuis, de arts of de verloskundige', ''],
    register: 'De BRP',
    registerText: [
      'Sinds 1 oktober 1994 komt het kind daarna vanzelf bij de ouders in de BRP te staan. Een verzoek is dan niet nodig.',
      'Was het daarvoor, of voordat een ouder in de BRP stond? Vraag het de gemeente waar je nu staat ingeschreven.',
    ],
  },
  good: {
    title: 'Goed om te weten',
    same: 'Zijn beide dingen bij dezelfde gemeente? Vraag dan of het in één afspraak kan.',
    word: 'Na een verzoek voor de BRP komt het bericht schriftelijk, binnen vier weken. Het kost niets.',
    dates: 'In de BRP komt geen datum van overlijden en geen geslacht. De dag van de geboorte heet er ‘geboortedatum’.',
    cost: 'Een afschrift van de akte kan geld kosten; vraag ernaar.',
    undo: 'Later weer laten weghalen uit de BRP kan ook, en kost ook niets.',
    lived: 'Heeft het kind geleefd, hoe kort ook? Dan gaat het anders; vraag het de ambtenaar.',
    away: 'Woon je nu buiten Nederland? Bel de gemeente waar je het laatst woonde en vraag wat daar kan.',
  },
  foot: 'Dit blad is een geheugensteun. Het is geen officieel document.',
  ticked: 'aangekruist',
  unticked: 'niet aangekruist',
}

const en: BringWords = {
  title: 'What to bring',
  subtitle: (child) => `For ${child}`,
  opening:
    'Call before you go, and ask for a quiet place or a separate room. Municipalities do not all work the same way; ask what they would like to see.',
  town: 'Municipality (gemeente)',
  phone: 'Telephone',
  meeting: 'Appointment',
  certificate: {
    title: 'For the certificate (akte)',
    text: 'At the municipality of the place of birth.',
    identity: ['A valid identity document', 'Passport, identity card, driving licence or residence document.'],
    request: [
      'The request for a certificate (verzoek om een akte)',
      'If it was longer ago, both legal parents sign, when there are two.',
    ],
    declaration: [
      'The declaration by a doctor or midwife (verklaring)',
      'Is there none? Bring what there is, such as a mourning card or papers of the goodbye, and ask the official.',
    ],
    proofOfDeath: [
      'After 24 weeks or more, if it was recent: the doctor’s proof of death (verklaring van overlijden) and the sealed envelope',
      'Notice is then given before a burial or cremation.',
    ],
    names: [
      'If there are any: akte van erkenning (acknowledgement), akte van naamskeuze (choice of surname), declaration on an anonymous sperm donor',
      '',
    ],
    booklet: [
      'If you like: the marriage or partnership booklet (trouwboekje)',
      'Ask whether the child can be written in it.',
    ],
  },
  register: {
    title: (who) => (who === '' ? 'For the BRP' : `For the BRP: ${who}`),
    and: 'and',
    text: 'At the municipality where you are registered now. Each parent asks for themselves.',
    identity: ['A valid identity document', 'If it goes by post, ask whether a copy must go with it.'],
    request: ['The request (verzoek), signed by the parent who asks', ''],
    copy: [
      'A copy of the certificate (afschrift van de akte)',
      'If you have none, ask whether the municipality can request the certificate itself.',
    ],
    abroad: ['The certificate or paper from abroad', 'The municipality may ask for a sworn translation.'],
    oath: [
      'If there is one: the declaration by a doctor or midwife (verklaring)',
      'If there is no certificate or paper, a parent can make a sworn statement at the municipality.',
    ],
  },
  lived: {
    certificates: 'For the certificates of birth and death (akte van geboorte, akte van overlijden)',
    text: 'Notice of the birth is given within three days. Ask the official what is needed.',
    earlier: 'The municipality of the place of birth can look up which certificates there are.',
    papers: ['The papers from the hospital, doctor or midwife', ''],
    register: 'The BRP',
    registerText: [
      'Since 1 October 1994 the child is then recorded with the parents in the BRP by itself. No request is needed.',
      'Was it before that, or before a parent was in the BRP? Ask the municipality where you are registered now.',
    ],
  },
  good: {
    title: 'Good to know',
    same: 'Are both at the same municipality? Ask whether one appointment is enough.',
    word: 'After a request for the BRP, word comes in writing, within four weeks. It costs nothing.',
    dates: 'The BRP holds no date of death and no sex. The day of the birth is called ‘geboortedatum’ there.',
    cost: 'A copy of the certificate may cost money; ask about it.',
    undo: 'It can be taken out of the BRP again later, and that costs nothing either.',
    lived: 'Did the child live, however briefly? Then it goes differently; ask the official.',
    away: 'Do you live outside the Netherlands now? Call the municipality where you last lived and ask what is possible there.',
  },
  foot: 'This sheet is a memory aid. It is not an official document.',
  ticked: 'ticked',
  unticked: 'not ticked',
}

export const bringWords: Record<Language, BringWords> = { nl, en }
