import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { captureLine, cardsIn, focused, goToStep, newTraject, openTraject, typeDate } from './gestures.ts'

test('the steps of werksessie 1 are named, ordered, timed, skipped and added, also on the fly', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const steps = await openMenu(page, 'Stappen…', 'Stappen van werksessie 1')
  await expect(steps.getByText('Samen 120 minuten')).toBeVisible()
  await steps.getByRole('textbox', { name: 'Naam van stap 1' }).fill('Waar denken we aan?')
  await steps.getByRole('spinbutton', { name: 'Minuten voor stap 2' }).fill('45')
  await steps.getByRole('textbox', { name: 'Eigen stap erbij' }).fill('Terugblik op vorig jaar')
  await steps.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(steps.getByRole('textbox', { name: 'Naam van stap 5' })).toHaveValue('Terugblik op vorig jaar')
  await steps.getByRole('button', { name: 'Terugblik op vorig jaar eerder' }).click()
  await expect(steps.getByRole('textbox', { name: 'Naam van stap 4' })).toHaveValue('Terugblik op vorig jaar')
  await steps.getByRole('checkbox', { name: 'Straks overslaan' }).click()
  await expect(steps.getByText('1 stap slaan jullie over.')).toBeVisible()
  await expectAccessible(page, 'the steps')
  await page.keyboard.press('Escape')

  await expect(page.getByRole('heading', { level: 1, name: 'Waar denken we aan?' })).toBeVisible()
  await expect(page.getByText('Werksessie 1 · stap 1 van 5')).toBeVisible()
  await goToStep(page, 'Terugblik op vorig jaar')
  await captureLine(page).fill('De informatieavond was vol')
  await captureLine(page).press('Enter')
  await expect(cardsIn(page, 'Ideeën')).toHaveCount(1)

  const again = await openMenu(page, 'Stappen…', 'Stappen van werksessie 1')
  await expect(again.getByRole('spinbutton', { name: 'Minuten voor stap 2' })).toHaveValue('45')
  await again.getByRole('button', { name: 'Terugblik op vorig jaar weghalen' }).click()
  await expect(page.getByText('Op deze stap liggen nog kaarten.')).toBeVisible()
})

test('the clock of a step runs, is given more time, and still runs after a crash', async ({ app }) => {
  const { page, kill } = await app.launch()
  await newTraject(page)
  const clock = page.getByRole('timer', { name: 'Klok van deze stap' })
  await expect(clock).toContainText('25:00')
  await page.keyboard.press('Alt+t')
  await expect(page.getByRole('button', { name: 'Zet de klok stil' })).toBeVisible()
  await expect(clock).toContainText(/2[34]:\d\d/)
  await page.getByRole('button', { name: 'Tijd bijstellen' }).click()
  await expectAccessible(page, 'the clock, with its choices')
  await page.getByRole('button', { name: '+5 minuten' }).click()
  await expect(clock).toContainText('van 30 min')
  await kill()

  const { page: after } = await app.launch()
  // The app is where it was.
  const still = after.getByRole('timer', { name: 'Klok van deze stap' })
  await expect(still).toContainText('van 30 min')
  await expect(after.getByRole('button', { name: 'Zet de klok stil' })).toBeVisible()
  await expect(still).toContainText(/2[89]:\d\d/)
})

test('private notes stay with their step, and are kept without asking', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await page.keyboard.press('Alt+n')
  const notes = page.getByRole('dialog', { name: 'Mijn aantekeningen' })
  await expect(notes.getByText('Alleen voor jou. Komt nooit op het scherm van de groep.')).toBeVisible()
  await notes.getByRole('textbox').fill('De decaan is er tot vijf uur.\nVraag naar het budget.')
  await expectAccessible(page, 'the notes')
  await page.keyboard.press('Escape')
  await expect(notes).toHaveCount(0)
  await goToStep(page, 'Nu')
  await page.keyboard.press('Alt+n')
  await expect(notes.getByRole('textbox')).toHaveValue('')
  await page.keyboard.press('Escape')

  const { page: after } = await app.reopen()
  await openTraject(after)
  await after.keyboard.press('Alt+n')
  await expect(after.getByRole('dialog').getByRole('textbox')).toHaveValue(
    'De decaan is er tot vijf uur.\nVraag naar het budget.',
  )
})

