/** @file The verbs of the command line: how many places each takes, and its options. */

const text = { type: 'string' } as const
const yes = { type: 'boolean' } as const

/** What opens a locked book. Never the password itself: other programs can see the words of a command. */
const key = { 'password-file': text, 'words-file': text } as const

/** What is made, and how (booklet-options.ts says what belongs to what). */
const booklet = {
  edition: text,
  name: text,
  design: text,
  paper: text,
  duplex: text,
  creep: text,
  signature: text,
  'cover-apart': yes,
  proof: yes,
  printer: text,
  weight: text,
  bleed: text,
} as const

/** Whose papers are made, or explained (paperwork-options.ts says what goes together). */
const paperwork = { child: text, parent: text, sheet: text, facts: text, explain: yes } as const

/** How many places each verb takes, and its options; `needs` are options that must be there. */
export const shapes = {
  new: { places: [1, 1], options: { sample: yes, title: text, 'password-file': text }, needs: [] },
  show: { places: [1, 1], options: { json: yes, ...key }, needs: [] },
  'add-photo': { places: [2, Infinity], options: { child: text, json: yes, ...key }, needs: [] },
  'add-letter': {
    places: [1, 1],
    options: { title: text, 'text-file': text, author: text, child: text, json: yes, ...key },
    needs: ['title', 'text-file'],
  },
  search: { places: [2, Infinity], options: { json: yes, ...key }, needs: [] },
  booklet: {
    places: [1, 1],
    options: { ...booklet, out: text, on: text, veiled: yes, json: yes, ...key },
    needs: [],
  },
  'printer-test': { places: [0, 0], options: { out: text, json: yes }, needs: ['out'] },
  paperwork: { places: [0, 1], options: { ...paperwork, out: text, json: yes, ...key }, needs: [] },
  backup: { places: [2, 2], options: { json: yes, ...key }, needs: [] },
  verify: { places: [1, 1], options: { json: yes, ...key }, needs: [] },
  restore: { places: [2, 2], options: { generation: text, json: yes, ...key }, needs: [] },
  check: { places: [1, 1], options: { json: yes, ...key }, needs: [] },
  dates: { places: [1, 1], options: { ics: text, all: yes, 'with-places': yes, json: yes, ...key }, needs: [] },
  lock: { places: [1, 1], options: { 'password-file': text, json: yes }, needs: [] },
  unlock: { places: [1, 1], options: { json: yes, ...key }, needs: [] },
  password: { places: [1, 1], options: { 'new-password-file': text, ...key }, needs: [] },
  'recovery-sheet': { places: [1, 1], options: { out: text, try: yes, json: yes, ...key }, needs: [] },
  generations: { places: [1, 1], options: { compare: text, 'bring-back': text, json: yes, ...key }, needs: [] },
  mend: { places: [1, 1], options: { json: yes, ...key }, needs: [] },
  rehearse: { places: [2, 2], options: { generation: text, json: yes, ...key }, needs: [] },
  care: { places: [0, 1], options: { list: yes, json: yes }, needs: [] },
  export: {
    places: [2, 2],
    options: { 'with-places': yes, 'with-days': yes, 'with-papers': yes, json: yes, ...key },
    needs: [],
  },
} as const

export type Verb = keyof typeof shapes
