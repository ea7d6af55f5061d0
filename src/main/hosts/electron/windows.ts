import { app, BrowserWindow, type BrowserWindowConstructorOptions, dialog } from 'electron'
import { text } from '../../language.ts'
import type { Log } from '../faults.ts'
import { pageAddress } from './origin.ts'

/** Makes the windows of the app, all with the same walls. */
export type Windows = {
  /** Opens the facilitator's window. */
  readonly open: () => void
  /** A window that nobody sees, to print a page from. Destroy it when done. */
  readonly hidden: () => BrowserWindow
}

/** Makes windows with a preload (an absolute path); pages come from the app or, while developing, from a server. */
export function createWindows(preload: string, developmentServer: string | null, log: Log): Windows {
  const webPreferences = {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  } as const satisfies BrowserWindowConstructorOptions['webPreferences']
  return {
    open: () => {
      const window = new BrowserWindow({
        width: 1280,
        height: 800,
        minWidth: 960,
        minHeight: 600,
        show: false,
        backgroundColor: '#faf6ee',
        title: 'Jaarlijn',
        webPreferences,
      })
      window.once('ready-to-show', () => window.show())
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') void offerReload(window, reason, log)
      })
      window.loadURL(pageAddress(developmentServer)).catch((error: unknown) => log('window', error))
    },
    hidden: () => new BrowserWindow({ show: false, width: 1280, height: 800, webPreferences }),
  }
}

async function offerReload(window: BrowserWindow, reason: string, log: Log): Promise<void> {
  log(`window gone: ${reason}`, undefined)
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: text('app.name'),
    message: text('host.crashed.title'),
    detail: text('host.crashed.text'),
    buttons: [text('host.crashed.reload'), text('host.crashed.quit')],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}
