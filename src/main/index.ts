import { fileURLToPath } from 'node:url'
import { app, dialog, ipcMain } from 'electron'
import { channels } from '#shared/channels.ts'
import { fail } from '#shared/result.ts'
import { createBridge, type HostAbilities, tellPatched } from './hosts/bridge.ts'
import { dataFolder } from './hosts/dataFolder.ts'
import { createAudience } from './hosts/electron/audience.ts'
import { giveElectronFolder } from './hosts/electron/folders.ts'
import { saveDocument, saveFile } from './hosts/electron/handOver.ts'
import { fileLog } from './hosts/electron/log.ts'
import { setMenu } from './hosts/electron/menu.ts'
import { audienceAddress, isOwnSender, pageAddress } from './hosts/electron/origin.ts'
import { declareScheme, protect } from './hosts/electron/protection.ts'
import { createWindows, type Windows } from './hosts/electron/windows.ts'
import { prepareDemo } from './hosts/example.ts'
import { createStation } from './hosts/station.ts'
import { realSurroundings } from './hosts/surroundings.ts'
import { text } from './language.ts'

app.setName('Jaarlijn')
app.commandLine.appendSwitch('lang', 'nl')
const folder = dataFolder(process.env, app.getPath('appData'))
giveElectronFolder(folder)
const log = fileLog(app.getPath('userData'))
const developmentServer = (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || null

process.on('uncaughtException', (error) => {
  log('uncaught', error)
  dialog.showErrorBox(text('app.name'), text('error.unexpected'))
})
process.on('unhandledRejection', (error) => log('unhandled', error))

if (app.requestSingleInstanceLock()) {
  declareScheme()
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  protect(fileURLToPath(new URL('../renderer', import.meta.url)), developmentServer)
  setMenu(process.platform)
  const preload = (name: string) => fileURLToPath(new URL(`../preload/${name}.cjs`, import.meta.url))
  const preloads = { facilitator: preload('index'), audience: preload('audience') }
  const windows = createWindows(preloads, developmentServer, log)
  app.on('second-instance', () => focus(windows))
  // News goes to the facilitator alone: what the audience gets is decided by the stage.
  const tell: HostAbilities['tell'] = (name, payload) =>
    windows.facilitator()?.webContents.send(channels.event, name, payload)
  const makePdf = async (route: string) => {
    const { printPage } = await import('./hosts/electron/pdf.ts')
    return printPage(windows.hidden(), pageAddress(developmentServer, route))
  }
  const tellWindow = tellPatched(tell)
  const tellAll: typeof tellWindow = (patched) => {
    tellWindow(patched)
    audience.changed(patched.trajectId)
  }
  const station = createStation(folder, realSurroundings, tellAll, log)
  const audience = createAudience({
    makeWindow: windows.audience,
    load: (window) => window.loadURL(audienceAddress(developmentServer)),
    facilitator: windows.facilitator,
    documentOf: (trajectId) => {
      const workspace = station.workspace()
      const document = workspace.ok ? workspace.value.document(trajectId) : workspace
      return document.ok ? document.value : null
    },
    tell: (state) => tell('audience', state),
    log,
  })
  app.on('will-quit', () => station.close())
  const handle = createBridge(station, {
    host: 'electron',
    dataFolder: folder,
    surroundings: realSurroundings,
    tell,
    handOver: (trajectId, document, format) => saveDocument(trajectId, document, format, makePdf),
    handOverFile: saveFile,
    audience,
    log,
  })
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    isOwnSender(event, developmentServer) && windows.mayAsk(event.sender) ? handle(name, input) : fail('call.invalid'),
  )
  if (process.env.JAARLIJN_DEMO === '1') await prepareDemo(station, realSurroundings)
  windows.open()
  // The wall goes when the facilitator goes.
  windows.facilitator()?.once('closed', () => audience.hide())
}

function focus(windows: Windows): void {
  const window = windows.facilitator()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
