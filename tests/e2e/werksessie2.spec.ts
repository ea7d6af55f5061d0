import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'
import { decideByKey, goToScreen, newTraject } from './gestures.ts'

test('werksessie 2 goes by keyboard from looking back to the seal, and the wall says no names', async ({ app }) => {
  const { page, electron } = await app.launch()
  await newTraject(page)
  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  await command(page, 'activity.add', { title: 'Meeloopdag', kind: 'existing', moment: '2027-02-09' })
  await command(page, 'version.sketch', { date: '2026-09-15' })
  await command(page, 'activity.add', { title: 'Koffie met ouders', kind: 'new', moment: '2026-W46' })
  const people = [
    { name: 'A. Bakker', role: 'mentor' },
    { name: 'C. Dekker', role: 'mentor' },
  ]
  await command(page, 'person.addAll', { people, presentAt: 'werksessie2' })
  const opened = electron?.waitForEvent('window')
  if (electron) await page.getByRole('button', { name: 'Tweede scherm', exact: true }).click()
  const wall = await opened
  const steps = page.getByRole('navigation', { name: 'Stappen van werksessie 2' })
  const goToStep = async (name: string) => {
    await steps.getByRole('link', { name }).focus()
    await page.keyboard.press('Enter')
    await expect(steps.getByRole('link', { name })).toHaveAttribute('aria-current', 'step')
  }

  await test.step('the recap tells what was changed since, and has the clock of its step', async () => {
    await goToScreen(page, 'Werksessie 2')
    await expect(page.getByText('Werksessie 2 · stap 1 van 5')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Koffie met ouders' }).first()).toBeVisible()
    if (wall) await expect(wall.getByRole('listitem').filter({ hasText: 'Koffie met ouders' }).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Werksessie 2 beginnen' })).toBeFocused()
    await page.keyboard.press('Alt+t')
    await expect(page.getByRole('button', { name: 'Zet de klok stil (Alt+T)' })).toBeVisible()
    await page.keyboard.press('Enter')
  })

  await test.step('the walk', async () => {
    const stage = page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
    await expect(stage).toBeFocused()
    for (const title of ['Ouderavond', 'Koffie met ouders', 'Meeloopdag']) {
      await expect(stage.getByRole('heading', { level: 1 })).toHaveText(title)
      await decideByKey(page, title === 'Meeloopdag' ? 'l' : 'a')
    }
    // What is put off is not decided.
    await expect(page.getByText('nog 1 te besluiten', { exact: true })).toBeVisible()
  })

  await test.step('a day and a place for what has only a month', async () => {
    await goToStep('In de tijd zetten')
    await expect(page.getByText('Nog 2 zonder dag')).toBeVisible()
    await page.getByRole('button', { name: /zondag 1 november 2026/ }).focus()
    // Nine days on: Tuesday the tenth.
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByText('Nog 1 zonder dag')).toBeVisible()
    const place = page.getByRole('textbox', { name: 'Waar?' })
    await place.focus()
    await page.keyboard.insertText('aula')
    await page.keyboard.press('Enter')
    if (wall) await expect(wall.getByText('di 10 nov')).toBeVisible()
    await page.getByRole('button', { name: 'Volgende zonder dag' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Koffie met ouders', exact: true })).toBeVisible()
    // The days of the next one are under the fingers: its week begins there.
    await expect(page.getByRole('button', { name: /maandag 9 november 2026/ })).toBeFocused()
    const { activity } = await snapshotOf<{ activity: readonly { title: string; moment: string; place: string }[] }>(
      page,
    )
    expect(activity.find(({ title }) => title === 'Ouderavond')).toMatchObject({ moment: '2026-11-10', place: 'aula' })
  })

  await test.step('an agreement', async () => {
    await goToStep('Afspraken')
    await expect(page.getByRole('textbox', { name: 'Wat spreken jullie af?' })).toBeFocused()
    await page.keyboard.insertText('Tolken vragen')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Afspraken van Werksessie 2' })).toContainText('Tolken vragen')
    if (wall) await expect(wall.getByText('Tolken vragen')).toBeVisible()
  })

  await test.step('what is open, who is here, and the seal', async () => {
    await goToStep('Vaststellen')
    await expect(page.getByRole('heading', { name: '2 aanwezig' })).toBeVisible()
    await expect(page.getByText('mentor (2)')).toBeVisible()
    await expect(page.getByText('A. Bakker')).toHaveCount(0)
    const names = page.getByRole('checkbox', { name: /^Laat ook de namen lezen/ })
    if (wall) {
      await expect(wall.getByText('mentor (2)')).toBeVisible()
      await expect(wall.getByText('Meeloopdag').first()).toBeVisible()
      await expect(wall.getByText(/Bakker/)).toHaveCount(0)
      await names.press('Space')
      await expect(wall.getByText('A. Bakker, C. Dekker')).toBeVisible()
      await names.press('Space')
      await expect(wall.getByText(/Bakker/)).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Vaststellen' }).focus()
    await page.keyboard.press('Enter')
    const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
    await seal.getByRole('button', { name: 'Maak definitief' }).focus()
    // Twice, as a hand does that waits: it is sealed once.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /^Definitief op / })).toBeVisible()
    await expect(page.getByText(/^Definitieve versie 1 · Code: /)).toBeVisible()
    if (wall) await expect(wall.getByText(/^Vastgesteld op /)).toBeVisible()
  })
})
