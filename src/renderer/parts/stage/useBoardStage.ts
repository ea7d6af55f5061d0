import { useEffect } from 'react'
import { stage, useStage } from '#app/stage.ts'
import { columnIds } from '#shared/records.ts'

/** The selection of a board: which cards, and how to hear that it changed. */
export type Selection = {
  readonly selected: ReadonlySet<string>
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Puts a board on stage, and lets the wall follow its focus, its selection and how far its columns are scrolled. Columns
 * carry `data-drop-list`, cards and clusters `data-drag-item`; `recordOf` gives the id of the record behind such an item.
 */
export function useBoardStage(stepId: string, selection: Selection, recordOf: (item: string) => string): void {
  useStage({ kind: 'board', stepId })
  useEffect(() => {
    const tell = () => stage.select(selection.selected)
    return selection.subscribe(tell)
  }, [selection])
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('[data-drag-item]')?.dataset.dragItem : null
      stage.focus(item ? recordOf(item) : null)
    }
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      const column = columnIds.find((each) => each === target.dataset.dropList)
      if (column) stage.scroll(column, target)
    }
    document.addEventListener('focusin', onFocus)
    // A scroll does not bubble.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [recordOf])
}
