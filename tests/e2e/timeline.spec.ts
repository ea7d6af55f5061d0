import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { goToView, onTimeline } from './gestures.ts'
import { beginPlan, dragDays, idOf, placeOf, reopenPlan, stored, timeline } from './timelineGestures.ts'
import { coffee, evening, lesson } from './timelinePlan.ts'

test('the year shows holidays and public holidays by name, week numbers and today', async ({ app }) => {
  const page = await beginPlan(app, [{ title: evening, moment: '2026-11' }], 'Halfjaar')
  const year = timeline(page)
  const closed = year.getByRole('list', { name: 'Vakanties en feestdagen' }).getByRole('listitem')
  await expect(closed.filter({ hasText: 'herfstvakantie' })).toHaveText(
    /van .*17.* tot en met .*25.*, een advies: een school kan afwijken/,
  )
  await expect(closed.filter({ hasText: 'kerstvakantie' })).not.toContainText('advies')
  await expect(closed.filter({ hasText: 'Koningsdag' })).toHaveText(/27 april 2027/)
  await expect(year.getByText(/^herfst\s*advies$/)).toBeVisible()
  await expect(year.getByText('kerst', { exact: true })).toBeVisible()
  await expect(year.getByRole('img', { name: /eerste kerstdag, .*25 december 2026/i })).toBeVisible()

  const weeks = await year.getByText(/^\d+$/).allTextContents()
  expect(weeks.slice(weeks.indexOf('52')).slice(0, 3)).toEqual(['52', '53', '1'])
  expect(weeks).not.toContain('54')

  const word = year.getByText('vandaag', { exact: true })
  const distance = async () => {
    const [box, { x }] = [await word.boundingBox(), await placeOf(page, '2026-11-10')]
    return box === null ? null : Math.abs(box.x + box.width / 2 - x)
  }
  await expect(word).toBeVisible()
  expect(await distance()).toBeLessThan(50)

  for (const [now, isThere] of [
    ['2026-07-31T12:00:00', false],
    ['2027-07-31T12:00:00', true],
    ['2027-08-01T12:00:00', false],
  ] as const) {
    await page.clock.setFixedTime(now)
    await goToView(page, 'Tabel')
    await goToView(page, 'Jaar')
    await expect(word).toHaveCount(isThere ? 1 : 0)
  }
})

test('what comes back is named at each time, without its exceptions, and moves as one', async ({ app }) => {
  const firstTuesday = { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: true }
  let page = await beginPlan(
    app,
    [{ title: coffee, moment: '2026-10-06T08:30', recurrence: { ...firstTuesday, except: ['2026-12-01'] } }],
    'Halfjaar',
  )
  const chip = timeline(page).getByRole('button', { name: /komt \d+ keer voor/ })
  const time = (number: number, moment: string) =>
    timeline(page).getByRole('button', { name: `${coffee}, keer ${number}: ${moment}` })
  await expect(chip).toBeVisible()
  await expect(time(2, 'di 3 nov')).toBeVisible()
  await expect(time(3, 'di 5 jan')).toBeVisible()
  await expect(timeline(page).getByRole('button', { name: 'di 1 dec' })).toHaveCount(0)

  await dragDays(page, chip, { days: 7 })
  await expect(time(2, 'di 10 nov')).toBeVisible()
  await expect(timeline(page).getByRole('button', { name: 'di 3 nov' })).toHaveCount(0)
  await expect(timeline(page).getByRole('button', { name: 'di 8 dec' })).toHaveCount(0)
  const moved = await stored(page)
  expect(moved[coffee]).toMatchObject({
    moment: '2026-10-13T08:30',
    recurrence: { kind: 'monthly', ordinal: 2, weekday: 2, except: ['2026-12-08'] },
  })

  await goToView(page, 'Maand')
  await expect(time(2, 'di 10 nov')).toBeInViewport()
  // Near by a mark says whose it is, and a press opens it.
  await expect(time(2, 'di 10 nov')).toContainText(coffee)
  await time(2, 'di 10 nov').click()
  await expect(page.getByRole('complementary', { name: `Activiteit: ${coffee}` })).toBeVisible()
  page = await reopenPlan(app)
  expect(await stored(page)).toEqual(moved)
})

test('a line is drawn to what an activity builds on when either is chosen', async ({ app }) => {
  const page = await beginPlan(app, [
    { title: evening, moment: '2026-10' },
    { title: lesson, moment: '2027-01' },
    { title: coffee, moment: '2027-05' },
  ])
  const ids = [await idOf(page, evening), await idOf(page, lesson)]
  await command(page, 'activity.edit', { id: ids[1], buildsOnId: ids[0] })
  const lines = page.locator('[data-line]')
  await expect(onTimeline(page, lesson)).toHaveAccessibleDescription(/^Bouwt voort op "Ouderavond"\./)
  await expect(onTimeline(page, coffee)).not.toHaveAccessibleDescription(/Bouwt voort op/)
  await expect(lines).toHaveCount(0)
  for (const title of [evening, lesson]) {
    await onTimeline(page, title).focus()
    await expect(lines).toHaveAttribute('data-line', ids.join(' '))
    const [line, from, to] = [
      await lines.boundingBox(),
      await onTimeline(page, evening).locator('[data-days]').boundingBox(),
      await onTimeline(page, lesson).boundingBox(),
    ]
    expect(Math.abs((line?.x ?? 0) - (from?.x ?? 0) - (from?.width ?? 0))).toBeLessThan(16)
    expect(Math.abs((line?.x ?? 0) + (line?.width ?? 0) - (to?.x ?? 0))).toBeLessThan(16)
    await onTimeline(page, coffee).focus()
    await expect(lines).toHaveCount(0)
  }
  await onTimeline(page, lesson).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.getByRole('link', { name: 'Jaar', exact: true }).focus()
  await expect(lines).toHaveCount(1)
})

test('the date in sight stays when the zoom changes', async ({ app }) => {
  const page = await beginPlan(app, [{ title: evening, moment: '2026-11' }], 'Maand')
  const month = (name: string | RegExp) => timeline(page).getByRole('heading', { name })
  await expect(month('november 2026')).toBeInViewport()
  await expect(month('maart 2027')).not.toBeInViewport()
  const { x, width } = await placeOf(page, '2027-03-01')
  await onTimeline(page, evening).hover()
  await page.mouse.wheel(((Date.parse('2027-03-01') - Date.parse('2026-11-01')) / 86_400_000) * width, 0)
  await expect.poll(async () => (await placeOf(page, '2027-03-01')).x).toBeLessThan(x - 100 * width)
  await expect(month('maart 2027')).toBeInViewport()
  await goToView(page, 'Halfjaar')
  await expect(month(/^(maart|mrt) 2027$/)).toBeInViewport()
  await expect(month('november 2026')).not.toBeInViewport()
  await goToView(page, 'Jaar')
  await expect(month(/^(november|nov) 2026$/)).toBeInViewport()
  await goToView(page, 'Maand')
  await expect(month('maart 2027')).toBeInViewport()
  await expect(month('november 2026')).not.toBeInViewport()
})
