import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { text } from '#main/language.ts'
import { buildWhenNeeded } from './lib/built.ts'
import { downloadElectron, launchOf, onPath } from './lib/electron-launch.ts'
import { findElectron } from './lib/electron-runtime.ts'
import { runInFront } from './lib/foreground.ts'
import { root } from './lib/root.ts'

const { values: asked } = parseArgs({ options: { web: { type: 'boolean' }, demo: { type: 'boolean' } } })
process.exitCode = await start()

async function start(): Promise<number> {
  if (!buildWhenNeeded()) return 1
  if (!asked.demo) return open(process.env)
  const folder = mkdtempSync(join(tmpdir(), 'jaarlijn-'))
  console.log(text('host.start.demo'))
  try {
    return await open({ ...process.env, JAARLIJN_DATA_DIR: folder, JAARLIJN_DEMO: '1' })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function open(env: NodeJS.ProcessEnv): Promise<number> {
  if (asked.web) return openWeb(env)
  const electron = findElectron() ?? (await downloadElectron(() => console.log(text('host.start.downloading'))))
  if (!electron) {
    console.log(text('host.start.noRuntime'))
    return openWeb(env)
  }
  const launch = launchOf(electron)
  if ('refused' in launch) {
    console.log(text(launch.refused))
    return openWeb(env)
  }
  // Some editors set this for their own terminals; Electron would open no window then.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env
  return runInFront(launch.command, [...launch.args, root], { env: clean, isWrapped: launch.isWrapped })
}

function openWeb(env: NodeJS.ProcessEnv): Promise<number> {
  return runInFront(process.execPath, [join(root, 'out/main/web.js')], {
    env,
    onLine: (line) => {
      console.log(line)
      const address = /^Jaarlijn: (\S+)$/.exec(line)?.[1]
      if (address) showInBrowser(address)
    },
  })
}

/** Opens the address if this machine knows how; the address is on the screen for when it does not. */
function showInBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : [process.platform === 'darwin' ? 'open' : (onPath('xdg-open') ?? ''), [address]]
  if (command === '') return
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
