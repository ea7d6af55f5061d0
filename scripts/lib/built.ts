import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#main/language.ts'
import { root } from './root.ts'
import { binOf } from './run.ts'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const results = [
  'out/main/index.js',
  'out/main/web.js',
  'out/main/export.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]

/** Is there a build, and is it newer than everything that it is made of? */
export function isBuilt(): boolean {
  const made = results.map((path) => modified(join(root, path)))
  return Math.min(...made) > Math.max(...sources.map((path) => newest(join(root, path))))
}

/** Builds the app when there is no build of what is here now, and says so; true when there is one then. */
export function buildWhenNeeded(): boolean {
  if (isBuilt()) return true
  console.error(text('host.start.building'))
  if (build()) return true
  console.error(text('host.start.buildFailed'))
  return false
}

/** Builds the app; true when that went well, else what went wrong has been printed. */
export function build(): boolean {
  const done = spawnSync(process.execPath, [binOf('electron-vite'), 'build'], { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) console.error(done.stdout + done.stderr)
  return done.status === 0
}

/** When the newest thing in a folder changed; a folder counts too, because a file can be taken away. */
function newest(path: string): number {
  const own = modified(path)
  if (own === 0 || !statSync(path).isDirectory()) return own
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
