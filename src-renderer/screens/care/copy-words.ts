/** @file Copying what stands in a field. */

/**
 * Copies all of the field; gives whether that went. By the command of the page rather than the clipboard's own interface: that one asks
 * for a permission, and this program gives none (hosts/electron/security.ts).
 */
export function copyAll(field: HTMLTextAreaElement): boolean {
  field.focus()
  field.select()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy that needs no permission
  return document.execCommand('copy')
}
