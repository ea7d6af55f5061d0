import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type PlanView, routes } from '../../src/renderer/app/routes.ts'
import { otherBoardHash, otherBoardPainted } from './board.ts'
import { figure, median, percentile } from './figures.ts'
import { framesWhileDragging, slowDown } from './frames.ts'
import { inColumns, looksOfCards, naivePage } from './naive/page.ts'
import { idOn, launchOn, type Scenario, type Setting } from './scenario.ts'
import { seedPlan } from './seed.ts'
import { timeToShow } from './show.ts'

const rounds = 5

/** What the bench knows of the plan on the screen. */
const chip = '[data-place^="activity:"]'
const row = '[data-column][data-place^="activity:"]'
const lifted = '[data-dragging]'

/** A plan as a timeline and as a table: from another screen to a painted plan, and the frames of a drag over the year. */
export const plan: Scenario = {
  name: 'plan',
  throttles: true,
  sizes: [60, 200],
  hosts: ['chromium', 'electron'],
  run: async (setting) => {
    const { browser, n, throttle, folder } = setting
    const data = join(folder, 'data')
    await mkdir(data)
    const trajectId = await seedPlan(data, browser, n)
    const { page, close } = await launchOn(setting, data)
    try {
      await slowDown(page, throttle)
      const timeline = await shown(page, setting, trajectId, undefined, chip)
      const drag = await dragged(page)
      const table = await shown(page, setting, trajectId, 'tabel', row)
      const empty: (readonly number[])[] = []
      await page.goto('about:blank')
      for (let round = 0; round < rounds; round++) empty.push(await framesWhileDragging(page, drag.path))
      const p95 = (frames: readonly number[]) => percentile(frames, 0.95)
      const worst = (frames: readonly number[]) => Math.max(...frames)
      const of = (id: string, value: number, reference: number) =>
        figure({ id: idOn(setting, 'plan', id), n, throttle, value, reference, budget: null })
      return [
        of('timeline.show', timeline.time, timeline.reference),
        of('table.show', table.time, table.reference),
        of('drag.p95', median(drag.frames.map(p95)), median(empty.map(p95))),
        of('drag.worst', median(drag.frames.map(worst)), median(empty.map(worst))),
      ]
    } finally {
      await close()
    }
  },
}

/** How long a view takes to show all activities, and how long plain HTML with the same texts does. */
async function shown(page: Page, { n }: Setting, trajectId: string, view: PlanView | undefined, selector: string) {
  const times: number[] = []
  const app = page.url()
  for (let round = 0; round < rounds; round++) {
    await page.evaluate((hash) => location.assign(hash), otherBoardHash(trajectId))
    await page.reload()
    await otherBoardPainted(page)
    times.push(await timeToShow(page, { hash: `#${routes.jaarplan(trajectId, view)}`, selector, count: n }))
  }
  const looks = await looksOfCards(page, selector, '*')
  const naive: number[] = []
  for (let round = 0; round < rounds; round++) {
    await page.goto('about:blank')
    await page.setContent(naivePage(looks))
    naive.push(await timeToShow(page, { columns: inColumns(looks.texts), selector: '.card', count: n }))
  }
  await page.goto(app)
  await page.evaluate((hash) => location.assign(hash), `#${routes.jaarplan(trajectId, view)}`)
  await page.locator(selector).first().waitFor()
  return { time: median(times), reference: median(naive) }
}

/** The frames of dragging the first activity over the whole year and back; Escape leaves it where it was. */
async function dragged(page: Page) {
  const box = await page.locator(chip).first().boundingBox()
  if (!box) throw new Error('the year shows no activity to drag')
  const y = box.y + box.height / 2
  const start = { x: box.x + box.width / 2, y }
  const path = [start, { x: 1180, y: y + 120 }, { x: 240, y: y + 60 }, { x: 700, y }]
  const check = async () => {
    if ((await page.locator(lifted).count()) === 0)
      throw new Error('no activity was lifted: these are frames of nothing')
  }
  const frames: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) frames.push(await framesWhileDragging(page, path, check))
  return { path, frames }
}
