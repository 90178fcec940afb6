/** @file Words whose save was refused outlive their screen: in memory only, and for as long as the window's client does. */

const byClient = new WeakMap<object, Map<string, Promise<object>>>()

/**
 * Where changes wait that a screen could not save before it went. `keep` takes them as soon as the last save has been
 * answered; `take` waits for that too, so that a screen that comes back never reads an older state than it left.
 */
export function unsavedIn<Id extends string, Changes extends object>(client: object) {
  const waiting = byClient.get(client) ?? new Map<string, Promise<object>>()
  byClient.set(client, waiting)
  return {
    take: async (id: Id): Promise<Partial<Changes>> => {
      const changes = await waiting.get(id)
      waiting.delete(id)
      return changes ?? {}
    },
    keep: (id: Id, leaving: Promise<Partial<Changes>>) => {
      waiting.set(id, leaving)
    },
  }
}

/** Whether anything waits that a screen could not save before it went. */
export async function anyUnsaved(client: object): Promise<boolean> {
  const waiting = await Promise.all([...(byClient.get(client)?.values() ?? [])])
  return waiting.some((changes) => Object.keys(changes).length > 0)
}
