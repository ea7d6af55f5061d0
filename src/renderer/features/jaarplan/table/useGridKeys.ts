import { type FocusEvent, type KeyboardEvent, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { assertNever } from '#shared/result.ts'
import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { type GridKey, gridKey, isHeldBack, type Pressed } from './gridKeys.ts'
import { headRow, isNewRow, type Place, samePlace } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import { besides } from './useCommit.ts'
import type { TableActions } from './useTableActions.ts'

type Options = {
  readonly state: GridState
  readonly actions: TableActions
  /** What a key does to the cells, or to the column of a heading, where one is; null when it does nothing to them. */
  readonly actionAt: (pressed: globalThis.KeyboardEvent) => (() => void) | null
  /** Tells a screen reader what is selected. */
  readonly onSelected: () => void
}

type Handlers = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** The keys of the table, and where the focus is in it. */
export function useGridKeys({ state, actions, actionAt, onSelected }: Options): Handlers {
  // After Escape with nothing left to cancel, Tab goes out of the table instead of to the next cell.
  const isLeaving = useRef(false)
  return useMemo(() => {
    const go = (place: Place, extendsToo: boolean) => {
      if (!extendsToo) {
        state.goTo(place)
        return
      }
      state.extendTo(place)
      onSelected()
    }
    const from = (extendsToo: boolean) => (extendsToo ? state.corner : state.active)

    /** Whether the key was used; else the browser does what it does with it. */
    const act = (asked: GridKey, pageRows: number): boolean => {
      const { active } = state
      switch (asked.kind) {
        case 'move':
          go(bounded(state, from(asked.extends), asked.down, asked.right, asked.extends), asked.extends)
          return true
        case 'page':
          go(bounded(state, from(asked.extends), asked.down * pageRows, 0, true), asked.extends)
          return true
        case 'edge':
          go(edgeOf(state, from(asked.extends), asked.to), asked.extends)
          return true
        case 'tab':
          return tab(state, actions, asked.right)
        case 'enter':
          beginEditing(state, actions, active)
          return true
        case 'edit':
          if (active.row !== headRow) beginEditing(state, actions, active)
          return true
        case 'escape':
          if (state.cut) {
            state.setCut(null)
            return true
          }
          if (isNewRow(active.row) && isOnlyMoment(state, active.row)) {
            state.keep({ row: active.row, column: 'moment' }, null)
            return true
          }
          if (state.draftAt(active)) {
            state.keep(active, null)
            return true
          }
          return state.letGo()
        // The browser writes the sign, and tells of what is copied and pasted.
        case 'clipboard':
        case 'type':
          return false
        default:
          return assertNever(asked)
      }
    }
    return {
      onKeyDown: (event) => {
        if (state.editing || event.defaultPrevented) return
        const use = () => {
          event.preventDefault()
          event.stopPropagation()
        }
        const action = actionAt(event.nativeEvent)
        if (action) {
          use()
          isLeaving.current = false
          if (!event.repeat) action()
          return
        }
        const asked = gridKey(pressedOf(event.nativeEvent))
        if (!asked) return
        if (event.repeat && isHeldBack(asked)) {
          use()
          return
        }
        if (asked.kind === 'tab' && isLeaving.current) return
        isLeaving.current = false
        if (asked.kind === 'type') {
          // What is typed is for the cell, and for nobody else who listens; the browser writes it in the field.
          event.stopPropagation()
          typeInCell(state)
          return
        }
        const isUsed = act(asked, pageOf(event.currentTarget))
        if (asked.kind === 'escape') isLeaving.current = !isUsed
        if (isUsed) use()
      },
      onFocus: ({ target, currentTarget }) => {
        state.hasFocus = true
        const place = placeOf(target)
        if (place && target !== currentTarget && !samePlace(place, state.active) && !state.editing) state.goTo(place)
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) state.hasFocus = false
        isLeaving.current = false
      },
    }
  }, [state, actions, actionAt, onSelected])
}

/** A key as the grid reads it. */
export function pressedOf(event: globalThis.KeyboardEvent): Pressed {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  return { key, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph') }
}

/** Opens the cell that one is in, or was in last, before the key that is pressed writes its sign: then it lands there. */
export function typeInCell(state: GridState): void {
  flushSync(() => state.edit({ ...state.cell, text: '', isWhole: false }))
}

/** The cell that an element is, or is in; null outside the cells. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const { row, column } = cell?.dataset ?? {}
  return row === undefined || column === undefined ? null : { row, column: column as PlanColumn }
}

/** Begins to change a cell with all of its text. */
export function beginEditing(state: GridState, actions: TableActions, place: Place): void {
  state.edit({ ...place, text: actions.textAt(place), isWhole: true })
}

/** A step that stays among the activities when it makes a selection larger. */
function bounded(state: GridState, from: Place, down: number, right: number, isAmongRows: boolean): Place {
  const to = state.from(from, down, right)
  const { rows } = state
  const [first, last] = [rows[0], rows.at(-1)]
  if (!isAmongRows || first === undefined || last === undefined) return to
  if (to.row === headRow) return { ...to, row: first }
  return isNewRow(to.row) && !isNewRow(from.row) ? { ...to, row: last } : to
}

function edgeOf(state: GridState, from: Place, to: 'rowStart' | 'rowEnd' | 'first' | 'last'): Place {
  const { columns, rows } = state
  const column = (to === 'rowStart' || to === 'first' ? columns[0] : columns.at(-1)) ?? from.column
  const row = to === 'first' ? rows[0] : to === 'last' ? rows.at(-1) : from.row
  return { row: row ?? from.row, column }
}

/** To the next cell, over the end of a row; false at the first and the last cell, where one leaves the table. */
function tab(state: GridState, actions: TableActions, right: 1 | -1): boolean {
  const to = besides(state, actions, state.active, right)
  if (samePlace(to, state.active)) return false
  state.goTo(to)
  return true
}

/** Whether a new row has a moment and no more: that was given to it, and nothing was typed in it yet. */
function isOnlyMoment(state: GridState, row: string): boolean {
  const drafts = state.draftsOf(row)
  return drafts.size === 1 && drafts.has('moment')
}

/** How many rows are in sight at once, about. */
function pageOf(grid: HTMLElement): number {
  const rows = [...grid.querySelectorAll('tr')]
  const height = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / Math.max(1, rows.length)
  return Math.max(1, Math.floor((grid.parentElement?.clientHeight ?? 0) / Math.max(1, height)) - 1)
}
