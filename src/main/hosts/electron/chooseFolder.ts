import { app, BrowserWindow, dialog } from 'electron'
import type { MessageKey } from '#shared/language/index.ts'
import { text } from '../../language.ts'

/** Asks for a folder in a window of the system; null when none was chosen. */
export async function chooseFolder(title: MessageKey): Promise<string | null> {
  const options = {
    title: text(title),
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  }
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}
