import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, goToScreen, goToView, newTraject } from './gestures.ts'

const field = (page: Page) => page.getByRole('textbox', { name: 'Zoek op het bord' })
const found = (page: Page) => page.getByRole('search').getByRole('status')
const here = (page: Page) => page.locator('[data-look~="found"]')

test('what is searched for on the board is counted, and Enter walks along it', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const said = ['Café voor vader’s', 'Thema‑avond', 'Cafe op school', 'Ouderavond']
  for (const text of said) await capture(page, 1, text)
  await capture(page, 2, 'Een CAFÉ in de aula')

  // In a cluster that is folded, and on the parking lot.
  await card(page, 'Cafe op school').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: 'Naam van het cluster' })).toBeFocused()
  await page.keyboard.type('Samen')
  await page.keyboard.press('Enter')
  const cluster = page.locator('[data-drag-item^="cluster:"]')
  await expect(cluster).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page, 'Cafe op school')).toHaveCount(0)

  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('cafe')
  await expect(found(page)).toHaveText('3 gevonden')
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('Café voor vader’s')
  await expect(found(page)).toContainText('1 van 3')
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('Cafe op school')
  await expect(here(page)).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('Een CAFÉ in de aula')
  // Closed again, and nothing was done to the plan of the group: undo is still about the cluster.
  await expect(card(page, 'Cafe op school')).toHaveCount(0)
  await page.keyboard.press('Shift+Enter')
  await expect(here(page)).toContainText('Cafe op school')
  await expect(field(page)).toBeFocused()

  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Cafe op school')).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type("vader's")
  await expect(found(page)).toHaveText('1 gevonden')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('thema-avond')
  await expect(found(page)).toHaveText('1 gevonden')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('kermis')
  await expect(found(page)).toHaveText('Niets gevonden')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('samen')
  await page.keyboard.press('Enter')
  await expect(cluster).toHaveAttribute('data-look', 'found')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(captureLine(page)).toBeFocused()
  await expect(card(page, 'Cafe op school')).toHaveCount(0)

  await card(page, 'Café voor').focus()
  await page.keyboard.press('p')
  await expect(card(page, 'Thema')).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('CAFÉ')
  await expect(found(page)).toHaveText('2 gevonden · 1 op de parkeerplaats')
})

test('in the table and in the gereedschapskist the same text is found, and Enter goes to it', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const title of ['Rapportgesprek', 'Vader’s in de klas', 'Thema‑avond']) {
    const activity = { title, kind: 'new', moment: '2026-11' }
    await command(page, 'activity.add', activity)
  }
  await goToScreen(page, 'Jaarplan')
  await goToView(page, 'Tabel')
  const search = page.getByRole('search').getByRole('textbox')
  await search.click()
  await page.keyboard.type("vader's KLAS")
  await expect(page.getByText('1 van 3 activiteiten')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-column="title"]', { hasText: 'Vader’s in de klas' })).toBeFocused()

  await goToView(page, 'Jaar')
  await page
    .getByRole('button', { name: /Gereedschapskist$/ })
    .first()
    .click()
  const kist = page.getByRole('complementary', { name: 'Gereedschapskist' })
  await kist.getByRole('searchbox').click()
  const first = kist.getByRole('listitem').first()
  await page.keyboard.type('GÉSPREK')
  await expect(first).toContainText('gesprek', { ignoreCase: true })
  await page.keyboard.press('Enter')
  await expect(first.getByRole('button').first()).toBeFocused()
})
