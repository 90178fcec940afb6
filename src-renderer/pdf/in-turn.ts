/** @file Drawing one after the other, so that many small pages leave room for the large ones that someone is waiting for. */

/** Does a task after those that came before it; gives what it gives. */
export type InTurn = <Result>(task: () => Promise<Result>) => Promise<Result>

/** A row in which tasks wait; one that fails lets the next begin all the same. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const mine = last.then(task)
    last = mine.catch(() => undefined)
    return mine
  }
}
