/** @file What is said of names the BRP keeps in another way, in both languages. */
import type { Language } from '#contract'

type NameWords = {
  firstNames: (called: string) => string
  prefix: (called: string) => string
  surname: (called: string) => string
  keptAs: (whose: string, signs: string, kept: string) => string
  keptShort: (whose: string) => string
  signsOutside: (signs: string) => string
  namesTooLong: string
}

export const nameWords: Record<Language, NameWords> = {
  nl: {
    firstNames: (called) => `De voornamen van ${called}`,
    prefix: (called) => `Het voorvoegsel van ${called}`,
    surname: (called) => `De geslachtsnaam van ${called}`,
    keptAs: (whose, signs, kept) =>
      `${whose}: de BRP kan dit niet opslaan: ${signs}. Daar komt dan te staan: ‘${kept}’. Op de akte kan het misschien wel; vraag het de ambtenaar.`,
    keptShort: (whose) =>
      `${whose}: in de BRP passen 200 tekens, met een streepje als laatste. Vraag de ambtenaar hoe het dan wordt geschreven.`,
    signsOutside: (signs) =>
      `De BRP kan deze tekens in de naam niet opslaan: ${signs}. Vraag de ambtenaar hoe het dan wordt geschreven.`,
    namesTooLong: 'In de BRP passen namen tot 200 tekens. Vraag de ambtenaar wat er met een langere naam gebeurt.',
  },
  en: {
    firstNames: (called) => `The first names of ${called}`,
    prefix: (called) => `The prefix of ${called}`,
    surname: (called) => `The surname of ${called}`,
    keptAs: (whose, signs, kept) =>
      `${whose}: the BRP cannot store this: ${signs}. It would then say ‘${kept}’. The certificate (akte) may be able to; ask the official.`,
    keptShort: (whose) =>
      `${whose}: the BRP has room for 200 characters, a dash being the last. Ask the official how it will be written.`,
    signsOutside: (signs) =>
      `The BRP cannot store these characters of the name: ${signs}. Ask the official how it will be written.`,
    namesTooLong:
      'The BRP has room for names of up to 200 characters. Ask the official what happens with a longer one.',
  },
}
