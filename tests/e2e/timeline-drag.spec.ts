import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { goToView, moveByKeys, notice, onTimeline, redo, undo } from './gestures.ts'
import {
  beginPlan,
  carry,
  divide,
  dragDays,
  dragLabel,
  idOf,
  lane,
  momentOf,
  placeOf,
  reopenPlan,
  said,
  stored,
  strip,
} from './timelineGestures.ts'
import { changed, coffee, evening, giveGroups, lanesPlan, lesson, undoTo } from './timelinePlan.ts'

/** What a move changes too: it comes behind the others at its new moment. */
const rank = expect.any(String)

test.describe('by pointer', () => {
  test('a month goes to another month, its edges make a period and a day, and each is one step back', async ({
    app,
  }) => {
    let page = await beginPlan(app, [
      { title: evening, moment: '2026-11' },
      { title: lesson, moment: '2027-04' },
    ])
    const before = await stored(page)
    await carry(page, onTimeline(page, evening, 'november 2026'), { days: 61 })
    await expect(dragLabel(page)).toContainText('januari 2027 · week 53 t/m 4')
    await page.mouse.up()
    await expect(onTimeline(page, evening, 'januari 2027')).toBeVisible()
    expect(await momentOf(page, evening)).toBe('2027-01')

    await dragDays(page, onTimeline(page, evening), { days: -10, edge: 'end' })
    await expect(onTimeline(page, evening, '01-01-2027 tot en met 21-01-2027')).toBeVisible()
    await dragDays(page, onTimeline(page, evening), { days: 20, edge: 'start' })
    await expect(onTimeline(page, evening, '21 januari 2027')).toBeVisible()
    expect(await momentOf(page, evening)).toBe('2027-01-21')

    await undoTo(page, evening, '01-01-2027 tot en met 21-01-2027')
    await undoTo(page, evening, 'januari 2027')
    await undoTo(page, evening, 'november 2026')
    expect(await stored(page)).toEqual(before)
    await redo(page, changed(evening))
    page = await reopenPlan(app)
    await expect(onTimeline(page, evening, 'januari 2027')).toBeVisible()
    expect(await stored(page)).toEqual({ ...before, [evening]: { ...before[evening], moment: '2027-01', rank } })
  })

  test('a week goes to another week, and a date keeps its times', async ({ app }) => {
    let page = await beginPlan(
      app,
      [
        { title: evening, moment: '2026-W46' },
        { title: lesson, moment: '2026-11-10T19:30/21:00' },
      ],
      'Halfjaar',
    )
    await carry(page, onTimeline(page, evening), { days: 14 })
    await expect(dragLabel(page)).toHaveText('week 48 · ma 23 nov t/m zo 29 nov')
    await page.mouse.up()
    await expect(onTimeline(page, evening, 'week 48')).toBeVisible()

    await goToView(page, 'Maand')
    await carry(page, onTimeline(page, lesson), { days: 2 })
    await expect(dragLabel(page)).toHaveText('week 46 · do 12 nov, 19.30')
    await page.mouse.up()
    await expect(onTimeline(page, lesson, 'donderdag 12 november 2026')).toBeVisible()
    page = await reopenPlan(app)
    expect(await momentOf(page, evening)).toBe('2026-W48')
    expect(await momentOf(page, lesson)).toBe('2026-11-12T19:30/21:00')
  })

  test('Escape in the middle of a drag leaves all as it was', async ({ app }) => {
    const page = await beginPlan(app, [{ title: evening, moment: '2026-11' }])
    const before = await stored(page)
    for (const edge of [undefined, 'start', 'end'] as const) {
      await carry(page, onTimeline(page, evening), { days: edge === 'end' ? -15 : 15, ...(edge ? { edge } : {}) })
      await page.keyboard.press('Escape')
      await expect(dragLabel(page)).toBeHidden()
      await page.mouse.up()
      await expect(said(page).filter({ hasText: `${evening} blijft waar het was.` })).toBeAttached()
      expect(await stored(page)).toEqual(before)
    }
    // The press that ended it opened nothing, and there is nothing of it to take back.
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await undo(page, 'activiteit "Ouderavond" gewijzigd')
    expect(await stored(page)).toEqual({})
  })

  test('the strip takes the moment away, and back on the year gives one', async ({ app }) => {
    let page = await beginPlan(app, [
      { title: evening, moment: '2026-W46' },
      { title: lesson, moment: '2026-12' },
    ])
    await carry(page, onTimeline(page, evening), { days: 0, onto: strip(page) })
    await expect(dragLabel(page)).toHaveText('nog geen moment')
    await page.mouse.up()
    const loose = strip(page).getByRole('button', { name: evening })
    await expect(loose).toBeVisible()
    expect(await momentOf(page, evening)).toBeNull()

    const from = await loose.boundingBox()
    const { x, width } = await placeOf(page, '2027-03-10')
    await carry(page, loose, { days: (x - (from?.x ?? 0) - 24) / width, onto: lane(page, 'Hele plan') })
    await expect(dragLabel(page)).toHaveText('maart 2027 · week 9 t/m 13')
    await page.mouse.up()
    await expect(onTimeline(page, evening, 'maart 2027')).toBeVisible()
    await expect(loose).toHaveCount(0)
    await undo(page, changed(evening))
    await expect(loose).toBeVisible()
    await undo(page, changed(evening))
    await expect(onTimeline(page, evening, 'week 46')).toBeVisible()
    await redo(page, changed(evening))
    page = await reopenPlan(app)
    await expect(strip(page).getByRole('button', { name: evening })).toBeVisible()
    expect(await momentOf(page, evening)).toBeNull()
  })

  test('another lane is another target group, kind or owner; for a role only the time changes', async ({ app }) => {
    let page = await beginPlan(app, lanesPlan)
    await giveGroups(page)
    const before = await stored(page)
    const chip = onTimeline(page, evening)

    await divide(page, 'Doelgroep')
    await carry(page, chip, { days: 0, onto: lane(page, 'Leerjaar 2') })
    await expect(dragLabel(page)).toHaveText('november 2026 · week 44 t/m 49 · Leerjaar 2')
    await page.mouse.up()
    await expect(lane(page, 'Leerjaar 2').getByRole('button', { name: evening })).toBeFocused()
    expect(await stored(page)).toEqual({ ...before, [evening]: { ...before[evening], groups: ['Leerjaar 2'] } })
    await undo(page, changed(evening))
    await expect(lane(page, 'Leerjaar 1').getByRole('button', { name: evening })).toBeVisible()
    expect(await stored(page)).toEqual(before)

    await divide(page, 'Soort')
    await dragDays(page, chip, { days: 30, onto: lane(page, 'Bestaand') })
    await expect(lane(page, 'Bestaand').getByRole('button', { name: evening })).toBeVisible()
    const existing = { ...before[evening], kind: 'existing', moment: '2026-12', rank }
    expect(await stored(page)).toEqual({ ...before, [evening]: existing })
    await undoTo(page, evening, 'november 2026')
    expect(await stored(page)).toEqual(before)

    await divide(page, 'Rol')
    await dragDays(page, chip, { days: 30, onto: lane(page, 'Leerling') })
    await expect(lane(page, 'Ouders').getByRole('button', { name: evening })).toHaveAccessibleName(/december 2026/)
    await expect(lane(page, 'Leerling').getByRole('button', { name: evening })).toHaveCount(0)
    await undoTo(page, evening, 'november 2026')
    expect(await stored(page)).toEqual(before)

    await divide(page, 'Verantwoordelijke')
    await dragDays(page, chip, { days: 0, onto: lane(page, 'Decaan') })
    await expect(lane(page, 'Decaan').getByRole('button', { name: evening })).toBeVisible()
    page = await reopenPlan(app)
    expect(await stored(page)).toEqual({ ...before, [evening]: { ...before[evening], owners: ['careersCounsellor'] } })
  })
})

