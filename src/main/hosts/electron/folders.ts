import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * Gives Electron the data folder for its own files too. When that cannot be written it gets a temporary folder,
 * so that a window can open and say what is wrong. Must be called before Electron is ready.
 */
export function giveElectronFolder(folder: string): void {
  if (!isWritable(folder)) {
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'jaarlijn-')))
    return
  }
  app.setPath('userData', folder)
  // Caches apart, so that a person who looks in the folder sees the data.
  const caches = join(folder, 'electron')
  mkdirSync(caches, { recursive: true })
  app.setPath('sessionData', caches)
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
