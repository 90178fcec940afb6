/** @file The menu: only what editing and the window need. The book's own places are words on its rail. */
import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '#contract'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** What each item is called, as the systems themselves call it. */
const words = {
  nl: {
    edit: 'Bewerken',
    window: 'Venster',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    pasteAndMatchStyle: 'Plakken zonder opmaak',
    selectAll: 'Alles selecteren',
    resetZoom: 'Gewone grootte',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    togglefullscreen: 'Volledig scherm',
    minimize: 'Minimaliseren',
    hide: 'Verberg Bewaarboek',
    close: 'Venster sluiten',
    quit: 'Stoppen',
  },
  en: {
    edit: 'Edit',
    window: 'Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAndMatchStyle: 'Paste without formatting',
    selectAll: 'Select all',
    resetZoom: 'Normal size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    togglefullscreen: 'Full screen',
    minimize: 'Minimise',
    hide: 'Hide Bewaarboek',
    close: 'Close window',
    quit: 'Quit',
  },
} as const satisfies Record<Language, Record<string, string>>

type Named = Exclude<keyof (typeof words)['nl'], 'edit' | 'window'> & Role

const line = { type: 'separator' } as const

/** On macOS shortcuts for copying and closing live in the menu; elsewhere the bar is hidden until Alt, and the keys work all the same. */
export function menuTemplate(platform: NodeJS.Platform, language: Language): MenuItemConstructorOptions[] {
  const said = words[language]
  const items = (...roles: Named[]) => roles.map((role) => ({ role, label: said[role] }))
  const edit = {
    label: said.edit,
    submenu: [...items('undo', 'redo'), line, ...items('cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll')],
  }
  const size = [...items('resetZoom', 'zoomIn', 'zoomOut'), line, ...items('togglefullscreen', 'minimize', 'close')]
  if (platform === 'darwin') {
    const own = { label: 'Bewaarboek', submenu: [...items('hide'), line, ...items('quit')] }
    return [own, edit, { label: said.window, submenu: size }]
  }
  return [edit, { label: said.window, submenu: [...size, line, ...items('quit')] }]
}
