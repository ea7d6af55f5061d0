import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** No serious fault against WCAG on the screen as it is now, and nothing wider than the window. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Legacy mode runs in this page alone: an Electron window cannot open the second page that axe would use.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`)
  expect.soft(serious, `axe on ${screen}`).toEqual([])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect.soft(tooWide, `${screen} is wider than the window`).toBe(false)
}
