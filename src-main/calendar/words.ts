/** @file What is said with an offered day: what it is counted from and who says so; and the neutral words of a file for another calendar. */
import type { Language } from '#contract'

type Words = {
  someChild: string
  /** How long the pregnancy was: '9 weken en 3 dagen'; the days are left out where they are not known. */
  length: (weeks: number, days: number | null) => string
  due: (name: string, length: string, date: string) => string
  dueSource: string
  loss: (name: string) => string
  /** Days the parents fill in, for others to be counted from. */
  found: { title: string; why: string }
  parentsTest: { title: string; why: string }
  worldLight: string
  worldLightSource: string
  octoberLight: string
  octoberLightSource: string
  /** Titles that tell nothing to who looks over a shoulder. */
  neutral: { day: string; appointment: string; fileName: string }
}

export const words: Record<Language, Words> = {
  nl: {
    someChild: 'jullie kindje',
    length: (weeks, days) =>
      lengthWith(weeks, days, { week: 'week', weeks: 'weken', day: 'dag', days: 'dagen', and: 'en' }),
    due: (name, length, date) =>
      `Geteld vanaf ${length} op ${date}, de dag die bij ${name} staat: 280 dagen na de eerste dag van de laatste menstruatie.`,
    dueSource: 'de regel van Naegele (1830)',
    loss: (name) => `De datum die bij ${name} staat. Verandert die, dan gaat deze dag mee.`,
    found: {
      title: 'De dag dat we het hoorden',
      why: 'Vanaf deze dag tellen de gesprekken met de verloskundige. Vul een dag in, dan worden die hier ook aangeboden.',
    },
    parentsTest: {
      title: 'Bloed afgenomen voor het chromosoomonderzoek',
      why: 'Vanaf deze dag telt de uitslag. Vul een dag in, dan wordt die hier ook aangeboden.',
    },
    worldLight: 'Elk jaar op de tweede zondag van december, om 19.00 uur.',
    worldLightSource: 'The Compassionate Friends, Worldwide Candle Lighting, bekeken op 28 november 2026',
    octoberLight: 'Elk jaar op 15 oktober, om 19.00 uur.',
    octoberLightSource: 'International Wave of Light, bekeken op 28 november 2026',
    neutral: { day: 'Datum', appointment: 'Afspraak', fileName: 'Agenda.ics' },
  },
  en: {
    someChild: 'your baby',
    length: (weeks, days) =>
      lengthWith(weeks, days, { week: 'week', weeks: 'weeks', day: 'day', days: 'days', and: 'and' }),
    due: (name, length, date) =>
      `Counted from ${length} on ${date}, the day that stands with ${name}: 280 days after the first day of the last period.`,
    dueSource: 'Naegele’s rule (1830)',
    loss: (name) => `The date that stands with ${name}. When that changes, this day goes along.`,
    found: {
      title: 'The day we heard',
      why: 'The calls with the midwife are counted from this day. Fill in a day, and they are offered here too.',
    },
    parentsTest: {
      title: 'Blood taken for the chromosome test',
      why: 'The result is counted from this day. Fill in a day, and it is offered here too.',
    },
    worldLight: 'Each year on the second Sunday of December, at 19:00.',
    worldLightSource: 'The Compassionate Friends, Worldwide Candle Lighting, read on 28 November 2026',
    octoberLight: 'Each year on 15 October, at 19:00.',
    octoberLightSource: 'International Wave of Light, read on 28 November 2026',
    neutral: { day: 'Date', appointment: 'Appointment', fileName: 'Calendar.ics' },
  },
}

type Units = { week: string; weeks: string; day: string; days: string; and: string }

function lengthWith(weeks: number, days: number | null, units: Units): string {
  const long = `${weeks} ${weeks === 1 ? units.week : units.weeks}`
  return days === null || days === 0 ? long : `${long} ${units.and} ${days} ${days === 1 ? units.day : units.days}`
}
