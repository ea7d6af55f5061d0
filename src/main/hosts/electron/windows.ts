import { app, BrowserWindow, type BrowserWindowConstructorOptions, dialog, screen, type WebContents } from 'electron'
import { colours } from '../../colours.ts'
import type { Log } from '../../errorLog.ts'
import { text } from '../../language.ts'
import { offerFieldMenu } from './fieldMenu.ts'
import { pageAddress } from './origin.ts'
import { type LastWindow, leastSize, windowPlace } from './windowPlace.ts'

/** Makes the windows of the app, all with the same walls. */
export type Windows = {
  /** Opens the facilitator's window, with this colour until its page is there; where it was, as `onClose` told. */
  readonly open: (how: Opening) => void
  /** The facilitator's window, while it is there. */
  readonly facilitator: () => BrowserWindow | undefined
  /** Asks whether to close the facilitator's window although something in it cannot be saved. */
  readonly askToClose: () => Promise<boolean>
  /** A window that nobody sees, to print a page from. Destroy it when done. */
  readonly hidden: () => BrowserWindow
  /** A window for the wall, with a preload that can only listen to the stage. */
  readonly audience: () => BrowserWindow
  /** Whether a page may ask main anything: those of the facilitator's window and of what is printed, no other. */
  readonly mayAsk: (contents: WebContents) => boolean
}

/** How the facilitator's window opens, and who hears where it was when it closes. */
type Opening = {
  readonly ground: string
  readonly last: LastWindow | null
  readonly onClose: (last: LastWindow) => void
}

/** The preload of each sort of window, as absolute paths. */
export type Preloads = { readonly facilitator: string; readonly audience: string }

/**
 * Makes windows; pages come from the app or, while developing, from a server. Before the facilitator's window closes,
 * whoever closes it, it is asked to `leave`: whether it may go.
 */
export function createWindows(
  preloads: Preloads,
  developmentServer: string | null,
  leave: () => Promise<boolean>,
  log: Log,
): Windows {
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
    open: ({ ground, last, onClose }) => {
      const { bounds, isMaximised } = windowPlace([primaryArea(), ...areas()], last)
      const { width: minWidth, height: minHeight } = leastSize(areas())
      const window = new BrowserWindow({
        ...bounds,
        minWidth,
        minHeight,
        show: false,
        backgroundColor: ground,
        title: 'Jaarlijn',
        webPreferences,
      })
      facilitator = window
      asking.add(window.webContents)
      offerFieldMenu(window.webContents)
      offerFullScreen(window)
      keepReachable(window)
      window.once('ready-to-show', () => {
        if (isMaximised) window.maximize()
        window.show()
      })
      window.on('close', (event) => {
        event.preventDefault()
        void leave().then((mayGo) => {
          // What was typed is on disk: the page has nothing to say any more.
          if (!mayGo || window.isDestroyed()) return
          onClose({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() })
          window.destroy()
        })
      })
      // Windows logs off without waiting long: the window begins to leave, whatever becomes of it.
      window.on('query-session-end', () => void leave())
      window.once('closed', () => {
        facilitator = undefined
      })
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') void offerReload(window, reason, log)
      })
      window.loadURL(pageAddress(developmentServer)).catch((error: unknown) => log('window', error))
    },
    facilitator: () => facilitator,
    askToClose: async () => !facilitator || askToClose(facilitator),
    hidden: () => {
      // The ground of a window shows through in the margins of what is printed from it.
      const backgroundColor = colours.printSheet
      const window = new BrowserWindow({ show: false, width: 1280, height: 800, backgroundColor, webPreferences })
      asking.add(window.webContents)
      return window
    },
    audience: () =>
      new BrowserWindow({
        width: 1280,
        height: 720,
        useContentSize: true,
        show: false,
        backgroundColor: colours.paper,
        title: 'Jaarlijn',
        webPreferences: { ...walls, preload: preloads.audience },
      }),
    mayAsk: (contents) => asking.has(contents),
  }
}

const areas = () => screen.getAllDisplays().map(({ workArea }) => workArea)
const primaryArea = () => screen.getPrimaryDisplay().workArea

/** Lets a window be as small as the smallest display asks, also when displays come and go. */
function keepReachable(window: BrowserWindow): void {
  const set = () => {
    const { width, height } = leastSize(areas())
    window.setMinimumSize(width, height)
  }
  screen.on('display-added', set)
  screen.on('display-metrics-changed', set)
  window.once('closed', () => {
    screen.off('display-added', set)
    screen.off('display-metrics-changed', set)
  })
}

/** F11 fills the display with the window, and gives it back its frame. */
function offerFullScreen(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, { type, key, isAutoRepeat, control, alt, shift, meta }) => {
    if (type !== 'keyDown' || key !== 'F11' || control || alt || shift || meta) return
    event.preventDefault()
    if (!isAutoRepeat) window.setFullScreen(!window.isFullScreen())
  })
}

async function askToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: text('app.name'),
    message: text('host.leave.title'),
    detail: text('host.leave.text'),
    buttons: [text('host.leave.stay'), text('host.leave.close')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
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
