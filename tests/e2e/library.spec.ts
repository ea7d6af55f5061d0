import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { exportedFile } from './exported.ts'
import { expect, test } from './fixtures.ts'
import { boxOf, focused, goToScreen, newTraject, notice, openTraject, undo } from './gestures.ts'

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Gereedschapskist' })
const besideYear = (page: Page, title: string) => page.getByRole('complementary', { name: `Activiteit: ${title}` })
const search = (panel: Locator) => panel.getByRole('searchbox', { name: 'Zoek een idee' })
const count = (panel: Locator) => panel.getByRole('status')
const idea = (panel: Locator, name: string) =>
  panel.getByRole('listitem').filter({ has: panel.page().getByRole('heading', { name, exact: true }) })

/** Opens the gereedschapskist beside the jaarplan. */
async function openLibrary(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /Gereedschapskist$/ })
    .first()
    .press('Enter')
  const panel = panelOf(page)
  await expect(search(panel)).toBeFocused()
  return panel
}

/** Narrows the ideas down by one of the three filters. */
async function pick(panel: Locator, filter: string, option: string): Promise<void> {
  await panel.getByRole('button', { name: filter }).press('Enter')
  await panel.page().getByRole('option', { name: option, exact: true }).press('Enter')
}

/** Chooses a file as a person does in the dialog of the system. */
async function giveFile(panel: Locator, name: string, text: string): Promise<void> {
  const choosing = panel.page().waitForEvent('filechooser')
  await panel.getByRole('button', { name: 'Meer met eigen ideeën' }).click()
  await panel.page().getByRole('menuitem', { name: 'Haal ideeën uit een bestand' }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('an idea is found, narrowed down and put in a month by keyboard alone, and taken back', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const panel = await openLibrary(page)
  const filters = ['Schoolsoort', 'Wie doet mee', 'Maand'].map((name) => panel.getByRole('button', { name }))
  const tops = await Promise.all(filters.map(async (filter) => (await boxOf(filter)).y))
  expect(new Set(tops).size).toBe(1)
  // The sort of school of the traject comes first.
  await expect(count(panel)).toHaveText('14 ideeën')
  await pick(panel, 'Schoolsoort', 'Alle scholen')
  await expect(count(panel)).toHaveText('26 ideeën')
  await pick(panel, 'Wie doet mee', 'Bedrijf')
  await expect(count(panel)).toHaveText('1 idee')
  await pick(panel, 'Maand', 'november')
  await expect(panel.getByText('Geen idee past hierbij.')).toBeVisible()
  await panel.getByRole('button', { name: 'Toon alles' }).press('Enter')
  await expect(search(panel)).toBeFocused()
  await page.keyboard.insertText('DIDACTIEFONLINE netwerk')
  await expect(count(panel)).toHaveText('1 idee')

  await idea(panel, 'Netwerkkaart').getByRole('button', { name: 'Meer' }).press('Enter')
  await expect(idea(panel, 'Netwerkkaart')).toContainText('didactiefonline.nl/artikel/loopbaankeuze-en-ouders')
  await expect(idea(panel, 'Netwerkkaart')).toContainText('vmbouit de bron')
  await expect(idea(panel, 'Netwerkkaart')).toContainText('suggestie')
  await idea(panel, 'Netwerkkaart').getByRole('button', { name: 'Zet in het jaarplan' }).press('Enter')
  // The month that fits comes first, and has the focus.
  await expect(page.getByRole('menuitem').first()).toHaveText('februari 2027 (past goed)')
  await page.keyboard.press('Enter')
  await expect(besideYear(page, 'Netwerkkaart')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Doel' })).toHaveValue('Zien wie in de omgeving kan helpen')

  const again = await openLibrary(page)
  await expect(search(again)).toHaveValue('DIDACTIEFONLINE netwerk')
  await expect(idea(again, 'Netwerkkaart')).toContainText('Staat al in het jaarplan')
  await page.keyboard.press('Escape')
  await expect(search(again)).toHaveValue('')
  await expectAccessible(page, 'the gereedschapskist')
  await page.keyboard.press('Escape')
  await expect(again).toHaveCount(0)
  await undo(page, '"Netwerkkaart" uit de gereedschapskist in het jaarplan gezet')
})

test('an idea is dragged onto the year', async ({ app }) => {
  const { page } = await app.launch()
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await goToScreen(page, 'Jaarplan')
  const panel = await openLibrary(page)
  const name = panel.getByRole('heading', { name: 'Kwaliteitenspel thuis' })
  await name.scrollIntoViewIfNeeded()
  await name.hover()
  await page.mouse.down()
  await page.mouse.move(500, 400, { steps: 8 })
  await page.mouse.up()
  const beside = besideYear(page, 'Kwaliteitenspel thuis')
  await expect(beside).toBeVisible()
  await expect(beside.getByText('Alles staat erin')).toBeVisible()
})

test('an own idea is kept, replaced, renamed, removed and put back, and is there after a restart', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  await page.getByRole('button', { name: 'Nieuwe activiteit' }).first().click()
  await page.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill('Koffie met ouders')
  await page.keyboard.press('Enter')
  const beside = besideYear(page, 'Koffie met ouders')
  const keep = beside.getByRole('button', { name: 'Bewaar in de gereedschapskist' })
  await keep.click()
  await expect(notice(page)).toContainText('"Koffie met ouders" staat in de gereedschapskist')
  await keep.click()
  await expect(notice(page)).toContainText('staat al precies zo')
  // What is still in a field goes along.
  await beside.getByRole('textbox', { name: 'Doel' }).fill('Elkaar leren kennen')
  await keep.click()
  const question = page.getByRole('alertdialog', { name: 'Je hebt al een eigen idee met deze naam' })
  await question.getByRole('button', { name: 'Vervang het idee' }).click()
  await expect(question).toHaveCount(0)

  const panel = await openLibrary(page)
  const own = panel.getByRole('listitem').first()
  await expect(own).toContainText('eigen')
  await expect(own).toContainText('Elkaar leren kennen')
  await own.getByRole('button', { name: 'Meer' }).click()
  await own.getByRole('button', { name: 'Andere naam' }).click()
  await page.getByRole('textbox', { name: 'Naam' }).fill(' ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Er staat nog geen tekst.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Naam' }).fill('Thee met ouders')
  await page.keyboard.press('Enter')
  await expect(own.getByRole('heading')).toHaveText('Thee met ouders')
  await own.getByRole('button', { name: 'Haal weg' }).click()
  await expect(idea(panel, 'Thee met ouders')).toHaveCount(0)
  expect(await focused(page)).toBe('Zoek een idee')
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(idea(panel, 'Thee met ouders')).toBeVisible()

  const { page: later } = await app.reopen()
  await openTraject(later)
  await goToScreen(later, 'Jaarplan')
  await expect(idea(await openLibrary(later), 'Thee met ouders')).toContainText('Elkaar leren kennen')
})

