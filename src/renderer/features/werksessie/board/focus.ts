import { focusHome } from '#app/keepFocus.ts'
import { focusInSight, isTyping } from '#ui/focus.ts'
import { clusterItem } from './items.ts'

/** Puts the focus in the capture line, which is its home on a board. */
export const focusCapture = focusHome

/** The same as `focusItem` when something was done, unless the person types already: what one types is not taken away. */
export function focusItemAfter(item: string | undefined): void {
  if (!isTyping()) focusItem(item)
}

/** Where a card or cluster stands on the board; null when it does not. */
export function elementOf(item: string | undefined): HTMLElement | null {
  return item ? document.querySelector<HTMLElement>(`[data-drag-item="${CSS.escape(item)}"]`) : null
}

/** Puts the focus on a card or cluster, in sight; on the capture line when it is not there. */
export function focusItem(item: string | undefined): void {
  if (!focusInSight(elementOf(item))) focusCapture()
}

/** Brings a card or cluster in sight, and leaves the focus where it is. */
export function scrollToItem(item: string | undefined): void {
  elementOf(item)?.scrollIntoView({ block: 'nearest' })
}

/** Puts the focus on a card, or on its cluster when that is folded. */
export function focusCard(cardId: string, clusterId: string | null | undefined): void {
  const isShown = elementOf(cardId) !== null
  focusItemAfter(!isShown && clusterId ? clusterItem(clusterId) : cardId)
}

/** Everything in the column of an element that the arrows stop at, in the order of the screen. */
export function stopsOfColumn(element: Element): readonly HTMLElement[] {
  return [...(element.closest('[data-column]')?.querySelectorAll<HTMLElement>('[data-drag-item]') ?? [])]
}

/** The stop one step up or down in the column, or at about the same height in the next column that has any. */
export function neighbourOf(stop: HTMLElement, key: string): HTMLElement | null {
  const stops = stopsOfColumn(stop)
  const index = stops.indexOf(stop)
  if (key === 'ArrowUp') return stops[index - 1] ?? null
  if (key === 'ArrowDown') return stops[index + 1] ?? null
  const columns = [...document.querySelectorAll('[data-column]')]
  const here = columns.findIndex((column) => column.contains(stop))
  const ahead = key === 'ArrowRight' ? columns.slice(here + 1) : columns.slice(0, here).reverse()
  for (const column of ahead) {
    const others = [...column.querySelectorAll<HTMLElement>('[data-drag-item]')]
    const same = others[Math.min(index, others.length - 1)]
    if (same) return same
  }
  return null
}

/** What gets the focus when these cards go away: what stands just behind the last of them, else just before. */
export function stopBeside(cardIds: readonly string[]): string | undefined {
  const going = new Set(cardIds)
  const shown = cardIds.flatMap((id) => elementOf(id) ?? [])
  const last = shown.at(-1)
  if (!last) return undefined
  const stops = stopsOfColumn(last)
  const index = stops.indexOf(last)
  const staying = (stop: HTMLElement) => !going.has(stop.dataset.dragItem ?? '')
  const beside = stops.slice(index + 1).find(staying) ?? stops.slice(0, index).reverse().find(staying)
  return beside?.dataset.dragItem
}
