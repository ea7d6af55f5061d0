import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  choose,
  focused,
  goToScreen,
  goToStep,
  newTraject,
  notice,
  openSchoolDialog,
  planItem,
  reach,
  undo,
} from './gestures.ts'

/** A traject with these activities, all without a moment, on the screen of the jaarplan. */
async function planOf(page: Page, titles: readonly string[]): Promise<void> {
  await newTraject(page)
  for (const title of titles) {
    const input = { title, kind: 'new', moment: null }
    await command(page, 'activity.add', input)
  }
  await goToScreen(page, 'Jaarplan')
}

/** Opens an activity beside the year. */
async function open(page: Page, title: string): Promise<Locator> {
  await planItem(page, title).first().click()
  const panel = page.getByRole('complementary', { name: `Activiteit: ${title}` })
  await expect(panel).toBeVisible()
  return panel
}

/** Chooses from a list that opens, by keyboard alone. */
async function pick(panel: Locator, label: string, option: string): Promise<void> {
  const page = panel.page()
  await reach(panel.getByRole('button', { name: label }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type(option.slice(0, 12))
  await expect(page.getByRole('option', { name: option })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
}

const points = (panel: Locator) =>
  panel
    .getByRole('textbox', { name: /^Punt \d/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

test('a recurrence that cannot be yet is kept and told, comes back with its moment, and leaves out single times', async ({
  app,
}) => {
  const { page } = await app.launch()
  await planOf(page, ['Koffieochtend'])
  const panel = await open(page, 'Koffieochtend')
  await pick(panel, 'Komt terug', 'elke maand, op een vaste weekdag')
  await expect(panel.getByText('Kies eerst wanneer deze activiteit voor het eerst is.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Komt terug' })).toContainText('elke maand')

  await choose(panel, 'Wanneer?', 'Datum')
  await panel.getByRole('textbox', { name: 'Datum' }).fill('6-10-2026')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Kies eerst wanneer')).toHaveCount(0)
  const times = panel.getByRole('button', { name: /keer dit schooljaar$/ })
  await expect(times).toHaveText('9 keer dit schooljaar')
  await times.press('Enter')
  const november = panel.getByRole('button', { name: 'Deze keer niet: dinsdag 3 november 2026' })
  await november.press('Enter')
  await expect(november).toHaveAttribute('aria-pressed', 'true')
  await expect(times).toHaveText('8 keer dit schooljaar')
  await expect(
    panel
      .getByText('vervalt: kerstvakantie')
      .or(panel.getByText(/^vervalt: /))
      .first(),
  ).toBeVisible()
  await expectAccessible(page, 'the times of a recurring activity')

  // A moment in a holiday is warned of, and kept.
  await panel.getByRole('textbox', { name: 'Datum' }).fill('6-4-2027')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('list', { name: 'Let op' })).toHaveCount(0)
  await panel.getByRole('textbox', { name: 'Datum' }).fill('4-5-2027')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('list', { name: 'Let op' }).getByRole('listitem')).toHaveText(/Valt in de .*meivakantie/)
  await expectAccessible(page, 'an activity in a holiday')
  await panel.getByRole('textbox', { name: 'Datum' }).fill('6-10-2026')
  await page.keyboard.press('Enter')
  await expect(times).toHaveText('8 keer dit schooljaar')

  const until = panel.getByRole('textbox', { name: 'Laatste keer uiterlijk op' })
  await until.fill('31-02-2027')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Deze dag bestaat niet.')).toBeVisible()
  await expect(times).toHaveText('8 keer dit schooljaar')
  await until.fill('1-9-2026')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('De herhaling stopt voordat de activiteit begint.')).toBeVisible()
  await until.fill('31-12-2026')
  await page.keyboard.press('Enter')
  await expect(times).toHaveText('2 keer dit schooljaar')

  await pick(panel, 'Komt terug', 'elke week of om de zoveel weken')
  const weeks = panel.getByRole('textbox', { name: 'Om de hoeveel weken?' })
  await weeks.fill('0')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Vul een heel getal in van 1 tot en met 26.')).toBeVisible()
  await expect(weeks).toHaveValue('0')
})

test('the checklist grows by typing and by pasting, and is put in order by keyboard', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await open(page, 'Ouderavond')
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

test('owner, amounts and what it builds on: kept when right, told at the field when wrong', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Eerste gesprek', 'Tweede gesprek'])
  const panel = await open(page, 'Eerste gesprek')
  await pick(panel, 'Verantwoordelijke', 'nieuwe persoon')
  const name = panel.getByRole('textbox', { name: 'Naam of initialen' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Er staat nog geen tekst.')).toBeVisible()
  await name.fill('M.B.')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Verantwoordelijke' })).toContainText('M.B.')
  await expect(panel.getByRole('button', { name: 'Verantwoordelijke' })).toBeFocused()
  await pick(panel, 'Verantwoordelijke', 'Mentor (rol)')
  await expect(panel.getByRole('button', { name: 'Verantwoordelijke' })).toContainText('Mentor (rol)')

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

  await pick(panel, 'Bouwt voort op', 'Tweede gesprek')
  await expect(panel.getByRole('button', { name: 'Bouwt voort op' })).toContainText('Tweede gesprek')
  const other = await open(page, 'Tweede gesprek')
  await pick(other, 'Bouwt voort op', 'Eerste gesprek')
  await expect(other.getByText('Zo zouden activiteiten in een kring op elkaar voortbouwen.')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Bouwt voort op' })).toContainText('Eerste gesprek')
  await pick(other, 'Bouwt voort op', 'niets')
  await expect(other.getByText('in een kring')).toHaveCount(0)
  await expectAccessible(page, 'an activity in full')
})

test('the history of an activity tells old beside new, also of what was taken back', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond', 'Snuffelstage'])
  const panel = await open(page, 'Ouderavond')
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

test('a new activity where a day was pointed at shows that day in words, and gets it', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const input = { title: 'Rapportgesprek', kind: 'new', moment: '2026-11-10' }
  await command(page, 'activity.add', input)
  await page.getByRole('link', { name: 'Maand', exact: true }).click()
  await reach(planItem(page, 'Rapportgesprek').first())
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'Nieuwe activiteit' })
  await expect(form.getByRole('button', { name: 'Wanneer doen jullie het?' })).toContainText('dinsdag 10 november 2026')
  await form.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill('Snuffelstage')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Activiteit: Snuffelstage' })
  await expect(panel.getByRole('textbox', { name: 'Datum' })).toHaveValue('10-11-2026')
})

test('a date that cannot be is told when its field is left, what is half only when the group is', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await open(page, 'Ouderavond')
  await choose(panel, 'Wanneer?', 'Datum')
  const date = panel.getByRole('textbox', { name: 'Datum' })
  const [from, to] = [
    panel.getByRole('textbox', { name: 'Begint om' }),
    panel.getByRole('textbox', { name: 'Eindigt om' }),
  ]
  const noSuchDay = panel.getByText('Deze dag bestaat niet.')
  await date.fill('31-02')
  await expect(noSuchDay).toHaveCount(0)
  await date.press('Tab')
  await expect(from).toBeFocused()
  await expect(noSuchDay).toBeVisible()
  // It stays while the others are typed.
  await from.press('Tab')
  await to.fill('21u60')
  await expect(noSuchDay).toBeVisible()
  await to.press('Shift+Tab')
  await expect(panel.getByText('Deze tijd bestaat niet.')).toBeVisible()
  await to.fill('21 uur 15')
  await date.fill('10-11')
  await expect(noSuchDay).toHaveCount(0)
  await date.press('Tab')
  const half = panel.getByText('Vul ook in hoe laat het begint.')
  await expect(half).toHaveCount(0)
  await panel.getByRole('textbox', { name: 'Doel' }).focus()
  await expect(half).toBeVisible()
  await from.fill('19u30')
  await page.keyboard.press('Enter')
  await expect(half).toHaveCount(0)
  await expect(from).toHaveValue('19.30')
  await expect(to).toHaveValue('21.15')
})

test('an activity before the one that it builds on is warned of at that field too', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const [title, moment] of [
    ['Eerste gesprek', '2026-11-10'],
    ['Tweede gesprek', '2026-10-06'],
  ] as const) {
    const input = { title, kind: 'new', moment }
    await command(page, 'activity.add', input)
  }
  await goToScreen(page, 'Jaarplan')
  const panel = await open(page, 'Tweede gesprek')
  await pick(panel, 'Bouwt voort op', 'Eerste gesprek')
  const field = panel.locator('[data-field=buildsOn]')
  await expect(field.getByText('Komt zo vóór "Eerste gesprek", waar dit op voortbouwt')).toBeVisible()
  await expect(panel.getByRole('list', { name: 'Let op' }).getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page, 'a warning at what an activity builds on')
  await pick(panel, 'Bouwt voort op', 'niets')
  await expect(panel.getByRole('list', { name: 'Let op' })).toHaveCount(0)
})

test('the first target groups are made from the activity that is for them', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await open(page, 'Ouderavond')
  await panel.getByRole('button', { name: 'Zet doelgroepen erbij' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Doelgroepen' })
  await dialog.getByRole('button', { name: 'Voeg toe: Leerjaar 1 t/m 4' }).click()
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
