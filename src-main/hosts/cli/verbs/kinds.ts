/** @file What each kind of page is called on the command line. */
import type { Language, PageKind } from '#contract'

export const pageKinds: Record<PageKind, Record<Language, string>> = {
  moment: { nl: 'Moment', en: 'Moment' },
  letter: { nl: 'Brief', en: 'Letter' },
  photos: { nl: 'Fotoblad', en: 'Photo page' },
  ritual: { nl: 'Ritueel', en: 'Ritual' },
  keepsake: { nl: 'Bewaard voorwerp', en: 'Keepsake' },
  note: { nl: 'Notitie', en: 'Note' },
}
