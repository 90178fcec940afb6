/** @file `npm run demo`: a sample book, its booklet in every edition, the paperwork and a verified backup in demo-out/, without a screen. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const out = path.join(root, 'demo-out')
const command = path.join(root, 'src-main', 'hosts', 'cli', 'index.ts')

const editions = {
  'grote-letters': ['--edition', 'large'],
  archief: ['--edition', 'archive'],
  thuis: ['--edition', 'home', '--paper', 'a4', '--duplex', 'short'],
  drukker: ['--edition', 'shop'],
}

// the demonstration's own folder and nothing else: no real book is ever touched
rmSync(out, { recursive: true, force: true })
for (const language of ['nl', 'en'] as const) {
  const at = (...names: string[]) => path.join(out, language, ...names)
  const book = at('Voorbeeld.bewaarboek')
  mkdirSync(at('stick'), { recursive: true })
  run('new', book, '--sample', '--language', language)
  run('booklet', book, '--out', at('boekje.pdf'), '--language', language)
  mkdirSync(at('uitgaven'))
  for (const [name, words] of Object.entries(editions))
    run('booklet', book, ...words, '--out', at('uitgaven', `${name}.pdf`), '--language', language)
  run('printer-test', '--out', at('uitgaven', 'proefblad.pdf'), '--language', language)
  run('paperwork', book, '--out', at('papieren'), '--language', language)
  run('backup', book, at('stick'), '--language', language)
  run('verify', at('stick'), '--language', language)
  run('restore', at('stick'), at('Teruggezet.bewaarboek'), '--language', language)
  run('check', at('Teruggezet.bewaarboek'), '--language', language)
}

console.log(`\nIn demo-out:`)
for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).toSorted()) {
  const { size } = statSync(path.join(out, file))
  if (file.endsWith('.pdf')) console.log(`  ${file} (${Math.round(size / 1024)} KB)`)
}

function run(...words: string[]) {
  const { status } = spawnSync(process.execPath, [command, ...words], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
