import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { capture } from './bench/capture.ts'
import { documentsOfPlan } from './bench/documents.ts'
import { drag } from './bench/drag.ts'
import { type Figure, table } from './bench/figures.ts'
import { plan } from './bench/plan.ts'
import type { Scenario, Setting } from './bench/scenario.ts'
import { show } from './bench/show.ts'
import { startup } from './bench/startup.ts'
import { planViews } from './bench/views.ts'
import { years } from './bench/years/years.ts'
import { findElectron } from './lib/electron-runtime.ts'
import { type HostName, launchBrowser } from './lib/launch.ts'
import { advice, chromiumNeed, displayNeed, needsDisplay, provide, underDisplay } from './lib/machine.ts'
import { binOf, run } from './lib/run.ts'

const scenarios: readonly Scenario[] = [startup, show, capture, drag, plan, planViews, documentsOfPlan, years]

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    n: { type: 'string', default: '300,1000' },
    throttle: { type: 'string', default: '1' },
  },
})
const chosen = scenarios.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name))
if (chosen.length === 0) stopWith(`--only takes one or more of: ${scenarios.map(({ name }) => name).join(', ')}`)
const sizes = numbers('n', values.n)
const throttles = numbers('throttle', values.throttle)

function numbers(option: string, text: string): readonly number[] {
  const found = text.split(',').map(Number)
  if (!found.every((number) => Number.isInteger(number) && number > 0)) stopWith(`--${option} takes whole numbers: 1,4`)
  return found
}

function stopWith(message: string): never {
  console.error(message)
  process.exit(1)
}

const hostsHere: readonly HostName[] = findElectron() === null ? ['chromium'] : ['chromium', 'electron']
const withWindows =
  hostsHere.includes('electron') &&
  chosen.some((scenario) => scenario === startup || scenario.hosts.includes('electron'))
const missing = await provide(withWindows ? [chromiumNeed, displayNeed] : [chromiumNeed])
if (missing.length > 0) stopWith(missing.map(advice).join('\n'))
if (withWindows && needsDisplay) {
  // The whole bench again, now with a display for the windows that it opens.
  const [program, args] = underDisplay(process.execPath, process.argv.slice(1))
  process.exit(await run(program, args))
}
if ((await run(process.execPath, [binOf('electron-vite'), 'build', '--logLevel=error'])) !== 0)
  stopWith('The build failed')

const figures: Figure[] = []
const browser = await launchBrowser()
try {
  for (const scenario of chosen) {
    for (const host of hostsHere.filter((each) => scenario.hosts.includes(each)))
      for (const n of scenario.sizes ?? sizes)
        for (const throttle of scenario.throttles ? throttles : [1]) await measure(scenario, host, n, throttle)
  }
} finally {
  await browser.close()
}
if (values.json === undefined) console.log(`\n${table(figures)}`)
else await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`)

async function measure(scenario: Scenario, host: HostName, n: number, throttle: number): Promise<void> {
  const speed = throttle === 1 ? 'at full speed' : `${throttle}x slower`
  console.error(`${scenario.name} in ${host}: ${n}, CPU ${speed}`)
  const folder = await mkdtemp(join(tmpdir(), 'jaarlijn-bench-'))
  try {
    const found = await scenario.run({ browser, host, n, throttle, folder } satisfies Setting)
    // Said at once too: who stops a long bench keeps what was measured.
    console.error(table(found))
    figures.push(...found)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
