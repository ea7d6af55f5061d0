import { fileURLToPath } from 'node:url'
import { app, dialog, ipcMain, nativeTheme, powerMonitor, powerSaveBlocker, screen } from 'electron'
import { channels } from '#shared/channels.ts'
import { fail } from '#shared/result.ts'
import { nextSize, usualLook } from '#shared/rules/stage/wallLook.ts'
import { prepareDemo } from './addExample.ts'
import { copyBeforeMigration } from './backups/beforeMigration.ts'
import { colours } from './colours.ts'
import { dataFolder } from './dataFolder.ts'
import { isChecked, realEnvironment } from './environment.ts'
import { holdEvent } from './heldToContract.ts'
import { createBridge, type HostAbilities, tellPatched } from './hosts/bridge.ts'
import { createAudience } from './hosts/electron/audience.ts'
import { createAwake } from './hosts/electron/awake.ts'
import { chooseFolder } from './hosts/electron/chooseFolder.ts'
import { displayName, followDisplay } from './hosts/electron/displayName.ts'
import { giveElectronFolder } from './hosts/electron/folders.ts'
import { createLeaving } from './hosts/electron/leaving.ts'
import { fileLog } from './hosts/electron/log.ts'
import { setMenu } from './hosts/electron/menu.ts'
import { audienceAddress, isOwnSender } from './hosts/electron/origin.ts'
import { printingWith } from './hosts/electron/printing.ts'
import { declareScheme, protect } from './hosts/electron/protection.ts'
import { saveDocument, saveFile, showSaved } from './hosts/electron/saving.ts'
import { savingInFolder } from './hosts/electron/savingInFolder.ts'
import { createWindows, type Windows } from './hosts/electron/windows.ts'
import { text } from './language.ts'
import { lastPlaceIn } from './lastPlace.ts'
import { settingsIn } from './settings.ts'
import { startBackups } from './startBackups.ts'
import { createWorkspaceHandle } from './workspaceHandle.ts'

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
  const leaving = createLeaving({
    tell: () => tell('closing', null),
    askToClose: () => windows.askToClose(),
    later: (run, wait) => {
      const timer = setTimeout(run, wait)
      return () => clearTimeout(timer)
    },
  })
  const lastPlace = lastPlaceIn(folder, realEnvironment.now, log)
  const windows = createWindows(preloads, developmentServer, leaving.leave, log)
  app.on('second-instance', () => focus(windows))
  // News goes to the facilitator alone: what the audience gets is decided by the stage.
  const tell: HostAbilities['tell'] = (name, payload) => {
    if (isChecked) holdEvent(name, payload)
    windows.facilitator()?.webContents.send(channels.event, name, payload)
  }
  const makePdf = printingWith(windows, developmentServer)
  const awake = createAwake(powerSaveBlocker)
  const tellWindow = tellPatched(tell)
  const tellAll: typeof tellWindow = (patched) => {
    tellWindow(patched)
    awake.changed(patched.patch)
    audience.changed(patched.trajectId)
  }
  const now = () => new Date(realEnvironment.now())
  const settings = settingsIn(folder, now, log)
  const display = () => {
    const window = windows.facilitator()
    return displayName(window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay())
  }
  const tellSettings = () => tell('settings', { settings: settings.read(), display: display() })
  const ground = () => {
    const { deskTheme } = settings.read()
    const isDark = deskTheme === 'system' ? nativeTheme.shouldUseDarkColors : deskTheme === 'dark'
    return isDark ? colours.paperByNight : colours.paper
  }
  settings.onChange(() => {
    windows.facilitator()?.setBackgroundColor(ground())
    tellSettings()
  })
  const beforeMigration = copyBeforeMigration(folder, now, log)
  const workspaceHandle = createWorkspaceHandle(folder, realEnvironment, tellAll, log, { beforeMigration })
  const { backups, stop: stopBackups } = startBackups(
    { dataFolder: folder, workspaceHandle, environment: realEnvironment, tell, log },
    new URL('./copyWorker.js', import.meta.url),
  )
  const audience = createAudience({
    makeWindow: windows.audience,
    load: (window) => window.loadURL(audienceAddress(developmentServer)),
    facilitator: windows.facilitator,
    documentOf: (trajectId) => {
      const workspace = workspaceHandle.workspace()
      const document = workspace.ok ? workspace.value.document(trajectId) : workspace
      return document.ok ? document.value : null
    },
    tell: (state) => {
      awake.wall(state.open)
      tell('audience', state)
    },
    drawPreview: (message) => tell('wall', message),
    resize: (key) => {
      const { size } = settings.read().wall
      const next = key === '0' ? usualLook.size : nextSize(size, key === '-' || key === '_' ? 'smaller' : 'larger')
      settings.change({ wall: { size: next } })
    },
    type: (sign) => tell('signFromWall', sign),
    onDisplay: lastPlace.setWall,
    log,
  })
  const showLook = () => audience.look(settings.read().wall)
  settings.onChange(showLook)
  showLook()
  app.on('will-quit', () => {
    stopBackups()
    workspaceHandle.close()
    lastPlace.close()
  })
  powerMonitor.on('suspend', () => tell('pausing', null))
  // Where the system lets itself be held up: the window leaves as it always does, and then the app is gone.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault()
    app.quit()
  })
  const handle = createBridge(workspaceHandle, {
    host: 'electron',
    environment: realEnvironment,
    tell,
    saveDocument: (asked, document, what, format) =>
      saveDocument({ document, what, format, language: asked.language }, () => makePdf(asked)),
    saveInFolder: (into) => savingInFolder(into, { makePdf, log }),
    saveFile: saveFile,
    showSaved,
    chooseFolder,
    lastPlace,
    settings,
    displayName: display,
    left: leaving.left,
    audience,
    backups,
    isChecked,
    log,
  })
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    isOwnSender(event, developmentServer) && windows.mayAsk(event.sender) ? handle(name, input) : fail('call.invalid'),
  )
  if (process.env.JAARLIJN_DEMO === '1') await prepareDemo(workspaceHandle, realEnvironment)
  windows.open({ ground: ground(), last: lastPlace.desk(), onClose: lastPlace.setDesk })
  followDisplay(windows.facilitator(), display, tellSettings)
  // The wall goes when the facilitator goes.
  windows.facilitator()?.once('closed', () => audience.hide())
  const wall = lastPlace.wall()
  if (wall) windows.facilitator()?.webContents.once('did-finish-load', () => audience.comeBack(wall))
}

function focus(windows: Windows): void {
  const window = windows.facilitator()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
