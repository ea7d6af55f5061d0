import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  goToScreen,
  goToView,
  moveByKeys,
  newTraject,
  notice,
  onTimeline,
  openActivity,
  openRadar,
  openSchoolDialog,
  openTraject,
  undo,
} from './gestures.ts'

type Kept = {
  readonly schoolEvent: readonly { readonly name: string; readonly kind: string; readonly first: string }[]
}

const testWeek = { kind: 'tests', name: 'Toetsweek', first: '2026-11-09', last: '2026-11-13' } as const
const evening = 'Oefenavond voor ouders'

async function begin(page: Page): Promise<void> {
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
}

/** The calendar of the school as it is kept, in its order. */
async function kept(page: Page): Promise<readonly string[]> {
  const { schoolEvent } = await snapshotOf<Kept>(page)
  return schoolEvent.map(({ kind, name, first }) => `${first} ${kind} ${name}`).sort()
}

async function readFileInto(page: Page, dialog: Locator, path: string): Promise<Locator> {
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Neem over uit een agenda (.ics)' }).click()
  await (await choosing).setFiles(path)
  const preview = page.getByRole('dialog', { name: 'Overnemen uit een agenda' })
  await expect(preview).toBeVisible()
  return preview
}

test('the calendar of the school is filled in by keyboard, changed in its place, and taken away', async ({ app }) => {
  const { page } = await app.launch()
  await begin(page)
  const dialog = await openSchoolDialog(page, 'Agenda van de school')
  const adding = dialog.getByRole('form', { name: 'Nieuw in de agenda' })
  await expect(adding.getByRole('textbox', { name: 'Wat is het?' })).toBeFocused()
  await page.keyboard.type('Toetsweek 1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('13-11')
  await page.keyboard.press('Tab')
  await page.keyboard.type('9 nov')
  await page.keyboard.press('Enter')
  await expect(adding.getByText('De laatste dag ligt voor de eerste.')).toBeVisible()
  await expect(adding.getByRole('textbox', { name: 'Laatste dag' })).toBeFocused()
  await expectAccessible(page, 'the calendar of the school')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('17 november')
  await page.keyboard.press('Enter')
  const list = dialog.getByRole('list', { name: 'Wat er in de agenda staat' })
  await expect(list.getByRole('listitem')).toHaveText(/Toetsweek 1\s*toetsen\s*13-11-2026 t\/m 17-11-2026/)
  // Ready for the next one, which is one day.
  await expect(adding.getByRole('textbox', { name: 'Wat is het?' })).toBeFocused()
  await page.keyboard.type('Ouderavond')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'ouders' }).press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(adding.locator('button:focus')).toContainText('ouders')
  await page.keyboard.press('Tab')
  await page.keyboard.type('10-11')
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  expect(await kept(page)).toEqual(['2026-11-10 parents Ouderavond', '2026-11-13 tests Toetsweek 1'])

  // What is half typed is still there when the dialog was closed by accident.
  await list.getByRole('button', { name: 'Wijzig Ouderavond' }).press('Enter')
  const changing = list.getByRole('form', { name: 'Wijzig Ouderavond' })
  await expect(changing.getByRole('textbox', { name: 'Wat is het?' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' leerjaar 2')
  await dialog.getByRole('button', { name: 'Klaar' }).click()
  await expect(dialog).toBeHidden()
  await openSchoolDialog(page, 'Agenda van de school')
  await expect(changing.getByRole('textbox', { name: 'Wat is het?' })).toHaveValue('Ouderavond leerjaar 2')
  await changing.getByRole('textbox', { name: 'Eerste dag' }).fill('11-11-2020')
  await page.keyboard.press('Enter')
  await expect(changing.getByText('Deze dagen liggen buiten schooljaar 2026-2027.')).toBeVisible()
  await changing.getByRole('textbox', { name: 'Eerste dag' }).fill('11-11-2026')
  await page.keyboard.press('Enter')
  await expect(list.getByRole('button', { name: 'Wijzig Ouderavond leerjaar 2' })).toBeFocused()
  expect(await kept(page)).toContain('2026-11-11 parents Ouderavond leerjaar 2')

  await list.getByRole('button', { name: 'Haal Toetsweek 1 weg' }).press('Enter')
  await expect(notice(page)).toContainText('"Toetsweek 1" is uit de agenda gehaald')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Haal alles weg' }).click()
  await expect(dialog.getByText('Er staat nog niets in.')).toBeVisible()
  await page.keyboard.press('Escape')
  await undo(page, '2 dingen uit de agenda van de school gehaald')
  expect(await kept(page)).toHaveLength(2)
})

test('a calendar file brings holidays and the rest in one step, each of the kind that is chosen, and nothing twice', async ({
  app,
}) => {
  const { page } = await app.launch()
  await begin(page)
  const dialog = await openSchoolDialog(page, 'Agenda van de school')
  const path = join(app.filesFolder, 'school.ics')
  await writeFile(path, await readFile('tests/fixtures/cases/01-schoolagenda.ics'))
  let preview = await readFileInto(page, dialog, path)
  const box = (name: RegExp) => preview.getByRole('checkbox', { name })
  for (const name of [/^Studiedag/, /^Margedag/, /^Toetsweek 1/, /^Projectweek/, /^Startgesprekken/]) {
    await expect(box(name)).toBeChecked()
  }
  for (const name of [/^Gouden weken/, /^Weeksluiting/, /^Vrijwilligersavond/])
    await expect(box(name)).not.toBeChecked()
  // A study day on which pupils are free is proposed as that, and not once more.
  await expect(preview.getByRole('checkbox', { name: /^Studiedag/ })).toHaveCount(1)
  const kind = (name: string) => preview.getByRole('combobox', { name: `Wat is "${name}"?` })
  await expect(kind('Studiedag')).toHaveValue('free')
  await expect(kind('Toetsweek 1')).toHaveValue('tests')
  await expect(kind('Rapportgesprekken')).toHaveValue('parents')
  await expectAccessible(page, 'the preview of a calendar of a school')

  await box(/^Projectweek/).press('Space')
  await expect(kind('Projectweek')).toHaveCount(0)
  await kind('Rapportgesprekken').selectOption('rapporten')
  await box(/^Margedag/).press('Space')
  await preview.getByRole('button', { name: 'Neem 4 over' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  expect(await kept(page)).toEqual([
    '2026-09-07 parents Startgesprekken',
    '2026-11-02 tests Toetsweek 1',
    '2027-03-01 reports Rapportgesprekken',
  ])

  // Once more: what is there is known, and only what was left out is new.
  preview = await readFileInto(page, dialog, path)
  await expect(box(/^Toetsweek 1 .* staat er al$/)).toBeChecked()
  await preview.getByRole('button', { name: 'Neem 2 over' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(4)
  expect(await kept(page)).toHaveLength(4)

  await page.keyboard.press('Escape')
  await undo(page, 'vakanties en agenda van de school overgenomen')
  await undo(page, 'vakanties en agenda van de school overgenomen')
  expect(await kept(page)).toEqual([])
  const holidays = await openSchoolDialog(page, 'Vakanties')
  await expect(holidays.getByText('Dit zijn de vakanties van regio Midden in schooljaar 2026-2027.')).toBeVisible()
})

test('the calendar stands below the months, is walked by keys, and can be put off', async ({ app }) => {
  let { page } = await app.launch()
  await begin(page)
  await command(page, 'schoolEvents.add', {
    events: [testWeek, { kind: 'parents', name: 'Ouderavond', first: '2027-01-19', last: '2027-01-19' }],
  })
  await command(page, 'activity.add', { title: evening, kind: 'new', moment: '2026-11-03T19:30' })
  await expect(onTimeline(page, evening)).toBeVisible()
  const mark = (name: string | RegExp) => page.getByRole('img', { name })
  await expect(mark('Toetsweek, 9–13 nov (toetsen)')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Agenda van de school' }).getByRole('listitem')).toHaveText([
    'Toetsweek, 9–13 nov (toetsen)',
    'Ouderavond, di 19 jan (ouders)',
  ])
  await onTimeline(page, evening).focus()
  await page.keyboard.press('ArrowUp')
  await expect(mark(/^Toetsweek/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(mark(/^Ouderavond/)).toBeFocused()
  await expectAccessible(page, 'the timeline with the calendar of the school')

  for (const view of ['Halfjaar', 'Maand'] as const) {
    await goToView(page, view)
    await expect(mark(/^Toetsweek/)).toBeAttached()
  }
  const shown = () => page.getByRole('button', { name: 'Agenda van de school' })
  await expect(shown()).toHaveAttribute('aria-pressed', 'true')
  await shown().press('Enter')
  await expect(mark(/^Toetsweek/)).toHaveCount(0)
  // It is a choice of the person, and stays.
  page = (await app.reopen()).page
  await openTraject(page)
  await goToScreen(page, 'Jaarplan')
  await expect(shown()).toHaveAttribute('aria-pressed', 'false')
  await expect(mark(/^Toetsweek/)).toHaveCount(0)
  await shown().press('Enter')
  await expect(mark(/^Toetsweek/)).toBeVisible()

  await goToView(page, 'Overzicht')
  await expect(page.getByText('9–13 Toetsweek')).toBeVisible()
})

test('a clash is told while it is dragged, in the panel, in the table and by the radar, which leads there', async ({
  app,
}) => {
  const { page } = await app.launch()
  await begin(page)
  await command(page, 'schoolEvents.add', { events: [testWeek] })
  await command(page, 'activity.add', { title: evening, kind: 'new', moment: '2026-11-06T19:30' })
  const told = 'Valt in de toetsweek (9–13 nov)'
  await expect(onTimeline(page, evening)).toBeVisible()
  await goToView(page, 'Maand')
  await moveByKeys(page, onTimeline(page, evening), [
    { key: 'ArrowRight', says: 'week 45 · za 7 nov' },
    { key: 'ArrowRight', says: 'week 45 · zo 8 nov' },
    { key: 'ArrowRight', says: `week 46 · ma 9 nov, 19.30 ${told}` },
  ])
  const panel = await openActivity(page, evening)
  await expect(panel.getByRole('list', { name: 'Let op' }).getByRole('listitem')).toHaveText(told)

  await goToView(page, 'Tabel')
  const cell = page.getByRole('gridcell', { name: /ma 09-11-2026/ })
  await expect(cell).toHaveAccessibleName(new RegExp(told.replace(/[()]/g, '\\$&')))

  await goToView(page, 'Jaar')
  const radar = await openRadar(page)
  await radar.getByRole('button', { name: `"${evening}": ${told}. Ga erheen` }).press('Enter')
  await expect(panel.getByRole('radio', { name: 'Datum' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('textbox', { name: 'Datum' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('16-11-2026')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('list', { name: 'Let op' })).toHaveCount(0)
  await openRadar(page)
  await expect(radar.getByRole('heading', { name: 'Loopt ergens tegenaan' })).toHaveCount(0)
})

test('the radar names what nobody sees to, a busy week, and what builds on something that is gone', async ({ app }) => {
  const { page } = await app.launch()
  await begin(page)
  const ids: string[] = []
  for (const day of ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-12']) {
    await command(page, 'activity.add', { title: `Gesprek ${ids.length + 1}`, kind: 'new', moment: day })
    const { activity } = await snapshotOf<{ activity: readonly { id: string; title: string }[] }>(page)
    ids.push(activity.find(({ title }) => title === `Gesprek ${ids.length + 1}`)?.id ?? '')
  }
  let radar = await openRadar(page)
  // Nobody was named yet: then there is nothing to tell.
  await expect(radar.getByRole('heading', { name: 'Nog niemand verantwoordelijk' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  const owned = ids.slice(0, 3)
  for (const id of owned) await command(page, 'activity.edit', { id, owners: [{ role: 'formTutor' }] })
  await command(page, 'activity.edit', { id: ids[3], buildsOnId: ids[2] })
  await command(page, 'activity.edit', { id: ids[1], buildsOnId: ids[0] })

  radar = await openRadar(page)
  await expect(radar.getByRole('heading', { name: 'Mentor: 3 activiteiten in week 45' })).toBeVisible()
  // A mentor is no one person.
  await expect(radar.getByText('Deze rol hebben meer mensen op school')).toBeVisible()
  await expect(radar.getByText(/waar al iemand verantwoordelijk voor is/)).toHaveCount(0)
  await radar.getByRole('button', { name: 'Kies wie verantwoordelijk is voor "Gesprek 4"' }).press('Enter')
  const panel = page.getByRole('complementary', { name: 'Activiteit: Gesprek 4' })
  await expect(panel.getByRole('button', { name: /Verantwoordelijk/ })).toBeFocused()

  await command(page, 'activity.edit', { id: ids[0], status: 'cancelled' })
  radar = await openRadar(page)
  await expect(radar.getByRole('heading', { name: /^Mentor: 3/ })).toHaveCount(0)
  await expectAccessible(page, 'the radar with what an activity runs into')
  await radar
    .getByRole('button', { name: '"Gesprek 2": Bouwt voort op "Gesprek 1", dat niet doorgaat. Ga erheen' })
    .press('Enter')
  await expect(
    page.getByRole('complementary', { name: 'Activiteit: Gesprek 2' }).getByRole('button', { name: /Bouwt voort op$/ }),
  ).toBeFocused()
})
