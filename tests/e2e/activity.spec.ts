import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { addOwner, ownersIn, pickByKeyboard, planOf } from './activityGestures.ts'
import { expect, test } from './fixtures.ts'
import {
  choose,
  focused,
  goToScreen,
  goToStep,
  notice,
  openActivity,
  openSchoolDialog,
  planItem,
  undo,
} from './gestures.ts'

const points = (panel: Locator) =>
  panel
    .getByRole('textbox', { name: /^Punt \d/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

test('the checklist grows by typing and by pasting, and is put in order by keyboard', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await openActivity(page, 'Ouderavond')
  const add = panel.getByRole('textbox', { name: 'Punt toevoegen' })
  await add.focus()
  // Faster than any answer: nothing of the second ends up in the first.
  for (const text of ['Zaal bespreken', 'Koffie zetten']) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => points(panel)).toEqual(['Zaal bespreken', 'Koffie zetten'])
  await add.focus()
  // What a paste does to a field of more lines: the clipboard itself is shared with all that runs beside this.
  await page.keyboard.insertText('- Uitnodigen\n- Opruimen\n')
  await expect.poll(() => points(panel)).toEqual(['Zaal bespreken', 'Koffie zetten', 'Uitnodigen', 'Opruimen'])
  await expect(add).toHaveValue('')

  await panel.getByRole('textbox', { name: 'Punt 1' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(panel.getByText('"Zaal bespreken" staat nu op plaats 2 van 4.')).toBeAttached()
  await expect(panel.getByRole('textbox', { name: 'Punt 2' })).toBeFocused()
  const down = panel.getByRole('button', { name: 'Zet "Zaal bespreken" lager' })
  await down.press('Enter')
  await expect.poll(() => points(panel)).toEqual(['Koffie zetten', 'Uitnodigen', 'Zaal bespreken', 'Opruimen'])
  await down.press('Enter')
  await expect.poll(() => points(panel)).toEqual(['Koffie zetten', 'Uitnodigen', 'Opruimen', 'Zaal bespreken'])
  await expect(down).toBeFocused()

  await panel.getByRole('checkbox', { name: 'Klaar: Uitnodigen' }).press('Space')
  await expect(panel.getByText('1 van 4 klaar')).toBeVisible()
  const second = panel.getByRole('textbox', { name: 'Punt 2' })
  await second.fill('')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Er staat nog geen tekst.')).toBeVisible()
  await second.fill('Ouders uitnodigen')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Er staat nog geen tekst.')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Haal "Koffie zetten" weg' }).press('Enter')
  await expect.poll(() => points(panel)).toEqual(['Ouders uitnodigen', 'Opruimen', 'Zaal bespreken'])
  await expect(add).toBeFocused()

  // Too many at once, or a line that is too long: nothing is added, and what was pasted is still there.
  await page.keyboard.insertText(Array.from({ length: 101 }, (_, index) => `Regel ${index + 1}`).join('\n'))
  await expect(panel.getByText('Je plakte 101 regels.')).toBeVisible()
  await expect(add).toHaveValue(/Regel 101/)
  await add.fill('')
  await page.keyboard.insertText(`Kort\n${'x'.repeat(1001)}`)
  await expect(panel.getByText('Regel 2 heeft 1001 tekens; 1000 passen.')).toBeVisible()
  expect(await points(panel)).toHaveLength(3)
})

