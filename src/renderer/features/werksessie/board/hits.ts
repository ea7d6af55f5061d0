import { once } from '#shared/once.ts'
import type { Card, TrajectDocument } from '#shared/records.ts'
import { boards, type CardBoard, cardsOfCluster, isCluster, itemsIn, parkedCards } from '#shared/rules/board/boards.ts'
import { foldedKey } from '#shared/text.ts'
import { clusterItem } from './items.ts'

/** What a card is found by: all that it says. */
export const cardKey = once((card: Card): string => foldedKey(`${card.text}\n${card.intention}\n${card.goal}`))

type Fits = (key: string) => boolean

/** The cards and clusters of a step that are what is searched for, in the order in which the screen is read. */
export function hitsOnBoard(
  document: TrajectDocument,
  stepId: string,
  board: CardBoard,
  fits: Fits,
): readonly string[] {
  const cards = (all: readonly Card[]) => all.flatMap((card) => (fits(cardKey(card)) ? [card.id] : []))
  return boards[board].columns
    .flatMap((column) => itemsIn(document, stepId, column))
    .flatMap((item) =>
      isCluster(item)
        ? [...(fits(foldedKey(item.name)) ? [clusterItem(item.id)] : []), ...cards(cardsOfCluster(document, item.id))]
        : cards([item]),
    )
}

/** How many cards on the parking lot are what is searched for. */
export function hitsParked(document: TrajectDocument, fits: Fits): number {
  return parkedCards(document).filter((card) => fits(cardKey(card))).length
}
