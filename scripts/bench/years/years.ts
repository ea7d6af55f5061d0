import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runnerImport } from 'vite'
import { root } from '../../lib/root.ts'
import { startWebHost, type WebHost } from '../../lib/web-host.ts'
import { placeForDisks } from '../../torture/files.ts'
import { bareServer } from '../bareServer.ts'
import { bareCommits } from '../commit.ts'
import { type Figure, figure, median, percentile } from '../figures.ts'
import { said } from '../said.ts'
import type { Scenario } from '../scenario.ts'
import { type Client, connect } from './client.ts'
import type { Filled } from './fill.ts'

const rounds = 5
const warmUp = 20
const commands = 200

/** What years of use cost: the process that holds the data, without a window, after a thousand and a hundred thousand commands. */
export const years: Scenario = {
  name: 'years',
  throttles: false,
  sizes: [1_000, 100_000],
  hosts: ['chromium'],
  run: async (setting) => {
    const { n, throttle, folder } = setting
    const data = join(folder, 'data')
    const { trajectIds, asked } = await filled(data, n)
    const [trajectId = ''] = trajectIds
    const file = join(data, 'jaarlijn.db')
    const fileSize = statSync(file).size
    const bareRead = Array.from({ length: rounds }, () => timed(() => readRows(file)))

    const starts: number[] = []
    const opens: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { start, open } = await once(data, trajectId)
      starts.push(start)
      opens.push(open)
    }
    const { times, memory } = await atWork(data, trajectId)
    const bare = bareCommits(folder, times.length)
    const bareHost = await bareStart(folder)

    const of = (id: string, value: number, reference: number, unit: Figure['unit'] = 'ms') =>
      figure({ id: `years.${id}`, n, throttle, value, unit, reference, budget: null })
    return [
      of('start', median(starts), bareHost.start),
      of('open', median(opens), median(bareRead)),
      of('command.p50', median(times), median(bare)),
      of('command.p95', percentile(times, 0.95), percentile(bare, 0.95)),
      of('memory', memory, bareHost.memory, 'MB'),
      of('file', fileSize / n / 1000, asked / n / 1000, 'kB'),
    ]
  },
}

/** Makes the data in memory, where a commit costs nothing, and puts them on the disk that is measured. */
async function filled(data: string, n: number): Promise<Filled> {
  const place = mkdtempSync(join(placeForDisks(), 'jaarlijn-years-'))
  try {
    // Vite reads what plain Node cannot: the migrations that the store is made of.
    const { module } = await runnerImport<typeof import('./fill.ts')>('./scripts/bench/years/fill.ts', {
      root,
      configFile: false,
      logLevel: 'warn',
    })
    const made = module.fill(place, n)
    mkdirSync(data)
    cpSync(place, data, { recursive: true })
    return made
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** A start until the list of trajecten is answered, and from there until a traject is. */
async function once(data: string, trajectId: string): Promise<{ readonly start: number; readonly open: number }> {
  const begin = performance.now()
  return withHost(data, async (_, client) => {
    await client.ask('trajecten.list', undefined)
    const listed = performance.now()
    await client.ask('traject.open', { trajectId })
    return { start: listed - begin, open: performance.now() - listed }
  })
}

/** How long each of a number of commands takes until it is answered, and what the process takes of memory then, in MB. */
async function atWork(data: string, trajectId: string): Promise<{ readonly times: number[]; readonly memory: number }> {
  return withHost(data, async (host, client) => {
    const { snapshot } = await client.ask('traject.open', { trajectId })
    const cards = snapshot.card.map(({ id }) => id)
    const times: number[] = []
    for (let round = 0; round < warmUp + commands; round += 1) {
      const input = {
        id: cards[round % cards.length],
        text: `${round}: ${said[round % said.length]}`,
        intention: '',
        goal: '',
      }
      const begin = performance.now()
      await client.ask('traject.execute', { trajectId, command: 'card.edit', input })
      if (round >= warmUp) times.push(performance.now() - begin)
    }
    return { times, memory: memoryOf(host) }
  })
}

async function withHost<T>(data: string, use: (host: WebHost, client: Client) => Promise<T>): Promise<T> {
  const host = await startWebHost(data)
  try {
    const client = await connect(host)
    try {
      return await use(host, client)
    } finally {
      client.close()
    }
  } finally {
    await host.stop()
  }
}

/** What a bare server costs: until it has answered, and in memory. */
async function bareStart(folder: string): Promise<{ readonly start: number; readonly memory: number }> {
  const script = join(folder, 'bare.mjs')
  writeFileSync(script, bareServer)
  const starts: number[] = []
  let memory = 0
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    const host = await startWebHost(folder, script)
    await fetch(host.url)
    starts.push(performance.now() - begin)
    memory = memoryOf(host)
    await host.stop()
  }
  return { start: median(starts), memory }
}

/** What a process has in memory, in MB; not a number where the system does not tell it in a file. */
function memoryOf({ process: { pid } }: WebHost): number {
  if (process.platform !== 'linux') return Number.NaN
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1000
}

/** Reads all rows but those of history, as bare as better-sqlite3 does it. */
function readRows(file: string): void {
  const database = new Database(file, { readonly: true })
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'history%' AND name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all()
    for (const table of tables) database.prepare(`SELECT * FROM "${String(table)}"`).all()
  } finally {
    database.close()
  }
}

function timed(run: () => void): number {
  const begin = performance.now()
  run()
  return performance.now() - begin
}