test('own ideas go to a colleague as a file and come back from one, all or nothing', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const panel = await openLibrary(page)
  const list = (entries: readonly object[]) =>
    JSON.stringify({ format: 'jaarlijn-gereedschapskist', version: 1, entries })

  for (const [name, text, says] of [
    ['foto.json', '\u0089PNG', 'Dit bestand is geen lijst van de gereedschapskist.'],
    ['nieuw.json', JSON.stringify({ format: 'jaarlijn-gereedschapskist', version: 2 }), 'nieuwere versie'],
    ['groot.json', 'x'.repeat(1_000_001), 'Dit bestand is te groot.'],
    ['veel.json', list(Array.from({ length: 501 }, (_, n) => ({ name: `Idee ${n}` }))), 'meer dan 500 ideeën'],
  ] as const) {
    await giveFile(panel, name, text)
    await expect(notice(page)).toContainText(says)
    await expect(count(panel)).toHaveText('14 ideeën')
  }

  await giveFile(panel, 'collega.json', list([{ name: 'Koffie' }, { name: 'Thee', months: [13] }, { name: '' }]))
  const preview = page.getByRole('dialog', { name: 'Ideeën uit "collega.json"' })
  await expect(preview).toContainText('Nieuw: 1 idee')
  await expect(preview).toContainText('Idee 2, "Thee": bij "Maanden" staat iets wat Jaarlijn niet kent.')
  await expect(preview).toContainText('Idee 3: de naam ontbreekt.')
  await expectAccessible(page, 'the preview of an import')
  await page.keyboard.press('Escape')
  await expect(count(panel)).toHaveText('14 ideeën')
  await giveFile(panel, 'collega.json', list([{ name: 'Koffie' }]))
  await preview.getByRole('button', { name: 'Neem 1 idee over' }).click()
  await expect(count(panel)).toHaveText('15 ideeën')

  const bytes = await exportedFile(running, app.filesFolder, 'Gereedschapskist.json', async () => {
    await panel.getByRole('button', { name: 'Meer met eigen ideeën' }).click()
    await page.getByRole('menuitem', { name: 'Bewaar eigen ideeën als bestand' }).click()
  })
  await giveFile(panel, 'terug.json', bytes.toString('utf8'))
  await expect(page.getByRole('dialog')).toContainText('Heb je al precies zo: 1 idee')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click()

  await giveFile(panel, 'collega.json', list([{ name: 'KOFFIE', goal: 'Bijpraten' }, { name: 'Thee' }]))
  await expect(preview).toContainText('Vervangt je eigen idee met dezelfde naam: 1')
  await preview.getByRole('button', { name: 'Neem 2 ideeën over' }).click()
  await expect(idea(panel, 'KOFFIE')).toContainText('Bijpraten')
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(idea(panel, 'Koffie')).toBeVisible()
  await expect(idea(panel, 'Thee')).toHaveCount(0)
})
