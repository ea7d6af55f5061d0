import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { goToScreen, newTraject, notice, paste, redo, sendRaw, trajectIdOf, undo } from './gestures.ts'

type Column = 'moment' | 'title' | 'goal' | 'parent' | 'hours' | 'costs' | 'status' | 'owner'

const plan = [
  { title: 'Startgesprek', moment: '2026-09', goal: 'Elkaar leren kennen', parts: { parent: 'vertellen' } },
  { title: 'Ouderavond "Samen kiezen"', moment: '2026-11-10T19:30', goal: 'Praten over kiezen', minutes: 600 },
  { title: 'Snuffelstage', moment: '2027-03-15/2027-03-26', goal: 'Ervaren hoe een werkdag is' },
] as const

/** A traject with the plan above, as a table. */
async function openTable(page: Page): Promise<Locator> {
  await newTraject(page)
  const trajectId = trajectIdOf(page)
  const rows = plan.map((fields) => ({ id: null, ...fields }))
  await sendRaw(page, 'traject.execute', { trajectId, command: 'plan.edit', input: { rows } })
  await goToScreen(page, 'Jaarplan')
  await page.getByRole('link', { name: 'Tabel' }).click()
  const grid = page.getByRole('grid', { name: 'Jaarplan als tabel' })
  await expect(grid).toBeVisible()
  return grid
}

const cell = (grid: Locator, title: string, column: Column) =>
  grid
    .getByRole('row')
    .filter({ has: grid.page().locator('[data-column="title"]', { hasText: title }) })
    .locator(`[data-column="${column}"]`)
const titles = (grid: Locator) => grid.getByRole('rowheader')

