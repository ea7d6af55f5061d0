import type { KnipConfig } from 'knip'

// What ends in `!` is the app itself; what only a test uses counts as unused there, with the tests' own helpers left out.
export default {
  // Beside those that electron-vite, Vitest, Playwright and the scripts of package.json name.
  entry: [
    'src/main/export.ts!',
    'src/main/web.ts!',
    'src/main/copyWorker.ts!',
    'src/preload/audience.ts!',
    'src/renderer/audience/main.tsx!',
    'scripts/*.ts',
    // Built and run as a program, or read by Vite.
    'scripts/torture/worker.ts',
    'scripts/torture/flaws/*.ts',
    'scripts/torture/run.ts',
    'scripts/bench/years/fill.ts',
    // Waits for the documents that will tell when to look the school up.
    'src/shared/rules/calendar/contact.ts!',
  ],
  project: [
    'src/**/*.{ts,tsx}!',
    'scripts/**/*.{ts,tsx}',
    'tests/**/*.ts',
    '!src/**/*.test.{ts,tsx}!',
    '!src/**/testing/**!',
  ],
  // Used by a style sheet.
  ignoreDependencies: ['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource/atkinson-hyperlegible-next'],
  // The C compiler of the machine, and what makes two displays.
  ignoreBinaries: ['Xorg', 'openbox', 'cc'],
} satisfies KnipConfig
