import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Both projects run the same specs, in the app's own window and in a browser against the web host. A test that is about
  // one of them is tagged with its name.
  projects: [
    { name: 'electron', grepInvert: /@chromium/ },
    { name: 'chromium', grepInvert: /@electron/ },
  ],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { actionTimeout: 10_000, trace: 'off', video: 'off', screenshot: 'off' },
})
