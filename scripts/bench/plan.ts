import type { Page } from '@playwright/test'
import { routes } from '../../src/renderer/app/routes.ts'
import { figure, median, percentile } from './figures.ts'
import { framesWhileDragging } from './frames.ts'
import { idOn, type Scenario, withPlan } from './scenario.ts'

const rounds = 5

/** What the bench knows of the plan on the screen. */
const chip = '[data-chip]'
const lifted = '[data-dragging]'

/** The frames of dragging an activity over the year. */
export const plan: Scenario = {
  name: 'plan',
  throttles: true,
  sizes: [60, 200, 1000],
  hosts: ['chromium', 'electron'],
  run: (setting) =>
    withPlan(setting, async (page, trajectId) => {
      const { n, throttle } = setting
      await page.evaluate((hash) => location.assign(hash), `#${routes.jaarplan(trajectId, 'jaar')}`)
      await page
        .locator(chip)
        .nth(n - 1)
        .waitFor({ state: 'attached' })
      const drag = await dragged(page)
      const empty: (readonly number[])[] = []
      await page.goto('about:blank')
      for (let round = 0; round < rounds; round++) empty.push(await framesWhileDragging(page, drag.path))
      const p95 = (frames: readonly number[]) => percentile(frames, 0.95)
      const worst = (frames: readonly number[]) => Math.max(...frames)
      const of = (id: string, value: number, reference: number, budget: number | null) =>
        figure({ id: idOn(setting, 'plan', id), n, throttle, value, reference, budget })
      return [
        of('drag.p95', median(drag.frames.map(p95)), median(empty.map(p95)), throttle === 1 ? 16.8 : null),
        of('drag.worst', median(drag.frames.map(worst)), median(empty.map(worst)), null),
      ]
    }),
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
