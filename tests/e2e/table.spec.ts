import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { notice, undo } from './gestures.ts'
import { cell, chooseAtHead, heading, openTable, plan, titles } from './tableGestures.ts'

test('the table is filled in by keyboard as a spreadsheet is', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page)
  await expect(titles(grid)).toContainText(['Startgesprek', 'Ouderavond', 'Snuffelstage', 'Nieuwe activiteit'])

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
  await expect(titles(grid)).toContainText(['Start', 'Ouderavond', 'Snuffel', 'Koffie', 'Diploma', 'Nieuwe activiteit'])

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
  const head = heading(grid, 'Activiteit')
  await chooseAtHead(grid, 'Activiteit', /^Sorteer oplopend/)
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(titles(grid)).toContainText(['Ouderavond', 'Snuffelstage', 'Startgesprek', 'Nieuwe activiteit'])
  await chooseAtHead(grid, 'Activiteit', /^Sorteer aflopend/)
  await expect(titles(grid).first()).toContainText('Startgesprek')
  await chooseAtHead(grid, 'Activiteit', /^Op volgorde van het jaar/)
  await expect(head).toHaveAttribute('aria-sort', 'none')

  await page.getByRole('textbox', { name: 'Zoek in de tabel' }).fill('kiezen')
  await expect(titles(grid)).toContainText(['Ouderavond', 'Nieuwe activiteit'])
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
  // Cells were chosen, not rows: those cannot be taken away by one press.
  await expect(bar.getByRole('button', { name: 'Haal weg' })).toHaveCount(0)
  await bar.getByRole('button', { name: 'Kolom' }).click()
  await page.getByRole('option', { name: 'Uren' }).click()
  await bar.getByRole('textbox', { name: 'Waarde' }).fill('veel')
  await bar.getByRole('button', { name: 'Vul in' }).click()
  await expect(bar.getByRole('alert')).toHaveText(
    'Er is niets gevuld. Uren van "Startgesprek": Vul hier een getal van nul of meer in.',
  )
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
  await expect(bar.getByRole('button', { name: 'Haal weg' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(titles(grid)).toHaveCount(3)
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(titles(grid)).toHaveCount(4)

  await grid.getByRole('button', { name: 'Open Snuffelstage' }).click()
  await expect(page.getByRole('complementary', { name: 'Activiteit: Snuffelstage' })).toBeVisible()
  await expectAccessible(page, 'the table beside an open activity')
})
