import type { KeyboardEvent } from 'react'
import { type Action, actionOf } from '#ui/action.ts'
import { isDirection } from '#ui/arrowKeys.ts'
import { focusCapture, focusItem, neighbourOf, stopsOfColumn } from './focus.ts'
import { clusterOf } from './items.ts'
import type { BoardShared } from './useBoard.ts'

/** Does what a key means on a card or cluster that has the focus: it walks, or does one of its actions. */
export function onItemKey<Subject>(
  event: KeyboardEvent<HTMLElement>,
  board: BoardShared,
  actions: readonly Action<Subject>[],
  subject: () => Subject,
): void {
  if (event.target !== event.currentTarget || event.currentTarget.dataset.dragging || event.altKey) return
  if (!walk(event, board)) {
    const action = actionOf(actions, event)
    if (!action) return
    action.run(subject())
  }
  event.preventDefault()
}

/** The arrows and Escape. Returns whether the key was one of them. */
function walk(event: KeyboardEvent<HTMLElement>, { state }: BoardShared): boolean {
  const here = event.currentTarget
  if (event.key === 'Escape') {
    state.select([])
    focusCapture()
    return true
  }
  if (!isDirection(event.key)) return false
  const next = neighbourOf(here, event.key)
  const nextItem = next?.dataset.dragItem
  const hereItem = here.dataset.dragItem ?? ''
  if (nextItem === undefined) {
    if (event.key === 'ArrowDown') focusCapture()
  } else if (event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    state.withFocusAlone(() => focusItem(nextItem))
    if (clusterOf(nextItem) === null) state.extend(nextItem, cardIdsIn(here), hereItem)
  } else if (event.ctrlKey || event.metaKey) state.withFocusAlone(() => focusItem(nextItem))
  else walkTo(nextItem, state)
  return true
}

/** The focus goes to a card, and the selection goes along; a cluster cannot be selected. */
function walkTo(item: string, state: BoardShared['state']): void {
  state.select(clusterOf(item) === null ? [item] : [])
  focusItem(item)
}

/** The cards in the column of an element, in the order of the screen. */
export function cardIdsIn(element: Element): readonly string[] {
  return stopsOfColumn(element).flatMap((stop) => stop.dataset.cardId ?? [])
}
