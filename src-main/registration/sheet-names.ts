/** @file What each sheet is called, on screen, in the overview, and as a file. */
import type { Language, SheetKind } from '#contract'

export const sheetNames: Record<Language, Record<SheetKind, { title: string; file: string }>> = {
  nl: {
    overview: { title: 'Overzicht van de bladen', file: 'Overzicht' },
    'certificate-request': { title: 'Verzoek om een akte', file: 'Verzoek akte' },
    declaration: { title: 'Verklaring van een arts of verloskundige', file: 'Verklaring zorgverlener' },
    'file-request': { title: 'Verzoek om een verklaring en het dossier', file: 'Verzoek dossier' },
    'brp-request': { title: 'Verzoek voor de BRP', file: 'Verzoek BRP' },
    'copy-request': { title: 'Verzoek om een afschrift of uittreksel', file: 'Verzoek afschrift' },
    'removal-request': { title: 'Verzoek om verwijdering uit de BRP', file: 'Verzoek verwijdering' },
    'cover-letter': { title: 'Begeleidende brief', file: 'Brief' },
    'what-to-bring': { title: 'Wat neem je mee', file: 'Wat neem je mee' },
    england: { title: 'Wat er in Engeland is', file: 'Engeland' },
    belgium: { title: 'Wat er in België is', file: 'België' },
  },
  en: {
    overview: { title: 'Overview of the sheets', file: 'Overview' },
    'certificate-request': { title: 'Request for a certificate (akte)', file: 'Request akte' },
    declaration: { title: 'Declaration by a doctor or midwife', file: 'Declaration carer' },
    'file-request': { title: 'Request for a declaration and the file', file: 'Request file' },
    'brp-request': { title: 'Request for the BRP', file: 'Request BRP' },
    'copy-request': { title: 'Request for a copy (afschrift of uittreksel)', file: 'Request copy' },
    'removal-request': { title: 'Request to be taken out of the BRP', file: 'Request removal' },
    'cover-letter': { title: 'Covering letter', file: 'Letter' },
    'what-to-bring': { title: 'What to bring', file: 'What to bring' },
    england: { title: 'What there is in England', file: 'England' },
    belgium: { title: 'What there is in Belgium', file: 'Belgium' },
  },
}
