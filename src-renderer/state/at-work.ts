/** @file Whether long work of this window is under way, so that nothing is closed underneath it. */

const byClient = new WeakMap<object, Set<symbol>>()

/** Does a task that counts as long work of this client; gives what it gives. */
export async function atWork<T>(client: object, task: () => Promise<T>): Promise<T> {
  const under = byClient.get(client) ?? new Set<symbol>()
  byClient.set(client, under)
  const mine = Symbol('work')
  under.add(mine)
  try {
    return await task()
  } finally {
    under.delete(mine)
  }
}

/** Whether any long work of this client goes on now. */
export function isAtWork(client: object): boolean {
  return (byClient.get(client)?.size ?? 0) > 0
}
