import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { notice, redo, undo } from './gestures.ts'
import { cell, openTable, pasteText, readClipboard, titles, writeClipboard } from './tableGestures.ts'

const activities = [
  {
    title: 'Startgesprek',
    moment: '2026-09-15',
    goal: '=1+1',
    parts: { parent: '- leest voor' },
    minutes: 750,
    cents: 125_000,
  },
  { title: 'Ouderavond', moment: '2026-11-10T19:30', goal: 'Praten', cents: 1250 },
  { title: 'Snuffelstage', moment: '2027-03-15/2027-03-26', goal: 'a <b> & "c"' },
] as const

const dialogOf = (grid: Locator) => grid.page().getByRole('dialog', { name: 'Dit gaat er veranderen' })

/** Selects from one cell to another, by keyboard. */
async function select(grid: Locator, from: Locator, to: Locator): Promise<void> {
  await from.click()
  await to.click({ modifiers: ['Shift'] })
  await expect(grid.locator(':focus')).toHaveCount(1)
}

test('what is copied is days, numbers and words to a spreadsheet, and never a formula @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  const grid = await openTable(page, activities)
  await select(grid, cell(grid, 'Startgesprek', 'moment'), cell(grid, 'Snuffelstage', 'parent'))
  await page.keyboard.press('Control+c')
  await expect
    .poll(async () => (await readClipboard(running)).text.replace(/\r/g, ''))
    .toBe(
      [
        '15-09-2026\tStartgesprek\t =1+1\t - leest voor',
        '10-11-2026 19:30\tOuderavond\tPraten\t',
        '15-03-2027 t/m 26-03-2027\tSnuffelstage\t"a <b> & ""c"""\t',
      ].join('\n'),
    )
  await select(grid, cell(grid, 'Startgesprek', 'hours'), cell(grid, 'Ouderavond', 'costs'))
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(running)).text.replace(/\r/g, '')).toBe('12,5\t1250\n\t12,50')

  // What was refused stands in its cell, and is what one copies there.
  await cell(grid, 'Snuffelstage', 'hours').click()
  await page.keyboard.type('veel')
  await cell(grid, 'Ouderavond', 'hours').click()
  await cell(grid, 'Snuffelstage', 'hours').click()
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(running)).text).toBe('veel')

  // The other form says of each cell that it is words, and has no markup from inside one.
  await cell(grid, 'Snuffelstage', 'goal').click()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(running)).html).toContain('=1+1')
  const html = (await readClipboard(running)).html.replaceAll('&quot;', '"')
  const cells = [...html.matchAll(/<td ([^>]*)>(.*?)<\/td>/g)]
  expect(cells.map(([, , inside]) => inside)).toEqual(['=1+1', 'Praten', 'a &lt;b&gt; &amp; "c"'])
  for (const [, told] of cells) expect(told).toContain('mso-number-format:"\\@"')
})

test('what is copied comes back as it was, in one cell and in all of them @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  const { keyboard } = page
  const grid = await openTable(page, activities)
  await cell(grid, 'Startgesprek', 'goal').click()
  await keyboard.press('Control+c')
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+v')
  await expect(cell(grid, 'Ouderavond', 'goal')).toHaveText('=1+1')
  // It shows at once, and is in the plan a moment later.
  await expect(page.getByRole('button', { name: 'activiteit "Ouderavond" gewijzigd' })).toBeVisible()

  await keyboard.press('Control+a')
  await keyboard.press('Control+c')
  await keyboard.press('Control+v')
  await expect(dialogOf(grid)).toContainText('Er verandert niets: alles staat er al zo.')
  await dialogOf(grid).getByRole('button', { name: 'Annuleren' }).click()

  // A field has a clipboard of its own.
  await cell(grid, 'Snuffelstage', 'goal').click()
  await keyboard.press('F2')
  await keyboard.press('Control+a')
  await keyboard.press('Control+x')
  await keyboard.type('nieuw ')
  await keyboard.press('Control+v')
  await keyboard.press('Enter')
  await expect(cell(grid, 'Snuffelstage', 'goal')).toHaveText('nieuw a <b> & "c"')

  // Elsewhere on the screen the table takes nothing.
  const search = page.getByRole('textbox', { name: 'Zoek in de tabel' })
  await search.fill('start')
  await search.press('Control+a')
  await search.press('Control+c')
  await expect.poll(async () => (await readClipboard(running)).text).toBe('start')
})

