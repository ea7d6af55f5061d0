import type { Page } from '@playwright/test'
import { limits } from '../../src/shared/records.ts'
import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'
import { newTraject } from './gestures.ts'
import { problemsOnWall } from './wallBoxes.ts'

/** Opens the poster on a sheet, in a window that is large enough for three of them beneath each other. */
async function openPoster(page: Page, paper: 'A2' | 'A3' | 'A4'): Promise<void> {
  const { width, height } = {
    A2: { width: 2246, height: 1588 },
    A3: { width: 1588, height: 1123 },
    A4: { width: 1123, height: 794 },
  }[paper]
  await page.setViewportSize({ width, height: height * 3 })
  const [traject] = /#\/traject\/[^/]+/.exec(page.url()) ?? []
  await page.goto(`${page.url().split('#')[0]}${traject}/afdrukken/poster/${paper}`)
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'true')
}

const sheets = (page: Page) => page.getByRole('heading', { level: 1, name: /^Ouders en loopbaan/ })
const titles = (page: Page) => page.locator('[data-words]').filter({ visible: true })

/** What a rows command takes for so many activities over the year, of all sorts of moment. */
function rows(count: number, title: (number: number) => string) {
  const day = (number: number) =>
    new Date(Date.UTC(2026, 7, 31) + ((number * 37) % 320) * 86_400_000).toISOString().slice(0, 10)
  const moments = [
    (at: number) => day(at).slice(0, 7),
    (at: number) => `${day(at)}T19:30/21:00`,
    (at: number) => `${day(at)}/${day(at + 3)}`.split('/').toSorted().join('/'),
    (at: number) => day(at),
  ]
  return Array.from({ length: count }, (_, index) => ({
    id: null,
    title: title(index + 1),
    moment: moments[index % moments.length]?.(index) ?? null,
    parts: { parent: '', pupil: '', formTutor: '' },
  }))
}

test('the poster of the example is one sheet of any size, with nothing cut and nothing over anything', async ({
  app,
}) => {
  const { page } = await app.launch()
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(page).toHaveURL(/\/traject\//)
  const letters: number[] = []
  for (const paper of ['A3', 'A4', 'A2'] as const) {
    await openPoster(page, paper)
    await expect(sheets(page)).toHaveCount(1)
    expect(await problemsOnWall(page)).toEqual([])
    await expect(page.getByText('Beroepenmarkt met ouders en bedrijven uit de wijk')).toBeVisible()
    await expect(page.getByText('Meeloopdag op het mbo (klas 3 en 4)')).toBeVisible()
    letters.push(
      await titles(page)
        .first()
        .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize)),
    )
  }
  // A sheet twice as large has larger letters, not more room around them.
  const [onA3 = 0, onA4 = 0, onA2 = 0] = letters
  expect(onA2 / onA3).toBeCloseTo(Math.SQRT2, 1)
  expect(onA3 / onA4).toBeCloseTo(Math.SQRT2, 1)
})

test('a word that breaks has the hyphen that one sees, and a text that is taken from paper no other', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  const long = 'Loopbaanoriëntatiebegeleidingsgesprekken met beroepsvoorbereidingscoördinatoren'
  await command(page, 'activity.add', { title: long, kind: 'new', moment: '2026-10-06' })
  await openPoster(page, 'A3')
  const title = (await titles(page).textContent()) ?? ''
  expect(title.replaceAll('-', '')).toContain(long)
  // Both words are longer than a line.
  expect(title.match(/-/g)?.length).toBeGreaterThanOrEqual(2)
  expect(await page.locator('main').textContent()).not.toContain('\u00ad')
  expect(await problemsOnWall(page)).toEqual([])
})

test('ten or sixty activities fill one sheet, two hundred go on to another, each of them once', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const traject = page.url()
  let made = 0
  for (const [count, sheetCount] of [
    [10, 1],
    [60, 1],
    [200, 3],
  ] as const) {
    await page.goto(traject)
    const more = rows(count, (number) => `Gesprek ${number} met ouders over de keuze van een profiel`).slice(made)
    await command(page, 'plan.edit', { rows: more })
    made = count
    await openPoster(page, 'A3')
    await expect(sheets(page)).toHaveCount(sheetCount)
    await expect(titles(page)).toHaveCount(count)
    expect(await problemsOnWall(page)).toEqual([])
  }
})

test('texts of full length, other scripts, and a plan without a moment are whole', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const full = (about: string, length: number) =>
    `${about}: ${'ouders, mentoren en loopbaanoriëntatiebegeleiding in gesprek; '.repeat(length / 40)}`
      .slice(0, length)
      .trim()
  await command(page, 'vision.set', { vision: `${full('Visie', limits.vision - 5)} eind` })
  const said = ['حفل استقبال أولياء الأمور', 'Ouders 👩‍👩‍👧 in de klas 🎓', full('Avond', limits.card)]
  await command(page, 'plan.edit', { rows: rows(12, (number) => `${said[number % 3]}`.slice(0, limits.card)) })
  const lost = Array.from({ length: 40 }, (_, index) => ({
    id: null,
    title: full(`Nog ${index + 1}`, 200),
    moment: null,
  }))
  await command(page, 'plan.edit', { rows: lost })
  await openPoster(page, 'A4')
  await expect(titles(page)).toHaveCount(12)
  for (const text of [...said.slice(0, 2), 'eind', ...lost.map(({ title }) => title)])
    await expect(page.getByText(text).first()).toBeVisible()
  const { activity } = await snapshotOf<{ readonly activity: readonly unknown[] }>(page)
  expect(activity).toHaveLength(52)
})
