import { expect, test } from './fixtures.ts'
import { focused, moveByKeys, onTimeline, reach, redo, undo } from './gestures.ts'
import {
  beginPlan,
  divide,
  dragDays,
  dragLabel,
  lane,
  momentOf,
  reopenPlan,
  said,
  stored,
  strip,
} from './timelineGestures.ts'
import { changed, coffee, evening, giveGroups, lanesPlan, lesson, undoTo } from './timelinePlan.ts'

/** What a move changes too: it comes behind the others at its new moment. */
const rank = expect.any(String)

test.describe('by keyboard', () => {
  test('the same moves, with words for each step, and the focus stays', async ({ app }) => {
    let page = await beginPlan(app, [
      { title: evening, moment: '2026-11' },
      { title: lesson, moment: '2026-W50' },
      { title: coffee, moment: '2026-10-14' },
    ])
    const before = await stored(page)
    await moveByKeys(page, onTimeline(page, evening), [
      { key: 'ArrowRight', says: 'december 2026 · week 49 t/m 53' },
      { key: 'ArrowRight', says: 'januari 2027 · week 53 t/m 4' },
    ])
    await expect(said(page).filter({ hasText: `${evening} neergezet: januari 2027` })).toBeAttached()
    await expect(onTimeline(page, evening, 'januari 2027')).toBeFocused()
    await moveByKeys(page, onTimeline(page, lesson), [
      { key: 'ArrowRight', says: 'week 51 · ma 14 dec t/m zo 20 dec' },
      { key: 'ArrowRight', says: 'week 52 · ma 21 dec t/m zo 27 dec Valt in de kerstvakantie' },
      { key: 'ArrowLeft', says: 'week 51' },
      { key: 'Shift+ArrowLeft', says: 'ma 14 dec t/m za 19 dec' },
      { key: 'Control+Shift+ArrowRight', says: 'di 15 dec t/m za 19 dec' },
    ])
    await expect(onTimeline(page, lesson)).toBeFocused()
    await moveByKeys(page, onTimeline(page, coffee), [
      { key: 'ArrowRight', says: 'week 42 · do 15 okt' },
      { key: 'ArrowDown', says: 'nog geen moment' },
    ])
    await expect(strip(page).getByRole('button', { name: coffee })).toBeFocused()
    expect(await momentOf(page, coffee)).toBeNull()
    const after = await stored(page)
    expect([after[evening]?.moment, after[lesson]?.moment]).toEqual(['2027-01', '2026-12-15/2026-12-19'])

    for (const title of [coffee, lesson, evening]) {
      await undo(page, changed(title))
      expect(await focused(page)).not.toBeNull()
    }
    expect(await stored(page)).toEqual(before)
    for (const title of [evening, lesson, coffee]) await redo(page, changed(title))
    page = await reopenPlan(app)
    expect(await stored(page)).toEqual(after)
  })

  test('Escape and Tab put down what was lifted where it was', async ({ app }) => {
    const page = await beginPlan(app, [{ title: evening, moment: '2026-11' }])
    const before = await stored(page)
    for (const key of ['Escape', 'Tab']) {
      await reach(onTimeline(page, evening))
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      await expect(said(page).filter({ hasText: 'december 2026' })).toBeAttached()
      await expect(dragLabel(page)).toHaveText('december 2026 · week 49 t/m 53')
      await page.keyboard.press(key)
      await expect(said(page).filter({ hasText: `${evening} blijft waar het was.` })).toBeAttached()
      await expect(dragLabel(page)).toBeHidden()
      expect(await focused(page)).not.toBeNull()
    }
    expect(await stored(page)).toEqual(before)
  })

  test('a lane up or down is another target group or owner, with the focus on it also after Ctrl+Z', async ({
    app,
  }) => {
    let page = await beginPlan(app, lanesPlan)
    await giveGroups(page)
    const before = await stored(page)
    await divide(page, 'Doelgroep')
    await moveByKeys(page, onTimeline(page, evening), [{ key: 'ArrowDown', says: 'Leerjaar 2' }])
    const second = lane(page, 'Leerjaar 2').getByRole('button', { name: evening })
    await expect(second).toBeFocused()
    await undo(page, changed(evening))
    await expect(lane(page, 'Leerjaar 1').getByRole('button', { name: evening })).toBeFocused()
    expect(await stored(page)).toEqual(before)

    await divide(page, 'Verantwoordelijke')
    await moveByKeys(page, onTimeline(page, lesson), [
      { key: 'ArrowLeft', says: 'februari 2027' },
      { key: 'ArrowUp', says: 'februari 2027 · week 5 t/m 8 · Mentor' },
    ])
    await expect(lane(page, 'Mentor').getByRole('button', { name: lesson })).toBeFocused()
    page = await reopenPlan(app)
    const moved = { ...before[lesson], moment: '2027-02', owners: ['formTutor'], rank }
    expect(await stored(page)).toEqual({ ...before, [lesson]: moved })
  })

  test('arrows walk, Enter opens, N asks for a new one, Shift+F10 gives the menu, Delete can be taken back', async ({
    app,
  }) => {
    let page = await beginPlan(app, [
      { title: evening, moment: '2026-11' },
      { title: lesson, moment: '2027-03' },
    ])
    await onTimeline(page, evening).focus()
    await page.keyboard.press('ArrowRight')
    await expect(onTimeline(page, lesson)).toBeFocused()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: `Activiteit: ${lesson}` })
    await expect(panel).toBeVisible()
    await reach(onTimeline(page, lesson))

    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu')
    await expect(menu).toBeVisible()
    await menu.getByRole('menuitem', { name: 'Maand later' }).press('Enter')
    await expect(onTimeline(page, lesson, 'april 2027')).toBeFocused()

    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Nieuwe activiteit' })
    await expect(dialog).toContainText('april 2027')
    await dialog.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill(coffee)
    await page.keyboard.press('Enter')
    await expect(onTimeline(page, coffee, 'april 2027')).toBeVisible()

    await onTimeline(page, evening).focus()
    await page.keyboard.press('Delete')
    await expect(onTimeline(page, evening)).toHaveCount(0)
    expect(await focused(page)).toMatch(lesson)
    expect(await stored(page)).not.toHaveProperty(evening)
    await undo(page, `activiteit "${evening}" weggehaald`)
    await expect(onTimeline(page, evening, 'november 2026')).toBeVisible()
    expect(await focused(page)).not.toBeNull()
    page = await reopenPlan(app)
    const moments = Object.entries(await stored(page)).map(([title, { moment }]) => `${title} ${moment}`)
    expect(moments.sort()).toEqual([`${lesson} 2027-04`, `${coffee} 2027-04`, `${evening} 2026-11`].sort())
  })
})

