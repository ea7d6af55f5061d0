import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { type HostName, launchElectron, launchWeb, type Running } from '../lib/launch.ts'
import type { Figure } from './figures.ts'
import { slowDown } from './frames.ts'
import { seedPlan } from './seed.ts'

/** What a scenario gets to work with. */
export type Setting = {
  readonly browser: Browser
  /** Where the app is measured. The browser is there in any case. */
  readonly host: HostName
  readonly n: number
  readonly throttle: number
  /** An empty folder of its own, on the disk that is measured. */
  readonly folder: string
}

/** Something that is measured with the built app. */
export type Scenario = {
  readonly name: string
  /** Whether a page whose CPU is slowed down measures anything else. */
  readonly throttles: boolean
  /** How many things it is measured with, where that is not the number of cards. */
  readonly sizes?: readonly number[]
  /** Where it can be measured. */
  readonly hosts: readonly HostName[]
  readonly run: (setting: Setting) => Promise<readonly Figure[]>
}

/** The built app on a data folder, on the host that is measured; `watch` gets its page before it is used. */
export function launchOn(
  { host, browser }: Setting,
  dataFolder: string,
  watch?: (page: Page) => Promise<void>,
): Promise<Running> {
  return host === 'electron' ? launchElectron(dataFolder, watch) : launchWeb(dataFolder, browser, watch)
}

/** The id of a figure: the window of its own is named, the browser is not. */
export function idOn({ host }: Setting, scenario: string, figure: string): string {
  return host === 'electron' ? `${scenario}.electron.${figure}` : `${scenario}.${figure}`
}

/** Runs something with the page of the app on a traject that has a plan of `n` activities, its CPU slowed down as asked. */
export async function withPlan<V>(setting: Setting, run: (page: Page, trajectId: string) => Promise<V>): Promise<V> {
  const { browser, n, throttle, folder } = setting
  const data = join(folder, 'data')
  await mkdir(data)
  const trajectId = await seedPlan(data, browser, n)
  const { page, close } = await launchOn(setting, data)
  try {
    await slowDown(page, throttle)
    return await run(page, trajectId)
  } finally {
    await close()
  }
}
