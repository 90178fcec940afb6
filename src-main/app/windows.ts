/** @file Which window writes. The first that came does; a second is told so and may read, until the first has gone. */
/** The windows of one program, in the order in which they came. */
export function createWindows(onTurn: () => void) {
  const windows: string[] = []
  return {
    /** A window came; gives what to do when it goes. */
    join: (id: string): (() => void) => {
      if (!windows.includes(id)) windows.push(id)
      return () => {
        const at = windows.indexOf(id)
        if (at === -1) return
        windows.splice(at, 1)
        if (at === 0 && windows.length > 0) onTurn()
      }
    },
    /** Whether this window came after another that is still there. What is no window (a command line) never is. */
    isSecond: (id: string | null): boolean => id !== null && windows.length > 0 && windows[0] !== id,
  }
}
