import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The oldest runtime that must run it, not only the one in package.json.
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

// One file without node_modules reads fastest at start; only a native addon cannot be in it.
const bundled = { target: nodeTarget, externalizeDeps: false } as const

// CommonJS, because `app://` must be declared before Electron is ready, and a module may load after that.
const commonjsFolder = {
  name: 'commonjs-folder',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: string }) => string }) {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
  },
}

export default defineConfig({
  main: {
    build: {
      ...bundled,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          export: resolve('src/main/export.ts'),
          web: resolve('src/main/web.ts'),
          copyWorker: resolve('src/main/copyWorker.ts'),
        },
        external: ['better-sqlite3'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        plugins: [commonjsFolder],
      },
    },
  },
  preload: {
    build: {
      ...bundled,
      // A sandboxed preload is one file: what both use is in each of them.
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts'), audience: resolve('src/preload/audience.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: {
      target: chromeTarget,
      minify: true,
      // A file of its own for every font and picture: the pages allow nothing inline.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html'), audience: resolve('src/renderer/audience.html') },
      },
    },
  },
})
