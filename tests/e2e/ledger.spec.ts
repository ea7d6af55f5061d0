import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { expectAccessible } from './accessible.ts'
import { failOnProblems, openWall } from './audienceGestures.ts'
import { command, snapshotOf } from './document.ts'
import { exportedFile, printedPdf } from './exported.ts'
import { expect, test } from './fixtures.ts'
import { goToScreen, newTraject, openRadar, pick, undo } from './gestures.ts'

failOnProblems()

type Rows = { readonly activity: readonly { readonly id: string; readonly title: string }[] }

async function idOf(page: Page, title: string): Promise<string> {
  const found = (await snapshotOf<Rows>(page)).activity.find((activity) => activity.title === title)
  if (!found) throw new Error(`no activity ${title}`)
  return found.id
}

/** A sketch of three activities, and after it one change of every kind. */
async function changedPlan(page: Page): Promise<void> {
  await newTraject(page)
  const add = (title: string, moment: string) => command(page, 'activity.add', { title, kind: 'existing', moment })
  await add('Ouderavond over profielkeuze', '2026-11')
  await add('Bedrijfsbezoek', '2027-03')
  await add('Folder over profielen', '2027-01')
  const [evening, visit, folder] = [
    await idOf(page, 'Ouderavond over profielkeuze'),
    await idOf(page, 'Bedrijfsbezoek'),
    await idOf(page, 'Folder over profielen'),
  ]
  await command(page, 'activity.edit', { id: evening, goal: 'De mentor vraagt ouders wat zij thuis merken' })
  await command(page, 'version.sketch', { date: '2026-11-03' })
  await command(page, 'activity.edit', {
    id: evening,
    goal: 'De decaan vraagt ouders wat zij thuis merken',
    moment: '2026-12',
    minutes: 90,
    owners: [{ role: 'formTutor' }],
  })
  await command(page, 'remark.set', { activityId: evening, text: 'Eerst de ouderraad vragen' })
  await command(page, 'activity.edit', { id: visit, moment: '2027-04' })
  await command(page, 'remark.set', { activityId: folder, text: 'Leest niemand' })
  await command(page, 'decision.set', { activityId: folder, outcome: 'dropped' })
  await command(page, 'activity.add', { title: 'Koffie met ouders', kind: 'new', moment: null })
}

async function openVersions(page: Page): Promise<void> {
  await goToScreen(page, 'Jaarplan')
  await page.getByRole('link', { name: 'Versies' }).click()
}

test('what changed is told old beside new, and can be looked through by kind and by owner', async ({ app }) => {
  const { page } = await app.launch()
  await changedPlan(page)
  await goToScreen(page, 'Jaarplan')
  // What is still missing says of an activity that it changed, as the timeline and the table do.
  const radar = await openRadar(page)
  // What is told of several activities together has a heading.
  const missing = (title: string) =>
    radar.getByRole('listitem').filter({ hasText: title, hasNot: page.getByRole('heading') })
  await expect(missing('Koffie met ouders')).toContainText('nieuw sinds schets 1')
  await expect(missing('Bedrijfsbezoek')).toContainText('gewijzigd sinds schets 1')
  await page.keyboard.press('Escape')

  await openVersions(page)
  const sheet = page.getByRole('article', { name: 'Schets 1' })
  const evening = sheet.getByRole('listitem').filter({ hasText: 'Ouderavond over profielkeuze' }).first()
  await expect(evening).toContainText('Doel was De mentor vraagt ouders wat zij thuis merken wordt De decaan vraagt')
  await expect(evening.getByRole('deletion').first()).toHaveText('mentor')
  await expect(evening.getByRole('insertion').first()).toHaveText('decaan')
  await expect(sheet.getByText('Vervalt: Leest niemand')).toBeVisible()
  await expect(sheet.getByRole('status')).toHaveText('8 wijzigingen')

  // By keyboard: one kind, another with it, and back to all.
  const kinds = sheet.getByRole('group', { name: 'Soort wijziging' })
  await kinds.getByRole('checkbox', { name: 'Ander moment (2)' }).focus()
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('status')).toHaveText('2 van 8 wijzigingen')
  await expect(sheet.getByText('Vervalt: Leest niemand')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('status')).toHaveText('3 van 8 wijzigingen')
  await expect(sheet.getByText('Vervalt: Leest niemand')).toBeVisible()
  await expectAccessible(page, 'a ledger that is looked through')
  await pick(sheet, 'Van wie', 'Mentor')
  await expect(sheet.getByRole('status')).toHaveText('1 van 8 wijzigingen')
  await sheet.getByRole('button', { name: 'Laat alles zien' }).click()
  await expect(sheet.getByRole('status')).toHaveText('8 wijzigingen')

  // A version beside itself has nothing to tell, and says why.
  await pick(sheet, 'Vergelijk met', 'Schets 1')
  await expect(sheet).toContainText('Je vergelijkt Schets 1 met zichzelf.')
  await pick(sheet, 'Vergelijk met', 'Het plan van nu')

  // What is taken away meanwhile is told as that, and put back again.
  await command(page, 'activity.remove', { ids: [await idOf(page, 'Bedrijfsbezoek')] })
  const visit = sheet.getByRole('listitem').filter({ hasText: 'Bedrijfsbezoek' }).first()
  await expect(visit).toContainText('Weggehaald')
  // Undo shows what it brought back, on the timeline.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Bedrijfsbezoek/ })).toBeVisible()
  await openVersions(page)
  await expect(visit).toContainText('Moment was maart 2027 wordt april 2027')
})

