import type { Browser } from '@playwright/test'
import type { Figure } from './figures.ts'

/** What a scenario gets to work with. */
export type Setting = {
  readonly browser: Browser
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
  readonly run: (setting: Setting) => Promise<readonly Figure[]>
}
