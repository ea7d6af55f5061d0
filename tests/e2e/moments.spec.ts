import { expectAccessible } from './accessible.ts'
import { pickByKeyboard, planOf } from './activityGestures.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  aSecond,
  choose,
  goToScreen,
  newTraject,
  onTimeline,
  openActivity,
  openTraject,
  planItem,
  reach,
  undo,
} from './gestures.ts'
import { addActivity } from './planGestures.ts'

const meeting = 'Kennismaking met ouders'

test('a recurrence that cannot be yet is kept and told, comes back with its moment, and leaves out single times', async ({
  app,
}) => {
  const { page } = await app.launch()
  await planOf(page, ['Koffieochtend'])
  const panel = await openActivity(page, 'Koffieochtend')
  await pickByKeyboard(panel, 'Komt terug', 'elke maand, op een vaste weekdag')
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

  await pickByKeyboard(panel, 'Komt terug', 'elke week of om de zoveel weken')
  const weeks = panel.getByRole('textbox', { name: 'Om de hoeveel weken?' })
  await weeks.fill('0')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Vul een heel getal in van 1 tot en met 26.')).toBeVisible()
  await expect(weeks).toHaveValue('0')
})

test('a new activity where a day was pointed at shows that day in words, and gets that or any other moment', async ({
  app,
}) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const input = { title: 'Rapportgesprek', kind: 'new', moment: '2026-11-10' }
  await command(page, 'activity.add', input)
  await page.getByRole('link', { name: 'Maand', exact: true }).click()
  await reach(planItem(page, 'Rapportgesprek').first())
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'Nieuwe activiteit' })
  const day = form.getByRole('textbox', { name: 'Datum' })
  await expect(day).toHaveValue('10-11-2026')
  await expect(day).toHaveAccessibleDescription('dinsdag 10 november 2026 · week 46 · lesweek 10')
  await form.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill('Snuffelstage')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Activiteit: Snuffelstage' })
  await expect(panel.getByRole('textbox', { name: 'Datum' })).toHaveValue('10-11-2026')

  // Where nothing was pointed at any moment can be typed; one that cannot be read is told, and the activity waits for it.
  await page.getByRole('button', { name: 'Nieuwe activiteit', exact: true }).first().click()
  await form.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill('Inloopspreekuur')
  const typed = form.getByRole('textbox', { name: 'Typ het zoals je het zegt' })
  await typed.fill('als het zo uitkomt')
  await typed.press('Enter')
  await expect(typed).toHaveAccessibleDescription(/leest in "als het zo uitkomt" geen moment/)
  await typed.fill('om de week op dinsdag 15.00')
  await expect(typed).toHaveAccessibleDescription(
    /^dinsdag .* 15\.00 uur, daarna elke 2 weken.* · week \d+ · lesweek 1$/,
  )
  await typed.press('Enter')
  const hours = page.getByRole('complementary', { name: 'Activiteit: Inloopspreekuur' })
  await expect(hours.getByRole('button', { name: 'Komt terug' })).toContainText('elke week of om de zoveel weken')
  await expect(hours.getByRole('textbox', { name: 'Om de hoeveel weken?' })).toHaveValue('2')
  // It was one step.
  await undo(page, 'activiteit "Inloopspreekuur" toegevoegd')
  await expect(hours).toHaveCount(0)
})

test('a moment is typed as people say it, or a day chosen in a calendar that names what else there is', async ({
  app,
}) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await openActivity(page, 'Ouderavond')
  await choose(panel, 'Wanneer?', 'In woorden')
  const typed = panel.getByRole('textbox', { name: 'Typ het zoals je het zegt' })
  await typed.fill('week 37-39')
  await expect(typed).toHaveAccessibleDescription('07-09-2026 tot en met 27-09-2026 · week 37 t/m 39')
  await typed.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Tot en met' })).toHaveValue('27-09-2026')

  await choose(panel, 'Wanneer?', 'Week')
  const week = panel.getByRole('textbox', { name: 'Weeknummer' })
  await week.fill('46')
  await expect(week).toHaveAccessibleDescription(/ · lesweek 10$/)
  await week.press('Enter')

  await choose(panel, 'Wanneer?', 'Datum')
  const date = panel.getByRole('textbox', { name: 'Datum' })
  await date.fill('20-10')
  await expect(date).toHaveAccessibleDescription('dinsdag 20 oktober 2026 · week 43')
  await date.press('Tab')
  await page.keyboard.press('Enter')
  const calendar = page.getByRole('dialog', { name: 'Kies in de kalender: Datum' })
  await expect(calendar.getByText('dinsdag 20 oktober 2026 · week 43 · herfstvakantie')).toBeVisible()
  await expectAccessible(page, 'the calendar of a moment')
  await page.keyboard.press('ArrowDown')
  await expect(calendar.getByText('dinsdag 27 oktober 2026 · week 44 · lesweek 8')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(calendar).toHaveCount(0)
  await expect(date).toHaveValue('27-10-2026')
  await expect(panel.getByRole('button', { name: 'Kies in de kalender: Datum' })).toBeFocused()
})

