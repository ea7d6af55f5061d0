import { expectAccessible } from './accessible.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { notice, sendRaw, trajectIdOf, undo } from './gestures.ts'
import {
  cell,
  chooseAtHead,
  heading,
  openTable,
  pasteText,
  readClipboard,
  titles,
  writeClipboard,
} from './tableGestures.ts'

const mentor = [{ role: 'formTutor' }]
const year = [
  { title: 'Startgesprek', moment: '2026-09', goal: 'Elkaar leren kennen', place: 'aula', minutes: 60, owners: mentor },
  { title: 'Ouderavond', moment: '2026-11', goal: 'Praten over kiezen', owners: [{ role: 'careersCounsellor' }] },
  { title: 'Snuffelstage', moment: '2027-03', goal: 'Ervaren', owners: mentor },
  { title: 'Koffieochtend', moment: '2027-04', owners: mentor },
] as const

test('cells are filled by the corner and by keys, in one step; what is hidden keeps what it had', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard, mouse } = page
  const grid = await openTable(page, year)
  const goal = (title: string) => cell(grid, title, 'goal')

  // Drawn out downward a pattern repeats, and is taken back at once.
  await goal('Startgesprek').click()
  await goal('Ouderavond').click({ modifiers: ['Shift'] })
  await page.locator('[data-fill]').hover()
  await mouse.down()
  await goal('Koffieochtend').hover()
  await expect(goal('Snuffelstage')).toHaveAttribute('data-filling', 'true')
  await mouse.up()
  await expect(goal('Snuffelstage')).toHaveText('Elkaar leren kennen')
  await expect(goal('Koffieochtend')).toHaveText('Praten over kiezen')
  await undo(page, '2 activiteiten in de tabel gewijzigd')
  await expect(goal('Snuffelstage')).toHaveText('Ervaren')
  await expect(goal('Koffieochtend')).toHaveText('')

  // To the right: what does not fit another column is refused, with where, and nothing is lost.
  await cell(grid, 'Startgesprek', 'place').click()
  await page.locator('[data-fill]').hover()
  await mouse.down()
  await cell(grid, 'Startgesprek', 'hours').hover()
  await mouse.up()
  await expect(notice(page)).toContainText('Er is niets gevuld. Uren van "Startgesprek": Vul hier een getal')
  await expect(cell(grid, 'Startgesprek', 'hours')).toHaveText('1')
  await cell(grid, 'Startgesprek', 'hours').click()
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Control+r')
  await expect(cell(grid, 'Startgesprek', 'costs')).toHaveText('1')

  // Ctrl+Enter gives all of a block what is typed.
  await cell(grid, 'Ouderavond', 'hours').click()
  await cell(grid, 'Snuffelstage', 'costs').click({ modifiers: ['Shift'] })
  await keyboard.type('veel')
  await keyboard.press('Control+Enter')
  await expect(grid.getByRole('alert')).toContainText('Vul hier een getal')
  await keyboard.press('Control+a')
  await keyboard.type('2')
  await keyboard.press('Control+Enter')
  for (const title of ['Ouderavond', 'Snuffelstage']) {
    await expect(cell(grid, title, 'hours')).toHaveText('2')
    await expect(cell(grid, title, 'costs')).toHaveText('2')
  }
  await undo(page, '2 activiteiten in de tabel gewijzigd')
  await expect(cell(grid, 'Snuffelstage', 'costs')).toHaveText('')

  // Filled over a filter: the activity of somebody else lies between, and keeps its goal.
  await grid.getByRole('button', { name: 'Kolom Verantwoordelijke' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Mentor' }).click()
  await keyboard.press('Escape')
  await expect(titles(grid)).toContainText(['Startgesprek', 'Snuffelstage', 'Koffieochtend', 'Nieuwe activiteit'])
  await expect(page.getByText('3 van 4 activiteiten · Verantwoordelijke')).toBeVisible()
  await expect(grid.getByRole('columnheader', { name: 'Verantwoordelijke, niet alle rijen' })).toBeVisible()
  await goal('Startgesprek').click()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Control+d')
  await expect(notice(page)).toContainText('Gevuld. Eén rij ertussen zie je nu niet; die bleef zoals ze was.')
  await expect(goal('Koffieochtend')).toHaveText('Elkaar leren kennen')
  await page.getByRole('button', { name: 'Toon alles' }).click()
  await expect(page.getByText('4 van 4 activiteiten', { exact: true })).toBeVisible()
  await expect(goal('Ouderavond')).toHaveText('Praten over kiezen')
  await undo(page, '2 activiteiten in de tabel gewijzigd')
  await expect(goal('Snuffelstage')).toHaveText('Ervaren')
})

