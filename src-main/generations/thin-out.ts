/** @file Taking away the earlier states that may go, after what stays in their place was read and found whole. */
import { statSync } from 'node:fs'
import { generationDatabase, generationFolder, PART } from './layout.ts'
import { removeDurably, renameDurably } from './durable.ts'
import { isWhole, toldStates, type ToldState } from './states.ts'
import { NEWEST_KEPT, thin, type Thinned } from './thin.ts'

/** `proven`: the generation that was just made and proven. */
type Asked = { now: Date; proven: string }

/**
 * The names of the generations that were taken away. Nothing goes for the sake of one that is not whole, and what lost its manifest or
 * part of its bytes is left where it lies. A disk that does not let go of one is asked again the next time.
 */
export function thinOut(bookPath: string, { now, proven }: Asked): string[] {
  const found = new Map([[proven, true]])
  const isGood = (state: ToldState) => {
    const known = found.get(state.name) ?? isWhole(bookPath, state)
    found.set(state.name, known)
    return known
  }
  const gone = plan(toldStates(bookPath).filter(looksWhole(bookPath)), { now, isGood })
  return gone.map(({ name }) => name).filter((name) => takeAway(bookPath, name))
}

// each round finds at least one that is not whole, so it ends
function plan(
  states: readonly ToldState[],
  { now, isGood }: { now: Date; isGood: (state: ToldState) => boolean },
): Thinned[] {
  const thinned = thin(states.map(weighed), now)
  if (thinned.length === 0) return []
  const keepers = new Set(thinned.map(({ keeper }) => keeper))
  const trusted = states.filter(({ name }, place) => place < NEWEST_KEPT || keepers.has(name))
  const lost = new Set(trusted.filter((state) => !isGood(state)).map(({ name }) => name))
  return lost.size === 0
    ? thinned
    : plan(
        states.filter(({ name }) => !lost.has(name)),
        { now, isGood },
      )
}

const weighed = ({ name, order, manifest: { madeAt, reason } }: ToldState) => ({
  name,
  order,
  reason,
  madeAt: new Date(madeAt),
})

// the size is enough to set aside half a file; whoever another goes for is read whole
const looksWhole =
  (bookPath: string) =>
  ({ name, manifest }: ToldState) =>
    statSync(generationDatabase(bookPath, name), { throwIfNoEntry: false })?.size === manifest.bytes

function takeAway(bookPath: string, name: string): boolean {
  const folder = generationFolder(bookPath, name)
  try {
    // half a generation would look damaged
    renameDurably(folder, `${folder}${PART}`)
    removeDurably(`${folder}${PART}`)
    return true
  } catch {
    return false
  }
}