test('what is cut stays until it is pasted in the table, and goes in one step @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  const { keyboard } = page
  const grid = await openTable(page, activities)
  const goal = (title: string) => cell(grid, title, 'goal')
  await goal('Ouderavond').click()
  await keyboard.press('Control+x')
  await expect(notice(page)).toContainText('Geknipt.')
  await expect(goal('Ouderavond')).toHaveText('Praten')
  await expect(goal('Ouderavond')).toHaveAttribute('data-cut', 'true')
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+v')
  await expect(goal('Snuffelstage')).toHaveText('Praten')
  await expect(goal('Ouderavond')).toHaveText('')
  await undo(page, '2 activiteiten in de tabel gewijzigd')
  await expect(goal('Ouderavond')).toHaveText('Praten')
  await expect(goal('Snuffelstage')).toHaveText('a <b> & "c"')

  // Escape, and something else on the clipboard, leave it where it is.
  await goal('Ouderavond').click()
  await keyboard.press('Control+x')
  await keyboard.press('Escape')
  await expect(goal('Ouderavond')).not.toHaveAttribute('data-cut')
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+v')
  await expect(goal('Snuffelstage')).toHaveText('Praten')
  await expect(goal('Ouderavond')).toHaveText('Praten')
  await keyboard.press('Control+x')
  await writeClipboard(running, 'van elders')
  await goal('Startgesprek').click()
  await keyboard.press('Control+v')
  await expect(goal('Startgesprek')).toHaveText('van elders')
  await expect(goal('Snuffelstage')).toHaveText('Praten')

  // Several cells are shown before they move; those that both are in keep what is pasted.
  await select(grid, goal('Startgesprek'), goal('Ouderavond'))
  await keyboard.press('Control+x')
  await goal('Ouderavond').click()
  await keyboard.press('Control+v')
  await expect(dialogOf(grid)).toContainText('De cellen die je knipte, worden leeg.')
  await dialogOf(grid).getByRole('button', { name: 'Neem over' }).click()
  await expect(goal('Startgesprek')).toHaveText('')
  await expect(goal('Ouderavond')).toHaveText('van elders')
  await expect(goal('Snuffelstage')).toHaveText('Praten')

  // An activity keeps its name.
  await cell(grid, 'Ouderavond', 'title').click()
  await keyboard.press('Control+x')
  await expect(notice(page)).toContainText('Een activiteit houdt altijd haar naam')
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+v')
  await expect(titles(grid)).toContainText(['Startgesprek', 'Ouderavond', 'Ouderavond', 'Nieuwe activiteit'])
})

test('owners and places come in under the names that schools give them, and go out again @clipboard', async ({
  app,
}) => {
  const running = await app.launch()
  const { page } = running
  const grid = await openTable(page)
  await command(page, 'ownRole.add', { names: ['Teamleider'] })
  await command(page, 'person.add', { name: 'MK' })
  await cell(grid, 'Startgesprek', 'moment').click()
  const copied = [
    'Activiteit\tWie zorgt ervoor?\tLocatie',
    'Startgesprek\tMK / teamleider\tAula',
    'Ouderavond "Samen kiezen"\t"Mentor\ndecaan"\t',
    'Snuffelstage\tmentor, tandarts\tbij het bedrijf',
    '',
  ].join('\n')
  await pasteText(running, copied)
  const dialog = page.getByRole('dialog', { name: 'Dit gaat er veranderen' })
  await expect(dialog).toContainText('"tandarts" is geen rol en niemand van dit traject.')
  await dialog.getByRole('button', { name: 'Neem de rest over' }).click()
  await expect(cell(grid, 'Startgesprek', 'owner')).toHaveText('MK; Teamleider')
  await expect(cell(grid, 'Startgesprek', 'place')).toHaveText('Aula')
  await expect(cell(grid, 'Ouderavond', 'owner')).toHaveText('Mentor; Decaan')
  await expect(cell(grid, 'Snuffelstage', 'owner')).toHaveText('')
  await expect(cell(grid, 'Snuffelstage', 'place')).toHaveText('bij het bedrijf')

  await cell(grid, 'Startgesprek', 'owner').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(running)).text.trim()).toBe('MK; Teamleider\tAula')
  await cell(grid, 'Snuffelstage', 'owner').click()
  await page.keyboard.press('Control+v')
  await dialog.getByRole('button', { name: 'Neem over' }).click()
  await expect(cell(grid, 'Snuffelstage', 'owner')).toHaveText('MK; Teamleider')
  await expect(cell(grid, 'Snuffelstage', 'place')).toHaveText('Aula')
})

test('a table from LibreOffice is shown before it is taken over, in one step @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  const grid = await openTable(page)
  await cell(grid, 'Startgesprek', 'moment').click()
  const copied = [
    'Activiteit\tMoment\tUren\tKosten\tWie belt?\t',
    'Ouderavond "Samen kiezen"\t17-11-2026 19:30\t1,5\t€ 1.250,00\tmentor\t',
    'Snuffelstage\t31-02-2027\t12,5\t\t\t',
    'Warme overdracht\tweek 24\t\t\t\t',
    '',
  ].join('\n')
  await pasteText(running, copied)
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
  await pasteText(running, copied)
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
  await pasteText(running, '"Regel een\r\nregel twee"\tkijken mee\r\n\t\r\n')
  await expect(dialog).toContainText('De rijen komen vanaf "Ouderavond "Samen kiezen"" naar onderen')
  await expect(dialog).toContainText('de kolommen vanaf Doel naar rechts')
  await dialog.getByRole('button', { name: 'Neem over' }).click()
  await expect(cell(grid, 'Ouderavond', 'goal')).toHaveText('Regel een regel twee')
  await expect(cell(grid, 'Ouderavond', 'parent')).toHaveText('kijken mee')
})
