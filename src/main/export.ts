import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { app, ipcMain } from 'electron'
import { channels } from '#shared/channels.ts'
import { filesOf } from '#shared/everything.ts'
import { type AppError, fail } from '#shared/result.ts'
import { usualSettings } from '#shared/settings.ts'
import { copyBeforeMigration } from './backups/beforeMigration.ts'
import { dataFolder } from './dataFolder.ts'
import { isChecked, realEnvironment } from './environment.ts'
import { type ExportOrder, exportOrder, orderVariable } from './exportOrder.ts'
import { createBridge } from './hosts/bridge.ts'
import { fileLog } from './hosts/electron/log.ts'
import { isOwnSender } from './hosts/electron/origin.ts'
import { printingWith } from './hosts/electron/printing.ts'
import { declareScheme, protect } from './hosts/electron/protection.ts'
import { savingInFolder } from './hosts/electron/savingInFolder.ts'
import { createWindows } from './hosts/electron/windows.ts'
import { handingOver, handOverEach } from './hosts/handOver.ts'
import { makeFolder } from './hosts/writeFile.ts'
import { text } from './language.ts'
import { startBackups } from './startBackups.ts'
import { trajectNamed } from './trajectNamed.ts'
import { createWorkspaceHandle, type WorkspaceHandle } from './workspaceHandle.ts'

// The app without a window that anybody sees: it writes what `npm run export` asks, and ends.
app.setName('Jaarlijn')
app.commandLine.appendSwitch('lang', 'nl')
app.disableHardwareAcceleration()
const folder = dataFolder(process.env, app.getPath('appData'))
const log = fileLog(folder)
declareScheme()
// The windows that print come and go.
app.on('window-all-closed', () => {})
app
  .whenReady()
  .then(async () => {
    const order = exportOrder.parse(JSON.parse(process.env[orderVariable] ?? ''))
    // Looking must not begin data where there are none.
    if (!existsSync(folder)) return refuse(text('host.export.noData', { folder }))
    const now = () => new Date(realEnvironment.now())
    const opening = { beforeMigration: copyBeforeMigration(folder, now, log) }
    const workspaceHandle = createWorkspaceHandle(folder, realEnvironment, () => {}, log, opening)
    try {
      return await write(order, workspaceHandle)
    } finally {
      workspaceHandle.close()
    }
  })
  .catch((error: unknown) => {
    log('export', error)
    return refuse(text('error.unexpected'))
  })
  .then((code) => app.exit(code))

/** Writes what is asked, a line per file; gives the exit code. */
async function write(order: ExportOrder, workspaceHandle: WorkspaceHandle): Promise<number> {
  const workspace = workspaceHandle.workspace()
  if (!workspace.ok) return refuse(errorText(workspace.error))
  const named = trajectNamed(workspace.value.list(), order.traject)
  if (named.kind !== 'found') {
    if (named.names.length === 0) return refuse(text('host.export.empty'))
    const about = text(`host.export.${named.kind}`, { name: order.traject })
    return refuse([about, ...named.names.map((name) => `  ${name}`)].join('\n'))
  }
  const document = workspace.value.document(named.id)
  if (!document.ok) return refuse(errorText(document.error))
  const files = filesOf(document.value, order.what)
  if (files.length === 0) return refuse(text('host.export.nothing', { what: order.what }))
  const made = await makeFolder(order.to)
  if (!made.ok) return refuse(errorText(made.error))
  const deliver = savingInFolder(order.to, { makePdf: printing(workspaceHandle, order), log })
  const handOver = handingOver(workspaceHandle, { environment: realEnvironment, log })
  let written = 0
  await handOverEach(files, { trajectId: named.id, language: order.language }, { handOver, deliver }, (went) => {
    if (!went.ok) refuse(errorText(went.error))
    else if (went.value.kind === 'saved') {
      written += 1
      console.log(went.value.path)
    }
  })
  const all = text('host.export.done', { written, files: files.length, folder: order.to })
  if (written < files.length) return refuse(all)
  console.log(all)
  return 0
}

/** Prints from windows that nobody sees, which are answered as those of the app are, in the language that is asked. */
function printing(workspaceHandle: WorkspaceHandle, { language }: ExportOrder) {
  protect(fileURLToPath(new URL('../renderer', import.meta.url)), null)
  const preload = (name: string) => fileURLToPath(new URL(`../preload/${name}.cjs`, import.meta.url))
  const windows = createWindows({ facilitator: preload('index'), audience: preload('audience') }, null, mayLeave, log)
  const environment = realEnvironment
  const tell = () => {}
  const { backups, stop } = startBackups(
    { dataFolder: folder, workspaceHandle, environment, tell, log },
    new URL('./copyWorker.js', import.meta.url),
  )
  // Who comes to print asks for no copies, and leaves before one is due.
  stop()
  const settings = { ...usualSettings, language }
  const handle = createBridge(workspaceHandle, {
    host: 'electron',
    environment,
    tell,
    saveDocument: async () => fail('call.invalid'),
    saveFile: async () => fail('call.invalid'),
    saveInFolder: null,
    chooseFolder: null,
    showSaved: null,
    lastPlace: { place: () => null, setPlace: () => {} },
    settings: { read: () => settings, isNew: () => false, change: () => settings },
    displayName: () => 'export',
    left: () => {},
    audience: null,
    backups,
    isChecked,
    log,
  })
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    isOwnSender(event, null) && windows.mayAsk(event.sender) ? handle(name, input) : fail('call.invalid'),
  )
  return printingWith(windows, null)
}

const mayLeave = async () => true

function errorText({ code, values }: AppError): string {
  return text(`error.${code}`, values)
}

/** Says what does not go; gives the exit code that goes with it. */
function refuse(why: string): number {
  console.error(why)
  return 1
}
