import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stop } from './web-host.ts'

/** Two displays that exist for X alone: a laptop and, to its right, a projector that can be unplugged. */
export type Displays = {
  /** The name of the X display that they belong to, such as `:91`. */
  readonly name: string
  /** Plugs the projector in, or out. */
  readonly plug: (isIn: boolean) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The laptop and the projector, in pixels. */
export const displaySizes = { laptop: { width: 1600, height: 900 }, projector: { width: 1920, height: 1080 } } as const

const configuration = `
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2160
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "DontVTSwitch" "true"
EndSection
`

/** Starts an X server with the two displays, by the dummy driver of X.org. Throws when it does not start. */
export async function startDisplays(): Promise<Displays> {
  const folder = mkdtempSync(join(tmpdir(), 'jaarlijn-displays-'))
  const file = join(folder, 'xorg.conf')
  writeFileSync(file, configuration)
  const options = ['-noreset', '-ac', '-nolisten', 'tcp', '-config', file, '-logfile', join(folder, 'log')]
  const server = spawn('Xorg', ['-displayfd', '3', ...options], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const name = `:${await numberOf(server)}`
  const { laptop, projector } = displaySizes
  const xrandr = (...asked: readonly string[]) => promisify(execFile)('xrandr', ['--display', name, ...asked])
  const mode = ({ width, height }: { readonly width: number; readonly height: number }) => `${width}x${height}`
  const plug = async (isIn: boolean) => {
    const place = ['--mode', mode(projector), '--pos', `${laptop.width}x0`]
    await xrandr('--output', 'DUMMY1', ...(isIn ? place : ['--off']))
    // Who asks what there is makes the server look: only then it tells that a display came or went.
    await xrandr()
  }
  await xrandr('--output', 'DUMMY0', '--mode', mode(laptop), '--pos', '0x0')
  await xrandr('--addmode', 'DUMMY1', mode(projector))
  await plug(true)
  // Without a manager of windows none of them fills a display.
  const manager = spawn('openbox', [], { env: { ...process.env, DISPLAY: name }, stdio: 'ignore' })
  return {
    name,
    plug,
    stop: async () => {
      await stop(manager, () => manager.kill())
      await stop(server, () => server.kill())
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The number that a server writes when it is ready. */
function numberOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xorg did not start')))
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
}