test('the table is filled in by keyboard as a spreadsheet is', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page)
  await expect(titles(grid)).toHaveText([/Startgesprek/, /Ouderavond/, /Snuffelstage/, 'Nieuwe activiteit'])

  // Typing writes over a cell, Enter goes down, Tab goes right, Escape leaves it as it was.
  await cell(grid, 'Startgesprek', 'moment').click()
  await keyboard.type('week 39')
  await keyboard.press('Enter')
  await expect(cell(grid, 'Startgesprek', 'moment')).toHaveText('week 39')
  await expect(cell(grid, 'Ouderavond', 'moment')).toBeFocused()
  await keyboard.press('F2')
  await keyboard.press('Control+a')
  await keyboard.type('10 nov 19.30-21.00')
  await keyboard.press('Tab')
  await expect(cell(grid, 'Ouderavond', 'moment')).toHaveText('di 10-11-2026 19.30-21.00')
  await expect(cell(grid, 'Ouderavond', 'title')).toBeFocused()
  await keyboard.type('iets anders')
  await keyboard.press('Escape')
  await expect(cell(grid, 'Ouderavond', 'title')).toBeFocused()

  // What cannot be is told at the cell, and nothing else changes.
  await cell(grid, 'Snuffelstage', 'moment').focus()
  for (const [typed, told] of [
    ['31 februari', '"31 februari" bestaat niet.'],
    ['week 54', 'Week 54 is er niet in schooljaar 2026-2027.'],
    ['20-3 t/m 10-3', 'Het einde ligt niet na het begin.'],
    ['10-11-2030', 'Dit moment valt buiten schooljaar 2026-2027.'],
    ['ergens in maart', 'Jaarlijn leest in "ergens in maart" geen moment.'],
  ]) {
    await keyboard.type(typed ?? '')
    await keyboard.press('Enter')
    await expect(grid.getByRole('alert')).toContainText(told ?? '')
    await expect(page.getByRole('textbox', { name: 'Moment van Snuffelstage' })).toHaveValue(typed ?? '')
    await keyboard.press('Escape')
  }
  await expect(cell(grid, 'Snuffelstage', 'moment')).toHaveText('15-03-2027 t/m 26-03-2027')

  // A column with choices offers them; who types enough means the one that is left.
  await cell(grid, 'Startgesprek', 'status').focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveText(['gepland', 'in voorbereiding', 'uitgevoerd', 'gaat niet door'])
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(cell(grid, 'Startgesprek', 'status')).toHaveText('in voorbereiding')
  await keyboard.type('uit')
  await keyboard.press('Enter')
  await expect(cell(grid, 'Ouderavond', 'status')).toHaveText('uitgevoerd')

  // Several rows at once are one step back.
  await cell(grid, 'Startgesprek', 'goal').focus()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.type('Samen vooruit')
  await keyboard.press('Control+Enter')
  for (const { title } of plan) await expect(cell(grid, title, 'goal')).toHaveText('Samen vooruit')
  await undo(page, '3 activiteiten in de tabel gewijzigd')
  await expect(cell(grid, 'Startgesprek', 'goal')).toHaveText('Elkaar leren kennen')
  await keyboard.press('Control+d')
  await expect(cell(grid, 'Snuffelstage', 'goal')).toHaveText('Elkaar leren kennen')
  await keyboard.press('Delete')
  await expect(cell(grid, 'Startgesprek', 'goal')).toHaveText('')
  await expect(cell(grid, 'Snuffelstage', 'goal')).toHaveText('')

  // The last row makes activities, one after another.
  await keyboard.press('Escape')
  await keyboard.press('Control+End')
  await keyboard.press('ArrowDown')
  await keyboard.press('Home')
  await keyboard.press('ArrowRight')
  await keyboard.type('Koffieochtend')
  await keyboard.press('Enter')
  await expect(titles(grid)).toHaveCount(5)
  await keyboard.type('Diploma-uitreiking')
  await keyboard.press('Enter')
  await expect(titles(grid)).toHaveText([/Start/, /Ouderavond/, /Snuffel/, /Koffie/, /Diploma/, 'Nieuwe activiteit'])

  // A row is opened and left again, and picked rows are taken away together.
  await cell(grid, 'Koffieochtend', 'hours').focus()
  await keyboard.press('Alt+Enter')
  await expect(page.getByRole('complementary', { name: 'Activiteit: Koffieochtend' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(cell(grid, 'Koffieochtend', 'hours')).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await keyboard.press('Space')
  await expect(page.getByRole('form', { name: 'Gekozen rijen' })).toContainText('Geef 2 rijen')
  await expectAccessible(page, 'the table with picked rows')
  await keyboard.press('Delete')
  await expect(notice(page)).toContainText('2 activiteiten zijn van het jaarplan gehaald')
  await expect(titles(grid)).toHaveCount(4)

  // Escape and then Tab goes out of the table.
  await keyboard.press('Escape')
  await keyboard.press('Tab')
  await expect(grid.locator(':focus')).toHaveCount(0)
})

test('the table is sorted, searched and changed by mouse', async ({ app }) => {
  const { page } = await app.launch()
  const grid = await openTable(page)
  const heading = grid.getByRole('columnheader', { name: 'Activiteit' })
  await heading.click()
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await expect(titles(grid)).toHaveText([/Ouderavond/, /Snuffelstage/, /Startgesprek/, 'Nieuwe activiteit'])
  await heading.click()
  await expect(titles(grid).first()).toHaveText(/Startgesprek/)
  await heading.click()
  await expect(heading).toHaveAttribute('aria-sort', 'none')

  await page.getByRole('textbox', { name: 'Zoek in de tabel' }).fill('kiezen')
  await expect(titles(grid)).toHaveText([/Ouderavond/, 'Nieuwe activiteit'])
  await expect(page.getByText('1 van 3 activiteiten')).toBeVisible()
  await page.getByRole('button', { name: 'Toon weer alles' }).click()

  // Dragging over cells selects their rows, and the bar gives them the same.
  const [from, to] = [cell(grid, 'Startgesprek', 'goal'), cell(grid, 'Snuffelstage', 'goal')]
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
  const bar = page.getByRole('form', { name: 'Gekozen rijen' })
  await expect(bar).toContainText('Geef 3 rijen')
  await bar.getByRole('button', { name: 'Kolom' }).click()
  await page.getByRole('option', { name: 'Uren' }).click()
  await bar.getByRole('textbox', { name: 'Waarde' }).fill('veel')
  await bar.getByRole('button', { name: 'Vul in' }).click()
  await expect(bar.getByRole('alert')).toHaveText('Vul hier een getal van nul of meer in.')
  await bar.getByRole('textbox', { name: 'Waarde' }).fill('2,5')
  await bar.getByRole('button', { name: 'Vul in' }).click()
  for (const { title } of plan) await expect(cell(grid, title, 'hours')).toHaveText('2,5')
  await expect(page.getByText('Uren: 7,5')).toBeVisible()
  await bar.getByRole('button', { name: 'Kies niets meer' }).click()

  // What is refused when one clicks elsewhere stays in its cell, with why; Escape takes it away.
  await cell(grid, 'Startgesprek', 'moment').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('30 februari')
  await cell(grid, 'Snuffelstage', 'goal').click()
  await expect(cell(grid, 'Startgesprek', 'moment')).toContainText('"30 februari" bestaat niet.')
  await cell(grid, 'Startgesprek', 'moment').click()
  await page.keyboard.press('Escape')
  await expect(cell(grid, 'Startgesprek', 'moment')).toHaveText('september 2026')

  await page.getByRole('button', { name: 'Kolommen' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Ouders' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Soort' }).click()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader', { name: 'Ouders' })).toHaveCount(0)
  await expect(grid.getByRole('columnheader', { name: 'Soort' })).toHaveCount(1)
  await page.reload()
  await expect(grid.getByRole('columnheader', { name: 'Soort' })).toHaveCount(1)

  // A picked row has the keys, wherever one was before.
  await grid.getByRole('checkbox', { name: 'Kies rij Startgesprek' }).click()
  await expect(bar).toContainText('Geef 1 rij')
  await page.keyboard.press('Delete')
  await expect(titles(grid)).toHaveCount(3)
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(titles(grid)).toHaveCount(4)

  await grid.getByRole('button', { name: 'Open Snuffelstage' }).click()
  await expect(page.getByRole('complementary', { name: 'Activiteit: Snuffelstage' })).toBeVisible()
  await expectAccessible(page, 'the table beside an open activity')
})

test('a table from LibreOffice is shown before it is taken over, in one step', async ({ app }) => {
  const { page } = await app.launch()
  const grid = await openTable(page)
  await cell(grid, 'Startgesprek', 'moment').click()
  const copied = [
    'Activiteit\tMoment\tUren\tKosten\tWie belt?\t',
    'Ouderavond "Samen kiezen"\t17-11-2026 19:30\t1,5\t€ 1.250,00\tmentor\t',
    'Snuffelstage\t31-02-2027\t12,5\t\t\t',
    'Warme overdracht\tweek 24\t\t\t\t',
    '',
  ].join('\n')
  await paste(grid.locator(':focus'), copied)
  const dialog = page.getByRole('dialog', { name: 'Dit gaat er veranderen' })
  await expect(dialog).toContainText('Rijen zijn herkend aan hun activiteit.')
  await expect(dialog).toContainText('blijft buiten: Wie belt?')
  await expect(dialog).toContainText('2 gewijzigd, 1 nieuw, 0 gelijk gebleven')
  await expect(dialog).toContainText('"31-02-2027" bestaat niet.')
  await expectAccessible(page, 'what a paste would change')
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(titles(grid)).toHaveCount(4)
  await expect(cell(grid, 'Ouderavond', 'hours')).toHaveText('10')

  await cell(grid, 'Startgesprek', 'moment').click()
  await paste(grid.locator(':focus'), copied)
  await dialog.getByRole('button', { name: 'Neem de rest over' }).click()
  await expect(titles(grid)).toHaveCount(5)
  await expect(cell(grid, 'Ouderavond', 'moment')).toHaveText('di 17-11-2026 19.30')
  await expect(cell(grid, 'Ouderavond', 'costs')).toHaveText('1.250')
  await expect(cell(grid, 'Snuffelstage', 'moment')).toHaveText('15-03-2027 t/m 26-03-2027')
  await expect(cell(grid, 'Snuffelstage', 'hours')).toHaveText('12,5')
  await undo(page, '3 activiteiten in de tabel gewijzigd')
  await expect(titles(grid)).toHaveCount(4)
  await redo(page, '3 activiteiten in de tabel gewijzigd')
  await expect(titles(grid)).toHaveCount(5)

  // Without names of columns it goes in from the first selected cell, once one has seen what changes.
  await cell(grid, 'Snuffelstage', 'parent').click()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowLeft')
  await paste(grid.locator(':focus'), '"Regel een\r\nregel twee"\tkijken mee\r\n\t\r\n')
  await expect(dialog).toContainText('De rijen komen vanaf "Ouderavond "Samen kiezen"" naar onderen')
  await expect(dialog).toContainText('de kolommen vanaf Doel naar rechts')
  await dialog.getByRole('button', { name: 'Neem over' }).click()
  await expect(cell(grid, 'Ouderavond', 'goal')).toHaveText('Regel een regel twee')
  await expect(cell(grid, 'Ouderavond', 'parent')).toHaveText('kijken mee')

  // What is copied here comes back as it was, and no cell can be a formula in a spreadsheet.
  await cell(grid, 'Startgesprek', 'goal').click()
  await page.keyboard.type('=1+1')
  await page.keyboard.press('Enter')
  await expect(cell(grid, 'Startgesprek', 'goal')).toHaveText('=1+1')
  await page.keyboard.press('ArrowUp')
  const text = await grid.locator(':focus').evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
  expect(text).toBe("'=1+1")
  await page.keyboard.press('ArrowDown')
  await paste(grid.locator(':focus'), text)
  await expect(cell(grid, 'Ouderavond', 'goal')).toHaveText('=1+1')
})
