import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { openWall } from './audienceGestures.ts'
import { command, snapshotOf } from './document.ts'
import { box, inWalk } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import { aSecond, decideByKey, newTraject, notice, undo } from './gestures.ts'

const stage = (page: Page) => page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
const changing = (page: Page) => page.getByRole('region', { name: 'Wijzigen' })
const line = (page: Page) => box(page, 'Wat komt erbij?')
const shown = (page: Page, title: string) => expect(stage(page).getByRole('heading', { level: 1 })).toHaveText(title)
const decided = (page: Page) => page.getByRole('button', { name: 'Gewijzigd', exact: true })

/** A traject with three activities, in werksessie 2, at the first. */
async function begin(page: Page): Promise<void> {
  await newTraject(page)
  const rows = [
    { id: null, title: 'Startgesprek', moment: '2026-10', goal: 'Kennismaken', parts: { parent: 'luistert' } },
    { id: null, title: 'Ouderavond', moment: '2026-11' },
    { id: null, title: 'Musical', moment: '2027-06' },
  ]
  await command(page, 'plan.edit', { rows })
  await inWalk(page)
  await shown(page, 'Startgesprek')
}

test('an activity is changed where it stands, by keyboard alone, and the group sees a field when it is left', async ({
  app,
}) => {
  const running = await app.launch()
  const { page, electron } = running
  const { keyboard } = page
  await begin(page)
  const wall = electron ? await openWall(running) : null
  const onWall = async (text: string, isThere = true) => {
    if (wall) await expect(wall.getByText(text, { exact: true })).toHaveCount(isThere ? 1 : 0)
  }
  await stage(page).focus()
  await decideByKey(page, 'w')
  await expect(changing(page)).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(page, 'an activity that is changed in its place')

  await test.step('a letter goes to a field', async () => {
    await keyboard.press('t')
    const title = changing(page).getByRole('textbox', { name: 'Activiteit' })
    await expect(title).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type('Gesprek vooraf')
    await onWall('Gesprek vooraf', false)
    await keyboard.press('Enter')
    await onWall('Gesprek vooraf')
    // Out of the field without leaving: a letter is a way to go again.
    await changing(page).focus()
    await keyboard.press('p')
    await keyboard.type('aula')
    await keyboard.press('Tab')
    await onWall('aula')
    await changing(page).focus()
    await keyboard.press('g')
    await keyboard.type('gesprekskaarten')
    await keyboard.press('Enter')
    await onWall('gesprekskaarten')
    await changing(page).focus()
    await keyboard.press('w')
    await keyboard.press('Control+a')
    await keyboard.type('vertelt')
    await keyboard.press('Tab')
    await changing(page).focus()
    await keyboard.press('v')
    await keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Decaan (rol)' }).press('Enter')
    await onWall('Decaan')
  })

  await test.step('Ctrl+Enter is done: the group changed it', async () => {
    await changing(page).focus()
    await keyboard.press('d')
    await keyboard.press('Control+End')
    await keyboard.type(' met de mentor')
    await keyboard.press('Control+Enter')
    await expect(changing(page)).toHaveCount(0)
    await expect(stage(page)).toBeFocused()
    await expect(decided(page)).toHaveAttribute('aria-pressed', 'true')
    await shown(page, 'Gesprek vooraf')
    for (const text of ['Kennismaken met de mentor', 'aula', 'gesprekskaarten', 'vertelt', 'Decaan'])
      await expect(stage(page)).toContainText(text)
  })

  await test.step('a press on a part of the sheet opens that part; Escape without a change decides nothing', async () => {
    await keyboard.press('ArrowRight')
    await shown(page, 'Ouderavond')
    await stage(page).getByText('Nog geen doel').click()
    await expect(changing(page).getByRole('textbox', { name: 'Doel' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(stage(page)).toBeFocused()
    await expect(decided(page)).toHaveAttribute('aria-pressed', 'false')
  })

  await test.step('who goes on meanwhile has changed it', async () => {
    await decideByKey(page, 'w')
    await expect(changing(page)).toBeFocused()
    await keyboard.press('d')
    await keyboard.type('Vragen beantwoorden')
    await page.getByRole('button', { name: 'Volgende activiteit (pijl rechts)' }).click()
    await shown(page, 'Musical')
    await expect(notice(page)).toContainText('Gewijzigd: "Ouderavond"')
    await keyboard.press('ArrowLeft')
    await expect(stage(page)).toContainText('Vragen beantwoorden')
    await expect(decided(page)).toHaveAttribute('aria-pressed', 'true')
  })
})

test('what comes up during the walk has a line: an activity in this month, or a card on the parking lot', async ({
  app,
}) => {
  let running = await app.launch()
  const moments = async () => {
    const { activity } = await snapshotOf<{ activity: readonly { title: string; moment: string | null }[] }>(
      running.page,
    )
    return activity.map(({ title, moment }) => `${title} ${moment}`)
  }
  await begin(running.page)

  await test.step('half a sentence outlives a kill', async () => {
    const { page } = running
    await stage(page).focus()
    await page.keyboard.press('Control+Enter')
    await expect(line(page)).toBeFocused()
    await page.keyboard.type('Koffie met ou')
    await aSecond(page)
    await running.kill()
    running = await app.launch()
    await inWalk(running.page)
    await expect(line(running.page)).toHaveValue('Koffie met ou')
    await expectAccessible(running.page, 'the line for what comes up')
  })

  const { page } = running
  const { keyboard } = page
  await test.step('Enter puts it in the month where one is, and shows it', async () => {
    await line(page).focus()
    await keyboard.type('ders')
    await keyboard.press('Enter')
    await shown(page, 'Koffie met ouders')
    expect(await moments()).toContain('Koffie met ouders 2026-10')
    await expect(notice(page)).toContainText('"Koffie met ouders" staat erbij')
    // It is there for the next; nobody has one, and leaves it.
    await expect(line(page)).toBeFocused()
    await expect(line(page)).toHaveValue('')
    await keyboard.press('Enter')
    await expect(line(page)).toHaveCount(0)
    await expect(stage(page)).toBeFocused()
    await undo(page, 'activiteit "Koffie met ouders" toegevoegd')
    expect(await moments()).toHaveLength(3)
    await keyboard.press('Control+Shift+z')
    await shown(page, 'Koffie met ouders')
  })

  await test.step('also out of a remark; Shift+Enter parks it, and Alt+P is where it lies', async () => {
    await keyboard.press('r')
    await keyboard.type('Eerst proberen')
    await keyboard.press('Control+Enter')
    await keyboard.type('Wie betaalt de koffie?')
    await keyboard.press('Shift+Enter')
    // Who types on at once types the next thing, and decides nothing.
    await keyboard.type('Al dat vervoer')
    await expect(notice(page)).toContainText('Op de parkeerplaats: "Wie betaalt de koffie?"')
    await expect(line(page)).toHaveValue('Al dat vervoer')
    await line(page).fill('')
    await keyboard.press('Escape')
    await expect(stage(page)).toBeFocused()
    await expect(stage(page)).toContainText('Eerst proberen')
    await keyboard.press('Alt+p')
    const lot = page.getByRole('dialog', { name: 'Parkeerplaats' })
    await expect(lot.getByText('Wie betaalt de koffie?')).toBeVisible()
    await expect(lot.getByRole('textbox')).toBeFocused()
    await keyboard.type('Komt er een tolk?')
    await keyboard.press('Enter')
    await expect(lot.getByText('Komt er een tolk?')).toBeVisible()
    await expectAccessible(page, 'the parking lot of werksessie 2')
    await keyboard.press('Escape')
    await expect(lot).toHaveCount(0)
  })

  await test.step('what is no sentence adds nothing; what is too long is told and stays', async () => {
    await stage(page).focus()
    await keyboard.press('Control+Enter')
    await keyboard.press('Enter')
    await expect(line(page)).toHaveCount(0)
    await keyboard.press('Control+Enter')
    await line(page).fill('x'.repeat(501))
    await keyboard.press('Enter')
    await expect(page.getByText(/500 tekens/)).toBeVisible()
    await expect(line(page)).toHaveValue('x'.repeat(501))
    expect(await moments()).toHaveLength(4)
  })
})
