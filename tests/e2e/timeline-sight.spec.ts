import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { goToView, notice, onTimeline } from './gestures.ts'
import { beginPlan, carry, dragLabel, idOf, momentOf, placeOf, said, strip, timeline } from './timelineGestures.ts'

const evening = 'Ouderavond'

test('an activity is as long as its days at every zoom, also after a nearer one', async ({ app }) => {
  const page = await beginPlan(app, [{ title: evening, moment: '2026-11-10' }], 'Maand')
  const days = () => onTimeline(page, evening).locator('[data-days]').boundingBox()
  const near = await days()
  expect(near?.width).toBeGreaterThan(20)
  await goToView(page, 'Jaar')
  const { x, width } = await placeOf(page, '2026-11-10')
  expect(width).toBeLessThan(4)
  const far = await days()
  expect(far?.width).toBeLessThan(10)
  expect(Math.abs((far?.x ?? 0) - x)).toBeLessThan(2)
})

test('stretching a date says that its time goes, and one press takes it back', async ({ app }) => {
  const page = await beginPlan(app, [{ title: evening, moment: '2026-11-10T19:30' }])
  await carry(page, onTimeline(page, evening), { days: 4, edge: 'end' })
  await expect(dragLabel(page)).toContainText('de tijd vervalt')
  await expect(strip(page)).toBeHidden()
  await page.mouse.up()
  await expect(notice(page)).toContainText(`${evening}: de tijd vervalt`)
  expect(await momentOf(page, evening)).toBe('2026-11-10/2026-11-14')
  await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(onTimeline(page, evening, '10 november 2026')).toBeVisible()
  expect(await momentOf(page, evening)).toBe('2026-11-10T19:30')

  await carry(page, onTimeline(page, evening), { days: 7 })
  await expect(dragLabel(page)).toContainText('19.30')
  await expect(dragLabel(page)).not.toContainText('de tijd vervalt')
  await expect(strip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(said(page).filter({ hasText: 'blijft waar het was' })).toHaveCount(1)
})

test('what is open stays in sight when its moment changes', async ({ app }) => {
  const rows = Array.from({ length: 60 }, (_, index) => ({ title: `Gesprek ${index + 1}`, moment: '2027-03' }))
  const page = await beginPlan(app, [{ title: evening, moment: '2026-11-10' }, ...rows], 'Halfjaar')
  await onTimeline(page, evening).click()
  await expect(onTimeline(page, evening)).toBeInViewport()
  await command(page, 'activity.edit', { id: await idOf(page, evening), moment: '2027-03-20' })
  await expect(onTimeline(page, evening, '20 maart 2027')).toBeInViewport({ ratio: 1 })
  const [chip, month] = await Promise.all([
    onTimeline(page, evening).boundingBox(),
    timeline(page).getByRole('heading', { level: 2 }).first().boundingBox(),
  ])
  expect(chip && month && chip.y > month.y + month.height).toBe(true)
})
