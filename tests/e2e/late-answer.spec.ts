import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, cardsIn, newTraject, reach } from './gestures.ts'

/** Holds every answer about the traject until it is let go: a slow disk. */
async function heldAnswers(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/call/traject.execute', async (route) => {
    await held
    await route.continue()
  })
  return () => letGo()
}

for (const { key, what } of [
  { key: 'p', what: 'parked' },
  { key: 'Delete', what: 'removed' },
  { key: 'c', what: 'clustered' },
] as const) {
  test(`what is typed while a card is being ${what} stays in its field @chromium`, async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    for (const text of ['Ouderavond', 'Startgesprek', 'Open dag']) await capture(page, 1, text)
    await expect(cardsIn(page, 'Gedachten')).toHaveCount(3)
    await reach(card(page, 'Startgesprek'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowUp')
    const letGo = await heldAnswers(page)
    const sent = page.waitForRequest('**/call/traject.execute')
    await page.keyboard.press(key)
    await sent
    await page.keyboard.press('Control+f')
    const search = page.getByRole('textbox', { name: 'Zoek op het bord' })
    await expect(search).toBeFocused()
    await page.keyboard.type('men')
    letGo()
    const cluster = page.locator('[aria-roledescription="cluster"]')
    if (key === 'c') await expect(cluster).toBeVisible()
    else await expect(cardsIn(page, 'Gedachten')).toHaveCount(1)
    await page.keyboard.type('tor')
    await expect(search).toHaveValue('mentor')
    await expect(search).toBeFocused()
    await expect(captureLine(page)).toHaveValue('')
  })
}
