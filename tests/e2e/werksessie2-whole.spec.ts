import type { Page } from '@playwright/test'
import { openWall } from './audienceGestures.ts'
import { command, snapshotOf } from './document.ts'
import { box, inWalk } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import { aSecond, goToScreen, newTraject } from './gestures.ts'

const count = 26
const activities = [
  'Startgesprek met leerling en ouder',
  'Ouderavond over profielkeuze',
  'Beroepenmarkt met ouders uit de wijk',
  'Rapportgesprek met de mentor',
  'Bedrijfsbezoek met ouders',
  'Koffie met de decaan',
  'Meeloopdag op het mbo',
]
const titles = Array.from({ length: count }, (_, index) => `${activities[index % activities.length]} ${index + 1}`)
const saidOf = (title: string) => `De groep over ${title}: eerst met de ouders zelf bespreken`
/** What the group decides, in turn; what is dropped has its remark for a reason. */
const keys = ['a', 'l', 'a', 'v', 'a'] as const

const stage = (page: Page) => page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
const remark = (page: Page) => box(page, 'Opmerking van de groep')
const shown = (page: Page, title: string) => expect(stage(page).getByRole('heading', { level: 1 })).toHaveText(title)

const left = (page: Page) => page.getByRole('list', { name: 'Wat nog open is' }).getByRole('button')

type Kept = {
  readonly activity: readonly { readonly id: string; readonly title: string }[]
  readonly decision: readonly { readonly activityId: string; readonly outcome: string }[]
  readonly version: readonly { readonly kind: string }[]
}

/** What was decided about an activity, as it is kept. */
async function outcomeOf(page: Page, title: string): Promise<string | undefined> {
  const { activity, decision } = await snapshotOf<Kept>(page)
  const id = activity.find((each) => each.title === title)?.id
  return decision.find(({ activityId }) => activityId === id)?.outcome
}

test('a whole werksessie 2 of 26 activities by keyboard, killed in a remark, a decision and the seal, loses nothing', async ({
  app,
}) => {
  test.setTimeout(400_000)
  let running = await app.launch()
  await newTraject(running.page)
  const rows = titles.map((title, index) => {
    const month = (index % 10) + 9
    const moment = month > 12 ? `2027-${String(month - 12).padStart(2, '0')}` : `2026-${String(month).padStart(2, '0')}`
    return { id: null, title, moment, goal: `Doel ${index + 1}` }
  })
  await command(running.page, 'plan.edit', { rows })
  await inWalk(running.page)

  /** Back in the walk after a kill, at an activity, which is found by typing its title. */
  const comeBack = async (title: string) => {
    running = await app.launch()
    await inWalk(running.page)
    await stage(running.page).focus()
    await running.page.keyboard.press('/')
    await running.page.keyboard.type(title)
    await running.page.keyboard.press('Enter')
    await shown(running.page, title)
  }

  for (let number = 0; number < count; number += 1) {
    const { page } = running
    const heading = stage(page).getByRole('heading', { level: 1 })
    const title = (await heading.textContent())?.replaceAll('\u00ad', '') ?? ''
    const key = keys[number % keys.length] ?? 'a'
    await page.keyboard.press('r')
    await expect(remark(page)).toBeFocused()
    await page.keyboard.type(saidOf(title))
    if (number === 6) {
      await aSecond(page)
      await running.kill()
      await comeBack(title)
      await expect(remark(running.page)).toHaveValue(saidOf(title))
      await running.page.keyboard.press('r')
    }
    await running.page.keyboard.press('Enter')
    await expect(stage(running.page)).toContainText(saidOf(title))
    // Who reads what was said takes longer than the half second in which a second press counts for nothing.
    await running.page.waitForFunction((at) => performance.now() > at, (await now(running.page)) + 500)
    await running.page.keyboard.press(key)
    if (number === 13) {
      await running.kill()
      await comeBack(title)
      // Answered or not: never half, and the remark is there.
      await expect(stage(running.page)).toContainText(saidOf(title))
      if ((await outcomeOf(running.page, title)) === undefined) await running.page.keyboard.press(key)
      else await left(running.page).filter({ hasNotText: 'Later' }).first().press('Enter')
    }
    await expect.poll(() => outcomeOf(running.page, title)).toBe({ a: 'agreed', l: 'later', v: 'dropped' }[key])
    if (number < count - 1) await expect(stage(running.page).getByRole('heading', { level: 1 })).not.toHaveText(title)
  }

  await test.step('every remark is on the wall, in the ledger and in the minutes', async () => {
    const { page, electron } = running
    const wall = electron ? await openWall(running) : null
    // Without a wall a few will do: the sheet was seen at each already.
    for (const title of wall ? titles : titles.filter((_, index) => index % 9 === 0)) {
      await page.keyboard.press('/')
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await shown(page, title)
      if (wall) await expect(wall.getByText(saidOf(title))).toBeVisible()
    }
    await page.getByRole('button', { name: /^Wijzigingen/ }).press('Enter')
    const ledger = page.getByRole('dialog', { name: /^Veranderd sinds de schets van / })
    for (const title of titles) await expect(ledger).toContainText(saidOf(title))
    await page.keyboard.press('Escape')
    await expect(ledger).toHaveCount(0)
  })

  await test.step('the seal is whole, or not there', async () => {
    const steps = (page: Page) => page.getByRole('navigation', { name: 'Stappen van werksessie 2' })
    const sealed = async () => (await snapshotOf<Kept>(running.page)).version.some(({ kind }) => kind === 'definitive')
    const seal = async () => {
      const { page } = running
      await steps(page).getByRole('link', { name: 'Vaststellen' }).press('Enter')
      await page.getByRole('button', { name: 'Vaststellen' }).press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
      return dialog.getByRole('button', { name: 'Maak definitief' })
    }
    await (await seal()).press('Enter')
    await running.kill()
    running = await app.launch()
    await goToScreen(running.page, 'Werksessie 2')
    if (!(await sealed())) {
      const button = await seal()
      // Twice, as a finger does: it is sealed once.
      await button.dblclick()
      await expect(running.page.getByRole('dialog')).toHaveCount(0)
    }
    await steps(running.page).getByRole('link', { name: 'Vaststellen' }).press('Enter')
    await expect(running.page.getByRole('heading', { name: /^Definitief op / })).toBeVisible()
    await expect(running.page.getByText(/^Definitieve versie 1 · Code: /)).toBeVisible()
  })

  const { page } = running
  await page.getByRole('button', { name: 'Sessie', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Verslag' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Verslag van werksessie 2' })).toBeVisible()
  for (const title of titles) await expect(page.getByRole('main')).toContainText(saidOf(title))
})

const now = (page: Page) => page.evaluate(() => performance.now())
