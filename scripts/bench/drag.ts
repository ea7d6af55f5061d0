import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { boardHash, boardPainted, columnCentres, firstCard, isDragging } from './board.ts'
import { figure, median, percentile } from './figures.ts'
import { framesWhileDragging, slowDown } from './frames.ts'
import { inColumns, type Looks, looksOfCards, naiveBoardScript, naivePage } from './naive/page.ts'
import { idOn, launchOn, type Scenario } from './scenario.ts'
import { seed } from './seed.ts'

const rounds = 5
/** With more cards one drag of the naive board takes minutes, so it is left out. */
const naiveMost = 1000

/** The frames of a drag over all columns and back. */
export const drag: Scenario = {
  name: 'drag',
  throttles: true,
  hosts: ['chromium', 'electron'],
  run: async (setting) => {
    const { browser, n, throttle, folder } = setting
    const data = join(folder, 'data')
    await mkdir(data)
    const trajectId = await seed(data, browser, n)
    const { page, close } = await launchOn(setting, data)
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
      const looks = await looksOfCards(page)
      await page.goto('about:blank')
      const empty: (readonly number[])[] = []
      for (let round = 0; round < rounds; round++) empty.push(await framesWhileDragging(page, path))
      const naive = n > naiveMost ? null : [await naiveFrames(page, looks)]

      const p95 = (frames: readonly number[]) => percentile(frames, 0.95)
      const worst = (frames: readonly number[]) => Math.max(...frames)
      const over = (all: readonly (readonly number[])[], sum: typeof p95) => median(all.map(sum))
      const of = (id: string, all: readonly (readonly number[])[], sum: typeof p95, budget: number | null) =>
        figure({
          id: idOn(setting, 'drag', id),
          n,
          throttle,
          value: over(all, sum),
          reference: over(empty, sum),
          budget,
        })
      return [
        of('p95', measured, p95, p95Budget(n, throttle)),
        of('worst', measured, worst, worstBudget(n, throttle)),
        ...(naive ? [of('naive.p95', naive, p95, null), of('naive.worst', naive, worst, null)] : []),
      ]
    } finally {
      await close()
    }
  },
}

/**
 * The frames of the same drag on a board with a draggable and a droppable for every card. Once: it is slow, and far from
 * the line.
 */
async function naiveFrames(page: Page, looks: Looks): Promise<readonly number[]> {
  const columns = inColumns(looks.texts.map((text, index) => ({ id: `card-${index}`, text })))
  await page.setContent(naivePage(looks))
  await page.evaluate((data) => {
    const script = document.createElement('script')
    script.type = 'application/json'
    script.id = 'cards'
    script.textContent = data
    document.body.append(script)
  }, JSON.stringify(columns))
  await page.addScriptTag({ content: await naiveBoardScript() })
  const shown = page.locator('.card')
  await shown.nth(looks.texts.length - 1).waitFor({ state: 'attached' })
  const boxes = await Promise.all((await page.locator('ul').all()).map((list) => list.boundingBox()))
  const centres = boxes.flatMap((box) => (box ? [{ x: box.x + box.width / 2, y: box.y + 250 }] : []))
  const box = await shown.first().boundingBox()
  if (!box) throw new Error('the naive board shows no card to drag')
  const path = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }, ...centres.slice(1), ...centres.toReversed()]
  const check = async () => {
    if ((await page.locator('[data-dragging]').count()) === 0) throw new Error('the naive board lifted no card')
  }
  return framesWhileDragging(page, path, check)
}

function p95Budget(n: number, throttle: number): number | null {
  if (throttle === 1) return 16.8
  return throttle === 4 ? ({ 300: 17, 1000: 34 }[n] ?? null) : null
}

function worstBudget(n: number, throttle: number): number | null {
  if (throttle === 1) return n === 1000 ? 50 : null
  return throttle === 4 && (n === 300 || n === 1000) ? 100 : null
}
