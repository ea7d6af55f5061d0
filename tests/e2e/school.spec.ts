import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { addOwner, ownersIn } from './activityGestures.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { choose, goToScreen, newTraject, notice, openActivity, paste, undo } from './gestures.ts'

async function openDialog(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'School en jaar' }).click()
  await page.getByRole('menuitem', { name }).click()
  return page.getByRole('dialog', { name })
}

const namesIn = (dialog: Locator) =>
  dialog
    .getByRole('textbox', { name: /^Naam van/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

const event = (name: string, start: string, end: string) => [
  'BEGIN:VEVENT',
  `UID:${name}@school`,
  `DTSTART;VALUE=DATE:${start}`,
  `DTEND;VALUE=DATE:${end}`,
  `SUMMARY:${name}`,
  'END:VEVENT',
]
const calendar = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//school//NL', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')

test('the school is edited with its periods; a school year that is in use is told at its field', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const dialog = await openDialog(page, 'Gegevens van de school')
  await expect(dialog.getByRole('textbox', { name: 'School', exact: true })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Plaats' }).fill('Zwolle')
  await choose(dialog, 'In hoeveel periodes verdeelt de school het jaar?', '3')
  await expect(dialog.getByRole('list', { name: 'De periodes van dit schooljaar' }).getByRole('listitem')).toHaveCount(
    3,
  )
  await dialog.getByRole('textbox', { name: 'Schooljaar begint in' }).fill('1999')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Kies een schooljaar tussen 2020-2021 en 2050-2051.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Schooljaar begint in' })).toBeFocused()
  await expectAccessible(page, 'the details of the school')

  // Closed by accident: what was typed is still there.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await openDialog(page, 'Gegevens van de school')
  await expect(dialog.getByRole('textbox', { name: 'Plaats' })).toHaveValue('Zwolle')
  await dialog.getByRole('textbox', { name: 'Schooljaar begint in' }).fill('2026')
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main')).toContainText('Zwolle')

  const planned = { title: 'Ouderavond', kind: 'new', moment: '2026-11' }
  await command(page, 'activity.add', planned)
  await openDialog(page, 'Gegevens van de school')
  await dialog.getByRole('textbox', { name: 'Schooljaar begint in' }).fill('2027-2028')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Er staan al activiteiten in dit schooljaar.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByRole('main')).toContainText('Jaarplan 2026-2027')
})

test('target groups are added, pasted, renamed, moved and removed by keyboard', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const dialog = await openDialog(page, 'Doelgroepen')
  await dialog.getByRole('button', { name: 'Voeg toe: Leerjaar 1 t/m 4' }).click()
  const added = dialog.getByRole('textbox', { name: 'Nieuwe doelgroep' })
  await expect(added).toBeFocused()
  await added.fill('leerjaar 3')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('"leerjaar 3" staat al bij de doelgroepen. Kies een andere naam.')).toBeVisible()
  await added.fill('')
  await paste(added, 'Leerjaar 4\nBasis\n- Kader\n')
  await expect
    .poll(() => namesIn(dialog))
    .toEqual(['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3', 'Leerjaar 4', 'Basis', 'Kader'])

  const fifth = dialog.getByRole('textbox', { name: 'Naam van doelgroep 5' })
  await fifth.fill('Basis bovenbouw')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => namesIn(dialog))
    .toEqual(['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3', 'Basis bovenbouw', 'Leerjaar 4', 'Kader'])
  await expect(dialog.getByRole('textbox', { name: 'Naam van doelgroep 4' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Haal Kader weg' }).click()
  await expect(notice(page)).toContainText('Doelgroep "Kader" is weggehaald')
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Naam van doelgroep 6' })).toHaveValue('Kader')
  await expectAccessible(page, 'the target groups')
})

test('own roles are added, pasted, renamed, moved and removed by keyboard, out of activities too', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const dialog = await openDialog(page, 'Eigen rollen')
  const added = dialog.getByRole('textbox', { name: 'Nieuwe rol' })
  await expect(added).toBeFocused()
  for (const [name, told] of [
    ['decaan', '"decaan" is een rol die Jaarlijn al kent. Die hoeft er niet bij.'],
    ['Teamleider', null],
    ['teamleider', '"teamleider" staat al bij de eigen rollen. Kies een andere naam.'],
  ] as const) {
    await added.fill(name)
    await page.keyboard.press('Enter')
    if (told) await expect(dialog.getByText(told)).toBeVisible()
    else await expect.poll(() => namesIn(dialog)).toEqual([name])
  }
  await added.fill('')
  await paste(added, 'Teamleider\nLOB-coördinator\n- Zorgteam\n')
  await expect.poll(() => namesIn(dialog)).toEqual(['Teamleider', 'LOB-coördinator', 'Zorgteam'])
  await dialog.getByRole('textbox', { name: 'Naam van rol 3' }).fill('Ondersteuningsteam')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => namesIn(dialog)).toEqual(['Teamleider', 'Ondersteuningsteam', 'LOB-coördinator'])
  await expectAccessible(page, 'the own roles')
  await dialog.getByRole('button', { name: 'Klaar' }).click()

  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  const panel = await openActivity(page, 'Ouderavond')
  await addOwner(panel, 'Teamleider (rol)')
  await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).press('Enter')
  await page.getByRole('menuitem', { name: 'LOB-coördinator' }).press('Enter')
  await expect(panel.getByRole('textbox', { name: 'LOB-coördinator: wat doet deze rol?' })).toBeFocused()
  // From the panel another role can be named.
  await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).press('Enter')
  await page.getByRole('menuitem', { name: 'eigen rol van de school …' }).press('Enter')
  const again = page.getByRole('dialog', { name: 'Eigen rollen' })
  await expect(again.getByText('1 activiteit', { exact: true })).toHaveCount(2)
  await again.getByRole('button', { name: 'Haal Teamleider weg' }).click()
  await expect(notice(page)).toContainText('Rol "Teamleider" is weggehaald, ook uit 1 activiteit')
  await again.getByRole('button', { name: 'Klaar' }).click()
  await expect(panel.getByRole('button', { name: 'Betrokkene toevoegen' })).toBeFocused()
  await expect(ownersIn(panel)).toHaveCount(0)
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(ownersIn(panel)).toHaveText(['Teamleider (rol)'])
})

