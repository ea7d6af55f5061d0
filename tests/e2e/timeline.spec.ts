import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { focused, goToView, moveByKeys, notice, onTimeline, reach, redo, undo } from './gestures.ts'
import {
  beginPlan,
  carry,
  divide,
  dragDays,
  dragLabel,
  groupIdOf,
  idOf,
  lane,
  momentOf,
  placeOf,
  reopenPlan,
  said,
  stored,
  strip,
  timeline,
} from './timelineGestures.ts'

const [evening, lesson, coffee] = ['Ouderavond', 'Gastles', 'Koffieochtend']
/** What a move changes too: it comes behind the others at its new moment. */
const rank = expect.any(String)
const changed = (title: string) => `activiteit "${title}" gewijzigd`

/** Takes the last change of an activity back: one gesture is one step. The name of the step may be that of the one before. */
async function undoTo(page: Page, title: string, moment: string): Promise<void> {
  await undo(page, changed(title))
  const name = new RegExp(`${title}\\s*, ${moment}\\s*,`)
  await expect(timeline(page).getByRole('button', { name })).toBeVisible()
}

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
    await expect(dragLabel(page)).toHaveText('week 46 · do 12 nov 19.30')
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
    expect(await stored(page)).toEqual({ ...before, [evening]: { ...before[evening], ownerRole: 'careersCounsellor' } })
  })
})

const lanesPlan = [
  { title: evening, moment: '2026-11', owner: { role: 'formTutor' }, parts: { parent: '' } },
  { title: lesson, moment: '2027-03', owner: { role: 'careersCounsellor' }, parts: { pupil: '' } },
]

/** Two target groups; the first of the plan is for the first of them. */
async function giveGroups(page: Page): Promise<void> {
  await command(page, 'targetGroup.add', { names: ['Leerjaar 1'] })
  const id = await groupIdOf(page, 'Leerjaar 1')
  await command(page, 'activity.edit', { id: await idOf(page, evening), targetGroupIds: [id] })
  await command(page, 'targetGroup.add', { names: ['Leerjaar 2'] })
}

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
    const moved = { ...before[lesson], moment: '2027-02', ownerRole: 'formTutor', rank }
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

test('a drag warns quietly of a holiday, a busy week and the order, and is done all the same', async ({ app }) => {
  const mine = { owner: { role: 'formTutor' } }
  let page = await beginPlan(
    app,
    [
      { title: evening, moment: '2026-11-10', ...mine },
      { title: lesson, moment: '2026-11-12', ...mine },
      { title: 'Bedrijfsbezoek', moment: '2026-11-24', ...mine },
      { title: 'Beroepenmarkt', moment: '2026-11-11', owner: { role: 'careersCounsellor' } },
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
  expect(after.Beroepenmarkt).toMatchObject({ ownerRole: 'formTutor', moment: '2026-11-12' })
  expect(after[coffee]?.moment).toBe('2026-10-20')
})

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
  const aside = async () => {
    const [box, { x }] = [await word.boundingBox(), await placeOf(page, '2026-11-10')]
    return box === null ? null : Math.abs(box.x + box.width / 2 - x)
  }
  await expect(word).toBeVisible()
  expect(await aside()).toBeLessThan(50)

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
      await onTimeline(page, evening).boundingBox(),
      await onTimeline(page, lesson).boundingBox(),
    ]
    expect(Math.abs((line?.x ?? 0) - (from?.x ?? 0) - (from?.width ?? 0))).toBeLessThan(8)
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
