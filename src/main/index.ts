import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { channels } from '#shared/channels.ts'
import { fail } from '#shared/result.ts'
import { createBridge, type HostAbilities, tellPatched } from './hosts/bridge.ts'
import { dataFolder } from './hosts/dataFolder.ts'
import { giveElectronFolder } from './hosts/electron/folders.ts'
import { saveDocument } from './hosts/electron/handOver.ts'
import { fileLog } from './hosts/electron/log.ts'
import { setMenu } from './hosts/electron/menu.ts'
import { isOwnSender, pageAddress } from './hosts/electron/origin.ts'
import { declareScheme, protect } from './hosts/electron/protection.ts'
import { createWindows } from './hosts/electron/windows.ts'
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
  app.on('second-instance', focus)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  protect(fileURLToPath(new URL('../renderer', import.meta.url)), developmentServer)
  setMenu(process.platform)
  const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))
  const windows = createWindows(preload, developmentServer, log)
  const makePdf = async (route: string) => {
    const { printPage } = await import('./hosts/electron/pdf.ts')
    return printPage(windows.hidden(), pageAddress(developmentServer, route))
  }
  const station = createStation(folder, realSurroundings, tellPatched(tell), log)
  app.on('will-quit', () => station.close())
  const handle = createBridge(station, {
    host: 'electron',
    dataFolder: folder,
    surroundings: realSurroundings,
    tell,
    handOver: (trajectId, document, format) => saveDocument(trajectId, document, format, makePdf),
    log,
  })
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    isOwnSender(event, developmentServer) ? handle(name, input) : fail('call.invalid'),
  )
  if (process.env.JAARLIJN_DEMO === '1') await prepareDemo(station, realSurroundings)
  windows.open()
}

const tell: HostAbilities['tell'] = (name, payload) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event, name, payload)
}

function focus(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
