import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { routes } from '../../src/renderer/app/routes.ts'
import type { ExportFormat, ExportWhat } from '../../src/shared/contract.ts'
import { figure, median } from './figures.ts'
import { idOn, launchOn, type Scenario } from './scenario.ts'
import { seedPlan } from './seed.ts'

const rounds = 5

const planOfNow = { kind: 'plan', versionId: null } as const satisfies ExportWhat
/** What is measured, and what the design allows for 60 activities, in ms; for 200 three times that. */
const documents = [
  { name: 'pdf', format: 'pdf', what: planOfNow, budget: 2000 },
  { name: 'poster', format: 'pdf', what: { kind: 'poster', versionId: null, paper: 'A3' }, budget: null },
  { name: 'word', format: 'docx', what: planOfNow, budget: 1000 },
  { name: 'excel', format: 'xlsx', what: planOfNow, budget: 1000 },
  {
    name: 'calendar',
    format: 'ics',
    what: { kind: 'calendar', versionId: null, recipient: { kind: 'everyone' } },
    budget: 200,
  },
] as const satisfies readonly {
  readonly name: string
  readonly format: ExportFormat
  readonly what: ExportWhat
  readonly budget: number | null
}[]

/** Every document of a plan, from the call until it is a file on disk; the save dialog answers at once. */
export const documentsOfPlan: Scenario = {
  name: 'documents',
  throttles: false,
  sizes: [60, 200],
  hosts: ['electron'],
  run: async (setting) => {
    const { n, throttle, browser, folder } = setting
    const data = join(folder, 'data')
    await mkdir(data)
    const trajectId = await seedPlan(data, browser, n)
    const { page, electron, close } = await launchOn(setting, data)
    if (electron === null) throw new Error('only a window saves documents')
    try {
      await page.evaluate((hash) => location.assign(hash), `#${routes.jaarplan(trajectId)}`)
      await page.locator('[data-chip]').first().waitFor()
      const figures = []
      for (const { name, format, what, budget } of documents) {
        const path = join(folder, `${name}.${format}`)
        await electron.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath })
        }, path)
        const times: number[] = []
        for (let round = 0; round < rounds; round++) times.push(await timeToSave({ trajectId, format, what }))
        const value = median(times)
        const reference = await timeToCopy(path)
        const allowed = budget === null ? null : n === 60 ? budget : budget * 3
        figures.push(figure({ id: idOn(setting, 'documents', name), n, throttle, value, reference, budget: allowed }))
      }
      return figures
    } finally {
      await close()
    }

    function timeToSave(input: { trajectId: string; format: ExportFormat; what: ExportWhat }): Promise<number> {
      return page.evaluate(async (asked) => {
        const { jaarlijn } = window as unknown as {
          readonly jaarlijn: { readonly call: (name: string, input: unknown) => Promise<{ readonly ok: boolean }> }
        }
        const begin = performance.now()
        const answer = await jaarlijn.call('traject.export', asked)
        if (!answer.ok) throw new Error(JSON.stringify(answer))
        return performance.now() - begin
      }, input)
    }
  },
}

/** How long it takes to write the same bytes to a file. */
async function timeToCopy(path: string): Promise<number> {
  if ((await stat(path)).size === 0) throw new Error(`${path} is empty`)
  const bytes = await readFile(path)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await writeFile(`${path}.copy`, bytes, { flush: true })
    times.push(performance.now() - begin)
  }
  return median(times)
}
