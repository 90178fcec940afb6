/** @file From a planned file to what the typesetter draws: the pages of the booklet, each in its place. */
import type { HomeChoices, Language } from '#contract'
import type { Face, PlannedFile, SheetPlan } from './plan.ts'

/** What the template sheets/vellen.typ reads; lengths in mm. */
export type DrawnSheets = { title: string; language: Language; width: number; height: number; faces: Face[] }

/** Where the template looks for the finished booklet. */
export const BOOKLET_PATH = '/pictures/booklet.pdf'

type Named = Record<PlannedFile['what'] | 'proof' | 'title', string>
const words: Record<Language, Named> = {
  nl: {
    sheets: 'Boekje, vellen',
    fronts: 'Boekje, 1 voorkanten',
    backs: 'Boekje, 2 achterkanten',
    cover: 'Kaft',
    'cover-fronts': 'Kaft, 1 voorkant',
    'cover-backs': 'Kaft, 2 achterkant',
    proof: 'Proef van',
    title: 'Alleen om te printen',
  },
  en: {
    sheets: 'Booklet, sheets',
    fronts: 'Booklet, 1 fronts',
    backs: 'Booklet, 2 backs',
    cover: 'Cover',
    'cover-fronts': 'Cover, 1 front',
    'cover-backs': 'Cover, 2 back',
    proof: 'Proof of',
    title: 'Only for printing',
  },
}

/** The template, its data and the name of one planned file. The template finds the booklet's PDF at BOOKLET_PATH. */
export function drawSheets(
  { size }: SheetPlan,
  { what, faces }: PlannedFile,
  { language, part }: { language: Language; part: HomeChoices['part'] },
): { template: string; data: DrawnSheets; fileName: string } {
  const named = words[language]
  const name = part === 'proof' ? `${named.proof} ${named[what].toLowerCase()}` : named[what]
  return {
    template: 'sheets/vellen.typ',
    data: { title: named.title, language, ...size, faces },
    fileName: `${name}.pdf`,
  }
}
