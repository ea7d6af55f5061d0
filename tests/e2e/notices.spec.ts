import { expect, test } from './fixtures.ts'
import { capture, card, cardsIn, newTraject, notice } from './gestures.ts'

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
