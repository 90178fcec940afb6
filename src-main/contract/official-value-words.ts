/** @file What is said beside a value that looks otherwise than officials write it, in both languages. Said, and never in the way. */
import type { Language } from './language.ts'
import { noteOn, professionOf } from './official-values.ts'
import type { OfficialField, ValueNote } from './official-values.ts'

const words: Record<Language, Record<ValueNote, string>> = {
  nl: {
    'bsn-length': 'Een BSN heeft negen cijfers. Een ouder nummer heeft er acht; dan komt er een nul voor.',
    'bsn-test': 'Deze cijfers passen niet bij een BSN. Kijk ze nog eens na.',
    postcode: 'Een Nederlandse postcode is vier cijfers en twee letters, zoals 7411 AB.',
    'house-number': 'Een huisnummer begint met een getal van hoogstens vijf cijfers, zoals 12, 12 A of 12 A bis.',
    'house-number-addition': 'In de BRP heeft een toevoeging hoogstens vier tekens.',
    'big-number': 'Een BIG-nummer heeft elf cijfers. Het hoeft niet op het blad.',
    'certificate-number':
      'Een aktenummer in de BRP ziet eruit als 20B0147. Een oudere akte kan een ander nummer hebben; neem over wat erop staat.',
    time: 'Een tijd is uur en minuut, zoals 04:12.',
    weeks: 'Een zwangerschapsduur is in weken en dagen, zoals 24+3.',
  },
  en: {
    'bsn-length': 'A BSN has nine digits. An older number has eight; a zero then goes before it.',
    'bsn-test': 'These digits do not fit a BSN. Look at them once more.',
    postcode: 'A Dutch postcode is four digits and two letters, such as 7411 AB.',
    'house-number': 'A house number begins with a number of five digits at most, such as 12, 12 A or 12 A bis.',
    'house-number-addition': 'In the BRP an addition has four characters at most.',
    'big-number': 'A BIG number has eleven digits. It need not be on the sheet.',
    'certificate-number':
      'A certificate number in the BRP looks like 20B0147. An older certificate can have another number; copy what it says.',
    time: 'A time is hour and minute, such as 04:12.',
    weeks: 'The length of a pregnancy is in weeks and days, such as 24+3.',
  },
}

const professions: Record<Language, Record<'doctor' | 'midwife', string>> = {
  nl: { doctor: 'Dit lijkt het nummer van een arts.', midwife: 'Dit lijkt het nummer van een verloskundige.' },
  en: { doctor: 'This looks like the number of a doctor.', midwife: 'This looks like the number of a midwife.' },
}

/** The sentence beside a value, or an empty text when there is nothing to say. */
export function saidOf(field: OfficialField, typed: string, language: Language): string {
  const note = noteOn(field, typed)
  if (note !== null) return words[language][note]
  const profession = field === 'bigNumber' ? professionOf(typed) : null
  return profession === null ? '' : professions[language][profession]
}
