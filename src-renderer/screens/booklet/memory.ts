/** @file What a window remembers of its booklet between two visits; gone with the window. Nothing of it is written anywhere. */
import type { Remembered } from './booklet.svelte.ts'

const byWindow = new WeakMap<object, Remembered>()

/** The memory that belongs to one window. */
export function memoryOf(window: object) {
  return {
    get: () => byWindow.get(window),
    set: (remembered: Remembered) => {
      byWindow.set(window, remembered)
    },
  }
}
