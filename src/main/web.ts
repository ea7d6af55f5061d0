import { fileURLToPath } from 'node:url'
import type { Exported } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { createBridge, type HostAbilities, tellPatched } from './hosts/bridge.ts'
import { appDataFolder, dataFolder } from './hosts/dataFolder.ts'
import { prepareDemo } from './hosts/example.ts'
import { describeFault, type Log } from './hosts/faults.ts'
import { createStation } from './hosts/station.ts'
import { realSurroundings } from './hosts/surroundings.ts'
import { serve, type WebServer } from './hosts/web/server.ts'

const log: Log = (what, error) => console.error(`${what}: ${describeFault(error)}`)
process.on('unhandledRejection', (error) => log('unhandled', error))

async function start(): Promise<void> {
  const folder = dataFolder(process.env, appDataFolder(process.platform, process.env))
  let server: WebServer | undefined
  const tell: HostAbilities['tell'] = (name, payload) => server?.tell(name, payload)
  const station = createStation(folder, realSurroundings, tellPatched(tell), log)
  const handle = createBridge(station, {
    host: 'web',
    dataFolder: folder,
    surroundings: realSurroundings,
    tell,
    handOver: handToBrowser,
    handOverFile: async (file) => ok(asDownload(file)),
    audience: null,
    log,
  })
  if (process.env.JAARLIJN_DEMO === '1') await prepareDemo(station, realSurroundings)
  server = await serve(fileURLToPath(new URL('../renderer', import.meta.url)), handle)

  const close = async () => {
    await server?.close()
    station.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close())
  console.log(`Jaarlijn: ${server.address}`)
}

const handToBrowser: HostAbilities['handOver'] = async (_trajectId, document, format) => {
  if (format === 'pdf') return ok({ kind: 'print' })
  const { exportDocument } = await import('./exports/index.ts')
  return ok(asDownload(await exportDocument(document, format)))
}

type Made = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

function asDownload({ name, type, bytes }: Made): Exported {
  return { kind: 'download', name, type, base64: Buffer.from(bytes).toString('base64') }
}

start().catch((error: unknown) => {
  log('start', error)
  process.exitCode = 1
})
