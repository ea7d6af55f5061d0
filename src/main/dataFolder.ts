import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The environment of a process, as far as it says where data lives. */
type Environment = Readonly<Record<string, string | undefined>>

/** The folder in which this system keeps the data of apps for the person who is logged in; Electron's `appData`. */
export function appDataFolder(platform: NodeJS.Platform, environment: Environment, home = homedir()): string {
  if (platform === 'win32') return environment.APPDATA || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return environment.XDG_CONFIG_HOME || join(home, '.config')
}

/** The data folder: `JAARLIJN_DATA_DIR` when set, else Jaarlijn's own folder, the same one in both hosts. */
export function dataFolder(environment: Environment, appData: string): string {
  return environment.JAARLIJN_DATA_DIR ? resolve(environment.JAARLIJN_DATA_DIR) : join(appData, 'Jaarlijn')
}