test('holidays become those of the school: all at once, or none', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const dialog = await openDialog(page, 'Vakanties')
  await expect(dialog.getByRole('row', { name: /^herfstvakantie 17-10-2026 t\/m 25-10-2026 advies/ })).toBeVisible()
  await expectAccessible(page, 'the holidays')
  await dialog.getByRole('button', { name: 'Pas aan voor deze school' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Naam van vakantie 1' })).toBeFocused()
  const [first, last] = ['Eerste', 'Laatste'].map((which) =>
    dialog.getByRole('textbox', { name: `${which} dag van vakantie 2`, exact: true }),
  ) as [Locator, Locator]
  for (const [from, to, wrong, field] of [
    ['31-02-2027', '05-03-2027', '"31-02-2027" bestaat niet. Kijk de dag en de maand na.', first],
    ['25-10-2026', '17-10-2026', 'De laatste dag ligt voor de eerste.', last],
    ['17-10-2025', '25-10-2025', 'Deze dagen liggen buiten schooljaar 2026-2027.', first],
    ['snel', '25-10-2026', 'Zo kan Jaarlijn de dag niet lezen. Typ bijvoorbeeld 17-10-2026.', first],
  ] as const) {
    await first.fill(from)
    await last.fill(to)
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(wrong)).toBeVisible()
    await expect(field).toBeFocused()
  }
  await expectAccessible(page, 'the rows of holidays')
  await first.fill('12-10')
  await last.fill('16 okt')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Dit zijn de eigen vakanties van de school in schooljaar 2026-2027.')).toBeVisible()
  await expect(
    dialog.getByRole('row', { name: 'herfstvakantie 12-10-2026 t/m 16-10-2026 van de school' }),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Terug naar de vakanties van de regio' }).click()
  await expect(dialog.getByText('Dit zijn de vakanties van regio Midden in schooljaar 2026-2027.')).toBeVisible()
  await page.keyboard.press('Escape')
  await undo(page, 'vakanties van de regio teruggezet')
  await undo(page, 'vakanties van de school gewijzigd')
})

test('a calendar file is shown before it is taken over; one that is none changes nothing', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const dialog = await openDialog(page, 'Vakanties')
  const read = async (name: string, text: string) => {
    const path = join(app.filesFolder, name)
    await writeFile(path, text)
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Neem over uit een agenda (.ics)' }).click()
    await (await choosing).setFiles(path)
  }
  for (const [name, text, wrong] of [
    ['brief.ics', 'Beste ouders,', '"brief.ics" is geen agenda, of het is beschadigd.'],
    ['leeg.ics', '', '"leeg.ics" is leeg.'],
    ['niets.ics', calendar(), 'In "niets.ics" staat geen enkele gebeurtenis.'],
    [
      'oud.ics',
      calendar(event('Herfstvakantie', '20231014', '20231023')),
      'In "oud.ics" staat niets voor schooljaar 2026-2027.',
    ],
    ['groot.ics', 'x'.repeat(1_100_000), '"groot.ics" is groter dan 1 MB.'],
  ] as const) {
    await read(name, text)
    await expect(dialog.getByRole('alert')).toContainText(wrong)
    await expect(dialog.getByText('Dit zijn de vakanties van regio Midden')).toBeVisible()
  }
  const events = [
    event('Herfstvakantie', '20261017', '20261026'),
    event('Ouderavond', '20261110', '20261111'),
    event('Carnavalsvakantie', '20270208', '20270213'),
  ]
  await read('school.ics', calendar(...events))
  const preview = page.getByRole('dialog', { name: 'Overnemen uit een agenda' })
  await expect(
    preview.getByRole('checkbox', { name: 'Herfstvakantie 17-10-2026 t/m 25-10-2026 staat er al' }),
  ).toBeChecked()
  // An evening for parents is no holiday: it is for the calendar of the school.
  await expect(preview.getByRole('combobox', { name: 'Wat is "Ouderavond"?' })).toHaveValue('parents')
  await preview.getByRole('checkbox', { name: 'Ouderavond 10-11-2026' }).uncheck()
  await expectAccessible(page, 'the preview of a calendar file')
  await preview.getByRole('button', { name: 'Neem 1 over' }).click()
  await expect(
    dialog.getByRole('row', { name: 'Carnavalsvakantie 08-02-2027 t/m 12-02-2027 van de school' }),
  ).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^herfstvakantie/ })).toHaveCount(1)

  // One of other days takes the place of that of the region, and says so first.
  await read('herfst.ics', calendar(event('Herfstvakantie', '20261010', '20261019')))
  const autumn = preview.getByRole('checkbox', { name: /vervangt herfstvakantie 17 t\/m 25 oktober$/ })
  await expect(autumn).toBeChecked()
  await autumn.uncheck()
  await expect(preview.getByText('vervangt')).toHaveCount(0)
  await preview.getByRole('checkbox', { name: /^Herfstvakantie/ }).check()
  await expectAccessible(page, 'the preview of a holiday that replaces another')
  await preview.getByRole('button', { name: 'Neem 1 over' }).click()
  await expect(dialog.getByRole('row', { name: /^herfstvakantie/ })).toHaveText(/10-10-2026 t\/m 18-10-2026/)
  await page.keyboard.press('Escape')
  await undo(page, 'vakanties en agenda van de school overgenomen')
})

