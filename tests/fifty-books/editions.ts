/** @file Every edition a book is made in: each design on each format, large print, the card, the archive, for a shop and at home. */
import { BookletChoices, Design } from '#contract'
import type { BookletTarget } from '#main/booklet'
import type { PdfStandard } from '#main/typeset'

export type MadeEdition = { name: string; choices: BookletChoices; target: BookletTarget; standard: PdfStandard }

const choosing = (choices: Partial<BookletChoices>) =>
  BookletChoices.parse({ veiled: true, colouring: true, ...choices })

const ofDesign = (design: Design): MadeEdition[] => {
  const choices = choosing({ design })
  const edition = (name: string, sheet: BookletTarget['sheet'] = {}): MadeEdition => ({
    name: `${design} ${name}`,
    choices,
    target: { sheet },
    standard: 'ua-1',
  })
  return [
    edition('a5'),
    edition('a6', { format: 'a6' }),
    edition('a5 at home', { edge: 'safe' }),
    edition('a6 at home, cover apart', { format: 'a6', edge: 'safe', cover: 'apart' }),
    edition('a5 for a shop', { bleed: 3, cover: 'apart' }),
    { ...edition('card'), choices: choosing({ design, shape: 'card' }) },
  ]
}

export const editions: readonly MadeEdition[] = [
  ...Design.options.flatMap(ofDesign),
  { name: 'groot', choices: choosing({}), target: { large: true }, standard: 'ua-1' },
  {
    name: 'groot for a shop',
    choices: choosing({}),
    target: { large: true, sheet: { bleed: 5, cover: 'apart' } },
    standard: 'ua-1',
  },
  { name: 'groot card', choices: choosing({ shape: 'card' }), target: { large: true }, standard: 'ua-1' },
  { name: 'archive', choices: choosing({ handwriting: false }), target: {}, standard: 'a-2a' },
]
