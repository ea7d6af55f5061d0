import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { expectAccessible } from './accessible.ts'
import { exportedFile } from './exported.ts'
import { expect, test } from './fixtures.ts'
import { goToScreen, goToStep, goToView, newTraject, notice, sendRaw, trajectIdOf, undo } from './gestures.ts'

/** Does a command without the screen. */
async function execute(page: Page, command: string, input: unknown): Promise<void> {
  expect(await sendRaw(page, 'traject.execute', { trajectId: trajectIdOf(page), command, input })).toMatchObject({
    ok: true,
  })
}

async function goToVersions(page: Page): Promise<void> {
  await goToScreen(page, 'Jaarplan')
  await page.getByRole('link', { name: 'Versies' }).click()
  await expect(page.getByRole('heading', { name: 'Versies' })).toBeVisible()
}

const version = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bewaarde versies' }).getByRole('button', { name })

test('what was worked out at home is told beside the sketch of the group, and each version can come back', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  await execute(page, 'activity.add', { title: 'Ouderavond over profielkeuze', kind: 'existing', moment: '2026-11' })

  await goToStep(page, 'Afronden')
  await page.getByRole('button', { name: 'Sluit af' }).click()
  await expect(page.getByText(/Schets 1 is bewaard op/)).toBeVisible()
  await execute(page, 'activity.add', { title: 'Bedrijfsbezoek', kind: 'new', moment: '2027-03' })
  await page.getByRole('button', { name: 'Sluit opnieuw af' }).click()
  await expect(page.getByText(/Schets 2 is bewaard op/)).toBeVisible()

  // At home: what is new there says so on the timeline, in the table and in full.
  await execute(page, 'activity.add', { title: 'Koffie met ouders van de brugklas', kind: 'new', moment: '2026-10' })
  await goToScreen(page, 'Jaarplan')
  await expect(page.getByRole('button', { name: /^Ouderavond over profielkeuze/ })).not.toContainText('sinds schets')
  await page.getByRole('button', { name: /^Koffie met ouders van de brugklas.*nieuw sinds schets 2/ }).click()
  await expect(page.getByRole('complementary').getByText('nieuw sinds schets 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await goToView(page, 'Tabel')
  await expect(page.getByRole('rowheader', { name: /nieuw sinds schets 2: Koffie/ })).toBeVisible()
  await goToVersions(page)
  await expect(page.getByRole('article', { name: 'Schets 2' })).toContainText('Koffie met ouders van de brugklas')
  await expect(page.getByText('Schets 2 → Het plan van nu')).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar het plan van nu' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Er staat nog geen tekst.')
  await page.keyboard.type('Na overleg met de teamleider')
  await page.keyboard.press('Enter')
  const concept = page.getByRole('article', { name: 'Concept "Na overleg met de teamleider"' })
  await expect(concept).toContainText('Niets: ze zijn gelijk.')
  await expectAccessible(page, 'the versions')

  // Two versions beside each other: what is told goes from the older to the newer one.
  await version(page, 'Schets 1').click()
  await page.getByRole('button', { name: /Vergelijk met/ }).click()
  await page.getByRole('option', { name: 'Schets 2' }).click()
  const sheet = page.getByRole('article', { name: 'Schets 1' })
  await expect(sheet).toContainText('Schets 1 → Schets 2')
  await expect(sheet.getByRole('heading', { name: 'Bedrijfsbezoek' })).toBeVisible()

  await sheet.getByRole('button', { name: 'Zet terug' }).click()
  const ask = page.getByRole('alertdialog', { name: 'Schets 1 terugzetten?' })
  await expect(ask).toContainText('Er gaan 2 wijzigingen van daarna terug.')
  await ask.getByRole('button', { name: 'Zet terug' }).click()
  await expect(notice(page)).toContainText('Het jaarplan is weer dat van Schets 1.')
  await goToScreen(page, 'Jaarplan')
  await expect(page.getByRole('button', { name: /Ouderavond over profielkeuze/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Bedrijfsbezoek/ })).toHaveCount(0)
  await undo(page, 'jaarplan teruggezet naar schets 1')
  await expect(page.getByRole('button', { name: /Bedrijfsbezoek/ })).toBeVisible()

  // Werksessie 2 is still to begin, and compares with what the group left.
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('button', { name: /Wijzigingen/ })).toContainText('1')
  await goToScreen(page, 'Werksessie 1')
  await goToStep(page, 'Afronden')
  await expect(page.getByText(/Werksessie 2 is begonnen en vergelijkt met Schets 2/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Sluit/ })).toHaveCount(0)
})

test('a seal has a number and a code that can be checked, and is not undone by one key', async ({ app }) => {
  let running = await app.launch()
  let { page } = running
  await newTraject(page)
  await execute(page, 'activity.add', { title: 'Ouderavond over profielkeuze', kind: 'existing', moment: '2026-11' })
  await execute(page, 'review.start', { date: '2027-01-19' })
  await execute(page, 'version.seal', { date: '2027-01-19', attendees: 'mentor leerjaar 2' })
  // It was sealed beside the window; who takes something back sees what that is.
  await expect(page.getByRole('button', { name: /^Maak ongedaan: jaarplan definitief gemaakt/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  const ask = page.getByRole('alertdialog', { name: 'Het vaststellen terugdraaien?' })
  await ask.getByRole('button', { name: 'Annuleren' }).click()
  await expect(ask).toHaveCount(0)

  // What is written down the moment before the app dies is there after it.
  await running.kill()
  running = await app.launch()
  page = running.page
  await goToVersions(page)
  const sheet = page.getByRole('article', { name: 'Definitieve versie 1' })
  await expect(sheet).toContainText('Aanwezig: mentor leerjaar 2')
  const code = ((await sheet.getByText(/^Code:/).textContent()) ?? '').replace('Code: ', '').trim()
  expect(code).toMatch(/^(?:[0-9A-F]{4}-){3}[0-9A-F]{4}$/)

  await sheet.getByRole('button', { name: 'Controleer' }).click()
  const check = page.getByRole('dialog')
  await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '))
  await expect(check).toContainText('De code klopt.')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(code.endsWith('0') ? '1' : '0')
  await expect(check).toContainText('De code klopt niet.')
  await expectAccessible(page, 'a code that is checked')
  await page.keyboard.press('Escape')

  // The paper of a version says which one it is, also when the plan went on.
  await execute(page, 'activity.add', { title: 'Later bedacht', kind: 'new', moment: '2027-05' })
  const buffer = await exportedFile(running, app.filesFolder, 'versie.docx', async () => {
    await sheet.getByRole('button', { name: 'Deze versie meegeven' }).click()
    await page.getByRole('menuitem', { name: /^Word/ }).click()
  })
  const words = (await mammoth.extractRawText({ buffer })).value
  expect(words).toContain('Definitief op 19-01-2027, versie 1')
  expect(words).toContain(code)
  expect(words).not.toContain('Later bedacht')

  await sheet.getByRole('button', { name: 'Haal weg' }).click()
  await page
    .getByRole('alertdialog', { name: /weghalen/ })
    .getByRole('button', { name: 'Haal weg' })
    .click()
  await expect(notice(page)).toContainText('Definitieve versie 1 is weggehaald.')
  await expect(version(page, 'Definitieve versie 1')).toHaveCount(0)
  await undo(page, 'definitieve versie 1 weggehaald')
  await expect(version(page, 'Definitieve versie 1')).toBeVisible()
})
