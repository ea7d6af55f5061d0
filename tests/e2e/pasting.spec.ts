import { readFileSync } from 'node:fs'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { captureLine, cardsIn, goToScreen, goToStep, newTraject, paste, undo } from './gestures.ts'
import { cell, openTable, pasteText, titles } from './tableGestures.ts'

const caseText = (name: string) => readFileSync(`tests/fixtures/cases/${name}`, 'utf8')

test('a list from Excel or Word becomes cards as it was meant, in the capture line @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  await goToStep(page, 'Nu')
  const dialog = page.getByRole('dialog')
  await expect(captureLine(page)).toBeFocused()

  // Cells with line ends and quotes.
  await pasteText(running, caseText('08-excel-cellen-met-regeleinde.txt'))
  await dialog.getByRole('button', { name: '3 kaarten' }).press('Enter')
  const first = ['Ouderavond in de aula', 'Startgesprek', 'Ouders zeggen "wij weten niet waar"']
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveText(first)
  await undo(page, '3 kaarten toegevoegd')

  // A table of Word: two paragraphs in a cell are one, and the second column is the intention.
  await captureLine(page).focus()
  await pasteText(running, caseText('10-word-tabel.txt'), caseText('10-word-tabel.html'))
  await expect(dialog).toContainText('Er is 1 kolom waar op een kaart geen plaats voor is.')
  await dialog.getByRole('button', { name: '2 kaarten' }).press('Enter')
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveText([
    'Ouderavond kiezenOuders weten hoe het werkt Leerlingen vertellen zelf',
    'SnuffelstageErvaren hoe een werkdag is',
  ])
  await undo(page, '2 kaarten toegevoegd')

  // The marks of Word.
  await captureLine(page).focus()
  await pasteText(running, caseText('09-word-opsomming.txt'))
  await expect(dialog.getByRole('listitem')).toHaveCount(13)
  await expect(dialog.getByRole('listitem').nth(1)).toHaveText('Met de mentor')
  await page.keyboard.press('Escape')
  await expect(captureLine(page)).toBeFocused()

  // One cell asks nothing: it stands in the line without what came along.
  await pasteText(running, '"Ouders zeggen ""later"""')
  await pasteText(running, '"en\r\nnog iets"\r\n')
  await expect(captureLine(page)).toHaveValue('Ouders zeggen "later"en nog iets')
})

test('what does not fit is told in the dialog, by line and number, and can be shortened or left out @clipboard', async ({
  app,
}) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  const dialog = page.getByRole('dialog')
  const lines = Array.from({ length: 14 }, (_, index) => `Idee ${index + 1}`)
  lines[11] = `Lang ${'x'.repeat(635)}`
  lines[13] = 'y'.repeat(700)
  await expect(captureLine(page)).toBeFocused()
  await pasteText(running, lines.join('\r\n'))
  const field = dialog.getByRole('textbox', { name: 'Regel 12' })
  await expect(field).toBeFocused()
  await expect(dialog).toContainText('Regel 12 heeft 640 tekens; 500 passen.')
  await expect(dialog).toContainText('Regel 14 heeft 700 tekens; 500 passen.')
  await expect(dialog.getByRole('button', { name: '14 kaarten' })).toBeDisabled()
  await expectAccessible(page, 'lines that are too long')
  await field.fill('Korter')
  await expect(dialog).not.toContainText('Regel 12 heeft')
  await dialog.getByRole('button', { name: 'Laat regel 14 weg' }).press('Enter')
  await dialog.getByRole('button', { name: '13 kaarten' }).click()
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(13)
  await expect(cardsIn(page, 'Gedachten').nth(11)).toHaveText('Korter')
  await expect(captureLine(page)).toHaveValue('')

  await captureLine(page).focus()
  await pasteText(running, caseText('13-501-regels.txt'))
  await expect(dialog).toContainText('Je plakt 501 regels; 500 passen tegelijk. Laat er nog 1 weg.')
  await expect(dialog.getByRole('button', { name: '501 kaarten' })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Laat de laatste regel weg' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Laat regel 3 weg' }).click()
  await dialog.getByRole('button', { name: '500 kaarten' }).click()
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(513)
  await expect(captureLine(page)).toHaveValue('')
})

