import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, cardsIn, goToStep, newTraject } from './gestures.ts'
import { outlineOf } from './werksessieGestures.ts'

test('searching dims what does not match, and shows everything again', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const [column, text] of [
    [1, 'Ouders weten niet waar ze terechtkunnen'],
    [2, 'De mentor is het eerste gezicht'],
    [3, 'Een avond van leerlingen voor OUDERS'],
  ] as const) {
    await capture(page, column, text)
  }
  const others = card(page, 'De mentor')
  await expect(card(page, '')).toHaveCount(3)
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Zoek op het bord' })
  await expect(field).toBeFocused()
  await page.keyboard.insertText('ouders')
  await expect(others).not.toHaveCSS('opacity', '1')
  for (const text of ['Ouders weten', 'Een avond']) await expect(card(page, text)).toHaveCSS('opacity', '1')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(captureLine(page)).toBeFocused()
  await expect(others).toHaveCSS('opacity', '1')
})

test('reading aloud walks the cards as they lay, and appraises them on the way', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToStep(page, 'Nu')
  await expect(captureLine(page)).toBeFocused()
  await capture(page, 1, 'Spreekuur van de decaan', 'Een vraag stellen zonder afspraak')
  await capture(page, 1, 'Nieuwsbrief van acht bladzijden')
  await capture(page, 1, 'Loopbaanles op vrijdagmiddag')
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveCount(3)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('v')
  const stage = page.getByRole('dialog', { name: 'Voorlezen' })
  await expect(stage.getByText('Kaart 1 van 3')).toBeVisible()
  await expect(stage.getByText('Een vraag stellen zonder afspraak')).toBeVisible()
  // The digits are those of the columns: 2 is Koesteren, 4 is Stoppen.
  await page.keyboard.press('2')
  await expect(stage.getByText('Koesteren', { exact: true })).toBeVisible()
  await page.keyboard.press('+')
  await expect(stage.getByText('1 stip', { exact: true })).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(stage.getByText('Kaart 2 van 3')).toBeVisible()
  await expect(stage.getByText('Nieuwsbrief van acht bladzijden')).toBeVisible()
  await page.keyboard.press('4')
  await expect(stage.getByText('Stoppen', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(stage.getByText('Loopbaanles op vrijdagmiddag')).toBeVisible()
  await page.keyboard.press('p')
  await expect(stage.getByText('Parkeerplaats', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(stage.getByText('Kaart 2 van 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stage).toHaveCount(0)
  await expect(card(page, 'Nieuwsbrief')).toBeFocused()
  await expect(cardsIn(page, 'Koesteren')).toContainText(['Spreekuur van de decaan'])
  await expect(cardsIn(page, 'Stoppen')).toContainText(['Nieuwsbrief van acht bladzijden'])
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Parkeerplaats/ })).toContainText('1')
})

test('a card that cannot be kept stays where it was typed', { tag: '@chromium' }, async ({ app }) => {
  const { page } = await app.launch()
  app.expectErrors(/net::ERR_FAILED/)
  await newTraject(page)
  await goToStep(page, 'Nu')
  await expect(captureLine(page)).toBeFocused()
  const second = page.getByRole('textbox', { name: 'Bedoeling' })
  await page.route('**/call/traject.execute', (route) => route.abort(), { times: 1 })
  await captureLine(page).fill('Spreekuur van de decaan')
  await second.fill('Een vraag stellen zonder afspraak')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Jaarlijn')
  await expect(captureLine(page)).toHaveValue('Spreekuur van de decaan')
  await expect(second).toHaveValue('Een vraag stellen zonder afspraak')
  await expect(captureLine(page)).toBeFocused()
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveText(
    /Spreekuur van de decaan\s*Een vraag stellen zonder afspraak/,
  )
  await expect(captureLine(page)).toHaveValue('')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await outlineOf(page)).toContain('Spreekuur van de decaan (intention: Een vraag stellen zonder afspraak)')
})
