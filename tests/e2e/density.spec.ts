import type { Locator, Page } from '@playwright/test'
import { command } from './document.ts'
import { inWalk } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  cardsIn,
  chooseDensity,
  goToScreen,
  goToStep,
  goToView,
  month,
  newTraject,
} from './gestures.ts'

const title = (number: number) => `Oefenavond voor ouders: doorvragen zonder te sturen, keer ${number}`

/** A plan of sixty activities with texts as people write them, five in each month from September on. */
async function fullPlan(page: Page): Promise<void> {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const at = (index % 11) + 1
    const moment = `${at < 5 ? 2026 : 2027}-${String(((at + 7) % 12) + 1).padStart(2, '0')}`
    return { id: null, title: title(index + 1), moment, goal: 'Ouders helpen hun kind kiezen', tools: ['Vragenwaaier'] }
  })
  await command(page, 'plan.edit', { rows })
}

/** How many of some things are whole within the window and within what scrolls around them. */
function inSight(things: Locator): Promise<number> {
  return things.evaluateAll((elements) => {
    const room = (element: Element) => {
      const boxes = [new DOMRect(0, 0, innerWidth, innerHeight)]
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY !== 'visible') boxes.push(around.getBoundingClientRect())
      }
      return boxes
    }
    return elements.filter((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const isWhole = (box: DOMRect) =>
        top >= box.top - 1 && bottom <= box.bottom + 1 && left >= box.left - 1 && right <= box.right + 1
      return bottom > top && room(element).every(isWhole)
    }).length
  })
}

/** How large the letters of something are, in px. */
const letters = (thing: Locator) => thing.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

