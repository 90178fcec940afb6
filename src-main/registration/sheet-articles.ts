/** @file The article each sheet rests on, as it stands at its foot. */
import type { Language } from '#contract'

export const articles = {
  brp: { nl: 'Wet BRP, artikel 2.56a', en: 'Wet BRP, article 2.56a' },
  removal: { nl: 'Wet BRP, artikel 2.56a, vierde lid', en: 'Wet BRP, article 2.56a, fourth paragraph' },
  removalAbroad: { nl: 'Wet BRP, artikel 2.56a en 2.81', en: 'Wet BRP, articles 2.56a and 2.81' },
  abroad: { nl: 'Wet BRP, artikel 2.8a', en: 'Wet BRP, article 2.8a' },
  certificate: { nl: 'BW, artikel 1:19i', en: 'BW, article 1:19i' },
  // BBS: Besluit burgerlijke stand 1994
  akte: { nl: 'BW, artikel 1:19i; BBS, artikel 43 en 66', en: 'BW, article 1:19i; BBS, articles 43 and 66' },
  both: { nl: 'Wet BRP, artikel 2.56a; BW, artikel 1:19i', en: 'Wet BRP, article 2.56a; BW, article 1:19i' },
  england: { nl: 'gov.uk', en: 'gov.uk' },
  belgium: { nl: 'justitie.belgium.be', en: 'justitie.belgium.be' },
} as const satisfies Record<string, Record<Language, string>>

export type Article = keyof typeof articles
