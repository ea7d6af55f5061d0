import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlaywrightReport, VitestReport } from './lib/counts.ts'
import { add, type Count, countPlaywright, countVitest, noTests } from './lib/counts.ts'
import { findElectron } from './lib/electron-runtime.ts'
import { advice, chromiumNeed, displayNeed, provide, underDisplay } from './lib/machine.ts'
import { binOf, run } from './lib/run.ts'

const node = process.execPath
const reports = mkdtempSync(join(tmpdir(), 'jaarlijn-test-'))
const counts: { readonly name: string; readonly count: Count }[] = []

const stages: readonly { readonly name: string; readonly run: () => Promise<boolean> }[] = [
  { name: 'lint', run: () => succeeds(binOf('@biomejs/biome', 'biome'), 'ci', '.') },
  { name: 'types', run: types },
  { name: 'unit', run: unit },
  { name: 'build', run: () => succeeds(binOf('electron-vite'), 'build') },
  { name: 'end-to-end', run: endToEnd },
]

async function succeeds(script: string, ...args: readonly string[]): Promise<boolean> {
  return (await run(node, [script, ...args])) === 0
}

async function types(): Promise<boolean> {
  const tsc = binOf('typescript', 'tsc')
  return (await succeeds(tsc, '--noEmit')) && (await succeeds(tsc, '-p', 'tsconfig.shared.json', '--noEmit'))
}

async function unit(): Promise<boolean> {
  const report = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = await succeeds(binOf('vitest'), 'run', ...reporters)
  const ran = existsSync(report) && record('unit', countVitest(readJson<VitestReport>(report)))
  return passed && ran
}

async function endToEnd(): Promise<boolean> {
  const electron = findElectron()
  if (electron === null) console.log('No Electron runtime on this machine: the tests run in Chromium only.')
  const missing = await provide(electron === null ? [chromiumNeed] : [chromiumNeed, displayNeed])
  for (const need of missing) console.log(advice(need))
  if (missing.length > 0) return false

  const projects = electron === null ? ['chromium'] : ['electron', 'chromium']
  const report = join(reports, 'e2e.json')
  const selected = projects.map((name) => `--project=${name}`)
  const args = [binOf('@playwright/test', 'playwright'), 'test', ...selected, '--reporter=list,json']
  const [program, all] = electron === null ? [node, args] : underDisplay(node, args)
  const passed = (await run(program, all, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })) === 0
  if (!existsSync(report)) return false
  const read = readJson<PlaywrightReport>(report)
  const ran = projects.map((name) => record(name, countPlaywright(read, name)))
  return passed && ran.every(Boolean)
}

/** Keeps a count; says whether it is good: something ran, and all of it passed. */
function record(name: string, count: Count): boolean {
  counts.push({ name, count })
  return count.passed > 0 && count.failed === 0
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

function say(name: string, { passed, failed }: Count): void {
  console.log(`${name}: ${passed} passed, ${failed} failed`)
}

let stopped: string | null = null
for (const stage of stages) {
  console.log(`\n== ${stage.name}`)
  if (await stage.run()) continue
  stopped = stage.name
  break
}
rmSync(reports, { recursive: true, force: true })

console.log(stopped === null ? '\n== all passed' : `\n== failed at: ${stopped}`)
for (const { name, count } of counts) say(name, count)
say('total', counts.map(({ count }) => count).reduce(add, noTests))
process.exitCode = stopped === null ? 0 : 1
