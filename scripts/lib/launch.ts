import { _electron, type Browser, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { findElectron } from './electron-runtime.ts'
import { root } from './root.ts'
import { startWebHost, stop } from './web-host.ts'

/** The size of the projector that Jaarlijn is made for. */
const screenSize = { width: 1280, height: 720 } as const

/** Where the app runs: in its own window, or in a browser against the web host. */
export type HostName = 'electron' | 'chromium'

/** A running app. `electron` is null in the browser. */
export type Running = {
  readonly page: Page
  readonly electron: ElectronApplication | null
  /** Ends the app as a person would. */
  readonly close: () => Promise<void>
  /** Ends the process that holds the data, at once and without warning. */
  readonly kill: () => Promise<void>
}

/** Called with every new page before the app is used. */
type Watch = (page: Page) => void | Promise<void>
const unwatched: Watch = () => undefined

/**
 * The built app in its own window; `folder` can name another Electron app to launch in the same way. It is held until
 * Playwright is connected, because one that starts meanwhile now and then leaves Playwright waiting for ever; `free`
 * lets it start at once, to measure that.
 */
export async function launchElectron(
  dataFolder: string,
  watch: Watch = unwatched,
  folder = root,
  start: 'held' | 'free' = 'held',
): Promise<Running> {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('No Electron runtime on this machine')
  const electron = await _electron.launch({
    // Playwright holds only the Electron that it finds itself, in the same place as we did.
    ...(start === 'free' ? { executablePath } : {}),
    args: [folder],
    cwd: folder,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...cleanEnv(), JAARLIJN_DATA_DIR: dataFolder },
  })
  const child = electron.process()
  const kill = () => stop(child, () => child.kill('SIGKILL'))
  return orEnd(kill, async () => {
    const page = await electron.firstWindow()
    await watch(page)
    await electron.evaluate(({ BrowserWindow }, { width, height }) => {
      // The audience's window may be there too.
      const all = BrowserWindow.getAllWindows()
      const own = all.find(({ webContents }) => !webContents.getURL().includes('audience.html'))
      own?.setContentSize(width, height)
    }, screenSize)
    await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, screenSize)
    const close = async () => {
      // Whoever closes the app does so although something in it was refused: nobody is there to answer the question.
      const answer = electron.evaluate(({ dialog }) => {
        dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
      })
      // An app that has ended already has nothing to ask.
      await answer.catch(() => undefined)
      await stop(child, () => electron.close())
    }
    return { page, electron, close, kill }
  })
}

/** A browser to open the web host in. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium on this machine')
  return chromium.launch({ executablePath })
}

/** The built web host, open on a page of its own in a browser that is already there. */
export async function launchWeb(dataFolder: string, browser: Browser, watch: Watch = unwatched): Promise<Running> {
  const host = await startWebHost(dataFolder)
  const killHost = () => stop(host.process, () => host.process.kill('SIGKILL'))
  return orEnd(killHost, async () => {
    const page = await newPage(browser)
    await watch(page)
    await page.goto(host.url)
    const close = async () => {
      await page.context().close()
      await host.stop()
    }
    const kill = async () => {
      await killHost()
      await page.context().close()
    }
    return { page, electron: null, close, kill }
  })
}

/** A page without history or cookies, at the size of the projector. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: screenSize, locale: 'nl-NL', acceptDownloads: true })
  return context.newPage()
}

/** Leaves no process behind when what follows its start goes wrong. */
async function orEnd<T>(end: () => Promise<void>, go: () => Promise<T>): Promise<T> {
  try {
    return await go()
  } catch (error) {
    await end()
    throw error
  }
}

/** The environment for an Electron that starts as an app, also when this runs inside another one. */
export function cleanEnv(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE')
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
