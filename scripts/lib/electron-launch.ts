import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { findElectron } from './electron-runtime.ts'
import { root } from './root.ts'

const electronFolder = join(root, 'node_modules', 'electron')

/** Downloads Electron with its own installer, if its archive can be reached; says `saying` when it begins. */
export async function downloadElectron(saying: () => void): Promise<string | null> {
  if (!(await isReachable())) return null
  saying()
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] })
  return findElectron()
}

/** Can the archive be had? Asked first, because the installer itself keeps a machine without network waiting. */
async function isReachable(): Promise<boolean> {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')) as { version: string }
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/'
  const archive = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
  try {
    const answer = await fetch(archive, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) })
    return answer.status < 400
  } catch {
    return false
  }
}

/** How to start Electron on this machine: what goes before and after the program; or why it cannot have a window. */
export type Launch =
  | { readonly command: string; readonly args: readonly string[]; readonly isWrapped: boolean }
  | { readonly refused: 'host.start.noDisplay' | 'host.start.noSandbox' }

/** How to start an Electron program here. On Linux that depends on the display and on who asks. */
export function launchOf(electron: string): Launch {
  if (process.platform !== 'linux') return { command: electron, args: [], isWrapped: false }
  const isRoot = process.getuid?.() === 0
  // Electron refuses to run as root with its sandbox; for anyone else it is never switched off.
  if (!isRoot && !hasSandbox(electron)) return { refused: 'host.start.noSandbox' }
  const args = isRoot ? ['--no-sandbox'] : []
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { command: electron, args, isWrapped: false }
  const virtual = onPath('xvfb-run')
  return virtual
    ? { command: virtual, args: ['-a', electron, ...args], isWrapped: true }
    : { refused: 'host.start.noDisplay' }
}

/** Can Chromium shut its processes in? With its own helper, or with the namespaces of the kernel. */
function hasSandbox(electron: string): boolean {
  try {
    const helper = statSync(join(dirname(electron), 'chrome-sandbox'))
    if (helper.uid === 0 && (helper.mode & 0o4000) !== 0) return true
  } catch {
    // No helper: the kernel must do.
  }
  const isOff = (setting: string, off: string) => {
    try {
      return readFileSync(`/proc/sys/kernel/${setting}`, 'utf8').trim() === off
    } catch {
      return false
    }
  }
  return !isOff('unprivileged_userns_clone', '0') && !isOff('apparmor_restrict_unprivileged_userns', '1')
}

/** Where a program is on the search path; null when it is not. */
export function onPath(program: string): string | null {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))
  return found.find((candidate) => existsSync(candidate)) ?? null
}
