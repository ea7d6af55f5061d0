import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { goToView, onTimeline } from './gestures.ts'
import { beginPlan, divide, idOf, placeOf, timeline } from './timelineGestures.ts'

const long = 'Thuisgesprek over wat je later wilt worden en waarom, met broers, zussen, opa en oma, en wie er verder is'

/** Activities of every length, with their days: some on the same day, some over the end of a half or month, some at the ends. */
const rows = [
  { title: 'Kennismaken', moment: '2026-08-01', days: ['2026-08-01', '2026-08-01'] },
  { title: 'Mentor belt naar huis', moment: '2026-09', days: ['2026-09-01', '2026-09-30'] },
  { title: 'Ouders lezen mee', moment: '2026-10-01/2027-06-18', days: ['2026-10-01', '2027-06-18'] },
  { title: 'Oefenavond voor ouders', moment: '2026-11-10T19:30', days: ['2026-11-10', '2026-11-10'] },
  { title: long, moment: '2026-11-10T20:30', days: ['2026-11-10', '2026-11-10'] },
  { title: 'Profielkeuze', moment: '2026-W46', days: ['2026-11-09', '2026-11-15'] },
  { title: 'Gastles', moment: '2026-11-27/2026-12-02', days: ['2026-11-27', '2026-12-02'] },
  { title: 'Stage van twee weken in de haven', moment: '2027-01-25/2027-02-05', days: ['2027-01-25', '2027-02-05'] },
  { title: 'Koffieochtend', moment: '2026-10-06T08:30', days: ['2026-10-06', '2026-10-06'] },
  { title: 'Afsluiting in de aula', moment: '2027-07-30T16:00', days: ['2027-07-30', '2027-07-30'] },
] as const

/** What lies over something else in its lane, or outside the year; from the boxes of bars, words and later times. */
function problemsOf(page: Page): Promise<readonly string[]> {
  return timeline(page).evaluate((section) => {
    const problems: string[] = []
    const days = section.querySelector('section')?.lastElementChild?.getBoundingClientRect()
    for (const lane of section.querySelectorAll('section')) {
      const things = [...lane.querySelectorAll<HTMLElement>('[data-chip], [data-open-activity]')].flatMap((thing) => {
        const owner = thing.dataset.chip ?? thing.dataset.openActivity ?? ''
        // What is drawn of it: its bar, and in each of its names the words and signs.
        const parts = [...thing.querySelectorAll('[data-days], [data-side] > :not([class*="visuallyHidden"]), bdi')]
        return parts.map((part) => ({ owner, what: part.textContent || 'bar', box: part.getBoundingClientRect() }))
      })
      for (const [index, one] of things.entries()) {
        if (days && (one.box.left < days.left - 1 || one.box.right > days.right + 1)) {
          problems.push(`${one.what} is outside the year`)
        }
        for (const other of things.slice(index + 1)) {
          const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          if (width > 1 && height > 2) problems.push(`${one.what} and ${other.what} overlap`)
        }
      }
    }
    return problems
  })
}

/** The titles that are cut, of what is drawn now. */
function cutTitles(page: Page): Promise<readonly string[]> {
  return timeline(page)
    .locator('[data-chip] [data-side] > span:first-of-type')
    .evaluateAll((titles) =>
      titles.flatMap((title) => (title.scrollWidth > title.clientWidth ? [title.textContent ?? ''] : [])),
    )
}