test('pointer and keyboard end in the same document', async ({ app }) => {
  let page = await beginPlan(app, lanesPlan)
  await giveGroups(page)
  const before = await stored(page)
  await divide(page, 'Doelgroep')
  await dragDays(page, onTimeline(page, evening), { days: 30, onto: lane(page, 'Leerjaar 2') })
  await expect(onTimeline(page, evening, 'december 2026')).toBeVisible()
  await dragDays(page, onTimeline(page, evening), { days: -3, edge: 'end' })
  await expect(onTimeline(page, evening, '01-12-2026 tot en met 28-12-2026')).toBeVisible()
  await dragDays(page, onTimeline(page, evening), { days: 3, edge: 'start' })
  await expect(onTimeline(page, evening, '04-12-2026 tot en met 28-12-2026')).toBeVisible()
  await dragDays(page, onTimeline(page, lesson), { days: 0, onto: strip(page) })
  await expect(strip(page).getByRole('button', { name: lesson })).toBeVisible()
  const byPointer = await stored(page)
  expect(byPointer).not.toEqual(before)

  await undoTo(page, lesson, 'maart 2027')
  await undoTo(page, evening, '01-12-2026 tot en met 28-12-2026')
  await undoTo(page, evening, 'december 2026')
  await undoTo(page, evening, 'november 2026')
  expect(await stored(page)).toEqual(before)

  await moveByKeys(page, onTimeline(page, evening), [
    { key: 'ArrowRight', says: 'december 2026' },
    { key: 'ArrowDown', says: 'Leerjaar 2' },
  ])
  await moveByKeys(page, onTimeline(page, evening), [
    { key: 'Shift+ArrowLeft', says: 'wo 30 dec' },
    { key: 'Shift+ArrowLeft', says: 'di 29 dec' },
    { key: 'Shift+ArrowLeft', says: 'ma 28 dec' },
  ])
  await moveByKeys(page, onTimeline(page, evening), [
    { key: 'Control+Shift+ArrowRight', says: 'wo 2 dec' },
    { key: 'Control+Shift+ArrowRight', says: 'do 3 dec' },
    { key: 'Control+Shift+ArrowRight', says: 'vr 4 dec' },
  ])
  await moveByKeys(page, onTimeline(page, lesson), [{ key: 'ArrowDown', says: 'nog geen moment' }])
  expect(await stored(page)).toEqual(byPointer)
  page = await reopenPlan(app)
  expect(await stored(page)).toEqual(byPointer)
})
