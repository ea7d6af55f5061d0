import type { KeyboardEvent } from 'react'
import { stage } from '#app/stage.ts'
import type { BoardShared } from './boardState.ts'
import { focusCapture, focusItem, neighbourOf, stopsOfColumn } from './focus.ts'
import { clusterOf } from './items.ts'

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/** Does what a key means on a focused card. Returns whether it meant anything. */
export function onCardKey(event: KeyboardEvent<HTMLElement>, cardId: string, shared: BoardShared): boolean {
  const { actions, state } = shared
  const ids = actions.about(cardId)
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a') return false
    state.select(cardIdsIn(event.currentTarget))
    return true
  }
  if (event.altKey) return false
  if (walk(event, shared)) return true
  switch (event.key) {
    case 'F2':
    case 'Enter':
      state.edit(cardId)
      return true
    case 'Delete':
      actions.remove(ids)
      return true
    case 'p':
    case 'P':
      actions.park(ids)
      return true
    case 'c':
    case 'C':
      actions.cluster(ids)
      return true
    case 'm':
    case 'M':
      actions.ask('month', cardId)
      return true
    case 's':
    case 'S':
      stage.toggleSpotlight(cardId)
      return true
    case 'v':
    case 'V':
      actions.ask('aloud', cardId)
      return true
    case '+':
    case '=':
      actions.dot(ids, 1)
      return true
    case '-':
      actions.dot(ids, -1)
      return true
    case '0':
      actions.clearDots()
      return true
    case 'ContextMenu':
      actions.ask('menu', cardId)
      return true
    case 'F10':
      if (event.shiftKey) actions.ask('menu', cardId)
      return event.shiftKey
    case '?':
      actions.ask('keys', cardId)
      return true
    default:
      return false
  }
}

/** The arrows and Escape, the same for cards and clusters. Returns whether the key was one of them. */
export function walk(event: KeyboardEvent<HTMLElement>, { state }: BoardShared): boolean {
  const here = event.currentTarget
  if (event.key === 'Escape') {
    if (state.selected.size > 0) state.select([])
    else focusCapture()
    return true
  }
  if (!arrows.has(event.key)) return false
  const next = neighbourOf(here, event.key)
  const nextItem = next?.dataset.dragItem
  const hereItem = here.dataset.dragItem ?? ''
  if (next && nextItem) {
    focusItem(nextItem)
    const isExtending = event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (isExtending && clusterOf(nextItem) === null) state.extend(nextItem, cardIdsIn(here), hereItem)
  } else if (event.key === 'ArrowDown') focusCapture()
  return true
}

/** The cards in the column of an element, in the order of the screen. */
export function cardIdsIn(element: HTMLElement): readonly string[] {
  return stopsOfColumn(element).flatMap((stop) => stop.dataset.cardId ?? [])
}
