import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { openWall } from './audienceGestures.ts'
import { command } from './document.ts'
import { box, inWalk } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import { decideByKey, newTraject, notice, undo } from './gestures.ts'

const titles = ['Startgesprek', 'Ouderavond', 'Bedrijfsbezoek', 'Beroepenmarkt', 'Musical'] as const

const stage = (page: Page) => page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
const remark = (page: Page) => box(page, 'Opmerking van de groep')
const shown = (page: Page, title: string) => expect(stage(page).getByRole('heading', { level: 1 })).toHaveText(title)
const left = (page: Page) => page.getByRole('list', { name: 'Wat nog open is' }).getByRole('listitem')

/** Goes to an activity by typing a part of its title. */
async function jump(page: Page, typed: string, title: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await shown(page, title)
}

async function say(page: Page, text: string): Promise<void> {
  await page.keyboard.press('r')
  await expect(remark(page)).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await expect(stage(page)).toContainText(text)
}

/** A traject with these activities, in werksessie 2. */
async function begin(page: Page): Promise<void> {
  await newTraject(page)
  const rows = titles.map((title, index) => ({ id: null, title, moment: `2027-0${index + 1}`, goal: `Doel ${title}` }))
  await command(page, 'plan.edit', { rows })
  await inWalk(page)
  await shown(page, titles[0])
}

