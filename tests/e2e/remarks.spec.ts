import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Running } from '../../scripts/lib/launch.ts'
import { root } from '../../scripts/lib/root.ts'
import { expectAccessible } from './accessible.ts'
import { closeAndOpen } from './closeAndOpen.ts'
import { command } from './document.ts'
import { box, inWalk } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import { aSecond, decideByKey, newTraject, undo } from './gestures.ts'

const titles = ['Startgesprek', 'Ouderavond', 'Bedrijfsbezoek', 'Beroepenmarkt', 'Musical'] as const

const stage = (page: Page) => page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
const remark = (page: Page) => box(page, 'Opmerking van de groep')
const shown = (page: Page, title: string) => expect(stage(page).getByRole('heading', { level: 1 })).toHaveText(title)
const goTo = async (page: Page, title: string) => {
  await page.getByRole('combobox', { name: 'Ga naar een activiteit (/)' }).fill(title)
  await page.keyboard.press('Enter')
  await shown(page, title)
}

/** A traject with these activities, in werksessie 2. */
async function begin(page: Page): Promise<void> {
  await newTraject(page)
  const rows = titles.map((title, index) => ({ id: null, title, moment: `2027-0${index + 1}` }))
  await command(page, 'plan.edit', { rows })
  await inWalk(page)
}

/**
 * Expects what the group sees, on the small wall, to say one thing and not another. A browser has no wall: there it is the
 * sheet, which is the same projection.
 */
async function expectOnWall({ page, electron }: Running, says: string, not: string | null = null): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Wat de groep ziet' })
  if (electron) await page.getByRole('button', { name: 'Wat de groep ziet' }).click()
  for (const wall of [stage(page), ...(electron ? [panel.frameLocator('iframe').getByRole('main')] : [])]) {
    await expect(wall).toContainText(says)
    if (not !== null) await expect(wall).not.toContainText(not)
  }
  if (!electron) return
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
}

/** Types a remark about the activity that is shown, and does not leave the field. */
async function say(page: Page, text: string): Promise<void> {
  await page.keyboard.press('r')
  await expect(remark(page)).toBeFocused()
  await page.keyboard.insertText(text)
}

test('a remark is kept without a decision, through a kill, and is on the wall once it was entered', async ({ app }) => {
  let running = await app.launch()
  await begin(running.page)
  await shown(running.page, 'Startgesprek')
  await say(running.page, 'Eerst de ouders vragen')
  await running.page.getByRole('button', { name: 'Volgende activiteit (pijl rechts)' }).click()
  await shown(running.page, 'Ouderavond')
  await expect(remark(running.page)).toHaveValue('')
  await goTo(running.page, 'Startgesprek')
  await expect(stage(running.page)).toContainText('Eerst de ouders vragen')
  await running.kill()

  running = await app.launch()
  await inWalk(running.page)
  await goTo(running.page, 'Startgesprek')
  await expect(remark(running.page)).toHaveValue('Eerst de ouders vragen')
  await expectOnWall(running, 'Eerst de ouders vragen')
  await expectAccessible(running.page, 'an activity with a remark')

  await test.step('what is typed is a draft, and the group does not see it', async () => {
    await goTo(running.page, 'Ouderavond')
    await say(running.page, 'Half af')
    await aSecond(running.page)
    await running.kill()
    running = await app.launch()
    await inWalk(running.page)
    await goTo(running.page, 'Ouderavond')
    await expect(remark(running.page)).toHaveValue('Half af')
    await expectOnWall(running, 'Ouderavond', 'Half af')
  })

  await test.step('closing the window is leaving the field', async () => {
    await say(running.page, ' en nu heel')
    running = await closeAndOpen(app, running)
    await inWalk(running.page)
    await goTo(running.page, 'Ouderavond')
    await expect(stage(running.page)).toContainText('Half af en nu heel')
  })
})

