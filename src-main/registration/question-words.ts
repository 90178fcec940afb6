/** @file The words of the questions, in both languages: what is asked, why, and the answers. */
import type { ChildDetails, Language } from '#contract'

type Asked<Answer extends string = never> = { text: string; why: string; answers: Record<Answer, string> }
type Of<Field extends keyof ChildDetails> = Asked<Exclude<ChildDetails[Field] & string, ''>>

/** A question without answers of its own is typed, or chosen among the parents. */
export type QuestionWords = {
  lived: Of<'lived'>
  birthCountry: Asked
  date: Asked
  weeks: Asked
  certificate: Of<'certificate'>
  namesOnCertificate: Of<'namesOnCertificate'>
  relation: Of<'relation'>
  bornFrom: Asked
  evidence: Of<'evidence'>
  residence: Asked<'here' | 'arriving' | 'abroad'>
  leftOn: Asked
}

const nl: QuestionWords = {
  lived: {
    text: 'Heeft het kind na de geboorte geleefd, hoe kort ook?',
    why: 'Na een leven zijn er andere aktes, en gaat het met de BRP meestal vanzelf.',
    answers: { no: 'Nee', yes: 'Ja' },
  },
  birthCountry: {
    text: 'In welk land kwam het kind ter wereld?',
    why: 'Na een geboorte in het buitenland zijn er andere papieren nodig.',
    answers: {},
  },
  date: {
    text: 'Wanneer was het?',
    why: 'Na een geboorte van kort geleden komt er eerst iets anders dan na een van langer geleden. Een jaar of een maand helpt al.',
    answers: {},
  },
  weeks: {
    text: 'Na hoeveel weken was de geboorte?',
    why: 'Vanaf 24 weken komt de aangifte vóór een begrafenis of crematie.',
    answers: {},
  },
  certificate: {
    text: 'Is er al een akte?',
    why: 'Is die er, dan kan het verzoek voor de BRP meteen.',
    answers: {
      none: 'Nog geen akte',
      'birth-lifeless': 'Akte van geboorte (levenloos)',
      'lifeless-child': 'Akte van levenloos geboren kind',
      'birth-and-death': 'Akte van geboorte en akte van overlijden',
      foreign: 'Akte of stuk uit het buitenland',
    },
  },
  namesOnCertificate: {
    text: 'Staan de namen op de akte?',
    why: 'Zo niet, dan geef je ze met het verzoek op.',
    answers: { yes: 'Ja', no: 'Nee' },
  },
  relation: {
    text: 'Wat waren jullie toen voor elkaar en voor het kind?',
    why: 'Daaruit volgt wie er voor een akte tekent.',
    answers: {
      married: 'Getrouwd',
      'registered-partners': 'Geregistreerd partners',
      acknowledged: 'Het kind was al erkend',
      'meant-to-acknowledge': 'Van plan het kind te erkennen',
      none: 'Geen van deze',
      'one-parent': 'Er is één ouder',
    },
  },
  bornFrom: {
    text: 'Uit wie is het kind geboren?',
    why: 'Was de ander geen ouder volgens de wet, dan gaat het voor die ouder anders.',
    answers: {},
  },
  evidence: {
    text: 'Wat is er van die tijd bewaard?',
    why: 'Daaruit volgt waar je om vraagt, en wat je meeneemt naar de gemeente.',
    answers: {
      declaration: 'Een verklaring van een arts of verloskundige',
      file: 'Een dossier bij het ziekenhuis of de praktijk',
      other: 'Andere papieren, zoals een rouwkaart',
      nothing: 'Er is niets meer',
    },
  },
  residence: {
    text: 'Waar woont deze ouder nu?',
    why: 'Het verzoek gaat naar de gemeente van inschrijving. Wie buiten Nederland woont, heeft een ander pad.',
    answers: {
      here: 'In Nederland, en daar ingeschreven',
      arriving: 'Bijna in Nederland, nog niet ingeschreven',
      abroad: 'Buiten Nederland',
    },
  },
  leftOn: {
    text: 'Wanneer vertrok deze ouder uit Nederland?',
    why: 'Daaruit volgt of het verzoek naar de laatste gemeente in Nederland kan.',
    answers: {},
  },
}

const en: QuestionWords = {
  lived: {
    text: 'Did the child live after the birth, however briefly?',
    why: 'After a life there are other certificates, and the BRP mostly goes by itself.',
    answers: { no: 'No', yes: 'Yes' },
  },
  birthCountry: {
    text: 'In which country did the child come into the world?',
    why: 'After a birth abroad other papers are needed.',
    answers: {},
  },
  date: {
    text: 'When was it?',
    why: 'What comes first after a recent birth is not what comes first after an earlier one. A year or a month helps already.',
    answers: {},
  },
  weeks: {
    text: 'After how many weeks was the birth?',
    why: 'From 24 weeks, notice comes before a burial or cremation.',
    answers: {},
  },
  certificate: {
    text: 'Is there a certificate (akte) already?',
    why: 'If there is, the request for the BRP can be made straight away.',
    answers: {
      none: 'No certificate yet',
      'birth-lifeless': 'Akte van geboorte (levenloos)',
      'lifeless-child': 'Akte van levenloos geboren kind',
      'birth-and-death': 'Akte van geboorte and akte van overlijden',
      foreign: 'A certificate or paper from abroad',
    },
  },
  namesOnCertificate: {
    text: 'Are the names on the certificate?',
    why: 'If not, you give them with the request.',
    answers: { yes: 'Yes', no: 'No' },
  },
  relation: {
    text: 'What were you then to each other and to the child?',
    why: 'It decides who signs for a certificate.',
    answers: {
      married: 'Married',
      'registered-partners': 'Registered partners',
      acknowledged: 'The child had been acknowledged',
      'meant-to-acknowledge': 'Meant to acknowledge the child',
      none: 'None of these',
      'one-parent': 'There is one parent',
    },
  },
  bornFrom: {
    text: 'From whom was the child born?',
    why: 'If the other was not a parent to the law, it goes differently for that parent.',
    answers: {},
  },
  evidence: {
    text: 'What was kept of that time?',
    why: 'It decides what you ask for, and what you take to the municipality.',
    answers: {
      declaration: 'A declaration by a doctor or midwife',
      file: 'A file at the hospital or practice',
      other: 'Other papers, such as a mourning card',
      nothing: 'There is nothing any more',
    },
  },
  residence: {
    text: 'Where does this parent live now?',
    why: 'The request goes to the municipality of registration. Who lives outside the Netherlands has another path.',
    answers: {
      here: 'In the Netherlands, and registered there',
      arriving: 'Soon in the Netherlands, not registered yet',
      abroad: 'Outside the Netherlands',
    },
  },
  leftOn: {
    text: 'When did this parent leave the Netherlands?',
    why: 'It decides whether the request can go to the last municipality in the Netherlands.',
    answers: {},
  },
}

export const questionWords: Record<Language, QuestionWords> = { nl, en }
