/** @file Handing a file to the person: by the browser's own download, to a place they choose. */

// long enough for the browser to have taken the bytes over
const LET_GO_MS = 60_000

/** Offers the bytes as a download under this name. */
export function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), LET_GO_MS)
}

/**
 * The pages as one plain HTML page, in the same type. Left out is what is only for the screen: buttons, veils, facts for papers;
 * and the photos, whose words stay.
 */
export function pageToTake(leaves: HTMLElement, { title, language }: { title: string; language: string }): string {
  const copy = leaves.cloneNode(true) as HTMLElement
  for (const one of copy.querySelectorAll('[data-screen], img, svg')) one.remove()
  const style = document.querySelector('style')?.textContent ?? ''
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">${policy}`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>`,
    `<style>${style}</style></head><body><main class="leaf alone">${copy.innerHTML}</main></body></html>`,
  ].join('\n')
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