test('the group decides, puts off, changes, merges, splits, drops and brings back, all by keyboard', async ({
  app,
}) => {
  const { page } = await app.launch()
  await begin(page)
  await expect(left(page)).toHaveCount(5)

  await test.step('later is not decided: it stays open, and comes when the rest is done', async () => {
    await say(page, 'Over het startgesprek')
    await decideByKey(page, 'l')
    await shown(page, 'Ouderavond')
    await expect(page.getByText('nog 5 te besluiten', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Later: 1' })).toBeVisible()
    await say(page, 'Over de ouderavond')
    await decideByKey(page, 'a')
    await shown(page, 'Bedrijfsbezoek')
    await expect(page.getByText('nog 4 te besluiten', { exact: true })).toBeVisible()
  })

  await test.step('dropped asks why, and the second press of the key is no reason', async () => {
    await decideByKey(page, 'v')
    // Who goes on typing waits for nothing, and loses no letter: not the first ones, and no later v.
    await page.keyboard.press('v')
    await page.keyboard.type('Te ver weg')
    await expect(remark(page)).toBeFocused()
    await expect(remark(page)).toHaveAttribute('placeholder', 'Waarom vervalt het? Enter is verder')
    await expect(remark(page)).toHaveValue('Te ver weg')
    await page.keyboard.press('Enter')
    await shown(page, 'Beroepenmarkt')
    await page.getByRole('button', { name: 'Vervallen: 1' }).press('Enter')
    const dropped = page.getByRole('dialog', { name: 'Vervallen' })
    await expect(dropped).toContainText('Reden: Te ver weg')
    await expectAccessible(page, 'the dropped activities')
    await dropped.getByRole('button', { name: 'Haal terug: Bedrijfsbezoek' }).press('Enter')
    await shown(page, 'Bedrijfsbezoek')
    await expect(page.getByRole('button', { name: 'Vervalt', exact: true })).toHaveAttribute('aria-pressed', 'false')
    await expect(remark(page)).toHaveValue('Te ver weg')
    await undo(page, 'besluit over "Bedrijfsbezoek" weggehaald')
    await expect(page.getByRole('button', { name: 'Vervallen: 1' })).toBeVisible()
  })

  await test.step('two become one: what both said is there, and the decision is asked again', async () => {
    await jump(page, 'ouder', 'Ouderavond')
    await page.keyboard.press('m')
    const merge = page.getByRole('dialog', { name: 'Samenvoegen' })
    await expect(merge).toContainText('"Ouderavond" blijft')
    await expectAccessible(page, 'merging')
    await page.keyboard.type('start')
    await page.keyboard.press('Enter')
    await expect(merge.getByRole('status')).toHaveText('"Startgesprek" samengevoegd met "Ouderavond"')
    await page.keyboard.press('Enter')
    await expect(merge).toHaveCount(0)
    await expect(notice(page)).toContainText('"Startgesprek" zit nu in "Ouderavond"')
    await expect(stage(page)).toContainText('Gewijzigd na het besluit: nog eens vragen')
    await expect(stage(page)).toContainText('Over de ouderavond. Over het startgesprek')
    await undo(page, '"Startgesprek" samengevoegd met "Ouderavond"')
    await expect(stage(page)).not.toContainText('nog eens vragen')
    await page.keyboard.press('Control+Shift+z')
    await expect(stage(page)).toContainText('Gewijzigd na het besluit: nog eens vragen')
    await expectAccessible(page, 'an activity that is asked about again')
    // The same decision once more answers it, and does not take it back.
    await jump(page, 'ouder', 'Ouderavond')
    await decideByKey(page, 'a')
    await shown(page, 'Beroepenmarkt')
    await expect(page.getByText('nog 2 te besluiten', { exact: true })).toBeVisible()
  })

  await test.step('one becomes two', async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: 'Splitsen' })).toBeVisible()
    await page.keyboard.type('Beroepenmarkt voor ouders')
    await page.keyboard.press('Enter')
    await expect(notice(page)).toContainText('"Beroepenmarkt voor ouders" staat nu naast "Beroepenmarkt"')
    await expect(left(page)).toHaveText(['Beroepenmarkt', 'Beroepenmarkt voor ouders', 'Musical'])
  })

  await test.step('the year and the cards are one key away', async () => {
    await page.keyboard.press('o')
    await expect(page.getByRole('region', { name: 'Het hele jaar op één blad' })).toBeVisible()
    // What is not in sight is not decided about.
    await page.keyboard.press('a')
    await page.keyboard.press('o')
    await shown(page, 'Beroepenmarkt')
    await expect(page.getByText('nog 3 te besluiten', { exact: true })).toBeVisible()
  })

  await test.step('every remark, and all that was done, is in the ledger and in the minutes', async () => {
    await page.getByRole('button', { name: /^Wijzigingen/ }).press('Enter')
    const ledger = page.getByRole('dialog', { name: /^Veranderd sinds de schets van / })
    for (const text of [
      'Opmerking: Over de ouderavond. Over het startgesprek',
      'Vervalt: Te ver weg',
      'Hierin zit nu ook "Startgesprek"',
      'Nieuw: afgesplitst van "Beroepenmarkt"',
    ])
      await expect(ledger.getByText(text)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(ledger).toHaveCount(0)
    await page.getByRole('button', { name: 'Sessie', exact: true }).press('Enter')
    await page.getByRole('menuitem', { name: 'Verslag' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Verslag van werksessie 2' })).toBeVisible()
    for (const text of ['Over de ouderavond. Over het startgesprek', 'Te ver weg', 'Beroepenmarkt voor ouders'])
      await expect(page.getByRole('main')).toContainText(text)
  })
})

test.describe('on the second screen', { tag: '@electron' }, () => {
  test('a decision lands before the next activity comes, and the group sees how far it is', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await begin(page)
    const wall = await openWall(running)
    await expect(wall.getByText('Activiteit 1 van 5')).toBeVisible()
    await expect(wall.getByText('Straks: Ouderavond')).toBeVisible()
    await decideByKey(page, 'a')
    await shown(page, 'Ouderavond')
    await expect(wall.getByRole('status').filter({ hasText: 'Akkoord' })).toBeVisible()
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Startgesprek')
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Ouderavond')
    await expect(wall.getByText('Activiteit 2 van 5')).toBeVisible()
    await decideByKey(page, 'l')
    await expect(wall.getByRole('main')).toContainText('1 later: Ouderavond')
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Bedrijfsbezoek')
    await page.keyboard.press('k')
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Dit zei de groep: Bedrijfsbezoek')
    await page.keyboard.press('o')
    await expect(wall.locator('[data-wall="overview"]')).toBeVisible()
    await page.keyboard.press('o')
    await expect(wall.locator('[data-wall="review"]')).toBeVisible()
  })
})
