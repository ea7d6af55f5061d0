import type { Page } from '@playwright/test'
import { type PlanView, routes } from '../../src/renderer/app/routes.ts'
import { otherBoardHash, otherBoardPainted } from './board.ts'
import { figure, median } from './figures.ts'
import { inColumns, looksOfCards, naivePage } from './naive/page.ts'
import { idOn, type Scenario, type Setting, withPlan } from './scenario.ts'
import { timeToShow } from './show.ts'
import { type Spent, spentOn } from './spent.ts'

const rounds = 5

/** The views that are measured, and what of them is there once for every activity. */
const views = [
  { name: 'timeline', view: 'jaar', selector: '[data-chip]' },
  { name: 'table', view: 'tabel', selector: '[data-column][data-place^="activity:"]' },
  { name: 'month', view: 'maand', selector: '[data-chip]' },
  { name: 'overview', view: 'overzicht', selector: '[data-sheet] li[data-tone]' },
] as const satisfies readonly { readonly name: string; readonly view: PlanView; readonly selector: string }[]
type View = (typeof views)[number]

/** What the design allows, in ms, by how many activities there are and how many times the CPU is slowed down. */
const budgets: Readonly<Record<string, number>> = {
  '60 1': 60,
  '200 1': 100,
  '1000 1': 200,
  '60 4': 240,
  '200 4': 400,
  '1000 4': 800,
}

/**
 * Every view of a plan, from the click until it is painted: `cold` on a page that was just loaded, its code included;
 * `warm` on one that had nothing to do for a while and shows the view for the first time; `switch` from the view before it
 * in the row of tabs, when all of them were seen before.
 */
export const planViews: Scenario = {
  name: 'views',
  throttles: true,
  sizes: [60, 200, 1000],
  hosts: ['chromium', 'electron'],
  run: (setting) =>
    withPlan(setting, async (page, trajectId) => {
      const { n, throttle } = setting
      const cold = await firstTimes(page, setting, trajectId, () => Promise.resolve())
      const warm = await firstTimes(page, setting, trajectId, atRest)
      const switches = await switching(page, setting, trajectId)
      const reference = await plainHtml(page, setting)
      const budget = budgets[`${n} ${throttle}`] ?? null
      const of = (what: string, times: Times) =>
        views.map((view) => {
          const { time, spent } = middle(times.get(view) ?? [])
          const id = idOn(setting, 'views', `${view.name}.${what}`)
          return figure({ id, n, throttle, value: time, reference, budget, spent })
        })
      return [...of('cold', cold), ...of('warm', warm), ...of('switch', switches)]
    }),
}

type Shown = { readonly time: number; readonly spent: Spent }
type Times = Map<View, readonly Shown[]>

/** The showing that took the middle time. */
function middle(all: readonly Shown[]): Shown {
  const time = median(all.map((each) => each.time))
  const found = all.find((each) => each.time === time)
  if (!found) throw new Error('nothing was measured')
  return found
}

/** Shows a view, and tells how long that took and on what the page spent it. */
async function show(page: Page, n: number, trajectId: string, view: View): Promise<Shown> {
  const { value, spent } = await spentOn(page, () =>
    timeToShow(page, { hash: hashOf(trajectId, view), selector: view.selector, count: n }),
  )
  return { time: value, spent }
}

const hashOf = (trajectId: string, { view }: View) => `#${routes.jaarplan(trajectId, view)}`

/** How long each view takes on a page that was just loaded on another screen, after `wait`. */
async function firstTimes(page: Page, { n }: Setting, trajectId: string, wait: (page: Page) => Promise<void>) {
  const times: Times = new Map()
  for (const view of views) {
    const found: Shown[] = []
    for (let round = 0; round < rounds; round++) {
      await page.evaluate((hash) => location.assign(hash), otherBoardHash(trajectId))
      await page.reload()
      await otherBoardPainted(page)
      await wait(page)
      found.push(await show(page, n, trajectId, view))
    }
    times.set(view, found)
  }
  return times
}

/** Waits until the page has fetched nothing for a while and has nothing to do. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        let fetched = -1
        const look = () => {
          const now = performance.getEntriesByType('resource').length
          if (now === fetched) return done()
          fetched = now
          setTimeout(() => requestIdleCallback(look), 400)
        }
        look()
      }),
  )
}

/** How long each view takes from the one before it, all of them having been seen. */
async function switching(page: Page, { n }: Setting, trajectId: string) {
  const times: Times = new Map()
  for (const view of views) await show(page, n, trajectId, view)
  for (let round = 0; round < rounds; round++) {
    for (const view of views) {
      times.set(view, [...(times.get(view) ?? []), await show(page, n, trajectId, view)])
    }
  }
  return times
}

/** How long plain HTML with the same texts takes, on a page of its own. */
async function plainHtml(page: Page, { n }: Setting): Promise<number> {
  const looks = await looksOfCards(page, '[data-sheet] li[data-tone]', '*')
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await page.goto('about:blank')
    await page.setContent(naivePage(looks))
    times.push(await timeToShow(page, { columns: inColumns(looks.texts), selector: '.card', count: n }))
  }
  return median(times)
}
