import type { Bridge } from '#contract'

declare global {
  interface Window {
    /** Put there by the preload in Electron; absent in a browser, where main.ts makes one over HTTP. */
    readonly bridge?: Bridge
  }
}
