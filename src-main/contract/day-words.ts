/** @file What a day that counts is called where the parents gave it no words of their own. */
import { OCTOBER_LIGHT } from './days.ts'
import type { Day, DayKind } from './days.ts'
import type { Language } from './language.ts'

const kinds: Record<Language, Record<DayKind, string>> = {
  nl: {
    due: 'De uitgerekende dag',
    loss: 'De dag zelf',
    aftercare: 'Nazorg',
    appointment: 'Afspraak',
    light: 'Wereldlichtjesdag',
    other: 'Een dag die telt',
  },
  en: {
    due: 'The due date',
    loss: 'The day itself',
    aftercare: 'Aftercare',
    appointment: 'Appointment',
    light: 'Worldwide Candle Lighting',
    other: 'A day that counts',
  },
}

const october: Record<Language, string> = { nl: '15 oktober, een golf van licht', en: '15 October, a wave of light' }

/** The words of a kind of day: 'De uitgerekende dag'. */
export const dayKindName = (kind: DayKind, language: Language): string => kinds[language][kind]

/** The parents' own words for the day, else those of its kind. */
export function dayName({ title, kind, rule }: Pick<Day, 'title' | 'kind' | 'rule'>, language: Language): string {
  if (title !== '') return title
  return kind === 'light' && rule === OCTOBER_LIGHT ? october[language] : kinds[language][kind]
}