test('whole rows and columns are selected, moved and sized; everything has a menu with its keys', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard, mouse } = page
  const grid = await openTable(page, year)
  const bar = page.getByRole('form', { name: 'Gekozen rijen' })
  const isSelected = (title: string) =>
    expect(grid.getByRole('row', { selected: true }).filter({ hasText: title })).toHaveCount(1)

  // A press at the head of a row, and Shift for all up to there; Shift+Space does it by key.
  const rowHead = (title: string) =>
    grid.locator('[data-row-head]').filter({ has: page.getByRole('button', { name: `Open ${title}` }) })
  await rowHead('Startgesprek').click({ position: { x: 3, y: 3 } })
  await expect(bar).toContainText('Geef 1 rij')
  await rowHead('Snuffelstage').click({ position: { x: 3, y: 3 }, modifiers: ['Shift'] })
  await expect(bar).toContainText('Geef 3 rijen')
  await isSelected('Ouderavond')
  await keyboard.press('Escape')
  await cell(grid, 'Ouderavond', 'goal').click()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+Space')
  await isSelected('Snuffelstage')
  await expect(bar).toContainText('Geef 2 rijen')
  await keyboard.press('Escape')

  // A press at a head selects its column, and does not sort; one is in the row one was in.
  await heading(grid, 'Doel').click()
  await expect(heading(grid, 'Doel')).toHaveAttribute('aria-selected', 'true')
  await expect(heading(grid, 'Doel')).toHaveAttribute('aria-sort', 'none')
  await expect(bar).toContainText('Geef 4 rijen')
  await heading(grid, 'Leerling').click({ modifiers: ['Shift'] })
  await expect(heading(grid, 'Ouders')).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Escape')
  await cell(grid, 'Ouderavond', 'place').click()
  await keyboard.press('Control+Space')
  await keyboard.press('Delete')
  await expect(cell(grid, 'Startgesprek', 'place')).toHaveText('')
  await undo(page, 'activiteit "Startgesprek" gewijzigd')
  await expect(cell(grid, 'Startgesprek', 'place')).toHaveText('aula')

  // Searching takes the place of the bar of a selection, and Escape goes back to the cell.
  await keyboard.press('Control+f')
  const search = page.getByRole('textbox', { name: 'Zoek in de tabel' })
  await expect(search).toBeFocused()
  await search.fill('ouder')
  await expect(page.getByText('1 van 4 activiteiten')).toBeVisible()
  await keyboard.press('Escape')
  await expect(cell(grid, 'Ouderavond', 'place')).toBeFocused()
  await expect(titles(grid)).toHaveCount(5)

  // The menu of a cell: by key, and by mouse where one was not yet.
  await keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem')).toHaveText([
    'Knip (Ctrl+X)',
    'Kopieer (Ctrl+C)',
    'Plak (Ctrl+V)',
    'Maak leeg (Delete)',
    'Vul naar onderen (Ctrl+D)',
    'Vul naar rechts (Ctrl+R)',
    'Open de activiteit (Alt+Enter)',
    'Nieuwe activiteit hieronder (Insert)',
    'Maak nog een keer',
    'Haal van het jaarplan (Ctrl+Delete)',
  ])
  await expectAccessible(page, 'the menu of a cell')
  await keyboard.press('Escape')
  await expect(cell(grid, 'Ouderavond', 'place')).toBeFocused()
  await cell(grid, 'Snuffelstage', 'goal').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Maak nog een keer' }).click()
  await expect(titles(grid).filter({ hasText: 'Snuffelstage' })).toHaveCount(2)
  await undo(page, 'activiteit "Snuffelstage" gewijzigd')
  await expect(titles(grid)).toHaveCount(5)
  await cell(grid, 'Ouderavond', 'goal').click()
  await keyboard.press('Insert')
  await keyboard.type('Tussenavond')
  await keyboard.press('Enter')
  await expect(cell(grid, 'Tussenavond', 'moment')).toHaveText('november 2026')
  await expect(titles(grid)).toContainText(['Start', 'Ouder', 'Tussen', 'Snuffel', 'Koffie', 'Nieuwe'])

  // Columns are made wider and moved by mouse, by key and by menu, and stay so.
  const width = async (name: string) => Math.round((await heading(grid, name).boundingBox())?.width ?? 0)
  const before = await width('Doel')
  const edge = await heading(grid, 'Doel').locator('[data-edge]').boundingBox()
  if (!edge) throw new Error('the head has no edge')
  await mouse.move(edge.x + edge.width / 2, edge.y + 10)
  await mouse.down()
  await mouse.move(edge.x + edge.width / 2 + 40, edge.y + 10, { steps: 4 })
  await mouse.up()
  await expect.poll(() => width('Doel')).toBeGreaterThan(before + 30)
  await heading(grid, 'Doel').locator('[data-edge]').dblclick()
  await expect.poll(() => width('Doel')).toBeLessThan(before)
  await cell(grid, 'Startgesprek', 'goal').click()
  await keyboard.press('ArrowUp')
  await expect(heading(grid, 'Doel')).toBeFocused()
  const fitted = await width('Doel')
  await keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => width('Doel')).toBeGreaterThan(fitted + 10)
  await keyboard.press('Alt+ArrowRight')
  const names = grid.getByRole('columnheader')
  await expect(names).toContainText(['Moment', 'Activiteit', 'Ouders', 'Doel', 'Leerling'])
  await chooseAtHead(grid, 'Doel', 'Naar rechts')
  await expect(names).toContainText(['Moment', 'Activiteit', 'Ouders', 'Leerling', 'Doel'])
  await heading(grid, 'Doel').click()
  await heading(grid, 'Doel').hover()
  await mouse.down()
  await heading(grid, 'Ouders').hover()
  await mouse.up()
  await expect(names).toContainText(['Moment', 'Activiteit', 'Doel', 'Ouders', 'Leerling'])
  const wide = await width('Doel')
  await page.reload()
  await expect(names).toContainText(['Moment', 'Activiteit', 'Doel', 'Ouders'])
  await expect.poll(() => width('Doel')).toBe(wide)
})

