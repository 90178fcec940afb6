/** @file What the Electron host reads from its command line, where its things lie by it, and what its menu says. */
import path from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../../src-main/hosts/electron/menu.ts'
import { findFolders, readOptions } from '../../../src-main/hosts/electron/options.ts'

test('options are read from between the switches of Chromium', () => {
  const words = [
    '--no-sandbox',
    '--remote-debugging-port=0',
    '--data',
    'd',
    '--language=en',
    '--book',
    'Boek.bewaarboek',
    'x',
  ]

  expect(readOptions(words)).toEqual({ data: path.resolve('d'), book: path.resolve('Boek.bewaarboek'), language: 'en' })
})

test('what is not said, or said without its word, is left out', () => {
  const nothing = { data: null, book: null, language: 'nl' }

  for (const words of [[], ['--data'], ['--data='], ['--language', 'fr'], ['-psn_0_1']]) {
    expect(readOptions(words), words.join(' ')).toEqual(nothing)
  }
})

const app = { getPath: (name: string) => path.join('/of', name) }

test('with a folder for everything, everything lies in it', () => {
  const data = path.resolve('/tmp/everything')

  const { userFolder, documentsFolder, ...rest } = findFolders({ data }, app)

  expect([userFolder, documentsFolder]).toEqual([data, data])
  for (const place of Object.values(rest)) expect(path.dirname(place ?? '')).toBe(data)
})

test('without one, things lie where this person has them, and nothing is downloaded', () => {
  const { userFolder, documentsFolder, settingsFile, programFolder, downloads } = findFolders({ data: null }, app)

  expect([userFolder, documentsFolder]).toEqual([path.join('/of', 'home'), path.join('/of', 'documents')])
  expect(path.dirname(programFolder)).toBe(path.join('/of', 'appData'))
  expect(settingsFile).toBe(path.join(programFolder, 'settings.json'))
  expect(downloads).toBeNull()
})

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

test.each(['darwin', 'linux', 'win32'] as const)('the menu has its words in both languages (%s)', (platform) => {
  const [dutch, english] = [flat(menuTemplate(platform, 'nl')), flat(menuTemplate(platform, 'en'))]

  expect(dutch.map(({ role }) => role)).toEqual(english.map(({ role }) => role))
  const unsaid = [...dutch, ...english].filter(({ type, label }) => type !== 'separator' && (label ?? '') === '')
  expect(unsaid).toEqual([])
  expect(dutch.map(({ label }) => label)).toContain('Plakken')
  expect(english.map(({ label }) => label)).toContain('Paste')
})

test.each(['darwin', 'linux', 'win32'] as const)(
  'the menu offers nothing that leads out of the book (%s)',
  (platform) => {
    const roles = flat(menuTemplate(platform, 'nl')).map(({ role }) => role)

    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'selectAll', 'zoomIn', 'close', 'quit']))
    for (const role of [
      'toggleDevTools',
      'reload',
      'forceReload',
      'help',
      'recentDocuments',
      'services',
      'startSpeaking',
    ])
      expect(roles).not.toContain(role)
  },
)
