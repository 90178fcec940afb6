/** @file Choosing a place on disk: by the system's own window when the host has one, else folder by folder on the page. */
import type { Place, PlaceListing, PlacePurpose } from '#contract'
import type { Client } from '../client.ts'

type Needs = {
  client: Pick<Client, 'place'>
  purpose: PlacePurpose
  sentence: (error: unknown) => string
  onchoose: (place: Place) => void
  onstop: () => void
}

/** What may be chosen as it is when a person presses its name, instead of being looked into. */
const chosenAtOnce: Partial<Record<PlacePurpose, Place['kind']>> = { 'open-book': 'book', 'restore-from': 'backup' }

/** The choosing of one place. `listing` is null until the host says that it has no window of its own for it. */
export function createPlaceChooser({ client, purpose, sentence, onchoose, onstop }: Needs) {
  let listing = $state.raw<PlaceListing | null>(null)
  let problem = $state<string | null>(null)
  /** The stick or disk we are in: a folder on a stick is still a stick to whoever chose it. */
  let drive: Place | null = null

  const look = async (place: Place | null) => {
    listing = await client.place.list(place === null ? { purpose } : { purpose, place: place.id })
  }
  const attempt = async (step: () => Promise<void>) => {
    problem = await step().then(() => null, sentence)
  }

  return {
    get listing() {
      return listing
    },
    get problem() {
      return problem
    },
    /** Whether where we are now may be chosen. */
    get canChoose() {
      return canChoose(purpose, listing?.here ?? null)
    },
    /** Asks the host; a host without a window of its own lets us look around here. */
    start: () =>
      attempt(async () => {
        const picked = await client.place.pick({ purpose })
        if (picked.kind === 'picked') onchoose(picked.place)
        else if (picked.kind === 'stopped') onstop()
        else await look(null)
      }),
    /** Looks into a place, or takes it when it is what was looked for; `null` goes back to where looking begins. */
    enter: async (place: Place | null) => {
      if (place !== null && place.kind === chosenAtOnce[purpose]) onchoose(place)
      else {
        drive = driveAfter(drive, place, listing)
        await attempt(() => look(place))
      }
    },
    choose: () => {
      const here = listing?.here ?? null
      if (here !== null) onchoose(drive === null ? here : { ...here, name: drive.name, kind: 'removable' })
    },
  }
}

function canChoose(purpose: PlacePurpose, here: Place | null): boolean {
  return here !== null && (purpose === 'open-book' ? here.kind === 'book' : here.kind !== 'book')
}

function driveAfter(drive: Place | null, place: Place | null, listing: PlaceListing | null): Place | null {
  if (place?.kind === 'removable') return place
  const isAtTop = idOf(listing?.here) === idOf(drive)
  const goesUp = isAtTop && idOf(place) === idOf(listing?.up)
  return place === null || goesUp ? null : drive
}

const idOf = (place: Place | null | undefined) => place?.id ?? null
