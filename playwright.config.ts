import { defineConfig } from '@playwright/test'

/**
 * What is about the page alone runs in Chromium: how screens look, what fields accept, gestures of the pointer, what a file that
 * is read in says. The app's own window is Chromium too; it differs in windows, keys from the system, the clipboard, dialogs,
 * files and how it ends, and everything that touches those runs in both. A test there that is
 * about the window says so with its tag. JAARLIJN_THOROUGH=1 runs all of it in both.
 */
const aboutThePage =
  /^(?!.*@electron).*\b(?:activity|bad-input|board|capture-line|clicking|density|fields|finding|finger|forced-colours|full-year|hints|keyboard|moments|notices|paper|pasting|plan|poster|school|school-calendar|screens|sizes|table-long|table-typing|targets|timeline|timeline-drag|timeline-keyboard|timeline-picture|timeline-sight|undo-shows|words)\.spec\.ts/
/**
 * Of specs that run in both, long tests of what the two have in common run once, where they are quickest: the same page, the
 * same main and the same data are behind them, and another test of that spec is about the host.
 */
const inBrowserOnly =
  /\b(?:backups\.spec\.ts (?:one traject comes back|the backups can be read)|drafts\.spec\.ts (?:.*the form of a new traject|the date of werksessie 2|what was sent or given up|the line of a step)|library\.spec\.ts an idea is|remarks\.spec\.ts (?:every remark is found|a remark and a decision)|session\.spec\.ts (?:the steps of werksessie 1|what opens over a board)|typing\.spec\.ts a sentence with 60 ms|werksessie1\.spec\.ts the same werksessie 1 by pointer)/
const inWindowOnly =
  /\b(?:backups\.spec\.ts (?:a copy is made|a removed traject|damaged data offer)|cannot-open\.spec\.ts .*(?:of a newer version|because they are not ours|because the folder)|data-trouble\.spec\.ts (?:a log without its file|damage that shows|what is whole beside|a traject that cannot be read)|drafts\.spec\.ts .*about the school|remarks\.spec\.ts (?:a remark is kept without|a remark of before)|session\.spec\.ts private notes)/
const isThorough = process.env.JAARLIJN_THOROUGH === '1'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Both projects run the same specs, in the app's own window and in a browser against the web host. A test that is about
  // one of them is tagged with its name. What uses the clipboard runs alone: two workers share one display, and so one. Two
  // displays are made by an X server of their own.
  projects: [
    {
      name: 'electron',
      grepInvert: [/@chromium|@clipboard|@displays/, ...(isThorough ? [] : [aboutThePage, inBrowserOnly])],
    },
    { name: 'chromium', grepInvert: [/@electron|@clipboard|@displays/, ...(isThorough ? [] : [inWindowOnly])] },
    { name: 'electron-clipboard', grep: /@clipboard/, grepInvert: /@chromium/, workers: 1 },
    { name: 'electron-displays', grep: /@displays/, workers: 1 },
    { name: 'chromium-clipboard', grep: /@clipboard/, grepInvert: /@electron/, workers: 1 },
  ],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // A slow machine takes four times as long as a desk; what hangs is found all the same.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { actionTimeout: 20_000, trace: 'off', video: 'off', screenshot: 'off' },
})
