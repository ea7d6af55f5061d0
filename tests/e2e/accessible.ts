import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** No serious violation of WCAG on the screen as it is now, and nothing wider than the window. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect.soft(await faultsIn(page), `axe on ${screen}`).toEqual([])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect.soft(tooWide, `${screen} is wider than the window`).toBe(false)
}

/** The same, in light and in dark: between those nothing differs but the colours, and so only they are looked at twice. */
export async function expectAccessibleInBoth(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await faultsIn(page, ['color-contrast']), `axe on ${screen}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page, screen)
}

/** What axe finds that is serious, by all its rules or by some. */
export async function faultsIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Legacy mode runs in this page alone: an Electron window cannot open the second page that axe would use.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`)
}
