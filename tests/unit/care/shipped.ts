/** @file The texts that are shipped, and ways to spoil one of them. */
import path from 'node:path'
import type { Language } from '#contract'
import { readCareTexts } from '#main/app'
import type { CareText, CareTexts } from '#main/care'

export const home = path.join(import.meta.dirname, '..', '..', '..')
export const shipped = readCareTexts(home)

type In = { kind?: 'pages' | 'words'; language?: Language; name: string }

/** The shipped texts with one of them changed; what is to be replaced must be there, or the test would test nothing. */
export function spoiled({ kind = 'pages', language = 'nl', name }: In, from: string | RegExp, to: string): CareTexts {
  const change = (text: CareText) => (text.name === name ? { ...text, text: replaced(text.text, from, to) } : text)
  return { ...shipped, [kind]: { ...shipped[kind], [language]: shipped[kind][language].map(change) } }
}

/** The shipped texts without one of them. */
export function without({ kind = 'pages', language = 'nl', name }: In): CareTexts {
  const kept = shipped[kind][language].filter((text) => text.name !== name)
  return { ...shipped, [kind]: { ...shipped[kind], [language]: kept } }
}

export function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`Nothing to replace: ${String(from)}`)
  return changed
}
