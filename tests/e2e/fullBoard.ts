import type { Page } from '@playwright/test'
import { command, snapshotOf } from './document.ts'
import { expect } from './fixtures.ts'
import { capture, card, newTraject } from './gestures.ts'

/** A board with everything on it: cards with dots, a cluster, a parked card; and the same on the plan. */
export async function fullBoard(page: Page): Promise<void> {
  await newTraject(page)
  for (const [column, text] of [
    [1, 'Ouders weten niet waar ze terechtkunnen'],
    [1, 'De mentor is het eerste gezicht'],
    [1, 'Aan de keukentafel gaat het nooit over later'],
    [2, 'Dat dit geen map wordt'],
    [2, 'Een plan van één bladzijde'],
    [3, 'Een avond van leerlingen'],
  ] as const) {
    await capture(page, column, text)
  }
  // The line is empty as soon as a card is sent; the card is there when it is answered.
  await expect.poll(async () => (await snapshotOf<Board>(page)).card.length).toBe(6)
  const { step: steps, card: cards } = await snapshotOf<Board>(page)
  const id = (text: string) => cards.find((each) => each.text.startsWith(text))?.id ?? ''
  await command(page, 'card.dot', { ids: [id('Ouders'), id('Dat dit')], change: 2 })
  await command(page, 'cluster.make', { ids: [id('Aan de')], ontoId: id('De mentor') })
  await command(page, 'card.park', { ids: [id('Een plan')], parked: true })
  await command(page, 'activity.fromCards', { cardIds: [id('Een avond')], moment: '2026-11' })
  await command(page, 'activity.fromCards', { cardIds: [id('Dat dit')], moment: null })
  // Five of each session.
  expect(steps.length).toBe(10)
  await expect(card(page, 'Een plan')).toHaveCount(0)
}

/** All that is kept of the traject on screen, as one text. */
export async function kept(page: Page): Promise<string> {
  return JSON.stringify(await snapshotOf(page))
}

type Row = { readonly id: string; readonly text: string }
type Board = { readonly step: readonly Row[]; readonly card: readonly Row[] }