test('a date that cannot be is told when its field is left, what is half only when the group is', async ({ app }) => {
  const { page } = await app.launch()
  await planOf(page, ['Ouderavond'])
  const panel = await openActivity(page, 'Ouderavond')
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
  await expect(panel.getByRole('button', { name: 'Kies in de kalender: Datum' })).toBeFocused()
  await page.keyboard.press('Tab')
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
  const panel = await openActivity(page, 'Tweede gesprek')
  await pickByKeyboard(panel, 'Bouwt voort op', 'Eerste gesprek')
  const field = panel.locator('[data-field=buildsOn]')
  await expect(field.getByText('Komt zo vóór "Eerste gesprek", waar dit op voortbouwt')).toBeVisible()
  await expect(panel.getByRole('list', { name: 'Let op' }).getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page, 'a warning at what an activity builds on')
  await pickByKeyboard(panel, 'Bouwt voort op', 'niets')
  await expect(panel.getByRole('list', { name: 'Let op' })).toHaveCount(0)
})

test('a moment that cannot be is told at its field, and the activity stays where it was', async ({ app }) => {
  const { page } = await app.launch()
  // A school year of which no calendar year has a week 53.
  await newTraject(page, { schoolYear: 2027 })
  await goToScreen(page, 'Jaarplan')
  const panel = await addActivity(page, meeting, null)
  const box = (name: string) => panel.getByRole('textbox', { name, exact: true })
  /** Types into fields, the last of which sends them; tells what that field's group then says at `field`. */
  const refused = async (typed: Readonly<Record<string, string>>, field: string, told: RegExp) => {
    for (const [name, text] of Object.entries(typed)) await box(name).fill(text)
    await page.keyboard.press('Enter')
    await expect(box(field)).toHaveAccessibleDescription(told)
    for (const [name, text] of Object.entries(typed)) await expect(box(name)).toHaveValue(text)
    await expect(onTimeline(page, meeting, 'week 52')).toBeVisible()
  }

  await choose(panel, 'Wanneer?', 'Week')
  await box('Weeknummer').fill('53')
  await page.keyboard.press('Enter')
  await expect(box('Weeknummer')).toHaveAccessibleDescription(/Week 53 bestaat niet in schooljaar 2027-2028\./)
  await expect(
    page.getByRole('region', { name: 'Nog geen moment' }).getByRole('button', { name: meeting }),
  ).toBeVisible()
  await box('Weeknummer').fill('52')
  await page.keyboard.press('Enter')
  await expect(onTimeline(page, meeting, 'week 52')).toBeVisible()
  await refused({ Weeknummer: '53' }, 'Weeknummer', /Week 53 bestaat niet in schooljaar 2027-2028\./)

  await choose(panel, 'Wanneer?', 'Periode')
  const outside = /Dit moment valt buiten schooljaar 2027-2028\. Kies een dag tussen 1 augustus en 31 juli\./
  await refused({ Van: '10-11-2027', 'Tot en met': '3-11-2027' }, 'Tot en met', /De laatste dag ligt voor de eerste\./)
  await refused({ Van: '30-7-2027', 'Tot en met': '6-8-2027' }, 'Van', outside)
  await refused({ Van: '24-7-2028', 'Tot en met': '4-8-2028' }, 'Tot en met', outside)
  await refused({ Van: '31-2', 'Tot en met': '3-3' }, 'Van', /Deze dag bestaat niet\./)

  await choose(panel, 'Wanneer?', 'Datum')
  await refused({ Datum: '31 februari' }, 'Datum', /Deze dag bestaat niet\./)
  await refused({ Datum: '31-02-2028' }, 'Datum', /Deze dag bestaat niet\./)
  await refused({ Datum: '1-8-2028' }, 'Datum', outside)
  await refused({ Datum: '1-3-2028', 'Begint om': '25.00' }, 'Begint om', /Deze tijd bestaat niet\./)
  await refused({ 'Begint om': '21.00', 'Eindigt om': '19.30' }, 'Eindigt om', /Het eindigt voordat het begint\./)
  await refused({ 'Begint om': '', 'Eindigt om': '19.30' }, 'Begint om', /Vul ook in hoe laat het begint\./)

  // Nothing of all that came in the plan: the last change is still the one to week 52. What was refused last stands in its
  // fields, to be mended.
  await aSecond(page)
  const { page: later } = await app.reopen()
  await openTraject(later)
  await goToScreen(later, 'Jaarplan')
  await expect(onTimeline(later, meeting, 'week 52')).toBeVisible()
  const again = await openActivity(later, meeting)
  await expect(again.getByRole('textbox', { name: 'Eindigt om' })).toHaveValue('19.30')
  await undo(later, `activiteit "${meeting}" gewijzigd`)
  await expect(
    later.getByRole('region', { name: 'Nog geen moment' }).getByRole('button', { name: meeting }),
  ).toBeVisible()
  // 29 February is there in 2028.
  await again.getByRole('textbox', { name: 'Eindigt om' }).fill('')
  await again.getByRole('textbox', { name: 'Datum' }).fill('29-2')
  await later.keyboard.press('Enter')
  await expect(onTimeline(later, meeting, 'dinsdag 29 februari 2028')).toBeVisible()
})
