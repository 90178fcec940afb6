/** @file What each sheet is called, on screen and as a file. */
import type { Language, SheetKind } from '#contract'

export const sheetNames: Record<Language, Record<SheetKind, { title: string; file: string }>> = {
  nl: {
    overview: { title: 'Overzicht', file: 'Overzicht' },
    'certificate-request': { title: 'Verzoek om een akte', file: 'Verzoek akte' },
    declaration: { title: 'Verklaring van een arts of verloskundige', file: 'Verklaring zorgverlener' },
    'file-request': { title: 'Verzoek om het dossier en een verklaring', file: 'Verzoek dossier' },
    'brp-request': { title: 'Verzoek voor de BRP', file: 'Verzoek BRP' },
    'copy-request': { title: 'Verzoek om een afschrift', file: 'Verzoek afschrift' },
    'removal-request': { title: 'Verzoek om weg te halen uit de BRP', file: 'Verzoek weghalen' },
    'cover-letter': { title: 'Brief voor bij de post', file: 'Brief' },
    'what-to-bring': { title: 'Wat neem je mee', file: 'Wat neem je mee' },
    england: { title: 'Wat er in Engeland is', file: 'Engeland' },
    belgium: { title: 'Wat er in België is', file: 'België' },
  },
  en: {
    overview: { title: 'Overview', file: 'Overview' },
    'certificate-request': { title: 'Request for a certificate (akte)', file: 'Request akte' },
    declaration: { title: 'Declaration by a doctor or midwife', file: 'Declaration carer' },
    'file-request': { title: 'Request for the file and a declaration', file: 'Request file' },
    'brp-request': { title: 'Request for the BRP', file: 'Request BRP' },
    'copy-request': { title: 'Request for a copy', file: 'Request copy' },
    'removal-request': { title: 'Request to take out of the BRP', file: 'Request removal' },
    'cover-letter': { title: 'Letter to go with the post', file: 'Letter' },
    'what-to-bring': { title: 'What to bring', file: 'What to bring' },
    england: { title: 'What exists in England', file: 'England' },
    belgium: { title: 'What exists in Belgium', file: 'Belgium' },
  },
}
