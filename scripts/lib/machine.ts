import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './chromium.ts'
import { run } from './run.ts'

const isRoot = process.getuid?.() === 0
const canInstall = isRoot && existsSync('/etc/debian_version') && inPath('apt-get')

/** Whether a window needs a made-up display on this machine. */
export const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** What has to be on the machine before the tests can run in a browser or a window. */
export type Need = { readonly what: string; readonly packages: readonly string[]; readonly there: () => boolean }

/** What the tests in a browser need. */
export const chromiumNeed: Need = {
  what: 'Chromium',
  packages: ['chromium'],
  there: () => findChromium() !== null,
}

/** Only for windows on a machine without a display. */
export const displayNeed: Need = {
  what: 'Xvfb',
  packages: ['xvfb', 'xauth'],
  there: () => !needsDisplay || (inPath('xvfb-run') && inPath('xauth')),
}

/** Two displays, of which one can be unplugged: on Linux, where X may be started. */
export const displaysNeed: Need = {
  what: 'Xorg with its dummy driver, and a manager of windows',
  packages: ['xserver-xorg-core', 'xserver-xorg-video-dummy', 'x11-xserver-utils', 'openbox'],
  there: () =>
    inPath('Xorg') && inPath('xrandr') && inPath('openbox') && existsSync('/usr/lib/xorg/modules/drivers/dummy_drv.so'),
}

/** Whether this machine may have them: an X server of our own asks for the rights of root. */
export const mayHaveDisplays = process.platform === 'linux' && isRoot

/** Only where power cuts are made, which is on Linux: what a process writes is recorded by a small library. */
export const compilerNeed: Need = {
  what: 'A C compiler',
  packages: ['gcc', 'libc6-dev'],
  there: () => process.platform !== 'linux' || inPath('cc'),
}

/** Sees to it that everything is there, by installing it where that needs no question; gives what is still missing. */
export async function provide(needs: readonly Need[]): Promise<readonly Need[]> {
  const missing = needs.filter((need) => !need.there())
  if (missing.length === 0 || !canInstall) return missing
  const packages = missing.flatMap((need) => need.packages)
  console.log(`Installing ${packages.join(', ')} with apt-get`)
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', install, quietly)) !== 0) {
    await run('apt-get', ['update', '-q'], quietly)
    await run('apt-get', install, quietly)
  }
  return missing.filter((need) => !need.there())
}

/** What to tell a person about something that is missing, with the command that installs it. */
export function advice({ what, packages }: Need): string {
  if (process.platform !== 'linux') return `${what} is missing. Install it with: npx playwright install chromium`
  return `${what} is missing. Install it with: sudo apt-get install --no-install-recommends ${packages.join(' ')}`
}

/**
 * The same command under a made-up display, large enough for a full HD window. It stays the same when its last window goes:
 * a window that comes while a server begins anew finds none.
 */
export function underDisplay(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (!needsDisplay) return [program, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 2000x1300x24 -noreset', program, ...args]]
}

function inPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