test('who is present says how many dots there are, and afronden shows what is open', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const people = await openMenu(page, 'Aanwezig…', 'Wie is er?')
  for (const role of ['mentor leerjaar 2', 'decaan']) {
    await people.getByRole('textbox', { name: 'Naam of initialen' }).fill(role)
    await page.keyboard.press('Enter')
    await expect(people.getByRole('checkbox', { name: role })).toBeChecked()
  }
  await expectAccessible(page, 'who is present')
  await page.keyboard.press('Escape')

  await goToStep(page, 'Nu')
  await captureLine(page).fill('Startgesprek met leerling en ouder')
  await captureLine(page).press('Enter')
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveCount(1)
  await captureLine(page).press('ArrowUp')
  await page.keyboard.press('+')
  await expect(page.getByText('1 van 6 stippen')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Parkeerplaats' })).toContainText('1')
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('complementary', { name: 'Parkeerplaats' })).toContainText('Startgesprek')
  await expectAccessible(page, 'the parking lot')

  await goToStep(page, 'Afronden')
  await expect(page.getByRole('heading', { name: 'Nog open' })).toBeVisible()
  await expect(page.getByText('Startgesprek met leerling en ouder', { exact: true })).toBeVisible()
  await typeDate(page, 'Datum van werksessie 2', '14-01-2206')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Deze datum ligt te ver van schooljaar 2026-2027. Kijk het jaartal na.')).toBeVisible()
  // Two digits are a year of this century.
  await typeDate(page, 'Datum van werksessie 2', '14-01-27')
  await page.keyboard.press('Tab')
  await expect(page.getByText('donderdag 14 januari 2027')).toBeVisible()
  await expectAccessible(page, 'afronden')
  await page.getByRole('button', { name: 'Startgesprek met leerling en ouder terug op het bord' }).click()
  await expect(page.getByText('De parkeerplaats is leeg. Alles heeft een plek.')).toBeVisible()
  expect(await focused(page)).not.toBeNull()
})

test('what opens over a board can be read and used by everyone', async ({ app }) => {
  const { page } = await app.launch()
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await goToStep(page, 'Nu')
  await cardsIn(page, 'Koesteren').first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 kaarten geselecteerd')).toBeVisible()
  await expectAccessible(page, 'a board with a selection')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'the menu of a card')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.locator('[data-card-id]:focus')).toHaveCount(1)
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: 'Naam van het cluster' })).toBeFocused()
  await page.keyboard.type('Contact vroeg in het jaar')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'a board with a cluster')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('v')
  await expect(page.getByRole('dialog', { name: 'Voorlezen' })).toBeVisible()
  await expectAccessible(page, 'reading aloud')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Zoek op het bord' }).fill('ouder')
  await expectAccessible(page, 'a board that is searched')
  await page.keyboard.press('Escape')
  expect(await focused(page)).not.toBeNull()
})

test('half a sentence is still there after another step, and so is the person at work after a dialog', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  await captureLine(page).fill('Ouders willen best, maar')
  await goToStep(page, 'Nu')
  await expect(captureLine(page)).toHaveValue('')
  await goToStep(page, 'Gedachten')
  await expect(captureLine(page)).toHaveValue('Ouders willen best, maar')
  await openMenu(page, 'Aanwezig…', 'Wie is er?')
  await page.keyboard.press('Escape')
  await expect(captureLine(page)).toBeFocused()
})

async function openMenu(page: Page, item: string, title: string) {
  await page.getByRole('button', { name: 'Sessie', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  return dialog
}
