/** @file Questions to the official, written out, for where the facts end. Nothing is claimed in them. */
import type { Sentence } from './sentence.ts'

export const asks = {
  'how-here': {
    nl: 'Wat hebben jullie nodig voor deze akte, en kan het op een rustige plek?',
    en: 'What do you need for this certificate, and can it be done in a quiet place?',
  },
  'parent-died': {
    nl: 'De andere ouder is overleden. Wie tekent dan voor een akte van eerder?',
    en: 'The other parent has died. Who then signs for a certificate of an earlier birth?',
  },
  'died-record': {
    nl: 'Kunnen de gegevens van ons kind ook op de persoonslijst van een ouder komen die is overleden?',
    en: 'Can our child’s details also be put on the record of a parent who has died?',
  },
  'meant-later': {
    nl: 'Wij waren van plan ons kind te erkennen. Kunnen wij dat nu nog verklaren, en komt de tweede ouder dan op de akte?',
    en: 'We meant to acknowledge our child. Can we still declare that now, and will the second parent then be on the certificate?',
  },
  'not-on-certificate': {
    nl: 'Ik sta niet als ouder op de akte. Kan ik toch vragen om mijn kind op mijn persoonslijst te zetten?',
    en: 'I am not on the certificate as a parent. Can I still ask to have my child put on my record?',
  },
  'two-or-one': {
    nl: 'Had ons kind volgens de wet één ouder of twee, en wie tekent dus dit verzoek?',
    en: 'Did the law know one parent of our child or two, and so who signs this request?',
  },
  'day-unknown': {
    nl: 'Wij weten de dag van de geboorte niet precies. Hoe komt er een dag op de akte?',
    en: 'We do not know the exact day of the birth. How does a day come to be on the certificate?',
  },
  'other-papers': {
    nl: 'Wij hebben geen verklaring van een arts of verloskundige, wel andere papieren. Welke kunt u gebruiken?',
    en: 'We have no declaration by a doctor or midwife, but other papers. Which of them can you use?',
  },
  'nothing-left': {
    nl: 'Er is geen dossier en geen papier meer. Wat kunnen wij u vertellen of laten zien, zodat er toch een akte kan komen?',
    en: 'There is no file and no paper any more. What can we tell or show you, so that there can be a certificate after all?',
  },
  'first-name': {
    nl: 'Er staat geen voornaam op de akte. Kan die er nog bij, en gaat dat bij u of via de rechtbank?',
    en: 'There is no first name on the certificate. Can it still be added, and is that done by you or through the court?',
  },
  'old-register': {
    nl: 'Ik vertrok vóór 1 oktober 1994 uit Nederland. Kan ons kind op grond van artikel 35b van het Besluit BRP op mijn persoonslijst komen?',
    en: 'I left the Netherlands before 1 October 1994. Can our child be put on my record on the ground of article 35b of the Besluit BRP?',
  },
  'when-left': {
    nl: 'Ik woon nu buiten Nederland. Kan ik het verzoek bij u doen?',
    en: 'I live outside the Netherlands now. Can I make the request with you?',
  },
  islands: {
    nl: 'Ons kind kwam op een van de eilanden van het Koninkrijk ter wereld. Welke akte of welk stuk is er nodig?',
    en: 'Our child came into the world on one of the islands of the Kingdom. Which certificate or paper is needed?',
  },
  'england-paper': {
    nl: 'Kunt u een ‘baby loss certificate’ uit Engeland gebruiken, of is er iets anders nodig?',
    en: 'Can you use a ‘baby loss certificate’ from England, or is something else needed?',
  },
  'foreign-for-dutch': {
    nl: 'Ons kind kwam in Nederland ter wereld en wij hebben een stuk uit het buitenland. Is er een Nederlandse akte, of kan die nog worden gemaakt?',
    en: 'Our child came into the world in the Netherlands and we have a paper from abroad. Is there a Dutch certificate, or can one still be drawn up?',
  },
  'lived-not-there': {
    nl: 'Ons kind staat niet bij mij in de BRP. Kan ik vragen om het alsnog op te nemen?',
    en: 'Our child is not recorded with me in the BRP. Can I ask to have that done after all?',
  },
  'lived-certificates': {
    nl: 'Ons kind heeft geleefd. Welke aktes zijn er, of worden er gemaakt?',
    en: 'Our child lived. Which certificates are there, or will be drawn up?',
  },
  'lived-older': {
    nl: 'Ons kind heeft geleefd, en er is een oudere akte. Kan de BRP die zo overnemen?',
    en: 'Our child lived, and there is an older certificate. Can the BRP take it over as it is?',
  },
} as const satisfies Record<string, Sentence>
export type AskName = keyof typeof asks
