import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { launchBrowser, launchElectron, launchWeb, type Running } from '../../scripts/lib/launch.ts'

export { expect }

// Every answer and every event of the app under test is held to the contract.
process.env.JAARLIJN_CHECK = '1'

/** The app under test: one data folder per test, removed afterwards. */
export type App = {
  readonly dataFolder: string
  /** A folder for files that the test itself makes or saves. */
  readonly filesFolder: string
  /** Starts the app on the data folder. Only one runs at a time. */
  readonly launch: () => Promise<Running>
  /** Closes the running app, if it still runs, and starts it again on the same data. */
  readonly reopen: () => Promise<Running>
  /** Errors in the console that this test is about: a message that matches does not fail the test. */
  readonly expectErrors: (...patterns: readonly RegExp[]) => void
}

/** A test with the app in the host of its project. It fails on any uncaught exception or error in the console. */
export const test = base.extend<{ app: App }, { client: Browser | null }>({
  client: [
    async ({ browserName: _ }, use, { project }) => {
      const client = project.name.startsWith('electron') ? null : await launchBrowser()
      await use(client)
      await client?.close()
    },
    { scope: 'worker' },
  ],

  app: async ({ client }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'jaarlijn-e2e-'))
    const data = join(folder, 'data')
    const files = join(folder, 'files')
    await mkdir(files)
    const expected: RegExp[] = []
    const problems: string[] = []
    let running: Running | null = null

    const report = (message: ConsoleMessage) => {
      if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`)
    }
    const reportError = (error: Error) => void problems.push(error.stack ?? error.message)
    const watch = async (page: Page) => {
      page.on('console', report).on('pageerror', reportError)
      // A window has begun before anyone can listen to it.
      for (const message of await page.consoleMessages()) report(message)
      for (const error of await page.pageErrors()) reportError(error)
    }

    const end = async (how: 'close' | 'kill') => {
      const ending = running
      running = null
      // What a page says of a host that goes away is no error of the app.
      ending?.page.off('console', report).off('pageerror', reportError)
      await ending?.[how]()
    }

    const launch = async (): Promise<Running> => {
      if (running !== null) throw new Error('The app runs already: use reopen()')
      const started = client ? await launchWeb(data, client, watch) : await launchElectron(data, watch)
      running = started
      return { ...started, close: () => end('close'), kill: () => end('kill') }
    }

    await use({
      dataFolder: data,
      filesFolder: files,
      launch,
      reopen: async () => {
        await end('close')
        return launch()
      },
      expectErrors: (...patterns) => void expected.push(...patterns),
    })

    await end('close')
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    expect(problems.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([])
  },
})
