import type { Page } from '@playwright/test'
import { limits } from '../../src/shared/records.ts'
import { command, snapshotOf } from './document.ts'
import { box, inWalk } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import { decideByKey, goToScreen, newTraject, notice } from './gestures.ts'
import { unreachable } from './reachable.ts'

const stage = (page: Page) => page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
const remark = (page: Page) => box(page, 'Opmerking van de groep')
const shown = (page: Page, title: string) => expect(stage(page).getByRole('heading', { level: 1 })).toHaveText(title)
const steps = (page: Page) => page.getByRole('navigation', { name: 'Stappen van werksessie 2' })

type Kept = {
  readonly activity: readonly { readonly id: string; readonly title: string }[]
  readonly decision: readonly { readonly activityId: string; readonly outcome: string }[]
}

async function idOf(page: Page, title: string): Promise<string> {
  const id = (await snapshotOf<Kept>(page)).activity.find((each) => each.title === title)?.id
  if (id === undefined) throw new Error(`no ${title}`)
  return id
}

test('with nothing in the plan there is nothing to seal, and the way to fill it is there', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Werksessie 2')
  for (const step of ['Terugblik', 'Plan doorlopen', 'In de tijd zetten', 'Vaststellen']) {
    await steps(page).getByRole('link', { name: step }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Er staat nog niets in het jaarplan' })).toBeVisible()
  }
  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  await inWalk(page)
  await shown(page, 'Ouderavond')

  // All that was in it is dropped: then there is nothing to seal either.
  await stage(page).focus()
  await decideByKey(page, 'v')
  await page.keyboard.type('Te veel werk')
  await page.keyboard.press('Enter')
  await steps(page).getByRole('link', { name: 'Vaststellen' }).press('Enter')
  await page.getByRole('button', { name: 'Vaststellen' }).press('Enter')
  const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
  await seal.getByRole('button', { name: 'Maak definitief' }).press('Enter')
  await expect(notice(page)).toContainText('Er staat nog geen activiteit in het jaarplan.')
  await expect(seal).toBeVisible()
})

test('what is taken away or put back while it is discussed takes no remark along, and no decision', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const title of ['Startgesprek', 'Ouderavond', 'Musical'])
    await command(page, 'activity.add', { title, kind: 'new', moment: '2026-11' })
  await inWalk(page)
  await shown(page, 'Startgesprek')
  await stage(page).focus()

  await test.step('taken away while its remark is typed', async () => {
    await page.keyboard.press('r')
    await page.keyboard.type('Eerst vragen')
    await command(page, 'activity.remove', { ids: [await idOf(page, 'Startgesprek')] })
    await shown(page, 'Ouderavond')
    await expect(remark(page)).toHaveValue('')
    await stage(page).focus()
    await page.keyboard.press('Control+z')
    await shown(page, 'Startgesprek')
    await expect(remark(page)).toHaveValue('Eerst vragen')
  })

  await test.step('taken away while it is changed', async () => {
    await stage(page).focus()
    await decideByKey(page, 'w')
    await expect(page.getByRole('region', { name: 'Wijzigen' })).toBeVisible()
    await command(page, 'activity.remove', { ids: [await idOf(page, 'Startgesprek')] })
    await shown(page, 'Ouderavond')
    await expect(page.getByRole('region', { name: 'Wijzigen' })).toHaveCount(0)
    await stage(page).focus()
    await page.keyboard.press('Control+z')
    await shown(page, 'Startgesprek')
  })

  await test.step('two keys at once decide one activity, by the first', async () => {
    await stage(page).focus()
    await decideByKey(page, 'a')
    await page.keyboard.press('l')
    await shown(page, 'Ouderavond')
    const { decision } = await snapshotOf<Kept>(page)
    expect(decision.map(({ outcome }) => outcome)).toEqual(['agreed'])
  })
})

test('a plan of 60 activities with texts of full length can be walked, read, decided and sealed', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = await app.launch()
  await newTraject(page)
  const full = (about: string, length: number) =>
    `${about}: ${'ouders, mentoren en beroepenoriëntatie in gesprek; '.repeat(Math.ceil(length / 40))}`
      .slice(0, length)
      .trim()
  const rows = Array.from({ length: 60 }, (_, index) => ({
    id: null,
    title: full(`Activiteit ${index + 1}`, limits.card),
    moment: `2026-${String(9 + (index % 4)).padStart(2, '0')}`,
    goal: full('Doel', limits.goal),
    parts: { parent: full('De ouders', limits.goal), formTutor: full('De mentor', limits.goal) },
    tools: [full('Gereedschap', limits.card), 'gesprekskaarten'],
    place: full('Aula', limits.name),
  }))
  await command(page, 'plan.edit', { rows })
  await inWalk(page)
  await expect(stage(page).getByRole('heading', { level: 1 })).toContainText('Activiteit 1')
  expect(await unreachable(page)).toEqual([])
  const { activity } = await snapshotOf<Kept>(page)
  for (const { id } of activity) {
    await command(page, 'remark.set', { activityId: id, text: full('De groep', limits.remark) })
    await command(page, 'decision.set', { activityId: id, outcome: 'agreed' })
  }
  await expect(page.getByText('over alles is besloten', { exact: true })).toBeVisible()
  expect(await unreachable(page)).toEqual([])
  for (const step of ['Terugblik', 'In de tijd zetten', 'Vaststellen']) {
    await steps(page).getByRole('link', { name: step }).press('Enter')
    await expect(steps(page).getByRole('link', { name: step })).toHaveAttribute('aria-current', 'step')
    expect(await unreachable(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Vaststellen' }).press('Enter')
  const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
  await seal.getByRole('button', { name: 'Maak definitief' }).press('Enter')
  await expect(page.getByText(/^Definitieve versie 1 · Code: /)).toBeVisible()
  expect(await unreachable(page)).toEqual([])
})
