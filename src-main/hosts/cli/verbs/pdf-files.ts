/** @file Where PDFs of the command line go: into the file that was named and beside it, or beside the book without touching what is there. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError } from '#contract'
import type { Language, PaperFile } from '#contract'
import { asDiskError, writeDurably } from '#main/disk'

/** One PDF of those that were made together. `booklet`: the one that is to be read. */
export type MadeFile = { what: PaperFile['what'] | 'booklet'; pdf: Uint8Array; pageCount: number }
export type WrittenFile = { what: MadeFile['what']; file: string; pageCount: number }

/** What a file beside the main one is called; the main one has no word of its own. */
const parts: Record<Language, Record<MadeFile['what'], string>> = {
  nl: {
    booklet: '',
    sheets: '',
    inside: '',
    fronts: 'voorkanten',
    backs: 'achterkanten',
    cover: 'kaft',
    'cover-fronts': 'kaft-voorkanten',
    'cover-backs': 'kaft-achterkanten',
    stack: 'stapel',
    note: 'briefje',
  },
  en: {
    booklet: '',
    sheets: '',
    inside: '',
    fronts: 'fronts',
    backs: 'backs',
    cover: 'cover',
    'cover-fronts': 'cover-fronts',
    'cover-backs': 'cover-backs',
    stack: 'stack',
    note: 'note',
  },
}

type Where = {
  /** The file that was named, if one was. */
  out: string | undefined
  /** The folder and name for when none was. */
  otherwise: { folder: string; name: string }
  language: Language
}

/** Gives each of the files its place: under the name that was given, else under one of which nothing is there yet. */
export async function createPlaces({ out, otherwise, language }: Where) {
  const main = out === undefined ? await freeName(otherwise, language) : path.resolve(out)
  const placeOf = (what: MadeFile['what']) => fileOf(main, what, language)
  await refuseFolder(main)
  return {
    main,
    placeOf,
    /** Writes them, each whole or not at all. Under a name that was given a file makes room for the new one; a folder is refused. */
    write: async (files: readonly MadeFile[]): Promise<WrittenFile[]> => {
      for (const { what } of files) await refuseFolder(placeOf(what))
      for (const { what, pdf } of files) await savePdf(placeOf(what), pdf)
      return files.map(({ what, pageCount }) => ({ what, file: placeOf(what), pageCount }))
    },
  }
}

export type Places = Awaited<ReturnType<typeof createPlaces>>

/** Refuses a file in a folder that is not there, or in the place of a folder. */
export async function refuseFolder(out: string): Promise<void> {
  const there = await stat(out).catch(() => null)
  if (there?.isDirectory() === true) throw new BookError('book-exists', { name: path.basename(out) })
  const parent = await stat(path.dirname(out)).catch(() => null)
  if (parent?.isDirectory() !== true)
    throw new BookError('folder-not-found', { name: path.basename(path.dirname(out)) })
}

/** The file holds the PDF, whole. */
export const savePdf = (file: string, pdf: Uint8Array): Promise<void> => saveFile(file, pdf)

/** The file holds these bytes, whole. */
export async function saveFile(file: string, bytes: Uint8Array): Promise<void> {
  await writeDurably(file, bytes).catch((cause: unknown) => {
    throw asDiskError(cause, path.basename(path.dirname(file)))
  })
}

/** The name, or the name with the first number, under which nothing is there yet. */
async function freeName({ folder, name }: Where['otherwise'], language: Language): Promise<string> {
  const all = Object.keys(parts[language]) as MadeFile['what'][]
  for (let number = 1; ; number += 1) {
    const main = path.join(folder, `${number === 1 ? name : `${name} ${number}`}.pdf`)
    const there = await Promise.all(all.map((what) => stat(fileOf(main, what, language)).catch(() => null)))
    if (there.every((found) => found === null)) return main
  }
}

function fileOf(main: string, what: MadeFile['what'], language: Language): string {
  const word = parts[language][what]
  return word === '' ? main : `${main.replace(/\.pdf$/iu, '')}-${word}.pdf`
}
