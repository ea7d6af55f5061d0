import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlaywrightReport, VitestReport } from './lib/counts.ts'
import { add, type Count, countPlaywright, countVitest, noTests } from './lib/counts.ts'
import { findElectron } from './lib/electron-runtime.ts'
import {
  advice,
  chromiumNeed,
  compilerNeed,
  displayNeed,
  displaysNeed,
  mayHaveDisplays,
  provide,
  underDisplay,
} from './lib/machine.ts'
import { minutesOf, readTook, type Took } from './lib/minutes.ts'
import { binOf, run } from './lib/run.ts'

const node = process.execPath
const reports = mkdtempSync(join(tmpdir(), 'jaarlijn-test-'))
const counts: { readonly name: string; readonly count: Count }[] = []
/** What was done before, as `npm ci=41`, and then every stage. */
const took: Took[] = process.argv.slice(2).map(readTook)

const stages: readonly { readonly name: string; readonly run: () => Promise<boolean> }[] = [
  { name: 'lint', run: () => script('lint') },
  { name: 'types', run: () => script('types') },
  { name: 'unused', run: () => script('unused') },
  { name: 'unit', run: unit },
  { name: 'torture', run: torture },
  { name: 'build', run: () => script('build') },
  { name: 'end-to-end', run: endToEnd },
]

/** Runs a script of package.json, so that `npm run check` checks the same; whether it succeeded. */
async function script(name: string): Promise<boolean> {
  return (await run(node, ['--run', name])) === 0
}

async function unit(): Promise<boolean> {
  // The torture is tested there too.
  const missing = await provide([compilerNeed])
  for (const need of missing) console.log(advice(need))
  if (missing.length > 0) return false
  const report = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = (await run(node, [binOf('vitest'), 'run', ...reporters])) === 0
  const ran = existsSync(report) && record('unit', countVitest(readJson<VitestReport>(report)))
  return passed && ran
}

async function torture(): Promise<boolean> {
  const report = join(reports, 'torture.json')
  const blows = ['--kills', '200', '--power', '200', '--faults', '60']
  const passed = (await run(node, ['--run', 'torture', '--', ...blows, '--json', report])) === 0
  const ran = existsSync(report) && record('torture', readJson<Count>(report))
  return passed && ran
}

async function endToEnd(): Promise<boolean> {
  const electron = findElectron()
  if (electron === null) console.log('No Electron runtime on this machine: the tests run in Chromium only.')
  const hasDisplays = electron !== null && mayHaveDisplays && (await provide([displaysNeed])).length === 0
  if (!hasDisplays) console.log('No two displays on this machine: what happens when one is unplugged is not tested.')
  const missing = await provide(electron === null ? [chromiumNeed] : [chromiumNeed, displayNeed])
  for (const need of missing) console.log(advice(need))
  if (missing.length > 0) return false

  const hosts = electron === null ? ['chromium'] : ['electron', 'chromium']
  const alone = [...hosts.map((host) => `${host}-clipboard`), ...(hasDisplays ? ['electron-displays'] : [])]
  const projects = [...hosts, ...alone]
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
  const since = performance.now()
  const passed = await stage.run()
  took.push({ name: stage.name, seconds: (performance.now() - since) / 1000 })
  if (passed) continue
  stopped = stage.name
  break
}
rmSync(reports, { recursive: true, force: true })

console.log('\n== minutes')
for (const line of minutesOf(took)) console.log(line)
console.log(stopped === null ? '\n== all passed' : `\n== failed at: ${stopped}`)
for (const { name, count } of counts) say(name, count)
say('total', counts.map(({ count }) => count).reduce(add, noTests))
process.exitCode = stopped === null ? 0 : 1
