/** @file Words as HTML. Nothing a person typed becomes anything but words. */
import type { Block, RichText, Run } from '#contract'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text, for between tags or within the quotes of an attribute. */
export const escaped = (text: string): string =>
  text.toWellFormed().replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? '')

/** The same with its line breaks, for between tags alone. */
export const escapedLines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

/** Paragraphs, quotes and lists, each in the direction of its own words. */
export const richText = (text: RichText): string => text.map(block).join('\n')

function block(one: Block): string {
  if (one.kind === 'paragraph') return `<p dir="auto">${one.runs.map(run).join('') || '<br>'}</p>`
  if (one.kind === 'quote') return `<blockquote>${richText(one.blocks)}</blockquote>`
  const items = one.items.map((item) => `<li dir="auto">${richText(item)}</li>`).join('')
  return one.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
}

function run({ text, bold, italic }: Run): string {
  const words = escapedLines(text)
  const leaning = italic === true ? `<em>${words}</em>` : words
  return bold === true ? `<strong>${leaning}</strong>` : leaning
}
