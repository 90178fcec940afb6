/** @file Words whose save was refused outlive their screen: in memory only, and for as long as the window's client does. */

const byClient = new WeakMap<object, Map<string, object>>()

/** Where refused changes wait. `take` gives and empties, `keep` puts back what is still not on disk. */
export function unsavedIn<Id extends string, Changes extends object>(client: object) {
  const waiting = byClient.get(client) ?? new Map<string, object>()
  byClient.set(client, waiting)
  return {
    take: (id: Id): Partial<Changes> => {
      const changes: Partial<Changes> = waiting.get(id) ?? {}
      waiting.delete(id)
      return changes
    },
    keep: (id: Id, changes: Partial<Changes>) => {
      if (Object.keys(changes).length > 0) waiting.set(id, changes)
    },
  }
}
