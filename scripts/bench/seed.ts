import type { Browser, Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract.ts'
import type { Result } from '../../src/shared/result.ts'
import { launchWeb } from '../lib/launch.ts'
import { benchBoard, benchColumns } from './board.ts'
import { said } from './said.ts'

/** Makes a traject with `n` cards on one board, through the app's own calls; gives its id. */
export function seed(dataFolder: string, browser: Browser, n: number): Promise<string> {
  return seeded(dataFolder, browser, async (page, trajectId) => {
    const { snapshot } = await ask(page, 'traject.open', { trajectId })
    const stepId = snapshot.step.find((step) => step.board === benchBoard)?.id
    for (const [index, column] of benchColumns.entries()) {
      const size = Math.floor((n + index) / benchColumns.length)
      for (let first = 0; first < size; first += 500) {
        const cards = Array.from({ length: Math.min(500, size - first) }, (_, at) => ({
          text: `${first + at + 1}. ${said[(first + at) % said.length]}`,
        }))
        await ask(page, 'traject.execute', { trajectId, command: 'card.add', input: { stepId, column, cards } })
      }
    }
  })
}

/** Makes a traject with a plan of `n` activities with every sort of moment, spread over the year; gives its id. */
export function seedPlan(dataFolder: string, browser: Browser, n: number): Promise<string> {
  return seeded(dataFolder, browser, async (page, trajectId) => {
    const begin = Date.UTC(2026, 7, 31)
    const day = (number: number) => new Date(begin + (number % 320) * 86_400_000).toISOString().slice(0, 10)
    const moments = [
      (at: number) => day(at).slice(0, 7),
      (at: number) => `${day(at)}T19:30/21:00`,
      (at: number) => `${day(at)}/${day(at + 10)}`,
      (at: number) => day(at),
    ]
    const rows = Array.from({ length: n }, (_, index) => {
      const at = (index * 37) % 305
      return {
        id: null,
        title: `${index + 1}. ${said[index % said.length]}`,
        goal: `Doel ${index + 1}: ${said[(index + 3) % said.length]}`,
        moment: moments[index % moments.length]?.(at) ?? null,
        owners: [{ role: (['formTutor', 'careersCounsellor', 'lineManager'] as const)[index % 3] }],
        parts: { parent: 'praten mee', pupil: '' },
        tools: ['Gesprekskaarten'],
        minutes: 90,
        cents: 2500,
      }
    })
    for (let first = 0; first < n; first += 500)
      await ask(page, 'traject.execute', {
        trajectId,
        command: 'plan.edit',
        input: { rows: rows.slice(first, first + 500) },
      })
  })
}

/** Makes a traject and fills it. */
async function seeded(
  dataFolder: string,
  browser: Browser,
  fill: (page: Page, trajectId: string) => Promise<void>,
): Promise<string> {
  const { page, close } = await launchWeb(dataFolder, browser)
  try {
    const input = { school: 'Vmbo De Meting', place: 'Utrecht', schoolType: 'vmbo', region: 'midden', schoolYear: 2026 }
    const { trajectId } = await ask(page, 'trajecten.create', { input })
    await fill(page, trajectId)
    return trajectId
  } finally {
    await close()
  }
}

/** Asks the web host a question over the page's own line to it. Throws when it is refused. */
async function ask<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(path, { method: 'POST', headers, body })
      return (await response.json()) as unknown
    },
    [`/call/${name}`, JSON.stringify(input)] as const,
  )
  const answer = result as Result<CallOutput<N>>
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}
