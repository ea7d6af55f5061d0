import type { Bridge } from '#shared/contract.ts'
import { counted } from './countedBridge.ts'
import { connectWeb } from './webBridge.ts'

declare global {
  interface Window {
    /** What the preload gives; a browser on the web host has none. */
    readonly jaarlijn?: Bridge
  }
}

/** Whether this page is in a browser, and not in a window of the app. */
export const isBrowser = window.jaarlijn === undefined

/** The only way to main; `idle` resolves when every question is answered. */
export const { bridge, idle } = counted(window.jaarlijn ?? connectWeb(window))
