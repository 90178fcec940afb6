/** @file The few facts every sheet and path leans on, each with its source. What is not settled in law or by the government's own handbook is not here. */
import type { Language } from '#contract'

/** The day on which the facts behind the sheets were last checked (ISO date). */
export const checkedOn = '2026-11-21'

/** From this length of pregnancy the burial act applies (Wet op de lijkbezorging, art. 2). In whole weeks. */
export const burialActFromWeeks = 24

/** The longest names the BRP holds, in signs (Logisch Ontwerp BRP 2025.Q1, elements 09.02.10 and 09.02.40). */
export const brpNameLimit = 200

/** The articles the paths rest on, in the language of the window. */
export const sources: Record<Language, string> = {
  nl: 'Wet BRP, artikel 2.8a en 2.56a; Burgerlijk Wetboek, artikel 1:19i; Besluit burgerlijke stand 1994, artikel 66',
  en: 'Wet BRP, articles 2.8a and 2.56a; Burgerlijk Wetboek (Civil Code), article 1:19i; Besluit burgerlijke stand 1994, article 66',
}

export const articles = {
  brp: { nl: 'Wet BRP, artikel 2.56a', en: 'Wet BRP, article 2.56a' },
  abroad: { nl: 'Wet BRP, artikel 2.8a', en: 'Wet BRP, article 2.8a' },
  certificate: { nl: 'BW, artikel 1:19i', en: 'BW, article 1:19i' },
} as const satisfies Record<string, Record<Language, string>>