test('a pasted table leads with what cannot be read, and one goes there by key @clipboard', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  const grid = await openTable(page)
  const dialog = page.getByRole('dialog', { name: 'Dit gaat er veranderen' })
  await cell(grid, 'Startgesprek', 'moment').click()
  const rows = Array.from({ length: 30 }, (_, index) => `Nieuw ${index + 1}\tmei\t${index === 24 ? 'veel' : '2'}`)
  await pasteText(running, ['Jaarplan 2026', 'Activiteit\tMoment\tUren', ...rows].join('\n'))
  await expect(dialog).toContainText('Dit staat boven de namen van de kolommen en blijft buiten: Jaarplan 2026.')
  const problem = dialog.getByRole('button', { name: /^Rij 27, Uren: / })
  await expect(problem).toBeFocused()
  await expectAccessible(page, 'a pasted table with a cell that cannot be read')
  await page.keyboard.press('Enter')
  const row = dialog.getByRole('listitem').filter({ hasText: 'Nieuw 25' })
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
  await page.keyboard.press('Escape')

  // A table of Word with two paragraphs in a cell is one activity.
  await cell(grid, 'Startgesprek', 'moment').click()
  await pasteText(running, caseText('10-word-tabel.txt'), caseText('10-word-tabel.html'))
  await expect(dialog).toContainText('1 gewijzigd, 1 nieuw, 0 gelijk gebleven')
  await dialog.getByRole('button', { name: 'Neem over' }).press('Enter')
  await expect(titles(grid)).toHaveCount(5)
  await expect(cell(grid, 'Ouderavond kiezen', 'goal')).toHaveText(
    'Ouders weten hoe het werkt Leerlingen vertellen zelf',
  )
})

test('a list of people, or of tools, is added all at once; what does not fit is told by its line', async ({ app }) => {
  const { page } = await app.launch()
  await openTable(page)
  await page.getByRole('button', { name: 'Open Snuffelstage' }).click()
  const panel = page.getByRole('complementary', { name: 'Activiteit: Snuffelstage' })
  const tool = panel.getByRole('textbox', { name: 'Gereedschap toevoegen' })
  await tool.focus()
  await paste(tool, `o\tStagelogboek\r\no\t${'x'.repeat(501)}`)
  await expect(panel.getByText('Regel 2 heeft 501 tekens; 500 passen.')).toBeVisible()
  await paste(tool, 'o\tStagelogboek\r\n§\tVragenwaaier\r\n')
  await expect(panel.getByRole('button', { name: /^Haal Stagelogboek weg|^Haal Vragenwaaier weg/ })).toHaveCount(2)
  await expect(panel.getByText('Regel 2 heeft')).toHaveCount(0)

  await goToScreen(page, 'Werksessie 1')
  await page.getByRole('button', { name: 'Sessie', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Aanwezig…' }).click()
  const people = page.getByRole('dialog', { name: 'Wie is er?' })
  await paste(people.getByRole('textbox', { name: 'Naam of initialen' }), 'mentor leerjaar 2\tmentor\r\nteamleider\r\n')
  await expect(people.getByRole('checkbox', { name: 'mentor leerjaar 2' })).toBeChecked()
  await expect(people.getByRole('checkbox', { name: 'teamleider' })).toBeChecked()
  await page.keyboard.press('Escape')
  await undo(page, '2 mensen toegevoegd')
})

test('more rows than fit are told in a dialog, with their number, and nothing is taken over @clipboard', async ({
  app,
}) => {
  const running = await app.launch()
  const { page } = running
  const grid = await openTable(page, [{ title: 'Ouderavond' }])
  await cell(grid, 'Ouderavond', 'title').click()
  await pasteText(running, Array.from({ length: 501 }, (_, index) => `Avond ${index + 1}\tPraten`).join('\n'))
  const dialog = page.getByRole('alertdialog', { name: 'Niet geplakt' })
  await expect(dialog).toContainText('Je plakt 501 rijen; er kunnen er 500 tegelijk.')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(titles(grid)).toHaveText(['nieuw: Ouderavond', 'Nieuwe activiteit'])
})