test('rows are filtered and given more; who goes meanwhile takes the filter along', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page, year)
  await command(page, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
  await expect(grid.getByRole('columnheader')).toContainText(['Moment', 'Activiteit', 'Doelgroep', 'Soort', 'Doel'])
  const bar = page.getByRole('form', { name: 'Gekozen rijen' })
  const pick = async (...values: readonly string[]) => {
    await bar.getByRole('button', { name: 'Waarde' }).click()
    for (const value of values) {
      const option = page.getByRole('option', { name: value, exact: true })
      await option.click()
      await expect(option).toHaveAttribute('aria-selected', 'true')
    }
    await page.getByRole('option', { name: values.at(-1) ?? '', exact: true }).press('Escape')
    await expect(page.getByRole('option')).toHaveCount(0)
  }

  // Beside who is there, and in their place; several at once, one step back each.
  const owner = (title: string) => cell(grid, title, 'owner')
  await owner('Startgesprek').click()
  await owner('Ouderavond').click({ modifiers: ['Shift'] })
  await pick('Decaan', 'Ouders')
  await bar.getByRole('button', { name: 'Hoe' }).click()
  await page.getByRole('option', { name: 'Zet erbij' }).click()
  await bar.getByRole('button', { name: 'Vul in' }).click()
  await expect(owner('Startgesprek')).toHaveText('Mentor; Decaan; Ouders')
  await expect(owner('Ouderavond')).toHaveText('Decaan; Ouders')
  await undo(page, '2 activiteiten in de tabel gewijzigd')
  await expect(owner('Startgesprek')).toHaveText('Mentor')

  // Somebody who is chosen and then taken back, as another window may do, is told at once and never given.
  await command(page, 'person.add', { name: 'I.K.' })
  await pick('I.K.')
  const takeBack = () => sendRaw(page, 'traject.undo', { trajectId: trajectIdOf(page) })
  await takeBack()
  await expect(bar.getByRole('alert')).toHaveText('I.K. is er niet meer. Kies opnieuw, of haal het terug met Ctrl+Z.')
  await bar.getByRole('button', { name: 'Vul in' }).click()
  await expect(bar.getByRole('alert')).toContainText('I.K. is er niet meer.')
  await expect(owner('Ouderavond')).toHaveText('Decaan')
  await bar.getByRole('button', { name: 'Kies niets meer' }).click()

  // The same in an open cell: what was typed stays, with why.
  await command(page, 'person.add', { name: 'I.K.' })
  await owner('Snuffelstage').click()
  await keyboard.type('I.K.')
  await takeBack()
  await expect(page.getByRole('option')).toHaveCount(0)
  await keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toContainText('"I.K." is geen rol en niemand van dit traject.')
  await keyboard.press('Escape')
  await expect(owner('Snuffelstage')).toHaveText('Mentor')

  // A filter is kept with the traject, and goes with whom it is about.
  await command(page, 'person.add', { name: 'I.K.' })
  await owner('Koffieochtend').click()
  await keyboard.type('I.K.')
  await keyboard.press('Enter')
  await expect(owner('Koffieochtend')).toHaveText('I.K.')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'I.K.' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'zonder gereedschap' }).click()
  await expectAccessible(page, 'the filters of the table')
  await keyboard.press('Escape')
  await expect(page.getByText('1 van 4 activiteiten · Verantwoordelijke')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 van 4 activiteiten · Verantwoordelijke')).toBeVisible()
  await takeBack()
  await takeBack()
  await expect(page.getByText('4 van 4 activiteiten · Gereedschappen')).toBeVisible()
  await page.getByRole('button', { name: 'Toon alles' }).click()
  await expect(page.getByText('4 van 4 activiteiten', { exact: true })).toBeVisible()
})

