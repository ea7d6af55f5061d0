import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findElectron } from '../lib/electron-runtime.ts'
import { launchElectron, newPage } from '../lib/launch.ts'
import { startWebHost } from '../lib/web-host.ts'
import { bareServer } from './bareServer.ts'
import { boardHash, boardPainted, cardSelector } from './board.ts'
import { type Figure, figure, median } from './figures.ts'
import type { Scenario, Setting } from './scenario.ts'
import { seed } from './seed.ts'

const rounds = 5

/** From nothing to a board with its cards on the screen. */
export const startup: Scenario = {
  name: 'startup',
  throttles: false,
  hosts: ['chromium'],
  run: async (setting) => {
    const data = join(setting.folder, 'data')
    await mkdir(data)
    const hash = boardHash(await seed(data, setting.browser, setting.n))
    const web = await webStartup(setting, data, hash)
    return findElectron() === null ? [web] : [web, await electronStartup(setting, data, hash)]
  },
}

async function webStartup({ browser, n, throttle, folder }: Setting, data: string, hash: string): Promise<Figure> {
  const script = join(folder, 'bare.mjs')
  await writeFile(script, bareServer)
  const once = async (painted: (page: Page) => Promise<unknown>, end: string, ...of: [string, string?]) => {
    const page = await newPage(browser)
    const begin = performance.now()
    const host = await startWebHost(...of)
    try {
      await page.goto(`${host.url}${end}`, { waitUntil: 'commit' })
      await painted(page)
      return performance.now() - begin
    } finally {
      await page.context().close()
      await host.stop()
    }
  }
  const app: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    app.push(await once(boardPainted, hash, data))
    bare.push(await once((page) => page.getByText('leeg').waitFor(), '', folder, script))
  }
  return figure({ id: 'startup.web', n, throttle, value: median(app), reference: median(bare), budget: null })
}

const bareMain = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.JAARLIJN_DATA_DIR)
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})
`

async function electronStartup({ n, throttle, folder }: Setting, data: string, hash: string): Promise<Figure> {
  const bareApp = join(folder, 'bare')
  await mkdir(bareApp)
  await writeFile(join(bareApp, 'package.json'), '{ "name": "bare", "main": "main.js" }')
  await writeFile(join(bareApp, 'main.js'), bareMain)
  await writeFile(join(bareApp, 'index.html'), '<!doctype html><title>leeg</title><p>leeg</p>')

  const once = async (text: string, after: (page: Page) => Promise<number>, dataFolder: string, of?: string) => {
    const begin = Date.now()
    const { page, close } = await launchElectron(dataFolder, undefined, of, 'free')
    try {
      await page.getByText(text).first().waitFor()
      return (await firstScreenPainted(page)) - begin + (await after(page))
    } finally {
      await close()
    }
  }
  const app: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    const own = join(folder, `data-${round}`)
    await cp(data, own, { recursive: true })
    app.push(await once('Vmbo De Meting', (page) => openBoard(page, hash), own))
    await mkdir(join(folder, `bare-${round}`))
    bare.push(await once('leeg', async () => 0, join(folder, `bare-${round}`), bareApp))
  }
  const reference = median(bare)
  return figure({ id: 'startup.electron', n, throttle, value: median(app), reference, budget: 1.3 * reference })
}

/** When the largest thing of the first screen was painted, on the clock of the machine: so no wait of ours is in it. */
function firstScreenPainted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observer = new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1)
          if (last) done(performance.timeOrigin + last.startTime)
        })
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

/** Goes from the first screen to the board as a click would; gives how long that took until its cards were painted. */
function openBoard(page: Page, hash: string): Promise<number> {
  return page.evaluate(
    ([to, card]) =>
      new Promise<number>((done) => {
        const begin = performance.now()
        const look = () => {
          if (document.querySelector(card) === null) return void requestAnimationFrame(look)
          requestAnimationFrame(() => done(performance.now() - begin))
        }
        location.assign(to)
        look()
      }),
    [hash, cardSelector] as const,
  )
}
