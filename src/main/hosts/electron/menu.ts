import { Menu } from 'electron'
import { text } from '../../language.ts'

/** The screen has all there is to do, so only macOS gets a menu: there the clipboard keys come from it. */
export function setMenu(platform: NodeJS.Platform): void {
  if (platform !== 'darwin') {
    Menu.setApplicationMenu(null)
    return
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: text('app.name'),
        submenu: [
          { role: 'about', label: text('host.menu.about') },
          { type: 'separator' },
          { role: 'hide', label: text('host.menu.hide') },
          { role: 'quit', label: text('host.menu.quit') },
        ],
      },
      {
        // Undo is not here: Cmd+Z belongs to the window, that undoes what was decided together.
        label: text('host.menu.edit'),
        submenu: [
          { role: 'cut', label: text('host.menu.cut') },
          { role: 'copy', label: text('host.menu.copy') },
          { role: 'paste', label: text('host.menu.paste') },
          { role: 'selectAll', label: text('host.menu.selectAll') },
        ],
      },
      {
        label: text('host.menu.window'),
        submenu: [
          { role: 'togglefullscreen', label: text('host.menu.fullScreen') },
          { role: 'minimize', label: text('host.menu.minimize') },
          { role: 'close', label: text('host.menu.close') },
        ],
      },
    ]),
  )
}
