import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { cell, openTable, row } from './tableGestures.ts'

const goal = (number: number) => `Doel ${number}: ouders praten mee over de keuze`
const long = Array.from({ length: 200 }, (_, index) => ({
  title: `Activiteit ${index + 1}`,
  moment: '2026-11',
  goal: goal(index + 1),
  tools: ['Kaarten'],
}))

test('in a long table every row that is in sight is whole, wherever one goes', async ({ app }) => {
  const { page } = await app.launch()
  const grid = await openTable(page, long)
  await expectWhole(page, grid)

  // By keyboard to the last row, which is filled in as any other.
  await cell(grid, 'Activiteit 1', 'title').first().click()
  await page.keyboard.press('Control+End')
  await expect(row(grid, 'Activiteit 200').locator(':focus')).toHaveCount(1)
  await expect(cell(grid, 'Activiteit 200', 'goal')).toHaveText(goal(200))
  await expectWhole(page, grid)

  // By wheel somewhere to the middle, where nobody has been.
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, -6000)
  await expectWhole(page, grid)

  // Back at the beginning, then as far down at once as it goes.
  await page.keyboard.press('Control+Home')
  await expect(cell(grid, 'Activiteit 1', 'title').first()).toBeInViewport()
  await page.mouse.wheel(0, 100_000)
  await expect(cell(grid, 'Activiteit 200', 'title')).toBeInViewport()
  await expectWhole(page, grid)
})

/** Every row within the table's own window shows its goal and its tools. */
async function expectWhole(page: Page, grid: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const seen = await grid.evaluate((table) => {
        const around = table.closest('[data-scroller]')?.getBoundingClientRect()
        const inSight = [...table.querySelectorAll('tbody tr')].filter((each) => {
          const { top, bottom } = each.getBoundingClientRect()
          return around !== undefined && bottom > around.top && top < around.bottom && !each.hasAttribute('data-new')
        })
        // The places where a word may be broken are no part of what is read.
        return inSight.map((each) => each.textContent.replaceAll('\u00ad', ''))
      })
      expect(seen.length).toBeGreaterThan(4)
      return seen.filter((text) => !text.includes('praten mee') || !text.includes('Kaarten'))
    })
    .toEqual([])
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(long.length + 2))
}