test('at a desk of 1920x1080 one sees more: rows, columns, bars, cards and activities in a month', async ({ app }) => {
  const { page } = await app.launch()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await newTraject(page)
  await fullPlan(page)

  await test.step('the board is for the class, until the desk is chosen', async () => {
    for (let number = 1; number <= 24; number += 1) {
      await capture(
        page,
        ((number - 1) % 3) + 1,
        `Ouders weten niet waar ze met vragen over later terechtkunnen, ${number}`,
      )
    }
    await expect(cardsIn(page, 'Wensen')).toHaveCount(8)
    const cards = page.getByRole('listitem').filter({ hasText: 'Ouders weten niet' })
    const forClass = await letters(captureLine(page))
    await chooseDensity(page, 'Aan je bureau')
    expect(await letters(captureLine(page))).toBeLessThan(forClass)
    expect(await inSight(cards)).toBeGreaterThanOrEqual(20)
  })

  await test.step('five activities per month in werksessie 1', async () => {
    await goToStep(page, 'Naar het jaarplan')
    for (const name of ['september 2026', 'januari 2027', 'mei 2027']) {
      await expect(month(page, name)).toBeVisible()
      expect(await inSight(month(page, name).getByRole('button', { name: /^Oefenavond/ }))).toBeGreaterThanOrEqual(5)
    }
  })

  await test.step('a table of 18 rows and 9 columns, of 28 to 32 px', async () => {
    await chooseDensity(page, 'Vanzelf')
    await goToScreen(page, 'Jaarplan')
    await goToView(page, 'Tabel')
    const grid = page.getByRole('grid', { name: 'Jaarplan als tabel' })
    const rows = grid.getByRole('rowheader').filter({ hasText: 'Oefenavond' })
    await expect(rows.first()).toBeVisible()
    expect(await inSight(rows)).toBeGreaterThanOrEqual(18)
    expect(await inSight(grid.getByRole('columnheader').filter({ hasText: /\S/ }))).toBeGreaterThanOrEqual(9)
    const { height } = (await rows.first().boundingBox()) ?? { height: 0 }
    expect(height).toBeGreaterThanOrEqual(28)
    expect(height).toBeLessThanOrEqual(32)
    expect(await letters(page.getByRole('heading', { level: 1 }))).toBeGreaterThanOrEqual(16)
  })

  await test.step('twelve rows of bars in the year', async () => {
    await goToView(page, 'Jaar')
    const bars = page.getByRole('region', { name: /^Tijdlijn van / }).getByRole('button', { name: /^Oefenavond/ })
    await expect(bars.first()).toBeVisible()
    const tops = await bars.evaluateAll((elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .filter(({ bottom }) => bottom < innerHeight - 120)
        .map(({ top }) => Math.round(top)),
    )
    expect(new Set(tops).size).toBeGreaterThanOrEqual(12)
    await goToView(page, 'Tabel')
  })

  await test.step('all words of the cell where one is, over what comes next', async () => {
    const grid = page.getByRole('grid', { name: 'Jaarplan als tabel' })
    await grid.getByRole('rowheader').filter({ hasText: 'Oefenavond' }).first().click()
    const seen = grid.locator(':focus > span').first()
    await expect(seen).toBeVisible()
    expect(await seen.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1)
  })
})

test('what is chosen for a display is there at the next start, and zoom goes from 50 to 200 %', async ({ app }) => {
  const first = await app.launch()
  await newTraject(first.page)
  await goToScreen(first.page, 'Jaarplan')
  const heading = (page: Page) => page.getByRole('heading', { level: 1 })
  await expect(heading(first.page)).toBeVisible()
  const usual = await letters(heading(first.page))
  await chooseDensity(first.page, 'Voor de klas')
  const forClass = await letters(heading(first.page))
  expect(forClass).toBeGreaterThan(usual)

  const { page } = await app.reopen()
  await expect(heading(page)).toBeVisible()
  expect(await letters(heading(page))).toBe(forClass)

  await page.getByRole('button', { name: 'Grootte op dit scherm' }).click()
  const panel = page.getByRole('dialog', { name: 'Grootte op dit scherm' })
  for (const [name, end] of [
    ['Alles kleiner', '50 %'],
    ['Alles groter', '200 %'],
  ] as const) {
    const step = panel.getByRole('button', { name })
    while (await step.isEnabled()) await step.click()
    await expect(panel.getByRole('status')).toHaveText(end)
  }
})

test('the sheet of werksessie 2 is whole on a projector: its letters get smaller before it scrolls', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  const parts = { parent: 'Oefent een gesprek over later', formTutor: 'Doet een gesprek voor', pupil: 'Kijkt mee' }
  const row = {
    id: null,
    moment: '2026-11-10T19:30/21:00',
    goal: 'Ouders helpen hun kind kiezen',
    parts,
    place: 'Aula',
  }
  const long = 'Ouders, leerlingen en mentoren bereiden samen het gesprek over later voor. '.repeat(12).trim()
  await command(page, 'plan.edit', {
    rows: [
      { ...row, title: 'Koffie', goal: '', parts: {}, place: '' },
      {
        ...row,
        title: title(1),
        tools: ['Vragenwaaier', 'Twee korte rollenspelen', 'Uitnodiging in drie talen', 'Tolken', 'Koffie'],
      },
      { ...row, title: title(2), goal: long },
    ],
  })
  await inWalk(page)
  await chooseDensity(page, 'Voor de klas')
  const stage = page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
  const look = async (shown: string) => {
    await page.getByRole('combobox', { name: 'Ga naar een activiteit (/)' }).fill(shown)
    await page.keyboard.press('Enter')
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText(shown)
    const scrolls = await stage.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
    return { letters: Math.round(await letters(stage.getByRole('heading', { name: 'Wie doet mee?' }))), scrolls }
  }
  expect(await look('Koffie')).toEqual({ letters: 20, scrolls: false })
  const usual = await look(title(1))
  expect(usual.scrolls).toBe(false)
  expect(usual.letters).toBeGreaterThanOrEqual(16)
  expect(usual.letters).toBeLessThan(20)
  // What is too much at the smallest letters is not made small for nothing.
  expect(await look(title(2))).toEqual({ letters: 20, scrolls: true })
})