test('owners, a place, amounts and what it builds on: kept when right, told at the field when wrong', async ({
  app,
}) => {
  const { page } = await app.launch()
  await planOf(page, ['Eerste gesprek', 'Tweede gesprek'])
  const panel = await openActivity(page, 'Eerste gesprek')
  await addOwner(panel, 'nieuwe persoon')
  const name = panel.getByRole('textbox', { name: 'Naam of initialen' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Er staat nog geen tekst.')).toBeVisible()
  await name.fill('M.B.')
  await page.keyboard.press('Enter')
  await expect(ownersIn(panel)).toHaveText(['M.B.'])
  const more = panel.getByRole('button', { name: 'Verantwoordelijke toevoegen' })
  await expect(more).toBeFocused()
  await addOwner(panel, 'Mentor (rol)')
  await expect(ownersIn(panel)).toHaveText(['M.B.', 'Mentor (rol)'])
  await expect(more).toBeFocused()
  // Who was chosen is not offered once more.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Decaan (rol)' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Mentor (rol)' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await panel.getByRole('button', { name: 'Haal M.B. weg als verantwoordelijke' }).press('Enter')
  await expect(ownersIn(panel)).toHaveText(['Mentor (rol)'])
  await expect(more).toBeFocused()
  await undo(page, 'activiteit "Eerste gesprek" gewijzigd')
  await expect(ownersIn(panel)).toHaveText(['M.B.', 'Mentor (rol)'])

  const place = panel.getByRole('textbox', { name: 'Waar?' })
  await place.fill('Aula')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Geschiedenis' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Waar: nog niets → Aula')).toBeVisible()
  await expect(panel.getByText('Verantwoordelijke: M.B. → M.B., Mentor')).toBeVisible()

  const hours = panel.getByRole('textbox', { name: 'Uren' })
  await hours.fill('twaalf')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Vul hier een getal van nul of meer in.')).toBeVisible()
  await expect(hours).toHaveValue('twaalf')
  await hours.fill('1:30')
  await page.keyboard.press('Enter')
  await expect(hours).toHaveValue('1,5')
  await panel.getByRole('textbox', { name: 'Kosten in euro' }).fill('1250')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Kosten in euro' })).toHaveValue('1.250')

  await pickByKeyboard(panel, 'Bouwt voort op', 'Tweede gesprek')
  await expect(panel.getByRole('button', { name: 'Bouwt voort op' })).toContainText('Tweede gesprek')
  const other = await openActivity(page, 'Tweede gesprek')
  await pickByKeyboard(other, 'Bouwt voort op', 'Eerste gesprek')
  await expect(other.getByText('Zo zouden activiteiten in een kring op elkaar voortbouwen.')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Bouwt voort op' })).toContainText('Eerste gesprek')
  await pickByKeyboard(other, 'Bouwt voort op', 'niets')
  await expect(other.getByText('in een kring')).toHaveCount(0)
  await expectAccessible(page, 'an activity in full')
})

test('the history of an activity tells old beside new, also of what was taken back', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond', 'Snuffelstage'])
  const panel = await openActivity(page, 'Ouderavond')
  await panel.getByRole('textbox', { name: 'Doel' }).fill('Samen praten')
  await panel.getByRole('button', { name: 'Geschiedenis' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Doel: nog niets → Samen praten')).toBeVisible()
  await choose(panel, 'Status', 'in voorbereiding')
  await expect(panel.getByText('Status: gepland → in voorbereiding')).toBeVisible()
  await panel.getByRole('button', { name: 'Geschiedenis' }).focus()
  await undo(page, 'activiteit "Ouderavond" gewijzigd')
  await expect(panel.getByText('Status: in voorbereiding → gepland')).toBeVisible()
  await expect(panel.getByText('Ongedaan gemaakt: activiteit "Ouderavond" gewijzigd', { exact: true })).toBeVisible()
  // Made, two changes, one taken back: of the other activity nothing.
  await expect(panel.getByRole('time')).toHaveCount(4)
  expect(await focused(page)).not.toBeNull()
  await expect(notice(page)).toContainText('Ongedaan gemaakt')
})

test('a finding leads to its field, also when the activity is open already', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const goTo = async (part: string) => {
    await page.getByRole('button', { name: /nog niet compleet/ }).press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `${part}, invullen bij "Ouderavond"` })
      .press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  const panel = page.getByRole('complementary', { name: 'Activiteit: Ouderavond' })
  await goTo('gereedschap')
  await expect(panel.getByRole('textbox', { name: 'Gereedschap toevoegen' })).toBeFocused()
  await goTo('doel')
  await expect(panel.getByRole('textbox', { name: 'Doel' })).toBeFocused()
  await expect(panel.getByRole('textbox', { name: 'Doel' })).toBeInViewport()
  await goTo('wie en in welke rol')
  await expect(panel.getByRole('button', { name: 'Betrokkene toevoegen' })).toBeFocused()
  await goTo('moment')
  await expect(panel.getByRole('radio', { name: 'Nog niet' })).toBeFocused()
})

test('the first target groups are made from the activity that is for them', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await openActivity(page, 'Ouderavond')
  await panel.getByRole('button', { name: 'Zet doelgroepen erbij' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Doelgroepen' })
  await dialog.getByRole('button', { name: 'Voeg toe: Leerjaar 1 t/m 4' }).click()
  await expect(dialog.getByRole('button', { name: 'Haal Leerjaar 4 weg' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Klaar' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(panel.getByRole('checkbox', { name: 'Leerjaar 1' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(panel.getByRole('checkbox', { name: 'Leerjaar 1' })).toBeChecked()

  // In werksessie 1 an activity stands in a dialog: that stays open beneath the one of the groups.
  await openSchoolDialog(page, 'Doelgroepen')
  for (const year of [1, 2, 3, 4]) await dialog.getByRole('button', { name: `Haal Leerjaar ${year} weg` }).click()
  await dialog.getByRole('button', { name: 'Klaar' }).click()
  await goToScreen(page, 'Werksessie 1')
  await goToStep(page, 'Naar het jaarplan')
  await planItem(page, 'Ouderavond').press('Enter')
  const activity = page.getByRole('dialog', { name: 'Activiteit' })
  await activity.getByRole('button', { name: 'Zet doelgroepen erbij' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(activity.getByRole('button', { name: 'Zet doelgroepen erbij' })).toBeFocused()
})
