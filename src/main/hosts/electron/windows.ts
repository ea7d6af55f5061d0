import { app, BrowserWindow, type BrowserWindowConstructorOptions, dialog, type WebContents } from 'electron'
import { text } from '../../language.ts'
import type { Log } from '../faults.ts'
import { pageAddress } from './origin.ts'

/** Makes the windows of the app, all with the same walls. */
export type Windows = {
  /** Opens the facilitator's window. */
  readonly open: () => void
  /** The facilitator's window, while it is there. */
  readonly facilitator: () => BrowserWindow | undefined
  /** A window that nobody sees, to print a page from. Destroy it when done. */
  readonly hidden: () => BrowserWindow
  /** A window for the wall, with a preload that can only listen to the stage. */
  readonly audience: () => BrowserWindow
  /** Whether a page may ask main anything: those of the facilitator's window and of what is printed, no other. */
  readonly mayAsk: (contents: WebContents) => boolean
}

/** The preload of each sort of window, as absolute paths. */
export type Preloads = { readonly facilitator: string; readonly audience: string }

/** Makes windows; pages come from the app or, while developing, from a server. */
export function createWindows(preloads: Preloads, developmentServer: string | null, log: Log): Windows {
  const walls = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  } as const satisfies BrowserWindowConstructorOptions['webPreferences']
  const webPreferences = { ...walls, preload: preloads.facilitator }
  const asking = new WeakSet<WebContents>()
  let facilitator: BrowserWindow | undefined
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
      facilitator = window
      asking.add(window.webContents)
      window.once('ready-to-show', () => window.show())
      window.once('closed', () => {
        facilitator = undefined
      })
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') void offerReload(window, reason, log)
      })
      window.loadURL(pageAddress(developmentServer)).catch((error: unknown) => log('window', error))
    },
    facilitator: () => facilitator,
    hidden: () => {
      const window = new BrowserWindow({ show: false, width: 1280, height: 800, webPreferences })
      asking.add(window.webContents)
      return window
    },
    audience: () =>
      new BrowserWindow({
        width: 1280,
        height: 720,
        useContentSize: true,
        show: false,
        backgroundColor: '#faf6ee',
        title: 'Jaarlijn',
        webPreferences: { ...walls, preload: preloads.audience },
      }),
    mayAsk: (contents) => asking.has(contents),
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
