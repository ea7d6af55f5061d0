import { fileURLToPath } from 'node:url'
import type { Exported } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { prepareDemo } from './addExample.ts'
import { copyBeforeMigration } from './backups/beforeMigration.ts'
import { appDataFolder, dataFolder } from './dataFolder.ts'
import { isChecked, realEnvironment } from './environment.ts'
import { describeError, type Log } from './errorLog.ts'
import { holdEvent } from './heldToContract.ts'
import { createBridge, type HostAbilities, tellPatched } from './hosts/bridge.ts'
import { serve, type WebServer } from './hosts/web/server.ts'
import { lastPlaceIn } from './lastPlace.ts'
import { settingsIn } from './settings.ts'
import { startBackups } from './startBackups.ts'
import { createWorkspaceHandle } from './workspaceHandle.ts'

const log: Log = (what, error) => console.error(`${what}: ${describeError(error)}`)
process.on('unhandledRejection', (error) => log('unhandled', error))

async function start(): Promise<void> {
  const folder = dataFolder(process.env, appDataFolder(process.platform, process.env))
  let server: WebServer | undefined
  const tell: HostAbilities['tell'] = (name, payload) => {
    if (isChecked) holdEvent(name, payload)
    server?.tell(name, payload)
  }
  const now = () => new Date(realEnvironment.now())
  const beforeMigration = copyBeforeMigration(folder, now, log)
  const workspaceHandle = createWorkspaceHandle(folder, realEnvironment, tellPatched(tell), log, { beforeMigration })
  const { backups, stop: stopBackups } = startBackups(
    { dataFolder: folder, workspaceHandle, environment: realEnvironment, tell, log },
    new URL('./copyWorker.js', import.meta.url),
  )
  const lastPlace = lastPlaceIn(folder, realEnvironment.now, log)
  const settings = settingsIn(folder, now, log)
  // A browser does not tell on which display it is.
  const display = 'web'
  settings.onChange((changed) => tell('settings', { settings: changed, display }))
  const handle = createBridge(workspaceHandle, {
    host: 'web',
    environment: realEnvironment,
    tell,
    saveDocument: handToBrowser,
    saveInFolder: null,
    saveFile: async (file) => ok(asDownload(file)),
    chooseFolder: null,
    showSaved: null,
    lastPlace,
    settings,
    displayName: () => display,
    // A browser leaves by itself.
    left: () => {},
    audience: null,
    backups,
    isChecked,
    log,
  })
  if (process.env.JAARLIJN_DEMO === '1') await prepareDemo(workspaceHandle, realEnvironment)
  server = await serve(fileURLToPath(new URL('../renderer', import.meta.url)), handle)

  const close = async () => {
    await server?.close()
    stopBackups()
    workspaceHandle.close()
    lastPlace.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close())
  console.log(`Jaarlijn: ${server.address}`)
}

const handToBrowser: HostAbilities['saveDocument'] = async ({ language }, document, what, format) => {
  if (format === 'pdf') return ok({ kind: 'print' })
  const { exportDocument } = await import('./exports/index.ts')
  return ok(asDownload(await exportDocument(document, format, what, language)))
}

type Made = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

function asDownload({ name, type, bytes }: Made): Exported {
  return { kind: 'download', name, type, base64: Buffer.from(bytes).toString('base64') }
}

start().catch((error: unknown) => {
  log('start', error)
  process.exitCode = 1
})
