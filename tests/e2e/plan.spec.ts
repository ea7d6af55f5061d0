import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { ownersIn } from './activityGestures.ts'
import { expect, test } from './fixtures.ts'
import {
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
import { addActivity, closeByEscape, expectRadar, panelOf, setAside } from './planGestures.ts'

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
    const preview = page.getByRole('dialog', { name: 'Overnemen uit een agenda' })
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

    await panel.getByRole('button', { name: 'Verantwoordelijke toevoegen' }).click()
    await page.getByRole('menuitem', { name: /^nieuwe persoon/ }).click()
    await panel.getByRole('textbox', { name: 'Naam of initialen' }).fill('M.B.')
    await panel.getByRole('textbox', { name: 'Rol op school' }).fill('mentor leerjaar 1')
    await page.keyboard.press('Enter')
    await expect(ownersIn(panel)).toHaveText(['M.B., mentor leerjaar 1'])
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
          `nieuw: ${days} om 08.30 ${coffee}`,
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
    await expect(ownersIn(panel)).toHaveText(['M.B., mentor leerjaar 1'])
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

/** Chooses a calendar file as a person does in the dialog of the system. */
async function chooseFile(dialog: Locator, path: string): Promise<void> {
  const choosing = dialog.page().waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Neem over uit een agenda (.ics)' }).click()
  await (await choosing).setFiles(path)
}