test('a calendar proposes what it names as free time or as something of the school, and names what it cannot read', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const dialog = await openDialog(page, 'Vakanties')
  const cases = ['01-schoolagenda', '02-alle-regios', '03d-afgebroken-download'].map((name) =>
    readFile(`tests/fixtures/cases/${name}.ics`, 'utf8'),
  )
  const series = [
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20260902',
    'RRULE:FREQ=WEEKLY;COUNT=9',
    'SUMMARY:Roostervrije dag',
  ]
  const path = join(app.filesFolder, 'school.ics')
  await writeFile(path, calendar([...series, 'END:VEVENT']) + (await Promise.all(cases)).join(''))
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Neem over uit een agenda (.ics)' }).click()
  await (await choosing).setFiles(path)
  const preview = page.getByRole('dialog', { name: 'Overnemen uit een agenda' })
  await expect(preview.getByText('1 gebeurtenis kon Jaarlijn niet lezen: "Meivakanti".')).toBeVisible()
  await expect(preview.getByRole('checkbox').first()).toHaveAccessibleName(
    'Roostervrije dag 02-09-2026 t/m 28-10-2026 9 keer',
  )
  for (const name of [/^Margedag/, /^Studiedag/, /herfstvakantie \(midden\)/, /^Toetsweek 1/, /^Projectweek/]) {
    await expect(preview.getByRole('checkbox', { name })).toBeChecked()
  }
  for (const name of [/^Vrijwilligersavond/, /^Gouden weken/, /herfstvakantie \(noord\)/]) {
    await expect(preview.getByRole('checkbox', { name })).not.toBeChecked()
  }
  await expectAccessible(page, 'the preview of a calendar of a school')
  await preview.getByRole('button', { name: 'Neem 15 over' }).click()
  await expect(dialog.getByRole('row', { name: 'Margedag 12-04-2027 van de school' })).toBeVisible()
})

test('the vision and what the school sets aside are kept when they are left', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const vision = await openDialog(page, 'Visie')
  const text = vision.getByRole('textbox', { name: 'Onze visie' })
  await text.fill('a'.repeat(3_990))
  await expect(vision.getByText('Nog 10 tekens over')).toBeVisible()
  await text.fill('a'.repeat(4_001))
  await vision.getByRole('button', { name: 'Klaar' }).click()
  await expect(vision.getByText('Deze tekst is 1 teken te lang. Kort hem in.')).toBeVisible()
  await expect(text).toBeFocused()
  await text.fill('Samen met ouders.\n\nThuis en op school.')
  await page.keyboard.press('Escape')
  await expect(vision).toBeHidden()
  await openDialog(page, 'Visie')
  await expect(text).toHaveValue('Samen met ouders.\n\nThuis en op school.')
  await page.keyboard.press('Escape')

  const resources = await openDialog(page, 'Uren en geld')
  const hours = resources.getByRole('textbox', { name: 'Uren die de school vrijmaakt' })
  await expect(hours).toBeFocused()
  await hours.fill('veel')
  await page.keyboard.press('Enter')
  await expect(resources.getByRole('alert')).toHaveText('Vul hier een getal van nul of meer in.')
  await hours.fill('heel veel')
  await resources.getByRole('button', { name: 'Klaar' }).click()
  await expect(resources.getByRole('alert')).toHaveText('Vul hier een getal van nul of meer in.')
  await expect(hours).toBeFocused()
  await hours.fill('7,5')
  await page.keyboard.press('Enter')
  await expect(resources.getByText('Het plan vraagt 0 uur van 7,5 uur. Nog 7,5 uur over.')).toBeVisible()
  await expectAccessible(page, 'the resources')
  await resources.getByRole('button', { name: 'Klaar' }).click()
  await expect(resources).toBeHidden()
})
