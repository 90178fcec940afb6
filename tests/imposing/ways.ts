/** @file Every way of printing a booklet at home that the proofs go through: kinds of printer, choices, and how sheets are bound. */
import { Duplex, type HomeChoices, type PrinterProfile } from '#contract'
import { printer } from '../support/sheet-plans.ts'

export type Way = { name: string; asked: Partial<HomeChoices>; profile: PrinterProfile | null }
export type Binding = Pick<HomeChoices, 'signature' | 'coverApart'>

const sides = ['face-down', 'face-up'] as const

/** A printer that is not known, one that was measured (both edges, and asked for every other way), and one of one side. */
export const ways: Way[] = [
  ...Duplex.options.map((duplex) => ({ name: `${duplex}, not measured`, asked: { duplex }, profile: null })),
  ...(['long', 'short'] as const).flatMap((flip) => [
    { name: `measured as ${flip}`, asked: {}, profile: printer({ flip }) },
    ...Duplex.options.map((duplex) => ({
      name: `measured as ${flip}, asked for ${duplex}`,
      asked: { duplex },
      profile: printer({ flip }),
    })),
  ]),
  ...sides.flatMap((stack) => [
    { name: `one side, comes out ${stack}`, asked: {}, profile: printer({ flip: null, stack }) },
    ...sides.map((reload) => ({
      name: `one side, comes out ${stack}, goes back ${reload}`,
      asked: {},
      profile: printer({ flip: null, stack, reload }),
    })),
  ]),
]

export const papers = ['a4', 'a5'] as const

export const bindings: Binding[] = [0, 1, 2, 3, 4, 5, 8, 20].flatMap((signature) =>
  [true, false].map((coverApart) => ({ signature, coverApart })),
)
