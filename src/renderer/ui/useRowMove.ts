import { type KeyboardEvent, type RefObject, useRef } from 'react'

/** What a row that moves hangs on its element and its buttons. */
export type RowMove = {
  /** The row; its first two buttons are up and down. */
  readonly row: RefObject<HTMLLIElement | null>
  /** What the buttons do. */
  readonly press: (by: -1 | 1) => Promise<void>
  /** Alt with an arrow does the same. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Where a row of a list comes that goes one place up or down: before which row, and its number then; null at the end. */
export function onePlace(
  rows: readonly { readonly id: string }[],
  id: string,
  by: -1 | 1,
): { readonly beforeId: string | null; readonly number: number } | null {
  const to = rows.findIndex((row) => row.id === id) + by
  if (to < 0 || to >= rows.length) return null
  return { beforeId: (by < 0 ? rows[to] : rows[to + 1])?.id ?? null, number: to + 1 }
}

/** Moves a row of a list one place up or down, by its buttons and by keys. */
export function useRowMove(onMove: (by: -1 | 1) => Promise<void>): RowMove {
  const row = useRef<HTMLLIElement>(null)
  return {
    row,
    press: async (by) => {
      await onMove(by)
      // At the end of the list the pressed button can do no more: the other one takes the focus.
      const [up, down] = row.current?.querySelectorAll('button') ?? []
      const [pressed, other] = by < 0 ? [up, down] : [down, up]
      ;(pressed?.disabled ? other : pressed)?.focus()
    },
    onKeyDown: (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (!event.altKey || (by !== -1 && by !== 1)) return
      event.preventDefault()
      void onMove(by)
    },
  }
}
