import type { Locator, Page } from '@playwright/test'
import { routes } from '../../src/renderer/app/routes.ts'
import { boards } from '../../src/shared/rules/board/boards.ts'

/** Everything that the bench knows of the board on the screen: the one place to change when the board changes. */
const card = '[data-card-id]'
const column = '[data-column]'
const lifted = '[data-dragging="true"]'
const captureName = 'Nieuwe kaart'

/** The board that is measured. */
export const benchBoard = 'thoughts'
/** The columns over which the cards of that board are spread. */
export const benchColumns = ['thoughts', 'expectations', 'wishes'] as const

/** A board of the same session without cards, to come from. */
const otherBoard = 'now'

/** Selects a card on the board. */
export const cardSelector = card

/** The address of that board, behind the `#`. */
export function boardHash(trajectId: string): string {
  return `#${routes.werksessie1(trajectId, benchBoard)}`
}

/** The board without cards. */
export function otherBoardHash(trajectId: string): string {
  return `#${routes.werksessie1(trajectId, otherBoard)}`
}

/** Where one types what is said. */
export function captureLine(page: Page): Locator {
  return page.getByRole('textbox', { name: captureName, exact: true })
}

/** The first card of the board, which is the one that is dragged. */
export function firstCard(page: Page): Locator {
  return page.locator(column).first().locator(card).first()
}

/** The middle of every column that shows, from left to right. */
export async function columnCentres(page: Page): Promise<readonly { readonly x: number; readonly y: number }[]> {
  const boxes = await Promise.all((await page.locator(column).all()).map((found) => found.boundingBox()))
  return boxes.flatMap((box) => (box ? [{ x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 250) }] : []))
}

/** Whether a card is being dragged now. */
export async function isDragging(page: Page): Promise<boolean> {
  return (await page.locator(lifted).count()) > 0
}

/** Waits until the board has painted its cards. */
export async function boardPainted(page: Page): Promise<void> {
  await page.locator(card).first().waitFor()
  await painted(page)
}

/** Waits until the board without cards has been painted. */
export async function otherBoardPainted(page: Page): Promise<void> {
  await page
    .locator(column)
    .nth(boards[otherBoard].columns.length - 1)
    .waitFor()
  await painted(page)
}

async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
