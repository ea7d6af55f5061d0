import { type RefObject, useEffect } from 'react'
import { gridKey } from './gridKeys.ts'
import type { GridState } from './gridState.ts'
import { pressedOf, typeInCell } from './useGridKeys.ts'

/** What lies over the screen. */
const over = '[role="dialog"], [role="menu"], [role="listbox"]'
/** Where keys have a meaning of their own: there, in fields, and beside the table. */
const elsewhere = `${over}, input:not([type="checkbox"]), textarea, [contenteditable], aside`

/** What is typed while the focus is not in a field goes to the cell one was in, whatever was clicked since. */
export function useTypeAnywhere(grid: RefObject<HTMLElement | null>, state: GridState): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const isInTable = target instanceof Node && grid.current?.contains(target)
      if (isInTable || event.repeat || event.isComposing || state.editing || !isFree(target)) return
      if (gridKey(pressedOf(event))?.kind !== 'type') return
      // It is no command of what was clicked, such as a list that goes to what begins with a letter.
      event.stopPropagation()
      typeInCell(state)
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [grid, state])
}

function isFree(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(elsewhere) === null && document.querySelector(over) === null
}
