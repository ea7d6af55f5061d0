import type { Bridge } from '#shared/contract.ts'
import { connectWeb } from './webBridge.ts'

declare global {
  interface Window {
    /** What the preload gives; a browser on the web host has none. */
    readonly jaarlijn?: Bridge
  }
}

/** The only way to main. */
export const bridge: Bridge = window.jaarlijn ?? connectWeb()
