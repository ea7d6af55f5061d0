import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { capture, card, cardsIn, goToScreen, goToStep, month, newTraject, onTimeline } from './gestures.ts'

/** Chooses in the menu of something, with the pointer alone and without holding it. */
async function chooseFrom(page: Page, of: ReturnType<typeof card>, ...choices: readonly string[]): Promise<void> {
  await of.click({ button: 'right' })
  for (const name of choices) await page.getByRole('menuitem', { name, exact: true }).click()
}

test('what dragging does on a board is also done by clicking', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToStep(page, 'Nu')
  for (const text of ['Startgesprek', 'Ouderavond', 'Rapport']) await capture(page, 2, text)
  const keep = cardsIn(page, 'Koesteren')
  await expect(keep).toContainText(['Startgesprek', 'Ouderavond', 'Rapport'])

  await chooseFrom(page, card(page, 'Rapport'), 'Eén plek omhoog')
  await expect(keep).toContainText(['Startgesprek', 'Rapport', 'Ouderavond'])
  await chooseFrom(page, card(page, 'Startgesprek'), 'Eén plek omlaag')
  await expect(keep).toContainText(['Rapport', 'Startgesprek', 'Ouderavond'])
  await card(page, 'Rapport').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Eén plek omlaag' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Eén plek omhoog' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await chooseFrom(page, card(page, 'Ouderavond'), 'Leg op…', 'Startgesprek')
  const naming = page.getByRole('textbox', { name: 'Naam van het cluster' })
  await naming.fill('Gesprekken')
  await naming.press('Enter')
  const cluster = page.getByRole('list', { name: 'Gesprekken' }).getByRole('listitem')
  await expect(cluster).toHaveCount(2)
  await chooseFrom(page, card(page, 'Rapport'), 'Leg op…', 'Cluster Gesprekken')
  await expect(cluster).toContainText(['Startgesprek', 'Ouderavond', 'Rapport'])
  await chooseFrom(page, card(page, 'Rapport'), 'Eén plek omhoog')
  await expect(cluster).toContainText(['Startgesprek', 'Rapport', 'Ouderavond'])
  await chooseFrom(page, card(page, 'Rapport'), 'Naar kolom…', 'Stoppen')
  await expect(cardsIn(page, 'Stoppen')).toContainText(['Rapport'])
})

test('what dragging does on the timeline and in the months is also done by clicking', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const rows = [{ id: null, title: 'Snuffelstage', moment: '2027-03-15/2027-03-26' }]
  await command(page, 'plan.edit', { rows })
  await goToScreen(page, 'Jaarplan')
  const chip = onTimeline(page, 'Snuffelstage')
  const expectAt = (words: string) => expect(onTimeline(page, 'Snuffelstage', words)).toBeVisible()
  await expectAt('15-03-2027 tot en met 26-03-2027')
  await chooseFrom(page, chip, 'Begin of einde…', 'Einde een week later')
  await expectAt('15-03-2027 tot en met 02-04-2027')
  await chooseFrom(page, chip, 'Begin of einde…', 'Begin een week eerder')
  await expectAt('08-03-2027 tot en met 02-04-2027')
  await chooseFrom(page, chip, 'Naar maand…', 'mei 2027')
  await expectAt('mei 2027')

  await goToScreen(page, 'Werksessie 1')
  await goToStep(page, 'Naar het jaarplan')
  const item = month(page, 'mei 2027').getByRole('button', { name: 'Snuffelstage' })
  await item.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Haal van het jaarplan' }).click()
  await expect(item).toHaveCount(0)
})

test('a new card, a dot and a decision are said to who does not see them', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const said = page.locator('[aria-live="polite"]')
  await capture(page, 2, 'Startgesprek')
  await expect(said.filter({ hasText: 'Verwachtingen: kaart 1.' })).toHaveCount(1)
  await capture(page, 2, 'Ouderavond')
  await expect(said.filter({ hasText: 'Verwachtingen: kaart 2.' })).toHaveCount(1)
  await chooseFrom(page, card(page, 'Startgesprek'), 'Geef een stip (+)')
  await expect(said.filter({ hasText: 'Startgesprek: nu 1 stip.' })).toHaveCount(1)
  const rows = [{ id: null, title: 'Snuffelstage', moment: '2027-03' }]
  await command(page, 'plan.edit', { rows })
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await page.getByRole('button', { name: 'Akkoord' }).click()
  await expect(said.filter({ hasText: /Snuffelstage.*akkoord/i })).toHaveCount(1)
})
