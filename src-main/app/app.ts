/** @file The whole program but its host: what answers calls, what answers for bytes, and who may write. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { defaultSettings } from '#contract'
import type { Event, Language } from '#contract'
import { createDispatcher, type Caller } from '#main/bridge'
import { createShelf } from '#main/folder'
import { createTypesetter } from '#main/typeset'
import { createVault, loadWordLists, type VaultNeeds } from '#main/vault'
import { createByteDoor } from './byte-door.ts'
import { createCarePages } from './care-pages.ts'
import { createDesk } from './desk.ts'
import type { DeskNeeds, HostHands } from './desk-needs.ts'
import { listDrives, type FoundDrive } from './drives.ts'
import { createHandlers } from './handlers.ts'
import { madeByOf } from './home.ts'
import { municipalitiesIn } from './municipalities.ts'
import { createPlaces } from './places.ts'
import { readReader } from './reader.ts'
import { createSettings } from './settings.ts'
import { createWindows } from './windows.ts'
import { createWorks } from './works.ts'

export type AppNeeds = {
  /** The folder that holds `resources/` and `package.json`. */
  home: string
  /** The person's own folder, the documents folder in it, and the file for settings of this computer. */
  userFolder: string
  documentsFolder: string
  settingsFile: string
  language: Language
  host: HostHands
  announce: (event: Event) => void
  log: (message: string, cause?: unknown) => void
  now?: () => Date
  /** log2 of the N of scrypt, by kind of key; the vault's own when left out. */
  workFactors?: VaultNeeds['workFactors']
  /** The sticks and discs that can be taken out; this computer's own when left out. */
  drives?: () => Promise<FoundDrive[]>
}

/** One running program. `close` gives the open book back and ends its workers. */
export function createApp(needs: AppNeeds) {
  const newId = () => randomUUID()
  const windows = createWindows(() => {
    needs.announce({ name: 'book.changed' })
  })
  const desk = createDesk(deskNeeds(needs, newId))
  const dispatch = createDispatcher({ handlers: createHandlers(desk), log: needs.log, newTraceId: newId })
  const door = { session: desk.session, document: desk.documents.get, log: needs.log, newTraceId: newId }
  const bytes = createByteDoor(door)
  const callerOf = (window: string | null): Caller => ({
    isSecond: () => windows.isSecond(window),
    refusal: () => (windows.isSecond(window) ? 'book-in-use' : desk.refusal()),
  })

  return {
    /** Answers a call of a window. `window` is the id its page load made for itself. */
    call: (name: string, input: unknown, window: string | null = null) => dispatch(name, input, callerOf(window)),
    /** Answers a request for bytes, or takes an added file. */
    bytes: (request: Request, window: string | null = null) => bytes(request, callerOf(window)),
    joinWindow: windows.join,
    /** Opens a book by path: from a command line, or a folder dropped on the program. */
    openBook: (at: string) => desk.open(at, callerOf(null)),
    /** The computer goes to sleep or is locked: windows save what they hold, and a locked book closes. */
    restNow: () => restNow(needs, desk),
    close: async () => {
      await desk.close()
      await desk.typesetter.close()
    },
  }
}

function deskNeeds(needs: AppNeeds, newId: () => string): DeskNeeds {
  const booksFolder = path.join(needs.documentsFolder, 'Bewaarboek')
  const resources = path.join(needs.home, 'resources')
  const now = needs.now ?? (() => new Date())
  const vault = createVault({
    lists: loadWordLists(resources),
    ...(needs.workFactors === undefined ? {} : { workFactors: needs.workFactors }),
  })
  const madeBy = madeByOf(needs.home)
  const drives = needs.drives ?? listDrives
  const drivePaths = async () => (await drives()).map((drive) => drive.path)
  return {
    shelf: createShelf({ log: needs.log, now, vault, madeBy }),
    vault,
    typesetter: createTypesetter({ resources }),
    places: createPlaces({ home: needs.userFolder, documents: booksFolder, drives: drivePaths }),
    drives,
    care: createCarePages(needs.home),
    settings: createSettings(needs.settingsFile, { ...defaultSettings, language: needs.language }),
    works: createWorks(needs.announce, () => performance.now()),
    host: needs.host,
    booksFolder,
    reader: () => readReader(needs.home),
    municipalities: municipalitiesIn(needs.home),
    madeBy,
    now,
    newId,
    log: needs.log,
  }
}

/** How long windows may take to save what was typed last before a locked book closes. */
const LAST_WORDS_MS = 3000

function restNow({ announce }: AppNeeds, desk: ReturnType<typeof createDesk>): void {
  if (!desk.isOpen() || desk.session().folder.keys === null) return
  const resting = desk.session()
  announce({ name: 'book.restNow' })
  setTimeout(() => {
    if (desk.isOpen() && desk.session() === resting) void desk.rest()
  }, LAST_WORDS_MS)
}

export type App = ReturnType<typeof createApp>
