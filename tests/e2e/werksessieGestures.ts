import type { Locator, Page } from '@playwright/test'
import type { Card, Snapshot } from '../../src/shared/records.ts'
import { snapshotOf } from './document.ts'
import { expect } from './fixtures.ts'
import { card, cardsIn } from './gestures.ts'
import type { Utterance } from './utterances.ts'

/** The steps of werksessie 1 as the screen names them. */
export type StepName = 'Gedachten' | 'Nu' | 'Straks' | 'Naar het jaarplan' | 'Afronden'

/**
 * The hands with which a session is played: those that type, or those that point. Cards are told by a part of their
 * text. Each gesture ends when the screen shows what it did.
 */
export type Hands = {
  readonly goTo: (step: StepName) => Promise<void>
  readonly say: (utterance: Utterance) => Promise<void>
  /** Pastes several lines and makes a card of each. */
  readonly pasteLines: (column: string, text: string, count: number) => Promise<void>
  readonly startClock: () => Promise<void>
  /** Lifts a card and puts it at the end of another column. */
  readonly carry: (text: string, column: string) => Promise<void>
  /** The same by the menu of the card. */
  readonly send: (text: string, column: string) => Promise<void>
  /** Makes a cluster of cards that lie together, given from top to bottom, and names it. */
  readonly cluster: (texts: readonly string[], name: string) => Promise<void>
  readonly dot: (text: string, times: number) => Promise<void>
  /** Writes another text on a card, and another second field when one is given. */
  readonly edit: (text: string, to: string, second?: string) => Promise<void>
  /** Takes a card away, and takes that back. */
  readonly removeAndUndo: (text: string) => Promise<void>
  readonly park: (text: string) => Promise<void>
  /** Puts what waits beside the year, a card or a cluster, on a month. */
  readonly plan: (text: string, month: string) => Promise<void>
  /** The same by the menu of months. */
  readonly choose: (text: string, month: string) => Promise<void>
  /** Puts cards that wait next to each other, given from top to bottom, on a month in one go. */
  readonly planTogether: (texts: readonly string[], month: string) => Promise<void>
}

/** The link to a step in the header of the session. */
export function stepLink(page: Page, step: StepName): Locator {
  return page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link', { name: `: ${step}` })
}

/** The clock in the header of the session. */
export function clock(page: Page): Locator {
  return page.getByRole('timer', { name: 'Klok van deze stap' })
}

/** Seconds that a clock shows as `11:40`. */
export async function secondsOn(page: Page): Promise<number> {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await clock(page).textContent()) ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** The name of each column of the board, from left to right, with all that lies in it. */
export function columnsOf(page: Page): Promise<readonly { readonly name: string; readonly text: string }[]> {
  return page
    .getByRole('main')
    .getByRole('region')
    .evaluateAll((regions) =>
      regions.map((region) => ({
        name:
          document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent.replaceAll('\u00ad', '') ??
          '',
        text: region.textContent?.replaceAll('\u00ad', '') ?? '',
      })),
    )
}

/** The part of a card that says how many dots it has. */
export function dotsOn(page: Page, text: string, count: number): Locator {
  return card(page, text).getByText(count === 1 ? '1 stip' : `${count} stippen`, { exact: true })
}

/** Waits until a card is the last of a column. */
export async function expectLast(page: Page, column: string, text: string): Promise<void> {
  await expect(cardsIn(page, column).last()).toContainText(text)
}

/** What waits beside the year: cards and clusters. */
export function waiting(page: Page, text?: string | RegExp): Locator {
  const all = page.getByRole('main').locator('[aria-haspopup="menu"][data-place]')
  return text === undefined ? all : all.filter({ hasText: text })
}

/** Fails when the page gets an event of the hands that should rest: a press of a pointer, or of a key that is no Ctrl or Shift. */
export async function keepStill(page: Page, hands: 'pointer' | 'keyboard'): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) => {
      const note = (event: Event) => {
        if (event instanceof KeyboardEvent && ['Control', 'Shift'].includes(event.key)) return
        document.documentElement.dataset.disturbed = event instanceof KeyboardEvent ? event.key : event.type
      }
      window.addEventListener(name, note, { capture: true })
    },
    hands === 'pointer' ? 'pointerdown' : 'keydown',
  )
  return () => expect(page.locator('html')).not.toHaveAttribute('data-disturbed')
}

/**
 * The document of the traject on screen as an outline that a person can read: every card in its place, every activity in
 * its month, with texts where the document has ids.
 */
export async function outlineOf(page: Page): Promise<string> {
  return outline(await snapshotOf<Snapshot>(page))
}

type Ranked = { readonly id: string; readonly rank: string }
const byRank = (a: Ranked, b: Ranked) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

function outline({ step, timer, card: cards, cluster: clusters, activity, origin }: Snapshot): string {
  const textOf = (id: string) => cards.find((each) => each.id === id)?.text ?? '?'
  const about = (...parts: readonly (readonly [string, string | number])[]) => {
    const told = parts.flatMap(([name, value]) => (value === '' || value === 0 ? [] : `${name}: ${value}`))
    return told.length === 0 ? '' : ` (${told.join('; ')})`
  }
  const line = ({ text, intention, goal, dots, originCardId }: Card) =>
    text +
    about(
      ['intention', intention],
      ['goal', goal],
      ['dots', dots],
      ['from', originCardId === null ? '' : textOf(originCardId)],
    )

  const boards = step.toSorted(byRank).flatMap(({ id, board }) => {
    const here = [...cards.filter(({ parked, clusterId }) => !parked && clusterId === null), ...clusters]
      .filter(({ stepId }) => stepId === id)
      .sort(byRank)
    return [...new Set(here.map(({ column }) => column))].sort().flatMap((column) => [
      `# ${board}, ${column}`,
      ...here
        .filter((item) => item.column === column)
        .flatMap((item) => {
          if ('text' in item) return [line(item)]
          const inside = cards.filter(({ clusterId }) => clusterId === item.id).sort(byRank)
          return [`= ${item.name}`, ...inside.map((each) => `  ${line(each)}`)]
        }),
    ])
  })
  const parked = cards.filter((each) => each.parked)
  const months = activity.toSorted((a, b) => (a.moment ?? '').localeCompare(b.moment ?? '') || byRank(a, b))
  const running = step.filter(({ id }) => timer.some(({ stepId, startedAt }) => stepId === id && startedAt !== null))
  return [
    ...boards,
    '# parked',
    ...parked.map((each) => `${line(each)}, of ${each.column}`).sort(),
    '# plan',
    ...months.map(({ id, title, kind, goal, moment }) => {
      const from = origin.filter(({ activityId }) => activityId === id).map(({ cardId }) => textOf(cardId))
      return `${moment}: ${title}${about(['kind', kind], ['goal', goal], ['from', from.sort().join(' + ')])}`
    }),
    '# clock',
    ...running.map(({ board }) => `runs in ${board}`),
  ].join('\n')
}
