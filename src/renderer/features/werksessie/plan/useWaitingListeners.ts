import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import { useStore } from '#app/useDocument.ts'
import { focusPlace, readItem } from '#parts/year/places.ts'
import { isReachedByKeyboard } from '#ui/focus.ts'
import type { Selection } from '#ui/selection.ts'
import { waitingItems } from './waiting.ts'

/** Asks in which month an item goes, beside its element. */
export type ChooseMonth = (item: string, element: HTMLElement) => void

/** What something that waits for a month listens to. */
export type WaitingListeners = {
  readonly onArrive: (event: FocusEvent<HTMLElement>, item: string) => void
  readonly onPressing: (event: MouseEvent<HTMLElement>, item: string) => void
  readonly onPress: (event: MouseEvent<HTMLElement>, item: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, item: string) => void
}

const isCard = (item: string) => readItem(item)?.kind === 'card'

/** What clicks and keys mean on something that waits; the same functions as long as the list is shown. */
export function useWaitingListeners(selection: Selection, onChoose: ChooseMonth): WaitingListeners {
  const store = useStore()
  return useMemo(() => {
    const all = () => waitingItems(store.document)
    const only = (item: string) => selection.select(isCard(item) ? [item] : [])
    /** Asks for the month of what is selected, that the item then is in. */
    const choose = (item: string, element: HTMLElement) => {
      if (!selection.selected.has(item)) only(item)
      onChoose(item, element)
    }
    const go = (item: string | undefined) => focusPlace(item ?? null)
    return {
      onArrive: (event, item) => {
        if (isCard(item) && isReachedByKeyboard(event)) selection.arrive(item)
      },
      onPressing: ({ ctrlKey, metaKey, shiftKey }, item) => {
        // What a click adds or reaches is decided at its end.
        if (isCard(item) && !(ctrlKey || metaKey || shiftKey)) selection.arrive(item)
      },
      onPress: (event, item) => {
        const isKey = event.detail === 0
        if (isKey || !isCard(item) || !(event.ctrlKey || event.metaKey || event.shiftKey)) {
          if (!isKey) only(item)
          choose(item, event.currentTarget)
        } else if (event.shiftKey) selection.extend(item, all().filter(isCard), item)
        else selection.toggle(item)
      },
      onKey: (event, item) => {
        if (event.currentTarget.dataset.dragging || event.altKey) return
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
        const isControl = event.ctrlKey || event.metaKey
        const walk = { ArrowDown: 1, ArrowUp: -1 }[key]
        if (walk !== undefined) {
          const next = all()[all().indexOf(item) + walk]
          if (event.shiftKey || isControl) selection.withFocusAlone(() => go(next))
          else if (next !== undefined) {
            only(next)
            go(next)
          }
          if (event.shiftKey && next !== undefined && isCard(next)) selection.extend(next, all().filter(isCard), item)
        } else if (isControl && key === ' ' && isCard(item)) selection.toggle(item)
        else if (isControl && key === 'a') selection.select(all().filter(isCard))
        else if (key === 'Escape' && selection.selected.size > 1) selection.select([])
        else if (key === 'm' && !isControl) choose(item, event.currentTarget)
        else return
        event.preventDefault()
      },
    }
  }, [store, selection, onChoose])
}
