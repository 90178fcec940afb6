/** @file One value of a form that tells when it changed. */

/** A value to bind a field to; `onchange` hears every new one. */
export function createField<T>(initial: T, onchange: (value: T) => void) {
  let value = $state.raw(initial)
  return {
    get value() {
      return value
    },
    set value(next: T) {
      value = next
      onchange(next)
    },
  }
}
