/** @file The title and lead of a path, in both languages. Never more than the facts carry. */
import type { Language } from '#contract'
import { capital } from './called.ts'

export type PathWords = {
  title: (child: string) => string
  /** `other` is the second parent the book knows, or empty. */
  lead: (parent: string, other: string) => string
  leadDied: (parent: string) => string
  leadAway: (parent: string) => string
  livedTitle: (child: string) => string
  livedLead: (child: string) => string
  livedLeadRequest: (child: string) => string
}

const nl: PathWords = {
  title: (child) => `${child} in de BRP`,
  lead: (parent, other) => `${leadNl(parent, other)} Een plek in de BRP hoeft niet, en het kan altijd nog.`,
  leadAway: (parent) => `Dit is het pad van ${parent}. Een verzoek voor de BRP kan nu nog niet. Het hoeft ook niet.`,
  leadDied: (parent) => `Dit gaat over de persoonslijst van ${parent}. Wat daar kan, weet de gemeente.`,
  livedTitle: (child) => `${child}: de aktes en de BRP`,
  livedLead: (child) =>
    `${child} heeft geleefd. Dan gaat het anders, hoe kort het ook was. Een verzoek voor de BRP is meestal niet nodig.`,
  livedLeadRequest: (child) =>
    `${child} heeft geleefd, en staat misschien niet in de BRP. Een ouder kan het alsnog vragen, alleen voor zichzelf. Het hoeft niet, en het kan altijd nog.`,
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
  leadAway: (parent) =>
    `This is the path of ${parent}. A request for the BRP is not possible yet. It is not required either.`,
  leadDied: (parent) => `This is about the record of ${parent}. The municipality knows what is possible there.`,
  livedTitle: (child) => `${child}: the certificates and the BRP`,
  livedLead: (child) =>
    `${child} lived. Then it goes differently, however short it was. A request for the BRP is mostly not needed.`,
  livedLeadRequest: (child) =>
    `${child} lived, and may not be in the BRP. A parent can still ask for that, only for themselves. It is not required, and there is no last day for it.`,
}

function leadEn(parent: string, other: string): string {
  if (parent === '') return 'Each parent asks only for themselves, on a sheet of their own.'
  if (other === '') return `This is the path of ${parent}. Each parent asks only for themselves.`
  return `This is the path of ${parent}. ${capital(other)} asks separately, on another sheet, if and when that feels right.`
}

export const pathWords: Record<Language, PathWords> = { nl, en }
