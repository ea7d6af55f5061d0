import type { Locator, Page } from '@playwright/test'
import { command, snapshotOf } from './document.ts'
import { type App, expect } from './fixtures.ts'
import { goToScreen, goToView, newTraject, openTraject } from './gestures.ts'

/** An activity as it is stored, with names where the document has ids. */
export type Stored = {
  readonly moment: string | null
  readonly kind: string
  /** Who sees to it, by role. */
  readonly owners: readonly string[]
  readonly groups: readonly string[]
  readonly recurrence: { readonly ordinal?: number; readonly except: readonly string[] } | null
  readonly rank: string
}

type Row = { readonly id: string }
type Snapshot = {
  readonly activity: readonly (Row & Omit<Stored, 'groups' | 'owners'> & { readonly title: string })[]
  readonly targeting: readonly { readonly activityId: string; readonly targetGroupId: string }[]
  readonly targetGroup: readonly (Row & { readonly name: string })[]
  readonly owner: readonly { readonly activityId: string; readonly role: string; readonly rank: string }[]
  readonly session: readonly (Row & { readonly kind: string })[]
}

/** The day on which the tests take place: a Tuesday in week 46. */
const today = '2026-11-10T12:00:00'

/** The id of werksessie 1. */
export async function sessionIdOf(page: Page): Promise<string> {
  const found = (await snapshotOf<Snapshot>(page)).session.find(({ kind }) => kind === 'werksessie1')
  if (!found) throw new Error('no werksessie 1')
  return found.id
}

/** The id of an activity. */
export async function idOf(page: Page, title: string): Promise<string> {
  const found = (await snapshotOf<Snapshot>(page)).activity.find((each) => each.title === title)
  if (!found) throw new Error(`no activity ${title}`)
  return found.id
}

/** The id of a target group. */
export async function groupIdOf(page: Page, name: string): Promise<string> {
  const found = (await snapshotOf<Snapshot>(page)).targetGroup.find((each) => each.name === name)
  if (!found) throw new Error(`no target group ${name}`)
  return found.id
}

/** All activities as they are stored, by their titles. */
export async function stored(page: Page): Promise<Readonly<Record<string, Stored>>> {
  const { activity, targeting, targetGroup, owner } = await snapshotOf<Snapshot>(page)
  const groupsOf = (id: string) =>
    targeting.flatMap(({ activityId, targetGroupId }) =>
      activityId === id ? targetGroup.filter((group) => group.id === targetGroupId).map(({ name }) => name) : [],
    )
  const ownersOf = (id: string) =>
    owner
      .filter(({ activityId }) => activityId === id)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ role }) => role)
  return Object.fromEntries(
    activity.map(({ id, title, moment, kind, recurrence, rank }) => [
      title,
      { moment, kind, owners: ownersOf(id), recurrence, rank, groups: groupsOf(id).sort() },
    ]),
  )
}

/** The moment of an activity as it is stored. */
export async function momentOf(page: Page, title: string): Promise<string | null | undefined> {
  return (await stored(page))[title]?.moment
}

/** Starts the app with a plan of some activities in 2026-2027, on its timeline. */
export async function beginPlan(
  app: App,
  rows: readonly ({ readonly title: string; readonly moment?: string | null } & Record<string, unknown>)[],
  view: 'Jaar' | 'Halfjaar' | 'Maand' = 'Jaar',
): Promise<Page> {
  const { page } = await app.launch()
  await page.clock.setFixedTime(today)
  await newTraject(page)
  await command(page, 'plan.edit', { rows: rows.map((row) => ({ id: null, ...row })) })
  await goToScreen(page, 'Jaarplan')
  await goToView(page, view)
  await expect(timeline(page)).toBeVisible()
  return page
}

/** Starts the app anew on the same data: what is read then was kept. */
export async function reopenPlan(app: App): Promise<Page> {
  const { page } = await app.reopen()
  await page.clock.setFixedTime(today)
  await openTraject(page)
  await goToScreen(page, 'Jaarplan')
  return page
}

/** The timeline of the year. */
export function timeline(page: Page): Locator {
  return page.getByRole('region', { name: /^Tijdlijn van schooljaar / })
}

/** What has no moment. */
export function strip(page: Page): Locator {
  return page.getByRole('region', { name: 'Nog geen moment' })
}

/** A lane of the timeline. */
export function lane(page: Page, name: string): Locator {
  return timeline(page).getByRole('region', { name: new RegExp(`^${name}, \\d+ activiteit`) })
}

/** The words beside what is dragged: when, and what there is to think about. */
export function dragLabel(page: Page): Locator {
  return page.locator('[aria-hidden="true"]:has(> p + ul)')
}

/** What a screen reader is told. */
export function said(page: Page): Locator {
  return page.getByRole('status')
}

/** Divides the timeline into lanes. */
export async function divide(
  page: Page,
  sort: 'Geen rijen' | 'Doelgroep' | 'Soort' | 'Verantwoordelijke' | 'Rol',
): Promise<void> {
  await timeline(page)
    .getByRole('button', { name: /^Rijen: / })
    .click()
  await page.getByRole('menuitem', { name: sort }).click()
  await expect(timeline(page).getByRole('button', { name: `Rijen: ${sort}` })).toBeFocused()
}

/** Days from Christmas 2026 to Whit Monday 2027, whose flags tell how wide a day is. */
const between = 143
const day = 86_400_000

/** Where a day begins on the screen, and how wide it is. */
export async function placeOf(page: Page, date: string): Promise<{ readonly x: number; readonly width: number }> {
  const flag = (name: RegExp) => boxOf(timeline(page).getByRole('img', { name }))
  const [christmas, whitMonday] = [await flag(/25 december 2026$/), await flag(/17 mei 2027$/)]
  const width = (whitMonday.x - christmas.x) / between
  return { x: christmas.x + ((Date.parse(date) - Date.parse('2026-12-25')) / day) * width, width }
}

type Carried = {
  /** How many days to the right; less than 0 is to the left. */
  readonly days: number
  /** The edge to hold instead of the whole. */
  readonly edge?: 'start' | 'end'
  /** The lane to go to, or the strip. */
  readonly onto?: Locator
}

/** Takes an activity with the mouse and brings it somewhere, without letting go. */
export async function carry(page: Page, chip: Locator, { days, edge, onto }: Carried): Promise<void> {
  await chip.scrollIntoViewIfNeeded()
  const { width } = await placeOf(page, '2026-12-25')
  // By an edge, or by its name: the bar of a day is narrow.
  const name = chip.locator('[data-side]').first()
  const part = edge ? chip.locator(`[data-edge=${edge}]`) : (await name.count()) > 0 ? name : chip
  const held = await boxOf(part)
  const [x, y] = [held.x + (edge ? held.width / 2 : 24), held.y + held.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 2, { steps: 2 })
  await expect(dragLabel(page)).toBeVisible()
  const there = onto ? await boxOf(onto) : null
  await page.mouse.move(x + days * width, there ? there.y + there.height / 2 : y, { steps: 8 })
}

/** Drags an activity, or an edge of it. */
export async function dragDays(page: Page, chip: Locator, carried: Carried): Promise<void> {
  await carry(page, chip, carried)
  await page.mouse.up()
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return box
}
