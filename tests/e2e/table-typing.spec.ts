import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { cell, chooseAtHead, openTable, row, titles } from './tableGestures.ts'

test('a new row is filled from left to right, beginning in any column', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page)
  await cell(grid, 'Nieuwe activiteit', 'title').click()
  // As fast as the keys go: nobody waits for the row before.
  await keyboard.type('Koffieochtend')
  await keyboard.press('Tab')
  await keyboard.type('Ouders leren elkaar kennen')
  await keyboard.press('Enter')
  await keyboard.type('Sportdag')
  await keyboard.press('Tab')
  await keyboard.type('Bewegen met bedrijven')
  await keyboard.press('Enter')
  await keyboard.type('Diploma')
  await keyboard.press('Enter')
  await expect(titles(grid)).toContainText([
    'Start',
    'Ouder',
    'Snuffel',
    'Koffie',
    'Sportdag',
    'Diploma',
    'Nieuwe activiteit',
  ])
  await expect(cell(grid, 'Koffieochtend', 'goal')).toHaveText('Ouders leren elkaar kennen')
  await expect(cell(grid, 'Sportdag', 'goal')).toHaveText('Bewegen met bedrijven')
  await expect(cell(grid, 'Diploma', 'goal')).toHaveText('')

  // It begins with a month, and Enter asks for the name; what cannot be is told at its cell.
  await cell(grid, 'Nieuwe activiteit', 'moment').click()
  await keyboard.type('31 februari')
  await keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toContainText('"31 februari" bestaat niet.')
  await keyboard.press('Control+a')
  await keyboard.type('juni')
  await keyboard.press('Enter')
  const waiting = row(grid, 'Geef deze rij nog een naam')
  await expect(waiting.locator('[data-column="moment"]')).toHaveText('juni')
  await expect(waiting.locator('[data-column="title"]')).toBeFocused()
  await keyboard.type('Afsluiting')
  await keyboard.press('Tab')
  await keyboard.type('Terugkijken')
  await cell(grid, 'Startgesprek', 'title').click()
  await expect(cell(grid, 'Afsluiting', 'moment')).toHaveText('juni 2027')
  await expect(cell(grid, 'Afsluiting', 'goal')).toHaveText('Terugkijken')
  await expect(titles(grid)).toHaveCount(8)
})

test('a row without a name waits for one, and what is left unfinished is not lost', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page)
  await cell(grid, 'Nieuwe activiteit', 'goal').click()
  await keyboard.type('Praten met oud-leerlingen')
  await cell(grid, 'Startgesprek', 'goal').click()
  const waiting = row(grid, 'Geef deze rij nog een naam')
  await expect(waiting).toContainText('Praten met oud-leerlingen')
  await expect(page.getByText('3 van 3 activiteiten')).toBeVisible()

  // Another new row does not touch it, and looking elsewhere neither.
  await cell(grid, 'Nieuwe activiteit', 'title').click()
  await keyboard.type('Markt')
  await page.getByRole('link', { name: 'Jaar', exact: true }).click()
  await page.getByRole('link', { name: 'Tabel' }).click()
  await expect(titles(grid)).toContainText([
    'Start',
    'Ouder',
    'Snuffel',
    'Markt',
    'Geef deze rij nog een naam',
    'Nieuwe activiteit',
  ])
  await expect(waiting).toContainText('Praten met oud-leerlingen')
  await waiting.locator('[data-column="title"]').click()
  await keyboard.type('Terugkomdag')
  await keyboard.press('Enter')
  await expect(cell(grid, 'Terugkomdag', 'goal')).toHaveText('Praten met oud-leerlingen')
  await expect(titles(grid)).toHaveCount(6)
})

test('rows keep their place while one types, and the totals are those in sight', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page, [
    { title: 'Appel', minutes: 60, cents: 1000 },
    { title: 'Banaan', minutes: 120, cents: 2000 },
    { title: 'Citroen', minutes: 240, cents: 4000 },
  ])
  const totals = page.getByText(/^(Uren|Kosten)/).and(page.locator('p'))
  await chooseAtHead(grid, 'Activiteit', /^Sorteer oplopend/)
  await cell(grid, 'Appel', 'title').click()
  await keyboard.type('Zomerfeest')
  await keyboard.press('Tab')
  await expect(titles(grid)).toContainText(['Zomerfeest', 'Banaan', 'Citroen', 'Nieuwe activiteit'])
  await keyboard.type('Vieren')
  await keyboard.press('Enter')
  await expect(titles(grid)).toContainText(['Banaan', 'Citroen', 'Zomerfeest', 'Nieuwe activiteit'])
  await expect(cell(grid, 'Zomerfeest', 'goal')).toHaveText('Vieren')
  await expect(cell(grid, 'Banaan', 'goal')).toBeFocused()

  await expect(totals).toHaveText(['Uren: 7', 'Kosten: € 70'])
  const search = page.getByRole('textbox', { name: 'Zoek in de tabel' })
  await search.fill('banaan')
  await expect(totals).toHaveText(['Uren in deze rijen: 2', 'Kosten in deze rijen: € 20'])
  await cell(grid, 'Banaan', 'hours').click()
  await keyboard.type('3')
  await keyboard.press('Tab')
  await expect(totals.first()).toHaveText('Uren in deze rijen: 3')
  // Out of what was searched for: it stays until the row is left.
  await cell(grid, 'Banaan', 'title').click()
  await keyboard.type('Peer')
  await keyboard.press('Tab')
  await expect(titles(grid)).toContainText(['Peer', 'Nieuwe activiteit'])
  await keyboard.press('ArrowDown')
  await expect(titles(grid)).toHaveText(['Nieuwe activiteit'])
  await search.fill('')
  await expect(totals).toHaveText(['Uren: 8', 'Kosten: € 70'])
})

