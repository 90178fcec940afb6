/** @file Settings of this computer, in one small file. Never a word or name from a book. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defaultSettings, Settings } from '#contract'
import { makeFolder, writeDurably } from '#main/disk'

type Changes = { [K in keyof Settings]?: Settings[K] | undefined }

/** The settings in `file`; a missing or unreadable file means the defaults, and unknown parts of it are left out. */
export function createSettings(file: string, defaults: Settings = defaultSettings) {
  const get = async (): Promise<Settings> => {
    const stored = await readFile(file, 'utf8').catch(() => '{}')
    return { ...defaults, ...readParts(stored) }
  }
  const write = async (changes: Changes): Promise<Settings> => {
    const named = Object.entries(changes).filter(([, value]) => value !== undefined)
    const next = Settings.parse({ ...(await get()), ...Object.fromEntries(named) })
    await makeFolder(path.dirname(file))
    await writeDurably(file, Buffer.from(JSON.stringify(next, null, 2)))
    return next
  }
  // one after the other: two at the same time would both begin with what was there before either
  let last: Promise<unknown> = Promise.resolve()
  return {
    get,
    save: (changes: Changes): Promise<Settings> => {
      const turn = last.then(() => write(changes))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

/** Each part by itself: one unreadable choice must not undo the others, such as what was made quiet. */
function readParts(stored: string): Partial<Settings> {
  try {
    const raw: unknown = JSON.parse(stored)
    if (typeof raw !== 'object' || raw === null) return {}
    const parts = Object.entries(raw).flatMap(([key, value]) => {
      const one = Settings.partial().safeParse({ [key]: value as unknown })
      return one.success ? [one.data] : []
    })
    return Object.assign({}, ...parts) as Partial<Settings>
  } catch {
    return {}
  }
}
