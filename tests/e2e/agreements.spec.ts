import type { Locator, Page } from '@playwright/test'
import { expectAccessibleInBoth } from './accessible.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  aSecond,
  capture,
  captureLine,
  card,
  goToScreen,
  goToStep,
  newTraject,
  notice,
  openTraject,
  sendRaw,
  undo,
} from './gestures.ts'

const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'Afspraken' })
const field = (within: Page | Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true })
const what = (within: Page | Locator): Locator => field(within, 'Wat spreken jullie af?')
const rows = (within: Page | Locator): Locator =>
  within.getByRole('list', { name: /^(Afspraken van|Afgesproken in) werksessie 1$/i }).getByRole('listitem')
const tick = (within: Page | Locator, text: string): Locator => within.getByRole('checkbox', { name: text })

/** Opens the panel with its key. */
async function open(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+a')
  await expect(what(panel(page))).toBeFocused()
  return panel(page)
}

/** Notes what was agreed as fast as one types, by keyboard alone: what, Tab, who, Tab, before when, Enter. */
async function note(page: Page, ...parts: readonly [string, ...string[]]): Promise<void> {
  const [first, ...others] = parts
  await page.keyboard.type(first)
  for (const part of others) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(part)
  }
  await page.keyboard.press('Enter')
}

test('agreements are noted from a step by keyboard, outlive a kill, and stand in Afronden and in werksessie 2', async ({
  app,
}) => {
  let { page, kill } = await app.launch()
  await newTraject(page)
  await goToStep(page, 'Nu')
  await capture(page, 1, 'Startgesprek')

  await open(page)
  // Nothing of the next waits for the answer to the one before.
  await note(page, 'Zaal vragen', 'conciërge', '1 okt')
  await note(page, 'Brief in drie talen', 'decaan en M.')
  await expect(rows(page)).toHaveText([
    'Zaal vragenconciërge, vóór donderdag 1 oktober 2026',
    'Brief in drie talendecaan en M.',
  ])
  await expect(what(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await capture(page, 2, 'Rapportgesprek')
  await expect(card(page, 'Rapportgesprek')).toBeVisible()

  await open(page)
  await page.keyboard.type('Ouderraad bel')
  await page.keyboard.press('Tab')
  await page.keyboard.type('teaml')
  await aSecond(page)
  await kill()
  ;({ page, kill } = await app.launch())
  await openTraject(page)
  const there = await open(page)
  await expect(rows(there)).toHaveCount(2)
  await expect(what(there)).toHaveValue('Ouderraad bel')
  await expect(there.getByRole('combobox', { name: 'Wie?' })).toHaveValue('teaml')
  await page.keyboard.press('End')
  await page.keyboard.type('len')
  await page.keyboard.press('Enter')
  await expect(rows(there)).toHaveCount(3)
  // The key closes what it opened.
  await page.keyboard.press('Alt+a')
  await expect(panel(page)).toHaveCount(0)
  await expect(captureLine(page)).toBeFocused()

  await goToStep(page, 'Afronden')
  await expect(page.getByRole('heading', { name: 'Afspraken' })).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  await what(page).focus()
  await note(page, 'Foto maken')
  await expect(rows(page)).toHaveCount(4)
  await tick(page, 'Zaal vragen').click()
  await expect(tick(page, 'Zaal vragen')).toBeChecked()
  await undo(page, 'afspraak "Zaal vragen" afgevinkt')
  await expect(tick(page, 'Zaal vragen')).not.toBeChecked()
  // Undo leaves one where one is.
  await expect(page.getByRole('heading', { name: 'Afspraken' })).toBeVisible()

  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  await goToScreen(page, 'Werksessie 2')
  await expect(page.getByRole('heading', { name: 'Afgesproken in werksessie 1' })).toBeVisible()
  await expect(rows(page)).toHaveCount(4)
  await tick(page, 'Brief in drie talen').click()
  await expect(page.getByText('1 van de 4 gedaan')).toBeVisible()
  await undo(page, 'afspraak "Brief in drie talen" afgevinkt')
  await expect(page.getByText('0 van de 4 gedaan')).toBeVisible()

  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  const stage = page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
  await expect(stage).toBeFocused()
  const walking = await open(page)
  await note(page, 'Toetsweken doorgeven', '', 'week 46')
  const own = walking.getByRole('list', { name: 'Afspraken van werksessie 2' }).getByRole('listitem')
  await expect(own).toHaveText(['Toetsweken doorgevenvóór maandag 9 november 2026'])
  await tick(walking, 'Foto maken').click()
  await expect(tick(walking, 'Foto maken')).toBeChecked()
  await what(walking).focus()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  // The letters of the walk are commands again.
  await expect(stage).toBeFocused()
  await page.getByRole('button', { name: 'Afspraken' }).click()
  await expect(panel(page)).toBeVisible()
})

test('an agreement is worded otherwise, put in order and taken away in its place', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const there = await open(page)
  for (const each of ['Zaal vragen', 'Brief', 'Koffie']) await note(page, each)
  await expect(rows(there)).toHaveText(['Zaal vragen', 'Brief', 'Koffie'])

  await there.getByRole('button', { name: 'Brief wijzigen' }).click()
  const row = rows(there).nth(1)
  await expect(what(row)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' in drie talen')
  await page.keyboard.press('Tab')
  await page.keyboard.type('decaan')
  await page.keyboard.press('Tab')
  await page.keyboard.type('gauw')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Jaarlijn leest in "gauw" geen')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('voor 10 nov')
  await page.keyboard.press('Enter')
  await expect(row).toHaveText('Brief in drie talendecaan, vóór dinsdag 10 november 2026')

  // Escape leaves the fields as they were, and only then the panel.
  await there.getByRole('button', { name: 'Brief in drie talen wijzigen' }).click()
  await page.keyboard.type('weg')
  await page.keyboard.press('Escape')
  await expect(row).toHaveText('Brief in drie talendecaan, vóór dinsdag 10 november 2026')

  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows(there)).toHaveText([/^Brief/, 'Zaal vragen', 'Koffie'])
  await expect(there.getByRole('status').filter({ hasText: 'afspraak 1 van 3' })).toBeAttached()
  await there.getByRole('button', { name: 'Koffie weghalen' }).click()
  await expect(rows(there)).toHaveCount(2)
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(rows(there)).toHaveText([/^Brief/, 'Zaal vragen', 'Koffie'])
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('what cannot be is told at its field, and what is typed stays there', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const there = await open(page)
  await note(page, 'Zaal vragen', 'conciërge', '1-10-2206')
  await expect(there).toContainText('Deze datum ligt te ver van schooljaar 2026-2027')
  await expect(what(there)).toHaveValue('Zaal vragen')
  await field(there, 'Vóór wanneer?').fill('31 februari')
  await page.keyboard.press('Enter')
  await expect(field(there, 'Vóór wanneer?')).toBeFocused()
  await expect(there).toContainText('"31 februari" bestaat niet')
  await what(there).fill('')
  await page.keyboard.press('Enter')
  await expect(what(there)).toBeFocused()
  await expect(there).toContainText('Er staat nog geen tekst')
  await expect(there).toContainText('Er is nog niets afgesproken.')
})

test('axe finds nothing serious on the agreements, wherever they stand', { tag: '@chromium' }, async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await open(page)
  await note(page, 'Zaal vragen', 'conciërge', '1 okt')
  await note(page, `Een heel lange afspraak ${'kennismakingsgesprekken '.repeat(19)}`.trim())
  await expect(rows(page)).toHaveCount(2)
  await tick(page, 'Zaal vragen').click()
  await expect(tick(page, 'Zaal vragen')).toBeChecked()
  await page.getByRole('button', { name: 'Zaal vragen wijzigen' }).click()
  await expect(what(rows(page).first())).toBeFocused()
  await expectAccessibleInBoth(page, 'the panel of agreements')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await goToStep(page, 'Afronden')
  await expect(rows(page)).toHaveCount(2)
  await expectAccessibleInBoth(page, 'Afronden with agreements')
  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  await goToScreen(page, 'Werksessie 2')
  await expect(rows(page)).toHaveCount(2)
  await expectAccessibleInBoth(page, 'the beginning of werksessie 2 with agreements')
})

test('the wall shows the agreements in Afronden, and nothing of what is being typed', { tag: '@electron' }, async ({
  app,
}) => {
  const { page, electron } = await app.launch()
  await newTraject(page)
  const opened = electron?.waitForEvent('window')
  await page.getByRole('button', { name: 'Tweede scherm', exact: true }).click()
  const wall = await opened
  if (!wall) throw new Error('no second screen')
  await open(page)
  await note(page, 'Zaal vragen', 'conciërge', '1 okt')
  await note(page, 'Brief in drie talen')
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.type('Nog niet hardop')
  await expect(wall.locator('body')).not.toContainText('Zaal vragen')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Afronden')
  await expect(wall.getByRole('heading', { name: 'Afspraken' })).toBeVisible()
  await expect(wall.locator('body')).toContainText('conciërge, vóór donderdag 1 oktober 2026')
  await expect(wall.locator('body')).not.toContainText('hardop')
  await tick(page, 'Zaal vragen').click()
  await expect(wall.locator('body')).not.toContainText('conciërge')
  expect(await sendRaw(page, 'audience.hide', undefined)).toMatchObject({ ok: true })
})
