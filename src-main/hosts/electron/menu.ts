/** @file The menu: only what editing and the window need. The book's own places are words on its rail. */
import type { MenuItemConstructorOptions } from 'electron'

/** On macOS shortcuts for copying and closing live in the menu; elsewhere the same roles keep their keys without a visible bar. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = { role: 'editMenu' }
  const view: MenuItemConstructorOptions = {
    label: 'Bewaarboek',
    submenu: [{ role: 'togglefullscreen' }, { role: 'minimize' }, { role: 'close' }, { role: 'quit' }],
  }
  return platform === 'darwin' ? [{ role: 'appMenu' }, edit, view] : [view, edit]
}
