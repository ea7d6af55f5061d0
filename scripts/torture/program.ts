import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { root } from '../lib/root.ts'

/** What is wrong with a copy of the program that the torture must find. */
export type Flaw = 'unsynced' | 'apart'

/**
 * Builds the process that works, with the app's own store and workspace, into a folder; gives its file. With a flaw it
 * gets a SQLite of its own, so that the app's code needs no door for it.
 */
export async function buildWorker(folder: string, flaw: Flaw | null = null): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [sqlite(flaw), withoutChance],
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/torture/worker.ts',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  // The built program finds better-sqlite3 where every module looks first: beside it.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return join(folder, 'worker.mjs')
}

function sqlite(flaw: Flaw | null): Plugin {
  const file = flaw && join(root, 'scripts', 'torture', 'flaws', `${flaw}.ts`)
  return {
    name: 'sqlite',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source !== 'better-sqlite3') return null
      return file === null || importer === file ? { id: source, external: true } : file
    },
  }
}

/** The worker is given its gestures. What would draw them makes a table of all signs first, for more than a second. */
const withoutChance: Plugin = {
  name: 'without-chance',
  enforce: 'pre',
  resolveId: (source) => (source === 'fast-check' ? '\0without-chance' : null),
  load: (id) =>
    id === '\0without-chance'
      ? 'const nothing = new Proxy(() => nothing, { get: () => nothing }); export default nothing'
      : null,
}
