import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/** The Chromium (or Chrome) to use as test client, or null when this machine has none. CHROMIUM_PATH goes first. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  return candidates(env).find((path) => existsSync(path)) ?? null
}

function candidates(env: NodeJS.ProcessEnv): readonly string[] {
  const named = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []
  return [...named, ...usual(env), chromium.executablePath()]
}

function usual(env: NodeJS.ProcessEnv): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name]
        return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []
      })
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`)
  }
}
