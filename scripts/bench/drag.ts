import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchWeb } from '../lib/launch.ts'
import { boardHash, boardPainted, columnCentres, firstCard, isDragging } from './board.ts'
import { figure, median, percentile } from './figures.ts'
import { framesWhileDragging, slowDown } from './frames.ts'
import type { Scenario } from './scenario.ts'
import { seed } from './seed.ts'

const rounds = 5

/** The frames of a drag over all columns and back. */
export const drag: Scenario = {
  name: 'drag',
  throttles: true,
  run: async ({ browser, n, throttle, folder }) => {
    const data = join(folder, 'data')
    await mkdir(data)
    const trajectId = await seed(data, browser, n)
    const { page, close } = await launchWeb(data, browser)
    try {
      await page.evaluate((hash) => location.assign(hash), boardHash(trajectId))
      await boardPainted(page)
      await slowDown(page, throttle)
      const box = await firstCard(page).boundingBox()
      if (!box) throw new Error('the board shows no card to drag')
      const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const columns = await columnCentres(page)
      const path = [start, ...columns.slice(1), ...columns.toReversed()]

      const check = async () => {
        if (!(await isDragging(page))) throw new Error('no card was lifted: these would be frames of nothing')
      }

      const measured: (readonly number[])[] = []
      for (let round = 0; round < rounds; round++) measured.push(await framesWhileDragging(page, path, check))
      await page.goto('about:blank')
      const empty: (readonly number[])[] = []
      for (let round = 0; round < rounds; round++) empty.push(await framesWhileDragging(page, path))

      const p95 = (frames: readonly number[]) => percentile(frames, 0.95)
      const worst = (frames: readonly number[]) => Math.max(...frames)
      const over = (all: readonly (readonly number[])[], sum: typeof p95) => median(all.map(sum))
      return [
        figure({
          id: 'drag.p95',
          n,
          throttle,
          value: over(measured, p95),
          reference: over(empty, p95),
          budget: p95Budget(n, throttle),
        }),
        figure({
          id: 'drag.worst',
          n,
          throttle,
          value: over(measured, worst),
          reference: over(empty, worst),
          budget: worstBudget(n, throttle),
        }),
      ]
    } finally {
      await close()
    }
  },
}

function p95Budget(n: number, throttle: number): number | null {
  if (throttle === 1) return 16.8
  return throttle === 4 ? ({ 300: 17, 1000: 34 }[n] ?? null) : null
}

function worstBudget(n: number, throttle: number): number | null {
  if (throttle === 1) return n === 1000 ? 50 : null
  return throttle === 4 && (n === 300 || n === 1000) ? 100 : null
}
