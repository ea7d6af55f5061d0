import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { openRadar, openSchoolDialog } from './gestures.ts'

/** What stands beside the year about an activity. */
export function panelOf(page: Page, title: string): Locator {
  return page.getByRole('complementary', { name: `Activiteit: ${title}` })
}

/** Makes an activity with the button for it; gives what then stands beside the year. */
export async function addActivity(page: Page, title: string, month: string | null): Promise<Locator> {
  await page.getByRole('button', { name: 'Nieuwe activiteit', exact: true }).first().click()
  const form = page.getByRole('dialog', { name: 'Nieuwe activiteit' })
  await form.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill(title)
  if (month !== null) await form.getByRole('textbox', { name: 'Typ het zoals je het zegt' }).fill(month)
  await form.getByRole('button', { name: 'Zet in het jaarplan' }).click()
  await expect(panelOf(page, title)).toBeVisible()
  return panelOf(page, title)
}

/** Fills in the hours and euros that the school sets aside. */
export async function setAside(page: Page, hours: string, euros: string): Promise<void> {
  const dialog = await openSchoolDialog(page, 'Uren en geld')
  await dialog.getByRole('textbox', { name: 'Uren die de school vrijmaakt' }).fill(hours)
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: "Euro's die de school vrijmaakt" }).fill(euros)
  await page.keyboard.press('Enter')
  // Escape would take back what is not kept yet.
  await expect(dialog.getByRole('meter', { name: "Euro's in het plan" })).toContainText(euros)
  await closeByEscape(dialog)
}

/** What the radar says of the plan as a whole about more than there is. */
export async function expectRadar(page: Page, told: readonly string[]): Promise<void> {
  const radar = await openRadar(page)
  await expect(radar.getByRole('heading', { name: /^Meer / })).toHaveText([...told])
  await closeByEscape(radar)
}

/** Closes a dialog as a person does who is done with it. */
export async function closeByEscape(dialog: Locator): Promise<void> {
  await dialog.page().keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}