test('a whole column, a whole row and the menu go by the clipboard of the machine @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  const { keyboard } = page
  const grid = await openTable(page, year)
  const copied = () => expect.poll(async () => (await readClipboard(running)).text.replace(/\r/g, ''))
  await heading(grid, 'Doel').click()
  await keyboard.press('Control+c')
  await copied().toBe(['Elkaar leren kennen', 'Praten over kiezen', 'Ervaren', ''].join('\n'))
  await cell(grid, 'Ouderavond', 'goal').click()
  await keyboard.press('Shift+Space')
  await keyboard.press('Control+c')
  await copied().toMatch(/^Moment\tActiviteit\tDoel\t.*\nnovember 2026\tOuderavond\tPraten over kiezen\t/)
  await keyboard.press('Escape')
  await cell(grid, 'Snuffelstage', 'goal').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Kopieer' }).click()
  await copied().toBe('Ervaren')

  // What is pasted into more cells comes again and again when it fits them.
  await cell(grid, 'Startgesprek', 'goal').click()
  await cell(grid, 'Koffieochtend', 'parent').click({ modifiers: ['Shift'] })
  await pasteText(running, 'Samen\tluisteren\nVerder\tvertellen')
  const dialog = page.getByRole('dialog', { name: 'Dit gaat er veranderen' })
  await dialog.getByRole('button', { name: 'Neem over' }).click()
  await expect(cell(grid, 'Snuffelstage', 'goal')).toHaveText('Samen')
  await expect(cell(grid, 'Koffieochtend', 'parent')).toHaveText('vertellen')
  await undo(page, '4 activiteiten in de tabel gewijzigd')
  await expect(cell(grid, 'Snuffelstage', 'goal')).toHaveText('Ervaren')

  // By the menu where a page may read the clipboard; where it may not the menu says by which key it goes.
  await writeClipboard(running, 'aula')
  await cell(grid, 'Koffieochtend', 'place').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Plak' }).click()
  if (running.electron) {
    await expect(notice(page)).toContainText('druk op Ctrl+V')
    await keyboard.press('Control+v')
  }
  await expect(cell(grid, 'Koffieochtend', 'place')).toHaveText('aula')
})
