/** @file Changes that wait to be saved, each by its name with a way to read it at the last moment. */

/** Some changes on their way to the disk. */
export type Batch<Changes extends object> = ReadonlyMap<keyof Changes, () => Changes[keyof Changes]>

/** A place where changes wait. The newest of a name is the one that counts. */
export function createWaiting<Changes extends object>() {
  const reads = new Map<keyof Changes, () => Changes[keyof Changes]>()
  return {
    isEmpty: () => reads.size === 0,
    note: <Key extends keyof Changes>(key: Key, read: () => Changes[Key]) => {
      reads.set(key, read)
    },
    noteAll: (changes: Partial<Changes>) => {
      // each key comes from the object itself, so its value is there
      for (const key of Object.keys(changes) as (keyof Changes)[]) {
        reads.set(key, () => changes[key] as Changes[typeof key])
      }
    },
    takeAll: (): Batch<Changes> => {
      const batch = new Map(reads)
      reads.clear()
      return batch
    },
    /** What could not be saved waits again, unless something newer already does. */
    putBack: (batch: Batch<Changes>) => {
      for (const [key, read] of batch) if (!reads.has(key)) reads.set(key, read)
    },
    values: () => valuesOf(reads),
  }
}

/** What the changes are now. */
export function valuesOf<Changes extends object>(batch: Batch<Changes>): Partial<Changes> {
  const values: Partial<Changes> = {}
  for (const [key, read] of batch) values[key] = read()
  return values
}

/** The same changes, each by itself. */
export function oneByOne<Changes extends object>(batch: Batch<Changes>): Batch<Changes>[] {
  return [...batch].map((entry) => new Map([entry]))
}

export type Waiting<Changes extends object> = ReturnType<typeof createWaiting<Changes>>