test('a held key removes, empties and fills nothing more; walking goes on', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(
    page,
    ['Een', 'Twee', 'Drie', 'Vier'].map((title) => ({ title, goal: title })),
  )
  const hold = async (key: string) => {
    for (let times = 0; times < 12; times += 1) await keyboard.down(key)
    await keyboard.up(key)
  }
  await grid.getByRole('checkbox', { name: 'Kies rij Een' }).click()
  await hold('Delete')
  await expect(titles(grid)).toContainText(['Twee', 'Drie', 'Vier', 'Nieuwe activiteit'])
  await cell(grid, 'Twee', 'goal').click()
  await hold('ArrowDown')
  await expect(cell(grid, 'Nieuwe activiteit', 'goal')).toBeFocused()
  await cell(grid, 'Vier', 'goal').click()
  await keyboard.down('Control')
  await hold('d')
  await keyboard.up('Control')
  await expect(cell(grid, 'Vier', 'goal')).toHaveText('Drie')
  await expect(cell(grid, 'Drie', 'goal')).toHaveText('Drie')
  await hold('Enter')
  await expect(page.getByRole('textbox', { name: 'Doel van Vier' })).toBeFocused()
  await keyboard.press('Escape')
})

test('several are responsible: each is known, or nothing is changed and the text stays', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page)
  await command(page, 'ownRole.add', { names: ['Teamleider'] })
  const owner = cell(grid, 'Startgesprek', 'owner')
  await owner.click()
  await keyboard.type('initialen; Mentor')
  await keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toContainText('"initialen" is geen rol en niemand van dit traject.')
  await expect(page.getByRole('combobox', { name: 'Verantwoordelijke van Startgesprek' })).toHaveValue(
    'initialen; Mentor',
  )
  await keyboard.press('Control+a')
  await keyboard.type('ment')
  await keyboard.press('Enter')
  await expect(owner).toHaveText('Mentor')
  // Enter begins with what is there; what is typed behind it is one more, chosen from the list.
  await owner.click()
  await keyboard.press('Enter')
  await keyboard.type('; deca')
  await expect(page.getByRole('option')).toHaveText(['Decaan'])
  await keyboard.press('Enter')
  await expect(owner).toHaveText('Mentor; Decaan')
  await owner.click()
  await keyboard.type('decaan en mentor, teamleider')
  await keyboard.press('Enter')
  await expect(owner).toHaveText('Decaan; Mentor; Teamleider')
  const place = cell(grid, 'Startgesprek', 'place')
  await place.click()
  await keyboard.type('Aula')
  await keyboard.press('Enter')
  await expect(place).toHaveText('Aula')
  const status = cell(grid, 'Startgesprek', 'status')
  await status.click()
  await keyboard.type('gepland; uitgevoerd')
  await keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toContainText('"gepland; uitgevoerd" past hier niet.')
})

test('what is typed lands in the cell one was in, whatever was clicked', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  const grid = await openTable(page)
  const goal = cell(grid, 'Startgesprek', 'goal')
  const main = page.getByRole('main')
  const clicks = {
    'the menu of a heading, closed again': async () => {
      await grid.getByRole('button', { name: 'Kolom Uren' }).click()
      await keyboard.press('Escape')
    },
    'the box of a row': () => grid.getByRole('checkbox', { name: 'Kies rij Startgesprek' }).click(),
    'the title of the plan': () => main.getByRole('heading').first().click(),
    'the totals': () => page.getByText('3 van 3 activiteiten').click(),
    'the view': () => page.getByRole('link', { name: 'Tabel' }).click(),
    'undo and redo': async () => {
      await page.getByRole('button', { name: /^Maak ongedaan/ }).click()
      await page.getByRole('button', { name: /^Doe opnieuw/ }).click()
    },
    'the status, closed again': async () => {
      await page.getByRole('button', { name: 'Elke status' }).click()
      await keyboard.press('Escape')
    },
    'the columns, closed again': async () => {
      await page.getByRole('button', { name: 'Kolommen' }).click()
      await keyboard.press('Escape')
    },
  }
  for (const [what, click] of Object.entries(clicks)) {
    await goal.click()
    await click()
    await keyboard.type(`Papa komt 0ok na ${what}`)
    await keyboard.press('Enter')
    await expect(goal, what).toHaveText(`Papa komt 0ok na ${what}`)
  }
})

test('Enter belongs to the input method while it composes', async ({ app }) => {
  const { page } = await app.launch()
  const grid = await openTable(page)
  const input = await page.context().newCDPSession(page)
  await cell(grid, 'Startgesprek', 'goal').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await input.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await expect(page.getByRole('textbox', { name: 'Doel van Startgesprek' })).toBeFocused()
  await input.send('Input.insertText', { text: '日本' })
  await page.keyboard.press('Enter')
  await expect(cell(grid, 'Startgesprek', 'goal')).toHaveText('日本')
})
