import { type FSWatcher, watch } from 'node:fs'
import { text } from '#main/language.ts'
import { build } from './lib/built.ts'
import { downloadElectron, launchOf } from './lib/electron-launch.ts'
import { findElectron } from './lib/electron-runtime.ts'
import { runInFront } from './lib/foreground.ts'
import { root } from './lib/root.ts'
import { binOf } from './lib/run.ts'

process.chdir(root)
// Whoever builds hears at once when main says what the contract does not.
process.env.JAARLIJN_CHECK = '1'
process.exitCode = await develop()

/** With Electron: windows that follow every change. Without: a build that follows, and the web host beside it. */
async function develop(): Promise<number> {
  const electron = findElectron() ?? (await downloadElectron(() => console.log(text('host.start.downloading'))))
  const launch = electron ? launchOf(electron) : null
  if (electron && launch && !('refused' in launch)) {
    const env = {
      ...process.env,
      ELECTRON_EXEC_PATH: electron,
      ...(launch.args.includes('--no-sandbox') ? { NO_SANDBOX: '1' } : {}),
    }
    const dev = [binOf('electron-vite'), 'dev', '--watch']
    // A virtual display goes around all of it: electron-vite starts Electron by itself.
    return launch.isWrapped
      ? runInFront(launch.command, ['-a', process.execPath, ...dev], { env, isWrapped: true })
      : runInFront(process.execPath, dev, { env })
  }
  console.log(text('host.dev.web'))
  // Built once before the host starts, so that it finds something; Node then follows what is built.
  if (!build()) return 1
  const sources = followSources()
  const code = await runInFront(process.execPath, ['--watch', '--watch-preserve-output', 'out/main/web.js'], {})
  sources.close()
  return code
}

/** Builds again whenever the sources have been quiet for a moment after a change. */
function followSources(): FSWatcher {
  let timer: NodeJS.Timeout | undefined
  return watch('src', { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(build, 200)
  })
}
