import type { Locator } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { capture, card, goToScreen, goToStep, newTraject, onTimeline } from './gestures.ts'

/** What is left of the look of a thing when the reader chose all colours. */
function lookOf(thing: Locator): Promise<string> {
  return thing.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor, backgroundColor, forcedColorAdjust } = getComputedStyle(element)
    return [outlineStyle, outlineWidth, outlineColor, backgroundColor, forcedColorAdjust].join(' ')
  })
}

/** The look of something chosen by the reader's own colours is that of no other. */
async function expectApart(chosen: Locator, others: Locator): Promise<void> {
  const look = await lookOf(chosen)
  const count = await others.count()
  expect(count).toBeGreaterThan(0)
  for (const other of await others.all()) expect(await lookOf(other)).not.toBe(look)
}

test('in colours that the reader chose, what is selected, today and the current tab are still seen', async ({
  app,
}) => {
  const { page } = await app.launch()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.clock.setFixedTime(new Date('2026-11-10T10:00:00'))
  await newTraject(page)
  await goToStep(page, 'Nu')
  const texts = ['Startgesprek', 'Ouderavond', 'Rapport']
  for (const text of texts) await capture(page, 1, text)
  await card(page, 'Startgesprek').click()
  await card(page, 'Ouderavond').click({ modifiers: ['Control'] })
  await expect(page.getByText('2 kaarten geselecteerd')).toBeVisible()
  await expectApart(card(page, 'Startgesprek'), card(page, 'Rapport'))
  // The focus shows among what is selected.
  await expectApart(card(page, 'Ouderavond'), card(page, 'Rapport'))
  expect(await lookOf(card(page, 'Startgesprek'))).toContain('solid')

  const steps = page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link')
  const screens = page.getByRole('navigation', { name: 'Schermen van dit traject' }).getByRole('link')
  for (const links of [steps, screens]) {
    await expectApart(links.and(page.locator('[aria-current]')), links.and(page.locator(':not([aria-current])')))
  }

  const rows = [
    { id: null, title: 'Startgesprek', moment: '2026-11' },
    { id: null, title: 'Ouderavond', moment: '2027-02' },
  ]
  await command(page, 'plan.edit', { rows })
  await goToScreen(page, 'Jaarplan')
  const views = page.getByRole('navigation', { name: 'Zo bekijk je het jaarplan' }).getByRole('link')
  await expectApart(views.and(page.locator('[aria-current]')), views.and(page.locator(':not([aria-current])')))
  await onTimeline(page, 'Startgesprek').click()
  await expectApart(onTimeline(page, 'Startgesprek'), onTimeline(page, 'Ouderavond'))
  const word = page.getByText('vandaag', { exact: true })
  await expect(word).toBeVisible()
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  for (const today of await page.locator('[data-solid="here"]').all()) {
    expect(await today.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(ground)
  }
})
