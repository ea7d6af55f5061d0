import { useEffect } from 'react'
import { stage, useStage } from '#app/stage.ts'
import { type ColumnId, columnIds } from '#shared/records.ts'
import type { Selection } from '#ui/selection.ts'

const nobody: ReadonlySet<string> = new Set()

/**
 * Puts a board on stage, and lets the wall follow its focus, its selection and how far its columns are scrolled. Columns
 * carry `data-drop-list`, cards and clusters `data-drag-item`; `recordOf` gives the id of the record behind such an item.
 * `column` is where the next card goes.
 */
export function useBoardStage(
  stepId: string,
  column: ColumnId | null,
  selection: Selection,
  recordOf: (item: string) => string,
): void {
  useStage({ kind: 'board', stepId })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins without a column
  useEffect(() => stage.column(column), [column, stepId])
  useEffect(() => {
    // One that is selected has the focus, or had it: that is told apart.
    const tell = () => stage.select(selection.selected.size > 1 ? selection.selected : nobody)
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
