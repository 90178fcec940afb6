/** @file The verbs of the command line: how many places each takes, and its options. */

const text = { type: 'string' } as const
const yes = { type: 'boolean' } as const

/** How many places each verb takes, and its options; `needs` are options that must be there. */
export const shapes = {
  new: { places: [1, 1], options: { sample: yes, title: text }, needs: [] },
  show: { places: [1, 1], options: { json: yes }, needs: [] },
  'add-photo': { places: [2, Infinity], options: { child: text, json: yes }, needs: [] },
  'add-letter': {
    places: [1, 1],
    options: { title: text, 'text-file': text, author: text, child: text, json: yes },
    needs: ['title', 'text-file'],
  },
  search: { places: [2, Infinity], options: { json: yes }, needs: [] },
  booklet: { places: [1, 1], options: { out: text, on: text, veiled: yes, json: yes }, needs: ['out'] },
  paperwork: { places: [1, 1], options: { out: text, json: yes }, needs: ['out'] },
  backup: { places: [2, 2], options: { json: yes }, needs: [] },
  verify: { places: [1, 1], options: { json: yes }, needs: [] },
  restore: { places: [2, 2], options: { generation: text, json: yes }, needs: [] },
  check: { places: [1, 1], options: { json: yes }, needs: [] },
} as const

export type Verb = keyof typeof shapes
