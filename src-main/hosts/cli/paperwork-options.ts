/** @file The options of `paperwork`: which go together. */
import { SheetKind } from '#contract'
import type { Language } from '#contract'

type Given = { places: readonly string[]; options: Readonly<Record<string, string | boolean | undefined>> }

/** A sentence that says what is not right, or `null`. */
export function wrongPaperwork({ places, options }: Given): Record<Language, string> | null {
  if (places.length === 0 && options['facts'] === undefined) return sentences.nothing
  return options['explain'] === true ? wrongExplain(options) : wrongMaking(options)
}

function wrongExplain({ out, sheet }: Given['options']) {
  return out === undefined && sheet === undefined ? null : sentences.explained
}

function wrongMaking({ out, sheet }: Given['options']) {
  if (out === undefined || out === '') return sentences.nowhere
  return sheet === undefined || SheetKind.options.some((kind) => kind === sheet) ? null : sentences.sheet
}

const kinds = SheetKind.options.join(', ')
const sentences = {
  nothing: {
    nl: 'Noem een boek, of een bestand met gegevens met --facts.',
    en: 'Name a book, or a file with details with --facts.',
  },
  nowhere: {
    nl: 'Noem met --out de map waarin de papieren komen, of vraag met --explain om uitleg.',
    en: 'Name with --out the folder for the papers, or ask for the steps with --explain.',
  },
  explained: {
    nl: '--explain legt uit en maakt geen papieren; --out en --sheet passen daar niet bij.',
    en: '--explain explains and makes no papers; --out and --sheet do not go with it.',
  },
  sheet: { nl: `--sheet is een van: ${kinds}.`, en: `--sheet is one of: ${kinds}.` },
} satisfies Record<string, Record<Language, string>>
