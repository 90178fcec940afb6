/** @file The whole program but its host: what answers calls, what answers for bytes, and who may write. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { defaultSettings } from '#contract'
import type { ErrorCode, Event, Language } from '#contract'
import { createDispatcher, type Caller } from '#main/bridge'
import { createShelf } from '#main/folder'
import { createTypesetter } from '#main/typeset'
import { createByteDoor } from './byte-door.ts'
import { createDesk, type Desk, type DeskNeeds, type HostHands } from './desk.ts'
import { findDrives } from './drives.ts'
import { createHandlers } from './handlers.ts'
import { madeByOf } from './home.ts'
import { createPlaces } from './places.ts'
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
  drives?: () => Promise<string[]>
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
    refusal: () => (windows.isSecond(window) ? 'book-in-use' : refusalOf(desk)),
  })

  return {
    /** Answers a call of a window. `window` is the id its page load made for itself. */
    call: (name: string, input: unknown, window: string | null = null) => dispatch(name, input, callerOf(window)),
    /** Answers a request for bytes, or takes an added file. */
    bytes: (request: Request, window: string | null = null) => bytes(request, callerOf(window)),
    joinWindow: windows.join,
    /** Opens a book by path: from a command line, or a folder dropped on the program. */
    openBook: (at: string) => desk.open(at, callerOf(null)),
    close: async () => {
      await desk.close()
      await desk.typesetter.close()
    },
  }
}

function deskNeeds(needs: AppNeeds, newId: () => string): DeskNeeds {
  const booksFolder = path.join(needs.documentsFolder, 'Bewaarboek')
  return {
    shelf: createShelf(),
    typesetter: createTypesetter({ resources: path.join(needs.home, 'resources') }),
    places: createPlaces({ home: needs.userFolder, documents: booksFolder, drives: needs.drives ?? findDrives }),
    settings: createSettings(needs.settingsFile, { ...defaultSettings, language: needs.language }),
    works: createWorks(needs.announce, () => performance.now()),
    host: needs.host,
    booksFolder,
    madeBy: madeByOf(needs.home),
    now: needs.now ?? (() => new Date()),
    newId,
  }
}

/** Why nobody may write in the open book now, or `null`. */
function refusalOf(desk: Desk): ErrorCode | null {
  const reason = desk.isOpen() ? desk.session().folder.readOnly : null
  if (reason === null) return null
  return reason === 'in-use' ? 'book-in-use' : 'book-read-only'
}

export type App = ReturnType<typeof createApp>
