import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExportOrder, orderVariable } from '#main/exportOrder.ts'
import { text } from '#main/language.ts'
import { buildWhenNeeded } from './lib/built.ts'
import { downloadElectron, launchOf } from './lib/electron-launch.ts'
import { findElectron } from './lib/electron-runtime.ts'
import { readOrder } from './lib/export-order.ts'
import { runInFront } from './lib/foreground.ts'
import { root } from './lib/root.ts'

// npm goes to the folder of the project; the person stands elsewhere.
const read = readOrder(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
process.exitCode = 'refused' in read ? refuse(read.refused) : await carryOut(read.order)

async function carryOut(order: ExportOrder): Promise<number> {
  if (!buildWhenNeeded()) return 1
  const electron = findElectron() ?? (await downloadElectron(() => console.error(text('host.start.downloading'))))
  if (!electron) return refuse(text('host.export.noRuntime'))
  const launch = launchOf(electron)
  if ('refused' in launch) {
    return refuse(text(launch.refused === 'host.start.noDisplay' ? 'host.export.noDisplay' : 'host.export.noSandbox'))
  }
  // Electron's own files apart, so that an app that is open is not disturbed; whether it is, the data say.
  const own = mkdtempSync(join(tmpdir(), 'jaarlijn-export-'))
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = process.env
  try {
    return await runInFront(
      launch.command,
      [...launch.args, `--user-data-dir=${own}`, '--log-level=3', join(root, 'out/main/export.js')],
      { env: { ...clean, [orderVariable]: JSON.stringify(order) }, isWrapped: launch.isWrapped },
    )
  } finally {
    rmSync(own, { recursive: true, force: true, maxRetries: 5 })
  }
}

function refuse(why: string): number {
  console.error(why)
  return 1
}
