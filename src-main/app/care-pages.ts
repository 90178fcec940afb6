/** @file Steun as it was shipped: resources/care, read once. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '#contract'
import { lookFor } from '#main/book'
import { createCare, type Care, type CareText, type CareTexts } from '#main/care'

/** Everything to read in Steun, from the folder that holds `resources/`. It is read when it is first asked for, and kept. */
export function createCarePages(home: string): () => Care {
  let care: Care | null = null
  return () => (care ??= createCare(readCareTexts(home), lookFor))
}

/** The texts themselves, as they lie there. */
export function readCareTexts(home: string): CareTexts {
  const folder = path.join(home, 'resources', 'care')
  const list = (name: string) => readFileSync(path.join(folder, `${name}.yml`), 'utf8')
  const both = (under: string) => ({ nl: textsIn(folder, 'nl', under), en: textsIn(folder, 'en', under) })
  return {
    sources: list('sources'),
    facts: list('facts'),
    addresses: list('addresses'),
    aftercare: list('aftercare'),
    pages: both(''),
    words: both('words'),
  }
}

function textsIn(folder: string, language: Language, under: string): CareText[] {
  const at = path.join(folder, language, under)
  return readdirSync(at)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name: path.basename(name, '.md'), text: readFileSync(path.join(at, name), 'utf8') }))
}
