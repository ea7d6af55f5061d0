import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  boxOf,
  capture,
  card,
  cardsIn,
  goToScreen,
  newTraject,
  notice,
  openSchoolDialog,
  sendRaw,
  trajectIdOf,
  undo,
} from './gestures.ts'

/** The buttons and fields within something that the message lies over. */
async function covered(page: Page, within: Locator): Promise<readonly string[]> {
  const over = await boxOf(notice(page))
  const found: string[] = []
  for (const control of await within.locator('button:visible, input:visible, textarea:visible, a:visible').all()) {
    const { x, y, width, height } = await boxOf(control)
    const isApart = x >= over.x + over.width || over.x >= x + width || y >= over.y + over.height || over.y >= y + height
    if (!isApart) found.push((await control.getAttribute('aria-label')) ?? (await control.textContent()) ?? '?')
  }
  return found
}

test('a message that was closed by pointer leaves the focus alone when the next ones come', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek', 'Rapportgesprek', 'Open dag']) await capture(page, 1, text)

  await card(page, 'Ouderavond').focus()
  await page.keyboard.press('p')
  await notice(page).getByRole('button', { name: 'Sluiten' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(card(page, 'Startgesprek')).toBeFocused()

  // Each of these brings a message in the place of the one before.
  await page.keyboard.press('p')
  await expect(card(page, 'Rapportgesprek')).toBeFocused()
  await page.keyboard.press('p')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Open dag'])
  await expect(card(page, 'Open dag')).toBeFocused()
  await expect(notice(page)).toContainText('Kaart geparkeerd')
  await expect(card(page, 'Open dag')).toBeFocused()
})

test('a message lies over nothing that can be pressed: not in a dialog, and not on the screen beneath it', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  const activity = { command: 'activity.add', input: { title: 'Ouderavond', kind: 'new', moment: '2026-11' } }
  await sendRaw(page, 'traject.execute', { trajectId: trajectIdOf(page), ...activity })
  await goToScreen(page, 'Jaarplan')
  const groups = await openSchoolDialog(page, 'Doelgroepen')
  await groups.getByRole('button', { name: 'Voeg toe: Leerjaar 1 t/m 4' }).click()
  await groups.getByRole('button', { name: 'Haal Leerjaar 1 weg' }).click()
  await expect(notice(page)).toContainText('is weggehaald')
  expect(await covered(page, groups)).toEqual([])
  await groups.getByRole('button', { name: 'Klaar' }).click()
  await expect(groups).toHaveCount(0)
  const holidays = await openSchoolDialog(page, 'Vakanties')
  await holidays.getByRole('button', { name: 'Pas aan voor deze school' }).click()
  await holidays.getByRole('button', { name: 'Bewaren' }).click()
  await expect(notice(page)).toContainText('zijn bewaard')
  expect(await covered(page, holidays)).toEqual([])
  await holidays.getByRole('button', { name: 'Klaar' }).click()
  await expect(holidays).toHaveCount(0)
  await undo(page, 'vakanties van de school gewijzigd')
  expect(await covered(page, page.getByRole('main').locator('header, footer'))).toEqual([])
  await goToScreen(page, 'Werksessie 2')
  await expect(notice(page)).toBeVisible()
  expect(await covered(page, page.getByRole('main'))).toEqual([])
})

test('what was refused is no longer told once it is accepted, nor in another traject', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const activity = { command: 'activity.add', input: { title: 'Ouderavond', kind: 'new', moment: null } }
  await sendRaw(page, 'traject.execute', { trajectId: trajectIdOf(page), ...activity })
  await goToScreen(page, 'Jaarplan')
  const open = async () => {
    await page.getByRole('main').getByRole('button', { name: 'Ouderavond' }).first().click()
    return page.getByRole('complementary', { name: 'Activiteit: Ouderavond' }).getByRole('textbox', { name: 'Uren' })
  }
  const refuse = async () => {
    const hours = await open()
    await hours.fill('twaalf')
    await page.getByRole('button', { name: 'Sluit deze activiteit' }).focus()
    await hours.focus()
    await page.getByRole('link', { name: 'Werksessie 1' }).click()
    await expect(notice(page)).toContainText('Niet bewaard.')
    await goToScreen(page, 'Jaarplan')
  }
  await refuse()
  const hours = await open()
  await expect(hours).toHaveValue('twaalf')
  await hours.fill('12')
  await page.keyboard.press('Enter')
  await expect(notice(page)).toHaveCount(0)

  await page.getByRole('button', { name: 'Sluit deze activiteit' }).click()
  await refuse()
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await newTraject(page, 'Vmbo', 'Midden', '2027')
  await expect(notice(page)).toHaveCount(0)
})