test('every bar is its days, nothing lies over anything, and a name that is cut is whole at the focus', async ({
  app,
}) => {
  const plan = rows.map(({ title, moment }) => ({ title, moment }))
  const page = await beginPlan(app, plan)
  await command(page, 'activity.edit', {
    id: await idOf(page, 'Koffieochtend'),
    recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: true, except: [] },
  })
  const barOf = (title: string) => onTimeline(page, title).first().locator('[data-days]').boundingBox()
  const sizes = [
    { width: 1280, height: 720, letters: '' },
    { width: 1920, height: 1080, letters: '12.8px' },
  ]
  for (const { width, height, letters } of sizes) {
    await page.setViewportSize({ width, height })
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters)
    for (const view of ['Jaar', 'Halfjaar', 'Maand'] as const) {
      await goToView(page, view)
      const at = `${view} at ${width}x${height}`
      for (const { title, days } of rows) {
        const [bar, first] = [await barOf(title), await placeOf(page, days[0])]
        const last = await placeOf(page, days[1])
        const [begins, lasts] = [first.x, last.x + last.width - first.x]
        expect(Math.abs((bar?.x ?? 0) - begins), `${title} begins at its day, ${at}`).toBeLessThan(2.5)
        const isSeen = Math.abs((bar?.width ?? 0) - lasts) < 2.5 || (lasts < 7 && (bar?.width ?? 0) < 7)
        expect(isSeen, `${title} is as long as its days, ${at}: ${bar?.width} of ${lasts}`).toBe(true)
      }
      await expect.poll(() => problemsOf(page), at).toEqual([])
      for (const title of await cutTitles(page)) {
        expect(title.replaceAll('\u00ad', ''), at).toBe(long)
        await onTimeline(page, long).focus()
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowLeft')
        await expect(onTimeline(page, long)).toBeFocused()
        expect(await cutTitles(page), at).toEqual([])
      }
    }
  }

  // At the desk a year of thirty activities is read at one look.
  await goToView(page, 'Jaar')
  const more = Array.from({ length: 20 }, (_, index) => ({ id: null, title: `Gesprek ${index}`, moment: '2026-12-01' }))
  await command(page, 'plan.edit', { rows: more })
  await expect(onTimeline(page, 'Gesprek 19')).toBeInViewport({ ratio: 1 })
  const tops = await timeline(page)
    .locator('[data-chip]')
    .evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect().top))
  const lines = [...new Set(tops.map(Math.round))].sort((a, b) => a - b)
  expect(lines.length).toBeGreaterThan(20)
  const apart = (lines.at(-1) ?? 0) - (lines.at(-2) ?? 0)
  expect(apart).toBeGreaterThanOrEqual(28)
  expect(apart).toBeLessThanOrEqual(32)
})

test('half a year keeps no room for the other half, and nothing jumps while one scrolls there', async ({ app }) => {
  const busy = Array.from({ length: 40 }, (_, index) => ({ title: `Gesprek ${index}`, moment: '2027-03-09' }))
  const page = await beginPlan(
    app,
    [
      { title: 'Startgesprek', moment: '2026-09-14', kind: 'existing' },
      ...busy.map((row) => ({ ...row, kind: 'existing' })),
    ],
    'Halfjaar',
  )
  await divide(page, 'Soort')
  const heightOf = async () =>
    (
      await timeline(page)
        .getByRole('region', { name: /^Bestaand/ })
        .boundingBox()
    )?.height ?? 0
  await expect(onTimeline(page, 'Startgesprek')).toBeInViewport()
  await expect.poll(heightOf).toBeLessThan(300)
  const row = async () => {
    const [chip, lane] = [
      await onTimeline(page, 'Startgesprek').boundingBox(),
      await timeline(page)
        .getByRole('region', { name: /^Bestaand/ })
        .boundingBox(),
    ]
    return Math.round((chip?.y ?? 0) - (lane?.y ?? 0))
  }
  const before = await row()
  await onTimeline(page, 'Startgesprek').hover()
  await page.mouse.wheel(4000, 0)
  await expect(onTimeline(page, 'Gesprek 0')).toBeInViewport()
  await expect.poll(heightOf).toBeGreaterThan(1000)
  expect(await row()).toBe(before)
  await page.mouse.wheel(-4000, 0)
  await expect(onTimeline(page, 'Startgesprek')).toBeInViewport()
  await expect.poll(heightOf).toBeLessThan(300)
})
