/** @file What a desk is made with: the foundations, the places of this computer, and what only a host can do. */
import type { LinkOpened, PlacePurpose, Saved } from '#contract'
import type { Care } from '#main/care'
import type { Shelf } from '#main/folder'
import type { MunicipalityList } from '#main/registration'
import type { Typesetter } from '#main/typeset'
import type { Vault } from '#main/vault'
import type { DocumentType } from './documents.ts'
import type { FoundDrive } from './drives.ts'
import type { createPlaces } from './places.ts'
import type { createSettings } from './settings.ts'
import type { createWorks } from './works.ts'

/** What only a host can do: dialogs, saving, and opening an address outside. `browse`, `browser`: the window does it itself. */
export type HostHands = {
  pick: (purpose: PlacePurpose) => Promise<{ path: string } | 'stopped' | 'browse'>
  saveDocument: (document: Uint8Array, name: string, type: DocumentType) => Promise<Saved>
  /** Asked only for an address of the pages of Steun. */
  openLink: (link: string) => Promise<LinkOpened>
}

export type DeskNeeds = {
  shelf: Shelf
  vault: Vault
  typesetter: Typesetter
  places: ReturnType<typeof createPlaces>
  settings: ReturnType<typeof createSettings>
  works: ReturnType<typeof createWorks>
  host: HostHands
  drives: () => Promise<FoundDrive[]>
  /** The pages of Steun and the words to borrow. */
  care: () => Care
  /** Where new books go unless a parent chooses another place. */
  booksFolder: string
  /** The one-file reader that travels with every backup. */
  reader: () => Promise<Uint8Array>
  /** The municipalities of the Netherlands, now and before. */
  municipalities: () => Promise<MunicipalityList>
  madeBy: string
  now: () => Date
  newId: () => string
  log: (line: string) => void
}
