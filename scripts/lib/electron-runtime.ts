import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/**
 * The Electron executable on this machine, or null when there is none: in the folder that ELECTRON_OVERRIDE_DIST_PATH
 * names, else the one the electron package has downloaded. Downloads nothing itself.
 */
export function findElectron(env: NodeJS.ProcessEnv = process.env, projectRoot: string = root): string | null {
  const packageFolder = join(projectRoot, 'node_modules', 'electron')
  const name = executableName(packageFolder)
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist')
  const executable = join(folder, name)
  return existsSync(executable) ? executable : null
}

/** Written by the electron package when it has downloaded; it does not exist before. */
function executableName(packageFolder: string): string {
  const pathFile = join(packageFolder, 'path.txt')
  if (existsSync(pathFile)) return readFileSync(pathFile, 'utf8').trim()
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}