test('what changed goes on paper whole, with reasons and remarks, whatever was looked for', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  await changedPlan(page)
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: /^Wijzigingen/ }).click()
  const dialog = page.getByRole('dialog', { name: /^Veranderd sinds de schets/ })
  await dialog.getByRole('checkbox', { name: 'Nieuw (1)' }).check({ force: true })
  await expect(dialog.getByRole('status')).toHaveText('1 van 8 wijzigingen')
  const buffer = await exportedFile(running, app.filesFolder, 'wijzigingen.docx', async () => {
    await dialog.getByRole('button', { name: 'Wijzigingen meegeven' }).click()
    await expect(page.getByRole('menuitem', { name: /Agenda/ })).toHaveCount(0)
    await page.getByRole('menuitem', { name: /^Word/ }).click()
  })
  const words = (await mammoth.extractRawText({ buffer })).value
  expect(words).toContain('Wat is er gewijzigd sinds schets 1')
  expect(words).toContain('De Voorbeeldschool')
  for (const said of ['Vervalt: Leest niemand', 'Opmerking: Eerst de ouderraad vragen', 'wordt april 2027', 'Nieuw']) {
    expect(words).toContain(said)
  }

  const print = async () => {
    await dialog.getByRole('button', { name: 'Wijzigingen meegeven' }).click()
    await page.getByRole('menuitem', { name: /^PDF/ }).click()
  }
  const pdf = running.electron
    ? await exportedFile(running, app.filesFolder, 'wijzigingen.pdf', print)
    : await printedPdf(running, print)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
})

test('a version is put back whole while another window works on, and all of that comes back by one undo', async ({
  app,
}) => {
  const { page } = await app.launch()
  await changedPlan(page)
  await openVersions(page)
  await page.getByRole('article', { name: 'Schets 1' }).getByRole('button', { name: 'Zet terug' }).click()
  const ask = page.getByRole('alertdialog', { name: 'Schets 1 terugzetten?' })
  await expect(ask).toContainText('Er gaan 8 wijzigingen van daarna terug.')
  const visit = await idOf(page, 'Bedrijfsbezoek')
  await command(page, 'activity.edit', { id: visit, goal: 'Zien hoe een werkdag is' })
  await expect(ask).toContainText('Er gaan 9 wijzigingen van daarna terug.')
  await ask.getByRole('button', { name: 'Zet terug' }).click()
  await expect(page.getByText('Niets: ze zijn gelijk.')).toBeVisible()
  await undo(page, 'jaarplan teruggezet naar schets 1')
  await openVersions(page)
  await expect(page.getByText('wordt Zien hoe een werkdag is')).toBeVisible()
})

test.describe('on the second screen', { tag: '@electron' }, () => {
  test('the group sees what changed, as it changes, and then where it was', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await changedPlan(page)
    await command(page, 'person.add', { name: 'M.J.-B.', role: 'decaan', contact: '', presentAt: null })
    const [person] = (await snapshotOf<{ readonly person: readonly { readonly id: string }[] }>(page)).person
    const visit = await idOf(page, 'Bedrijfsbezoek')
    await command(page, 'activity.edit', { id: visit, owners: [{ personId: person?.id ?? '' }] })
    await goToScreen(page, 'Werksessie 2')
    await page.getByRole('button', { name: 'Begin' }).click()
    const wall = await openWall(running)
    await expect(wall.locator('[data-wall="review"]')).toBeVisible()

    await page.getByRole('button', { name: /^Wijzigingen/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Veranderd sinds de schets/ })
    await expect(wall.locator('[data-wall="review"]')).toBeVisible()
    await dialog.getByRole('button', { name: 'Op tweede scherm' }).click()
    await expect(wall.getByRole('heading', { name: 'Wat is er gewijzigd sinds schets 1' })).toBeVisible()
    await expect(wall.getByText('Vervalt: Leest niemand')).toBeVisible()
    const changes = wall.getByRole('listitem')
    await expect(changes.filter({ hasText: 'Verantwoordelijke was nog niets wordt decaan' })).toBeVisible()
    await expect(wall.getByText('M.J.-B.')).toHaveCount(0)

    // Live: what is changed meanwhile is there at once.
    await command(page, 'activity.edit', { id: visit, moment: '2027-05' })
    await expect(changes.filter({ hasText: 'Moment was maart 2027 wordt mei 2027' })).toBeVisible()

    await dialog.getByRole('button', { name: 'Van tweede scherm af' }).click()
    await expect(wall.locator('[data-wall="review"]')).toBeVisible()
    await dialog.getByRole('button', { name: 'Op tweede scherm' }).click()
    await expect(wall.locator('[data-wall="ledger"]')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(wall.locator('[data-wall="review"]')).toBeVisible()

    // From the versions too, where nothing else is on the wall.
    await openVersions(page)
    await page.getByRole('button', { name: 'Op tweede scherm' }).click()
    await expect(wall.locator('[data-wall="ledger"]')).toBeVisible()
  })
})
