/** @file Opening an address of the pages of Steun in the system's browser; this program itself goes nowhere. */
import type { Shell } from 'electron'
import { BookError } from '#contract'
import type { HostHands } from '#main/app'

/**
 * Hands an address to the system. It stands in the pages, or it would not come here; it is looked at once more all the same, as what the
 * system opens by other schemes is more than a page (electronjs.org/docs/latest/tutorial/security, point 15).
 */
export function createLinkHand(shell: Pick<Shell, 'openExternal'>): HostHands['openLink'] {
  return async (link) => {
    const url = URL.parse(link)
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
      throw new BookError('invalid-input', { field: 'link' })
    await shell.openExternal(url.href).catch((cause: unknown) => {
      throw new BookError('link-not-opened', { name: url.href }, { cause })
    })
    return 'opened'
  }
}
