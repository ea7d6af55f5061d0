import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  aSecond,
  choose,
  goToScreen,
  goToView,
  newTraject,
  notice,
  onTimeline,
  openActivity,
  openRadar,
  openSchoolDialog,
  openTraject,
  pick,
  redo,
  undo,
} from './gestures.ts'

const vision = 'Kiezen doe je samen: thuis en op school.'
const [meeting, coffee] = ['Kennismaking met ouders', 'Koffieochtend']
const goal = 'School en thuis kennen elkaar'

test('a facilitator makes the year of a school: for whom, with what, when, and what is still missing', async ({
  app,
}) => {
  test.setTimeout(400_000)
  let { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  await expect(page.getByRole('heading', { name: 'Er staat nog niets in dit jaarplan' })).toBeVisible()

  await test.step('for whom it is, the vision, and what the school sets aside', async () => {
    const groups = await openSchoolDialog(page, 'Doelgroepen')
    await expect(groups.getByRole('textbox', { name: 'Nieuwe doelgroep' })).toBeFocused()
    // Faster than any answer: nothing of the second ends up in the first.
    for (const name of ['Leerjaar 1', 'Leerjaar 2']) {
      await page.keyboard.insertText(name)
      await page.keyboard.press('Enter')
    }
    await expect(groups.getByRole('textbox', { name: 'Naam van doelgroep 1' })).toHaveValue('Leerjaar 1')
    await expect(groups.getByRole('textbox', { name: 'Naam van doelgroep 2' })).toHaveValue('Leerjaar 2')
    await closeByEscape(groups)
    const text = await openSchoolDialog(page, 'Visie')
    await text.getByRole('textbox', { name: 'Onze visie' }).fill(vision)
    await closeByEscape(text)
    await setAside(page, '10', '100')
  })

  await test.step('the holidays of the school: a wrong day is told at its field, and nothing typed is lost', async () => {
    const dialog = await openSchoolDialog(page, 'Vakanties')
    await dialog.getByRole('button', { name: 'Pas aan voor deze school' }).click()
    const name = dialog.getByRole('textbox', { name: 'Naam van vakantie 2' })
    const first = dialog.getByRole('textbox', { name: 'Eerste dag van vakantie 2' })
    const last = dialog.getByRole('textbox', { name: 'Laatste dag van vakantie 2' })
    await expect(name).toHaveValue('herfstvakantie')
    await name.fill('herfstvakantie en studieweek')
    await first.fill('31 februari')
    await last.fill('25-10-2026')
    const keep = dialog.getByRole('button', { name: 'Bewaren' })
    await keep.click()
    await expect(first).toHaveAccessibleDescription(/"31 februari" bestaat niet/)
    await expect(first).toBeFocused()
    await expect(name).toHaveValue('herfstvakantie en studieweek')
    await expect(last).toHaveValue('25-10-2026')
    await first.fill('12-10-2026')
    await keep.click()
    await expect(
      dialog.getByRole('row', { name: 'herfstvakantie en studieweek 12-10-2026 t/m 25-10-2026 van de school' }),
    ).toBeVisible()

    await chooseFile(dialog, await fileOf('brief.ics', 'Beste ouders, dinsdag is er koffie.'))
    await expect(dialog.getByRole('alert')).toContainText('"brief.ics" is geen agenda, of het is beschadigd.')
    await expect(dialog.getByRole('row', { name: /^herfstvakantie en studieweek/ })).toBeVisible()
    await chooseFile(dialog, await fileOf('school.ics', calendar))
    const preview = page.getByRole('dialog', { name: 'Vakanties uit een agenda' })
    await expect(preview.getByRole('checkbox', { name: 'Studiedag 01-12-2026' })).toBeChecked()
    await preview.getByRole('button', { name: 'Neem 1 over' }).click()
    await expect(dialog.getByRole('row', { name: /^Studiedag 01-12-2026 .*van de school$/ })).toBeVisible()
    await expect(dialog.getByRole('row', { name: /^herfstvakantie en studieweek/ })).toBeVisible()
    await closeByEscape(dialog)
  })

  await test.step('an activity that comes back, with who sees to it and all that it takes', async () => {
    await addActivity(page, meeting, 'september 2026')
    await expect(onTimeline(page, meeting, 'september 2026')).toBeVisible()
    const panel = await addActivity(page, coffee, null)
    await panel.getByRole('textbox', { name: 'Doel' }).fill('Ouders lopen makkelijk binnen')
    await panel.getByText('Leerjaar 1', { exact: true }).click()
    await choose(panel, 'Wanneer?', 'Datum')
    await panel.getByRole('textbox', { name: 'Datum' }).fill('6-10-2026')
    await panel.getByRole('textbox', { name: 'Begint om' }).fill('8.30')
    await panel.getByRole('textbox', { name: 'Eindigt om' }).fill('10.00')
    await pick(panel, 'Komt terug', 'elke maand, op een vaste weekdag')
    // The day that it first is tells which day that is: the first Tuesday.
    await expect(panel.getByRole('button', { name: 'De hoeveelste?' })).toContainText('eerste')
    await expect(panel.getByRole('button', { name: 'Welke dag?' })).toContainText('dinsdag')
    // Ten Tuesdays, without the day off from the calendar and the one in the holidays of May.
    const times = panel.getByRole('button', { name: /keer dit schooljaar$/ })
    await expect(times).toHaveText('8 keer dit schooljaar')
    await times.click()
    await expect(panel.getByText('vervalt: Studiedag')).toBeVisible()
    await panel.getByRole('button', { name: 'Deze keer niet: dinsdag 2 februari 2027' }).click()
    await expect(times).toHaveText('7 keer dit schooljaar')

    await pick(panel, 'Verantwoordelijke', /^nieuwe persoon/)
    await panel.getByRole('textbox', { name: 'Naam of initialen' }).fill('M.B.')
    await panel.getByRole('textbox', { name: 'Rol op school' }).fill('mentor leerjaar 1')
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('button', { name: 'Verantwoordelijke' })).toContainText('M.B., mentor leerjaar 1')
    await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).click()
    await page.getByRole('menuitem', { name: 'Ouders', exact: true }).click()
    await panel.getByRole('textbox', { name: 'Ouders: wat doet deze rol?' }).fill('stellen hun vragen')
    await panel.getByRole('textbox', { name: 'Gereedschap toevoegen' }).fill('Koffiekaart')
    await page.keyboard.press('Enter')
    await expect(panel.getByText('Alles staat erin')).toBeVisible()
    await panel.getByRole('textbox', { name: 'Punt toevoegen' }).fill('Aula bespreken')
    await page.keyboard.press('Enter')
    await panel.getByRole('checkbox', { name: 'Klaar: Aula bespreken' }).press('Space')
    await expect(panel.getByText('1 van 1 klaar')).toBeVisible()
    await panel.getByRole('textbox', { name: 'Uren' }).fill('12')
    await panel.getByRole('textbox', { name: 'Kosten in euro' }).fill('150,50')
    await pick(panel, 'Bouwt voort op', new RegExp(`^${meeting}`))
    await expect(panel.getByRole('button', { name: 'Bouwt voort op' })).toContainText(meeting)
    await expect(onTimeline(page, coffee, 'komt 7 keer voor')).toBeVisible()
  })

  await test.step('the radar tells what is missing or too much, and leads to where it can be mended', async () => {
    let radar = await openRadar(page)
    for (const told of [
      'Niets voor Leerjaar 2',
      'Meer uren dan er zijn: 12 gepland, 10 beschikbaar',
      'Meer geld dan er is: € 150,50 gepland, € 100 beschikbaar',
    ]) {
      await expect(radar.getByRole('heading', { name: told })).toBeVisible()
    }
    await radar.getByRole('button', { name: 'Bekijk uren en geld' }).first().click()
    const resources = page.getByRole('dialog', { name: 'Uren en geld' })
    await expect(resources.getByText('Het plan vraagt 12 uur. Dat is 2 uur meer')).toBeVisible()
    await closeByEscape(resources)
    await setAside(page, '12', '200')

    radar = await openRadar(page)
    await expect(radar.getByRole('heading', { name: /^Meer / })).toHaveCount(0)
    await radar.getByRole('button', { name: 'Bekijk de doelgroepen' }).click()
    const groups = page.getByRole('dialog', { name: 'Doelgroepen' })
    await expect(groups.getByRole('textbox', { name: 'Naam van doelgroep 2' })).toHaveValue('Leerjaar 2')
    await closeByEscape(groups)

    radar = await openRadar(page)
    await radar.getByRole('button', { name: `doel, invullen bij "${meeting}"` }).click()
    const field = panelOf(page, meeting).getByRole('textbox', { name: 'Doel' })
    await expect(field).toBeFocused()
    await page.keyboard.insertText(goal)
    await page.keyboard.press('Enter')
    await expect(panelOf(page, meeting).getByText(/^Nog nodig:/)).not.toContainText('doel')
    radar = await openRadar(page)
    await expect(radar.getByRole('button', { name: `doel, invullen bij "${meeting}"` })).toHaveCount(0)
    await closeByEscape(radar)
  })

  const expectYear = () =>
    test.step('the overview shows every month in which it is', async () => {
      await goToView(page, 'Overzicht')
      const sheet = page.getByRole('region', { name: 'Het hele jaar op één blad' })
      const inMonth = (name: string) =>
        sheet.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
      for (const [name, days] of [
        ['oktober', 'di 6'],
        ['november', 'di 3'],
        ['januari', 'di 5'],
        ['maart', 'di 2'],
        ['april', 'di 6'],
        ['juni', 'di 1'],
        ['juli', 'di 6'],
      ] as const) {
        await expect(inMonth(name).getByRole('listitem').filter({ hasText: coffee })).toHaveText(
          `nieuw: ${days} ${coffee}`,
        )
      }
      await expect(
        sheet.getByRole('listitem').filter({ hasText: coffee, hasNot: page.getByRole('heading') }),
      ).toHaveCount(7)
      await expect(inMonth('september').getByText(meeting)).toBeVisible()
      await expect(inMonth('december').getByText('Studiedag').first()).toBeAttached()
      const totals = sheet.getByRole('list', { name: 'Soorten activiteiten, uren en geld' })
      await expect(totals).toContainText('12 van 12 uur')
      await expect(totals).toContainText('€ 150,50 van € 200')
    })
  await expectYear()

  await test.step('the app closes and opens again: all of it is there', async () => {
    page = (await app.reopen()).page
    await openTraject(page)
    await goToScreen(page, 'Jaarplan')
    await expectYear()
    await goToView(page, 'Jaar')
    const panel = await openActivity(page, coffee)
    await expect(panel.getByRole('textbox', { name: 'Doel' })).toHaveValue('Ouders lopen makkelijk binnen')
    await expect(panel.getByRole('checkbox', { name: 'Leerjaar 1' })).toBeChecked()
    await expect(panel.getByRole('checkbox', { name: 'Leerjaar 2' })).not.toBeChecked()
    await expect(panel.getByRole('textbox', { name: 'Begint om' })).toHaveValue('08.30')
    await expect(panel.getByRole('button', { name: 'Verantwoordelijke' })).toContainText('M.B., mentor leerjaar 1')
    await expect(panel.getByRole('textbox', { name: 'Ouders: wat doet deze rol?' })).toHaveValue('stellen hun vragen')
    await expect(panel.getByRole('checkbox', { name: 'Klaar: Aula bespreken' })).toBeChecked()
    await expect(panel.getByRole('textbox', { name: 'Uren' })).toHaveValue('12')
    await expect(panel.getByRole('textbox', { name: 'Kosten in euro' })).toHaveValue('150,50')
    await expect(panel.getByRole('button', { name: 'Bouwt voort op' })).toContainText(meeting)
    const times = panel.getByRole('button', { name: '7 keer dit schooljaar' })
    await times.click()
    await expect(panel.getByRole('button', { name: 'Deze keer niet: dinsdag 2 februari 2027' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const text = await openSchoolDialog(page, 'Visie')
    await expect(text.getByRole('textbox', { name: 'Onze visie' })).toHaveValue(vision)
    await closeByEscape(text)
    const holidays = await openSchoolDialog(page, 'Vakanties')
    await expect(holidays.getByRole('row', { name: /^Studiedag 01-12-2026/ })).toBeVisible()
    await expect(holidays.getByRole('row', { name: /^herfstvakantie en studieweek/ })).toBeVisible()
    await closeByEscape(holidays)
  })

  await test.step('each undo takes one step back, also of what was done before the app closed', async () => {
    const panel = await openActivity(page, meeting)
    const field = panel.getByRole('textbox', { name: 'Doel' })
    await expect(field).toHaveValue(goal)
    // A field has Ctrl+Z for itself.
    await onTimeline(page, meeting).focus()
    const edit = `activiteit "${meeting}" gewijzigd`
    await undo(page, edit)
    await expect(field).toHaveValue('')
    await redo(page, edit)
    await expect(field).toHaveValue(goal)
    await undo(page, edit)
    const setting = 'middelen van de school gewijzigd'
    await undo(page, setting)
    await expectRadar(page, ['Meer geld dan er is: € 150,50 gepland, € 100 beschikbaar'])
    await notice(page).getByRole('button', { name: 'Sluiten' }).click()
    await onTimeline(page, meeting).focus()
    await undo(page, setting)
    await expectRadar(page, [
      'Meer uren dan er zijn: 12 gepland, 10 beschikbaar',
      'Meer geld dan er is: € 150,50 gepland, € 100 beschikbaar',
    ])
    await notice(page).getByRole('button', { name: 'Sluiten' }).click()
    await onTimeline(page, meeting).focus()
    await undo(page, `activiteit "${coffee}" gewijzigd`)
    const base = (await openActivity(page, coffee)).getByRole('button', { name: 'Bouwt voort op' })
    await expect(base).toContainText('niets')
    await onTimeline(page, coffee, 'komt 7 keer voor').focus()
    await redo(page, `activiteit "${coffee}" gewijzigd`)
    await expect(base).toContainText(meeting)
  })

  function fileOf(name: string, text: string): Promise<string> {
    const path = join(app.filesFolder, name)
    return writeFile(path, text).then(() => path)
  }
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

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//school//NL',
  'BEGIN:VEVENT',
  'UID:studiedag@school',
  'DTSTART;VALUE=DATE:20261201',
  'DTEND;VALUE=DATE:20261202',
  'SUMMARY:Studiedag',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

function panelOf(page: Page, title: string): Locator {
  return page.getByRole('complementary', { name: `Activiteit: ${title}` })
}

/** Makes an activity with the button for it; gives what then stands beside the year. */
async function addActivity(page: Page, title: string, month: string | null): Promise<Locator> {
  await page.getByRole('button', { name: 'Nieuwe activiteit', exact: true }).first().click()
  const form = page.getByRole('dialog', { name: 'Nieuwe activiteit' })
  await form.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill(title)
  if (month !== null) await pick(form, 'In welke maand?', month)
  await form.getByRole('button', { name: 'Zet in het jaarplan' }).click()
  await expect(panelOf(page, title)).toBeVisible()
  return panelOf(page, title)
}

/** Fills in the hours and euros that the school sets aside. */
async function setAside(page: Page, hours: string, euros: string): Promise<void> {
  const dialog = await openSchoolDialog(page, 'Uren en geld')
  await dialog.getByRole('textbox', { name: 'Uren die de school vrijmaakt' }).fill(hours)
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: "Euro's die de school vrijmaakt" }).fill(euros)
  await page.keyboard.press('Enter')
  // Escape would take back what is not kept yet.
  await expect(dialog.getByRole('meter', { name: "Euro's in het plan" })).toContainText(euros)
  await closeByEscape(dialog)
}

/** What the radar says of the plan as a whole about more than there is. */
async function expectRadar(page: Page, told: readonly string[]): Promise<void> {
  const radar = await openRadar(page)
  await expect(radar.getByRole('heading', { name: /^Meer / })).toHaveText([...told])
  await closeByEscape(radar)
}

async function closeByEscape(dialog: Locator): Promise<void> {
  await dialog.page().keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** Chooses a calendar file as a person does in the dialog of the system. */
async function chooseFile(dialog: Locator, path: string): Promise<void> {
  const choosing = dialog.page().waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Neem over uit een agenda (.ics)' }).click()
  await (await choosing).setFiles(path)
}

test('a full year is read from the back of the room: letters of 18 px, titles on two lines, the rest counted', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (let number = 1; number <= 60; number += 1) {
    const moment = `2026-${number % 2 === 0 ? '10' : '11'}`
    const input = { title: `Naar de open dag met de klas, keer ${number}`, kind: 'new', moment }
    await command(page, 'activity.add', input)
  }
  await goToScreen(page, 'Jaarplan')
  await goToView(page, 'Overzicht')
  const sheet = page.getByRole('region', { name: 'Het hele jaar op één blad' })
  await expect(sheet.getByText(/^\+ \d+ meer$/)).toHaveCount(2)
  const entry = sheet.getByText('Naar de open dag met de klas, keer 2', { exact: true })
  await expect(entry).toBeVisible()
  const seen = await entry.evaluate((element) => ({
    letters: Number.parseFloat(getComputedStyle(element).fontSize),
    cut: element.scrollHeight - element.clientHeight,
  }))
  expect(seen.letters).toBeGreaterThanOrEqual(18)
  expect(seen.cut).toBeLessThanOrEqual(1)
})
