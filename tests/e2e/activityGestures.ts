import type { Locator, Page } from '@playwright/test'
import { command } from './document.ts'
import { expect } from './fixtures.ts'
import { goToScreen, newTraject, reach } from './gestures.ts'

/** A traject with these activities, all without a moment, on the screen of the jaarplan. */
export async function planOf(page: Page, titles: readonly string[]): Promise<void> {
  await newTraject(page)
  for (const title of titles) {
    const input = { title, kind: 'new', moment: null }
    await command(page, 'activity.add', input)
  }
  await goToScreen(page, 'Jaarplan')
}

/** Who sees to the activity of a panel, as the panel lists them. */
export function ownersIn(panel: Locator): Locator {
  return panel.getByRole('group', { name: 'Wie is verantwoordelijk?' }).getByRole('listitem')
}

/** Adds an owner in a panel, by keyboard alone. */
export async function addOwner(panel: Locator, option: string): Promise<void> {
  const page = panel.page()
  await reach(panel.getByRole('button', { name: 'Verantwoordelijke toevoegen' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.type(option.slice(0, 12))
  await expect(page.getByRole('menuitem', { name: option })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeHidden()
}

/** Chooses from a list that opens, by keyboard alone. */
export async function pickByKeyboard(panel: Locator, label: string, option: string): Promise<void> {
  const page = panel.page()
  await reach(panel.getByRole('button', { name: label }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type(option.slice(0, 12))
  await expect(page.getByRole('option', { name: option })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
}