test('an activity of two owners stands with both; to another one goes only who stood in the lane that it left', async ({
  app,
}) => {
  let page = await beginPlan(app, [
    { title: evening, moment: '2026-11', owners: [{ role: 'formTutor' }, { role: 'lineManager' }] },
    { title: lesson, moment: '2027-03', owners: [{ role: 'careersCounsellor' }] },
  ])
  await divide(page, 'Verantwoordelijke')
  const inLane = (name: string) => lane(page, name).getByRole('button', { name: evening })
  await expect(inLane('Mentor')).toBeVisible()
  await dragDays(page, inLane('Lijnfunctionaris'), { days: 0, onto: lane(page, 'Decaan') })
  await expect(inLane('Decaan')).toBeVisible()
  await expect(inLane('Mentor')).toBeVisible()
  await expect(lane(page, 'Lijnfunctionaris')).toHaveCount(0)
  // Where it stands already, it comes once.
  await dragDays(page, inLane('Decaan'), { days: 0, onto: lane(page, 'Mentor') })
  await expect(inLane('Decaan')).toHaveCount(0)
  expect((await stored(page))[evening]?.owners).toEqual(['formTutor'])
  await undo(page, changed(evening))
  await expect(inLane('Decaan')).toBeVisible()
  page = await reopenPlan(app)
  expect((await stored(page))[evening]?.owners).toEqual(['formTutor', 'careersCounsellor'])
})

