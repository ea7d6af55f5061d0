import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { nextSorting, type Sorting } from '#shared/rules/table/planTableOrder.ts'
import type { Action } from '#ui/action.ts'
import { rowToStand } from './gridActions.ts'
import type { GridState } from './gridState.ts'
import type { Columns } from './useColumns.ts'

/** The column of which something is done at its head. */
export type Head = {
  readonly column: PlanColumn
  readonly state: GridState
  readonly columns: Columns
  readonly sorting: Sorting | null
  readonly onSort: (column: PlanColumn) => void
  /** How wide it is, and how wide it would have to be to show what is in it; in px. */
  readonly width: () => number
  readonly fitted: () => number
  readonly onMenu: () => void
}

/** How much wider or narrower a column becomes by key, in px. */
const step = 24

const byKey = (by: number) => (head: Head) => head.columns.setWidth(head.column, head.width() + by)
const moved = (by: -1 | 1) => (head: Head) => head.columns.move(head.column, by)
const canMove = ({ columns, column }: Head, by: -1 | 1) =>
  columns.shown[columns.shown.indexOf(column) + by] !== undefined

/** All that can be done to a column at its head, in the order of its menu. */
export const headActions: readonly Action<Head>[] = [
  {
    id: 'sort',
    keys: ['Enter'],
    menu: ({ sorting, column }) => `table.head.sort.${nextSorting(sorting, column)?.direction ?? 'year'}`,
    help: { text: 'table.help.sort' },
    run: ({ onSort, column }) => onSort(column),
  },
  {
    id: 'select',
    keys: ['Space', 'Ctrl+Space'],
    menu: () => 'table.head.select',
    run: ({ state, column }) => state.pickColumns(rowToStand(state), column, column),
  },
  {
    id: 'left',
    keys: ['Alt+ArrowLeft'],
    menu: (head) => (canMove(head, -1) ? 'table.head.left' : null),
    help: { keys: 'Alt+← →', text: 'table.help.move' },
    run: moved(-1),
  },
  {
    id: 'right',
    keys: ['Alt+ArrowRight'],
    menu: (head) => (canMove(head, 1) ? 'table.head.right' : null),
    run: moved(1),
  },
  {
    id: 'wider',
    keys: ['Alt+Shift+ArrowRight'],
    menu: () => 'table.head.wider',
    help: { keys: 'Alt+Shift+← →', text: 'table.help.width' },
    run: byKey(step),
  },
  { id: 'narrower', keys: ['Alt+Shift+ArrowLeft'], menu: () => 'table.head.narrower', run: byKey(-step) },
  {
    id: 'fit',
    keys: [],
    menu: () => 'table.head.fit',
    run: ({ columns, column, fitted }) => columns.setWidth(column, fitted()),
  },
  {
    id: 'usual',
    keys: [],
    menu: () => 'table.head.usual',
    run: ({ columns, column }) => columns.setWidth(column, null),
  },
  {
    id: 'hide',
    keys: [],
    menu: ({ column }) => (column === 'title' ? null : 'table.head.hide'),
    run: ({ columns, column }) => columns.choose(new Set(columns.shown.filter((each) => each !== column))),
  },
  {
    id: 'menu',
    keys: ['Alt+ArrowDown', 'Shift+F10', 'ContextMenu'],
    help: { text: 'table.help.headMenu' },
    run: ({ onMenu }) => onMenu(),
  },
]
