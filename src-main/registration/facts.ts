/** @file The few facts every sheet and path leans on, each with its source. What is not settled in law or by the government's own handbook is not here. */
import type { Language } from '#contract'

/** The day on which the facts behind the sheets were last checked (ISO date). */
export const checkedOn = '2026-11-21'

/** From this length of pregnancy, at the birth, the burial act applies (Wet op de lijkbezorging, art. 2). In whole weeks. */
export const burialActFromWeeks = 24

/** The BRP as it is now; who died before it was never recorded in it (Wet BRP 2.7, first paragraph, a, 2°). ISO date. */
export const brpBegan = '1994-10-01'

/** From this day there is one kind of akte for who lived and another for who did not (HUP, Geboorte). ISO date. */
export const twoKindsBegan = '1995-01-01'

/** From this day an akte could hold a first name (gemeente Maastricht). ISO date. */
export const firstNamesBegan = '1987-09-01'

/**
 * How long a birth counts as recent, in days: the last day for a burial or cremation, the sixth working day (Wet op de lijkbezorging,
 * art. 16), lies within it, feast days and weekends included.
 */
export const recentDays = 14

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

/** Where the texts stand that the reasons name. */
export const links = {
  brp: 'https://wetten.overheid.nl/BWBR0033715',
  brpDecree: 'https://wetten.overheid.nl/BWBR0034306',
  civilCode: 'https://wetten.overheid.nl/BWBR0002656',
  registry: 'https://wetten.overheid.nl/BWBR0006493',
  burial: 'https://wetten.overheid.nl/BWBR0005009',
  handbook: 'https://www.rvig.nl/hup/geboorte',
  design: 'https://www.rvig.nl/lo-brp',
  rvig: 'https://www.rvig.nl/registratie-levenloos-geboren-kinderen-de-brp',
  notice2017: 'https://zoek.officielebekendmakingen.nl/stcrt-2017-70596.html',
  notice2006: 'https://zoek.officielebekendmakingen.nl/dossier/stcrt-2006-202-p15-SC77324.html',
  midwives: 'https://www.knov.nl/actueel/nieuws/nieuwsbericht/registratie-doodgeboren-kind',
  doctors: 'http://ntog.nl/action/news/item/570/wetswijziging-registratie-levenloos-geboren-kind.html',
  officials: 'https://nvvb.nl/nl/communicatie/nieuwsberichten/nvvb-adviseert-ruimhartig-beleid-voor-registratie-/',
  stilleLevens: 'https://www.stillelevens.nl/informatie/registreren-in-de-brp/',
  bill: 'https://zoek.officielebekendmakingen.nl/kst-34882-3.html',
} as const
