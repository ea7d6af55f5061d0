import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { advice, compilerNeed, provide } from './lib/machine.ts'
import { root } from './lib/root.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    power: { type: 'string', default: '200' },
    faults: { type: 'string', default: '60' },
    json: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
})
const order = {
  kills: number('kills', values.kills),
  power: number('power', values.power),
  faults: number('faults', values.faults),
  seed: number('seed', values.seed),
}
const missing = await provide(order.power + order.faults === 0 ? [] : [compilerNeed])
if (missing.length > 0) stopWith(missing.map(advice).join('\n'))

// Vite reads what plain Node cannot: the migrations that the store is made of.
const { module } = await runnerImport<typeof import('./torture/run.ts')>('./scripts/torture/run.ts', {
  root,
  configFile: false,
  logLevel: 'warn',
})
const count = await module.torture(order)
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(count))
process.exitCode = count.failed === 0 ? 0 : 1

function number(option: string, text: string): number {
  const found = Number(text)
  if (!Number.isSafeInteger(found) || found < 0) stopWith(`--${option} takes a whole number`)
  return found
}

function stopWith(message: string): never {
  console.error(message)
  process.exit(1)
}
