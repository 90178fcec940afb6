/** @file Brings the focus to the first control of something that opened. */

/** An attachment for the opened part; the chosen radio of a group comes before the first one. */
export function focusFirst(element: HTMLElement): void {
  const control =
    element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>('input, a, button')
  control?.focus()
}
