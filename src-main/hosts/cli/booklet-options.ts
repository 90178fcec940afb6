/** @file The options of `booklet`: which belong to which edition, and what each may be. */
import { Design, Duplex, HomeChoices, ShopChoices } from '#contract'
import type { BookletForm, Language } from '#contract'

type Options = Readonly<Record<string, string | boolean | undefined>>
type Sentence = Record<Language, string>

/** What `--edition` may be: a file to read or keep, sheets to fold at home, or files for a print shop. */
const editions = ['reading', 'large', 'archive', 'home', 'shop'] as const
type EditionName = (typeof editions)[number]

/** What is made. `design`: `null` leaves that of the edition. */
export type BookletWish =
  | { edition: Exclude<BookletForm, 'preview'>; design: Design | null }
  | { edition: 'home'; design: Design | null; home: HomeChoices }
  | { edition: 'shop'; design: Design | null; shop: ShopChoices }

/** Options that only some editions know. */
const belongsTo: Readonly<Record<string, readonly EditionName[]>> = {
  design: ['reading', 'archive', 'home', 'shop'],
  paper: ['home'],
  duplex: ['home'],
  creep: ['home'],
  signature: ['home'],
  'cover-apart': ['home'],
  proof: ['home'],
  printer: ['home'],
  weight: ['home', 'shop'],
  bleed: ['shop'],
}

/** The wish in these options, or a sentence that says which of them is not right. */
export function readBookletOptions(options: Options): BookletWish | Sentence {
  const edition = editions.find((one) => one === (options['edition'] ?? 'reading'))
  if (edition === undefined) return listed('--edition', editions)
  const stranger = Object.keys(belongsTo).find((name) => options[name] !== undefined && !fits(name, edition))
  if (stranger !== undefined) return strange(stranger, edition)
  const design = options['design'] === undefined ? null : Design.options.find((one) => one === options['design'])
  if (design === undefined) return listed('--design', Design.options)
  if (edition === 'home') return homeWish(options, design)
  return edition === 'shop' ? shopWish(options, design) : { edition, design }
}

export const isSentence = (read: BookletWish | Sentence): read is Sentence => !('edition' in read)

const fits = (name: string, edition: EditionName) => belongsTo[name]?.includes(edition) ?? true

function homeWish(options: Options, design: Design | null): BookletWish | Sentence {
  const home = HomeChoices.safeParse({
    paper: options['paper'],
    duplex: options['duplex'],
    signature: numberIn(options['signature']),
    weight: numberIn(options['weight']),
    creepMm: numberIn(options['creep']),
    coverApart: options['cover-apart'],
    part: options['proof'] === true ? 'proof' : undefined,
  })
  if (home.success) return { edition: 'home', design, home: home.data }
  return wrongValue(home.error.issues[0]?.path[0], ranges.home)
}

function shopWish(options: Options, design: Design | null): BookletWish | Sentence {
  const shop = ShopChoices.safeParse({ bleedMm: numberIn(options['bleed']), weight: numberIn(options['weight']) })
  if (shop.success) return { edition: 'shop', design, shop: shop.data }
  return wrongValue(shop.error.issues[0]?.path[0], ranges.shop)
}

/** A number with a point or a comma; anything else is not a number, and refused as such. */
function numberIn(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined
  return typeof text === 'string' && /^\d+([.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : NaN
}

const between = (option: string, ends: readonly [number, number], unit: Sentence): Sentence => ({
  nl: `${option} is een getal van ${ends[0]} tot en met ${ends[1]}${unit.nl}.`,
  en: `${option} is a number from ${ends[0]} to ${ends[1]}${unit.en}.`,
})

const grams: Sentence = { nl: ', in gram per vierkante meter', en: ', in grams a square metre' }
const ranges = {
  home: {
    paper: listed('--paper', HomeChoices.shape.paper.unwrap().options),
    duplex: listed('--duplex', Duplex.options),
    signature: between('--signature', [0, 20], { nl: ' vellen; 0 is alles in één', en: ' sheets; 0 is all in one' }),
    weight: between('--weight', [60, 300], grams),
    creepMm: between('--creep', [0, 3], { nl: ', in millimeters', en: ', in millimetres' }),
  },
  shop: { bleedMm: listed('--bleed', ['3', '5']), weight: between('--weight', [60, 350], grams) },
} satisfies Record<string, Record<string, Sentence>>

const wrongValue = (field: unknown, sentences: Readonly<Record<string, Sentence>>): Sentence =>
  sentences[String(field)] ?? listed('--edition', editions)

function listed(option: string, values: readonly string[]): Sentence {
  return { nl: `${option} is ${orOf(values, 'of')}.`, en: `${option} is ${orOf(values, 'or')}.` }
}

function strange(name: string, edition: EditionName): Sentence {
  if (name === 'design')
    return {
      nl: `De uitgave in grote letters heeft een eigen ontwerp: --design past niet bij --edition ${edition}.`,
      en: `The edition in large print has a design of its own: --design does not go with --edition ${edition}.`,
    }
  const homes = belongsTo[name] ?? []
  return {
    nl: `--${name} hoort bij --edition ${orOf(homes, 'of')}.`,
    en: `--${name} goes with --edition ${orOf(homes, 'or')}.`,
  }
}

function orOf(values: readonly string[], or: string): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${or} ${values.at(-1) ?? ''}`
}