test('a drag warns quietly of a holiday, a busy week and the order, and is done all the same', async ({ app }) => {
  const mine = { owners: [{ role: 'formTutor' }] }
  let page = await beginPlan(
    app,
    [
      { title: evening, moment: '2026-11-10', ...mine },
      { title: lesson, moment: '2026-11-12', ...mine },
      { title: 'Bedrijfsbezoek', moment: '2026-11-24', ...mine },
      { title: 'Beroepenmarkt', moment: '2026-11-11', owners: [{ role: 'careersCounsellor' }] },
      { title: coffee, moment: '2026-10-06' },
    ],
    'Halfjaar',
  )
  await command(page, 'activity.edit', { id: await idOf(page, coffee), buildsOnId: await idOf(page, 'Beroepenmarkt') })

  await carry(page, onTimeline(page, 'Bedrijfsbezoek'), { days: -14 })
  await expect(dragLabel(page)).toContainText('week 46 · di 10 nov')
  await expect(dragLabel(page).getByRole('listitem', { includeHidden: true })).toHaveText([
    'Mentor: dan 3 activiteiten in week 46',
  ])
  await page.mouse.up()
  await expect(notice(page)).toContainText('Bedrijfsbezoek: Mentor: dan 3 activiteiten in week 46')
  await expect(said(page).filter({ hasText: 'Bedrijfsbezoek neergezet' })).toContainText('dan 3 activiteiten')
  expect(await momentOf(page, 'Bedrijfsbezoek')).toBe('2026-11-10')
  await undo(page, changed('Bedrijfsbezoek'))

  await carry(page, onTimeline(page, coffee), { days: 14 })
  await expect(dragLabel(page).getByRole('listitem', { includeHidden: true })).toHaveText([
    'Valt in de herfstvakantie (advies)',
    'Komt zo vóór "Beroepenmarkt", waar dit op voortbouwt',
  ])
  await page.mouse.up()
  await expect(onTimeline(page, coffee, '20 oktober 2026')).toBeVisible()
  expect(await momentOf(page, coffee)).toBe('2026-10-20')

  await goToView(page, 'Maand')
  await moveByKeys(page, onTimeline(page, 'Beroepenmarkt'), [{ key: 'ArrowRight', says: 'week 46 · do 12 nov' }])
  // In the lane of another owner it is that one who would be busy.
  await goToView(page, 'Jaar')
  await divide(page, 'Verantwoordelijke')
  await carry(page, onTimeline(page, 'Beroepenmarkt'), { days: 0, onto: lane(page, 'Mentor') })
  await expect(dragLabel(page)).toContainText('Mentor: dan 3 activiteiten in week 46')
  await page.mouse.up()
  await expect(lane(page, 'Mentor').getByRole('button', { name: 'Beroepenmarkt' })).toBeVisible()
  page = await reopenPlan(app)
  const after = await stored(page)
  expect(after.Beroepenmarkt).toMatchObject({ owners: ['formTutor'], moment: '2026-11-12' })
  expect(after[coffee]?.moment).toBe('2026-10-20')
})