test('every remark is found in the ledger, however its field was left, and a dropped activity with its reason', async ({
  app,
}) => {
  const { page } = await app.launch()
  await begin(page)
  const ways: Readonly<Record<(typeof titles)[number], () => Promise<void>>> = {
    Startgesprek: () => page.keyboard.press('Enter'),
    Ouderavond: () => page.keyboard.press('Escape'),
    // The wall is brought to the next one: the button is pressed while one is still in the field.
    Bedrijfsbezoek: () => page.getByRole('button', { name: 'Vervalt' }).click(),
    Beroepenmarkt: () => page.getByRole('button', { name: 'Volgende activiteit (pijl rechts)' }).click(),
    Musical: () => page.getByRole('link', { name: 'Jaarplan' }).click(),
  }
  for (const title of titles) {
    await goTo(page, title)
    await say(page, `Over ${title} zei de groep iets`)
    await ways[title]()
  }
  await inWalk(page)
  await page.getByRole('button', { name: /^Wijzigingen \(5\)$/ }).click()
  const ledger = page.getByRole('dialog', { name: /^Veranderd sinds de schets van / })
  for (const title of titles) {
    const what = title === 'Bedrijfsbezoek' ? 'Vervalt' : 'Opmerking'
    await expect(ledger.getByText(`${what}: Over ${title} zei de groep iets`)).toBeVisible()
  }
})

test('a remark and a decision are taken back apart, and nothing takes a remark away', async ({ app }) => {
  const { page } = await app.launch()
  await begin(page)
  await shown(page, 'Startgesprek')
  await say(page, 'In de aula')
  await page.keyboard.press('Enter')
  await decideByKey(page, 'a')
  await shown(page, 'Ouderavond')
  await undo(page, 'besluit over "Startgesprek" vastgelegd')
  await shown(page, 'Startgesprek')
  await expect(remark(page)).toHaveValue('In de aula')
  await page.keyboard.press('r')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(stage(page)).not.toContainText('Opmerking')
  await undo(page, 'opmerking bij "Startgesprek" weggehaald')
  await expect(stage(page)).toContainText('In de aula')
})

test('a remark of before is private until she shares it', async ({ app }) => {
  await mkdir(app.dataFolder, { recursive: true })
  await copyFile(join(root, 'tests/fixtures/5-e4319cb.db'), join(app.dataFolder, 'jaarlijn.db'))
  let running = await app.launch()
  const open = async () => {
    const { page } = running
    const walk = page.getByRole('button', { name: 'Loop het plan nog eens door' })
    const listed = page.getByRole('link', { name: 'De Kade Zwolle' })
    const session = page.getByRole('link', { name: 'Werksessie 2' })
    await expect(listed.or(session).first()).toBeVisible()
    if (await listed.isVisible()) await listed.click()
    await session.click()
    await walk.click()
    await expect(remark(page)).toBeVisible()
    return page
  }
  let page = await open()
  const own = () => page.getByRole('region', { name: 'Jouw opmerking van eerder, alleen voor jou' })

  await goTo(page, 'Ouderavond')
  await expect(own()).toContainText('De decaan twijfelt nog')
  await expect(remark(page)).toHaveValue('')
  await expectOnWall(running, 'Ouderavond', 'twijfelt')

  await test.step('also when its decision is taken back, and when it was typed without one', async () => {
    await decideByKey(page, 'a')
    await expect(page.getByRole('button', { name: 'Akkoord', exact: true })).toHaveAttribute('aria-pressed', 'false')
    await expect(own()).toContainText('De decaan twijfelt nog')
    await goTo(page, 'Beroepenmarkt')
    await expect(own()).toContainText('Wie nodigt de bedrijven uit')
    await remark(page).click()
    await page.keyboard.press('Enter')
    await expect(own()).toContainText('Wie nodigt de bedrijven uit')
    await expectOnWall(running, 'Beroepenmarkt', 'nodigt')
  })

  await test.step('shared one by one, behind what the group says', async () => {
    await goTo(page, 'Bedrijfsbezoek')
    await say(page, 'Met de buurt')
    await page.keyboard.press('Enter')
    await own().getByRole('button', { name: 'Deel met de groep' }).click()
    await expect(own()).toHaveCount(0)
    await expect(stage(page)).toBeFocused()
    await expectOnWall(running, 'Met de buurt. Eerst twee bedrijven zoeken')
    await goTo(page, 'Beroepenmarkt')
    await own().getByRole('button', { name: 'Deel met de groep' }).click()
    await expectOnWall(running, 'Wie nodigt de bedrijven uit')
    await goTo(page, 'Folder over profielen')
    await expect(own()).toContainText('Niemand leest hem')
    await expectOnWall(running, 'Folder over profielen', 'Niemand leest hem')
  })

  await running.kill()
  running = await app.launch()
  page = await open()
  await goTo(page, 'Beroepenmarkt')
  await expect(remark(page)).toHaveValue('Wie nodigt de bedrijven uit')
  await expect(own()).toHaveCount(0)
  await goTo(page, 'Ouderavond')
  await expect(own()).toContainText('De decaan twijfelt nog')
})
