import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  cardsIn,
  goToScreen,
  goToStep,
  goToView,
  newTraject,
  notice,
  onTimeline,
  openActivity,
  reach,
  undo,
} from './gestures.ts'

const lit = (page: Page) => page.locator('[data-flash]')
const redoIt = (page: Page) => notice(page).getByRole('button', { name: 'Opnieuw', exact: true })
const undoIt = (page: Page) => notice(page).getByRole('button', { name: 'Ongedaan maken' })
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link', { name: `: ${name}` })

test('undo goes to the step where it takes something back, and the message turns it round', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek', 'Rapportgesprek']) await capture(page, 1, text)
  await goToStep(page, 'Nu')
  await expect(captureLine(page)).toBeFocused()

  // Never unseen: each card of the other step goes in sight of everyone.
  await undo(page, 'kaart "Rapportgesprek" toegevoegd')
  await expect(notice(page)).toContainText('Gedachten')
  await expect(step(page, 'Gedachten')).toHaveAttribute('aria-current', 'step')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'Startgesprek'])
  await expect(lit(page)).toContainText('Gedachten')
  await redoIt(page).click()
  await expect(notice(page)).toContainText('Opnieuw gedaan: kaart "Rapportgesprek" toegevoegd')
  await expect(card(page, 'Rapportgesprek')).toHaveAttribute('data-flash', '')
  await undoIt(page).click()
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'Startgesprek'])

  // Who does something else can no longer turn it round by that message.
  await expect(redoIt(page)).toBeVisible()
  await captureLine(page).click()
  await capture(page, 1, 'Open dag')
  await expect(redoIt(page)).toHaveCount(0)

  // A key that is held is one step.
  await captureLine(page).press('Escape')
  await page.keyboard.down('Control')
  for (let held = 0; held < 10; held += 1) await page.keyboard.down('z')
  await page.keyboard.up('z')
  await page.keyboard.up('Control')
  await expect(notice(page)).toContainText('Ongedaan gemaakt: kaart "Open dag" toegevoegd')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'Startgesprek'])

  // On its own step nobody is taken anywhere.
  await reach(card(page, 'Ouderavond'))
  await page.keyboard.press('p')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Startgesprek'])
  await undo(page, 'kaart "Ouderavond" geparkeerd')
  await expect(card(page, 'Ouderavond')).toHaveAttribute('data-flash', '')
  await expect(notice(page)).not.toContainText(' · ')

  // From another screen too.
  await goToScreen(page, 'Jaarplan')
  await page.keyboard.press('Control+z')
  await expect(step(page, 'Gedachten')).toHaveAttribute('aria-current', 'step')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond'])
})

test('undo lights up the cell, the field or the activity that it changed', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const title of ['Ouderavond', 'Startgesprek']) {
    await command(page, 'activity.add', { title, kind: 'new', moment: '2026-11' })
  }
  await goToScreen(page, 'Jaarplan')
  const panel = await openActivity(page, 'Ouderavond')
  await panel.getByRole('textbox', { name: 'Doel' }).fill('Elkaar leren kennen')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Sluit deze activiteit' }).focus()
  await page.keyboard.press('Control+z')
  await expect(panel.locator('[data-field="goal"]')).toHaveAttribute('data-flash', '')
  await expect(onTimeline(page, 'Ouderavond').first()).toHaveAttribute('data-flash', '')
  await redoIt(page).click()
  await expect(panel.getByRole('textbox', { name: 'Doel' })).toHaveValue('Elkaar leren kennen')

  await panel.getByRole('button', { name: 'Sluit deze activiteit' }).click()
  await goToView(page, 'Tabel')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+z')
  const cell = page.locator('[data-column="goal"][data-flash]')
  await expect(cell).toHaveCount(1)
  await expect(lit(page)).toHaveCount(1)

  // The plan is on the plan step as well: nobody is taken to another screen for it.
  await goToScreen(page, 'Werksessie 1')
  await goToStep(page, 'Naar het jaarplan')
  await page.keyboard.press('Control+Shift+z')
  await expect(notice(page)).toContainText('Opnieuw gedaan')
  await expect(lit(page)).toContainText('Ouderavond')
  await expect(step(page, 'Naar het jaarplan')).toHaveAttribute('aria-current', 'step')

  // On a step that does not show it, the plan is shown.
  await goToStep(page, 'Nu')
  await captureLine(page).press('Escape')
  await page.keyboard.press('Control+z')
  await expect(notice(page)).toContainText(' · Jaarplan')
  await expect(onTimeline(page, 'Ouderavond').first()).toBeVisible()
})

test('undo of what was decided goes to werksessie 2, of the school to the jaarplan, with less motion for who asks', async ({
  app,
}) => {
  const { page } = await app.launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await newTraject(page)
  await command(page, 'targetGroup.add', { names: ['Leerjaar 1'] })
  await page.keyboard.press('Control+z')
  await expect(notice(page)).toContainText('Leerjaar 1')
  await expect(page.getByRole('link', { name: 'Jaarplan' })).toHaveAttribute('aria-current', 'page')
  await expect(lit(page)).toContainText('School')
  expect(await lit(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  expect(await lit(page).evaluate((element) => getComputedStyle(element).animationDuration)).toBe('1e-05s')

  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await page.getByRole('button', { name: /Akkoord/ }).click()
  await expect(page.getByText(/akkoord/i).first()).toBeVisible()
  await goToScreen(page, 'Jaarplan')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Werksessie 2' })).toHaveAttribute('aria-current', 'page')
  await expect(redoIt(page)).toBeVisible()
})
