/** @file Books that are odd in their words: scripts, lengths, styles, signs. */
import type { Block, RichText } from '#contract'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, day } from '../unit/booklet/a-book.ts'
import type { Random } from './random.ts'

export type MakeBook = (random: Random) => BookletContent

/** A book in which these words stand wherever words can stand. */
function everywhere(words: string): BookletContent {
  const child = aChild({ name: words, line: words, place: words, weeks: 9, words: { child: words, loss: words } })
  const parent = aParent({ name: words, called: words })
  const photo = aPhoto({ width: 3000, height: 4000, caption: words, description: words, children: [child.id] })
  const of = { children: [child.id], author: { parent: parent.id }, title: words, date: day('2024-02-29') }
  const pages = [
    aPage('letter', { ...of, title: '', text: `Lieve ${words},\n\nDag ${words}.\n\nTot straks,\n${words}` }),
    aPage('letter', { ...of, author: { name: words }, text: words }),
    aPage('ritual', { ...of, steps: [words, words], place: words }),
    aPage('keepsake', { ...of, text: words, place: words, photos: [photo.id] }),
    aPage('photos', { ...of, photos: [photo.id] }),
    aPage('moment', { ...of, text: words }),
    aPage('moment', { ...of, text: words }),
    aPage('note', { title: words, text: words }),
  ]
  return aContent({ book: { title: words, parents: [parent], children: [child] }, pages, photos: [photo] })
}

const letters = (texts: readonly (string | RichText)[]) =>
  aContent({
    pages: texts.map((text, index) => aPage('letter', { text, date: { precision: 'year', year: 1500 + index } })),
  })

function nested(depth: number): RichText {
  let text: Block[] = [{ kind: 'paragraph', runs: [{ text: 'Het binnenste.', bold: true, italic: true }] }]
  for (let level = 0; level < depth; level++) {
    const items = [text, text.slice(0, 1)].slice(0, level < 9 ? 2 : 1)
    text = [level % 2 === 0 ? { kind: 'quote', blocks: text } : { kind: 'list', ordered: level % 4 === 1, items }]
  }
  return text
}

const scripts = {
  'only emoji': '🌱🕊️⭐ 👨‍👩‍👧 ❤️‍🩹 👩🏽‍🚒 🇳🇱 1️⃣',
  'Arabic names': 'محمد نور',
  'Hebrew names': 'נֹעַם',
  'Greek with accents': 'Ἰωάννης',
  Cyrillic: 'Їжачок Љиљана',
  Chinese: '小明',
  Japanese: 'さくらちゃん',
  Korean: '하늘이',
  'Vietnamese and Polish': 'Nguyễn Thị Ánh Łucja Żółć İpek',
  'combining marks': 'Jo\u0308e\u0301l A\u030a',
  'signs no typeface holds': 'कमला ምሕረት Աննա a\u0378b',
  'signs that steer': 'Noor\u202e\u0007\u0000\ufeff Jonas',
  'a word of 300 letters': 'a'.repeat(300),
  'a compound of 300 letters': 'Zonnebloemzaadjesverzamelaarster'.repeat(10).slice(0, 300),
  'a name of 500 signs': 'Wilhelmina Antoinette '.repeat(23).slice(0, 500),
  'wide letters': 'W'.repeat(300),
  'Chinese without a space': '小明'.repeat(150),
  'what looks like markup': '#panic("nee") $x$ *a* _b_ `c` <d> @e \\ {f} [g] // h = i',
}

export const booksOfWords: Record<string, MakeBook> = {
  ...Object.fromEntries(Object.entries(scripts).map(([name, words]) => [name, () => everywhere(words)])),
  'one word': () => letters(['Dag.']),
  'four hundred letters': ({ text, below }) => letters(Array.from({ length: 400 }, () => text(1 + below(12)))),
  'letters of every length': ({ text }) => letters(Array.from({ length: 40 }, (_, index) => text(1 + index * 3))),
  'a letter of a hundred thousand signs': ({ text }) => letters([`Lieve Noor,\n\n${`${text(20)}\n\n`.repeat(85)}papa`]),
  'lists and quotes in one another': () => letters([nested(3), nested(8), nested(30)]),
  'a poem': ({ text }) => letters([Array.from({ length: 60 }, () => `${text(1)}\n${text(1)}`).join('\n\n')]),
  'bold and italic throughout': ({ text }) =>
    letters([
      Array.from({ length: 12 }, (_, index) => ({
        kind: 'paragraph' as const,
        runs: [
          { text: text(2), bold: true as const },
          { text: text(3), ...(index % 2 === 0 ? { italic: true as const } : {}) },
        ],
      })),
    ]),
  'two hundred short moments': ({ text, pick }) =>
    aContent({
      pages: Array.from({ length: 200 }, () =>
        aPage(pick(['moment', 'note']), { text: text(1), title: pick(['', 'Even', text(2)]) }),
      ),
    }),
  'only titles': ({ text }) =>
    aContent({ pages: Array.from({ length: 12 }, () => aPage('moment', { title: text(1) })) }),
  'titles that are empty': ({ text, pick }) =>
    aContent({
      book: { title: ' ', children: [aChild(), aChild({ name: '\u200b' })] },
      pages: Array.from({ length: 12 }, () =>
        aPage(pick(['moment', 'letter', 'ritual', 'keepsake', 'note', 'photos']), { title: ' ', text: text(3) }),
      ),
    }),
  'only rituals': ({ text, below }) =>
    aContent({
      pages: Array.from({ length: 15 }, () =>
        aPage('ritual', {
          title: 'Een kaars',
          steps: Array.from({ length: below(14) }, () => text(1 + below(3))),
          place: text(1),
          text: text(below(8)),
        }),
      ),
    }),
}
