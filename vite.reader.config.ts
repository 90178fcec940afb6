/**
 * @file Builds the reader that travels with every backup: src-renderer/reader into one page, out/reader/LEES-MIJ.html, that needs
 * nothing beside it. Its policy allows its own script and style, by their hashes, and photos from memory; nothing can be loaded or sent.
 */
import { createHash } from 'node:crypto'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

export default defineConfig({
  root: 'src-renderer/reader',
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: '../../svelte.config.js' }), asOnePage('LEES-MIJ.html')],
  build: {
    outDir: '../../out/reader',
    emptyOutDir: true,
    // the page should still open in the browser of an old computer that nobody updates
    target: ['chrome107', 'firefox110', 'safari16'],
    modulePreload: false,
    cssCodeSplit: false,
    // the script is also what its own thread runs, and a thread made from text can't be a module everywhere
    rolldownOptions: { output: { format: 'iife' } },
  },
})

function asOnePage(name: string): Plugin {
  return {
    name: 'as-one-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const page = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'))
      const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
      const styles = files.flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css') ? [asText(file.source)] : [],
      )
      if (page?.type !== 'asset' || scripts.length !== 1 || files.length !== 2 + styles.length) {
        throw new Error(
          `one page, one script and its styles make the reader, not ${files.map((file) => file.fileName).join(', ')}`,
        )
      }
      for (const file of files) delete bundle[file.fileName]
      this.emitFile({
        type: 'asset',
        fileName: name,
        source: onePage(asText(page.source), scripts.join(''), styles.join('')),
      })
    },
  }
}

function onePage(html: string, code: string, style: string): string {
  // inside a page these would end the script, or begin a remark
  const script = code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    `default-src 'none'`,
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'img-src blob:',
    'worker-src blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  return html
    .replace(/<script type="module"[^>]*><\/script>\s*/, '')
    .replace(/<link rel="stylesheet"[^>]*>\s*/, '')
    .replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', (end) => `  <style>${style}</style>\n  ${end}`)
    .replace('</body>', (end) => `  <script>${script}</script>\n  ${end}`)
}

const asText = (source: string | Uint8Array) => (typeof source === 'string' ? source : new TextDecoder().decode(source))
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
