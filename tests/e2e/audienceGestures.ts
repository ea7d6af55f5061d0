import type { Page } from '@playwright/test'
import type { Running } from '../../scripts/lib/launch.ts'
import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'

type Step = { readonly id: string; readonly board: string }

/** What went wrong on the wall: any of it fails the test. */
const problems: string[] = []

/** Makes what goes wrong on the wall a failure of the test. */
export function failOnProblems(): void {
  test.beforeEach(() => {
    problems.length = 0
  })
  test.afterEach(() => expect(problems).toEqual([]))
}

/** Opens the second screen with its button; gives its page. */
export async function openWall({ page, electron }: Running): Promise<Page> {
  if (!electron) throw new Error('only in the app')
  const [wall] = await Promise.all([
    electron.waitForEvent('window'),
    page.getByRole('button', { name: 'Tweede scherm' }).click(),
  ])
  wall.on('pageerror', (error) => void problems.push(error.stack ?? error.message))
  wall.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  for (const message of await wall.consoleMessages()) if (message.type() === 'error') problems.push(message.text())
  await expect(wall.getByRole('main')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stilzetten' })).toBeVisible()
  // Hands move on: under the pointer is another button now, whose hint would lie over what comes next.
  await page.mouse.move(0, 0)
  return wall
}

type Rows = Readonly<Record<'card' | 'activity' | 'step', readonly Step[]>>

/** The step of werksessie 1 that has a board. */
export async function stepOf(page: Page, board: string): Promise<Step> {
  const found = (await snapshotOf<Rows>(page)).step.find((step) => step.board === board)
  if (!found) throw new Error(`no step ${board}`)
  return found
}

/** Adds cards to one column of a board. */
export async function addCards(page: Page, board: string, column: string, texts: readonly string[]): Promise<void> {
  const { id } = await stepOf(page, board)
  await command(page, 'card.add', { stepId: id, column, cards: texts.map((text) => ({ text })) })
}
