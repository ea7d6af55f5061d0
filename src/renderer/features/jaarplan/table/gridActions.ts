import type { Action } from '#ui/action.ts'
import { isNewRow, type Place } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import type { MenuClipboard } from './useClipboard.ts'
import type { Fill } from './useFill.ts'
import type { TableActions } from './useTableActions.ts'

/** The table in which something is done to cells: those that are selected, or the one that one is in. */
export type Cells = {
  readonly state: GridState
  readonly actions: TableActions
  readonly fill: Fill
  readonly clipboard: MenuClipboard
  readonly onOpen: (activityId: string) => void
  /** Opens the menu of the cell where one is. */
  readonly onMenu: () => void
  readonly onSearch: () => void
  /** Tells a screen reader what is selected, or how many whole rows are. */
  readonly onSelected: () => void
}

const isInPlan = ({ state }: Cells) => !isNewRow(state.active.row)
/** The activities that something is done to: those of the selection. */
const rowsOf = ({ state }: Cells) => state.selection().rows

/** All that can be done to the cells of a table, in the order of their menu. */
export const gridActions: readonly Action<Cells>[] = [
  {
    id: 'cut',
    keys: [],
    browserKey: 'Ctrl+x',
    menu: (cells) => (rowsOf(cells).length > 0 ? 'table.menu.cut' : null),
    help: { keys: 'Ctrl+X', text: 'table.help.cut' },
    run: ({ clipboard }) => clipboard.cut(),
  },
  {
    id: 'copy',
    keys: [],
    browserKey: 'Ctrl+c',
    menu: (cells) => (rowsOf(cells).length > 0 ? 'table.menu.copy' : null),
    help: { keys: 'Ctrl+C', text: 'table.help.copy' },
    run: ({ clipboard }) => clipboard.copy(),
  },
  {
    id: 'paste',
    keys: [],
    browserKey: 'Ctrl+v',
    menu: () => 'table.menu.paste',
    help: { keys: 'Ctrl+V', text: 'table.help.paste' },
    run: ({ clipboard }) => void clipboard.paste(),
  },
  {
    id: 'clear',
    keys: ['Delete', 'Backspace'],
    // A picked row is not emptied by a key: that would take all of an activity away but its name.
    menu: ({ state }) => (state.picked.size > 0 ? 'table.menu.remove' : 'table.menu.clear'),
    help: { text: 'table.help.clear' },
    run: (cells) => {
      const { state, actions, fill } = cells
      if (state.picked.size > 0) void actions.remove(rowsOf(cells))
      else if (isInPlan(cells)) void fill.nothing()
      else actions.fill({ ...state.active, text: '' })
    },
  },
  {
    id: 'fillDown',
    keys: ['Ctrl+d'],
    menu: (cells) => (isInPlan(cells) ? 'table.menu.fillDown' : null),
    help: { text: 'table.help.fillDown' },
    run: ({ fill }) => void fill.fromEdge('down'),
  },
  {
    id: 'fillRight',
    keys: ['Ctrl+r'],
    menu: (cells) => (isInPlan(cells) && cells.state.picked.size === 0 ? 'table.menu.fillRight' : null),
    help: { text: 'table.help.fillRight' },
    run: ({ fill }) => void fill.fromEdge('right'),
  },
  {
    id: 'open',
    keys: ['Alt+Enter'],
    menu: (cells) => (isInPlan(cells) ? 'table.menu.open' : null),
    help: { text: 'table.help.open' },
    run: (cells) => {
      if (isInPlan(cells)) cells.onOpen(cells.state.active.row)
    },
  },
  {
    id: 'newBelow',
    keys: ['Insert'],
    menu: (cells) => (isInPlan(cells) ? 'table.menu.newBelow' : null),
    help: { text: 'table.help.newBelow' },
    run: ({ state, actions }) => {
      if (!isNewRow(state.active.row)) actions.begin(state.active.row)
    },
  },
  {
    id: 'duplicate',
    keys: [],
    menu: (cells) => (rowsOf(cells).length > 0 ? 'table.menu.duplicate' : null),
    run: (cells) => void duplicateRows(cells),
  },
  {
    id: 'remove',
    keys: ['Ctrl+Delete'],
    menu: ({ state }) => (state.picked.size === 0 && state.selection().rows.length > 0 ? 'table.menu.remove' : null),
    help: { text: 'table.help.remove' },
    run: (cells) => {
      if (rowsOf(cells).length > 0) void cells.actions.remove(rowsOf(cells))
    },
  },
  {
    id: 'toggle',
    keys: ['Space'],
    help: { text: 'table.help.toggle' },
    run: (cells) => {
      const { state, onSelected } = cells
      if (!isInPlan(cells)) return
      state.pick(state.active.row, false)
      onSelected()
    },
  },
  {
    id: 'rows',
    keys: ['Shift+Space'],
    help: { text: 'table.help.rows' },
    run: ({ state, onSelected }) => {
      const { rows } = state.selection()
      const [first, last] = [rows[0], rows.at(-1)]
      if (first === undefined || last === undefined) return
      const isUp = state.active.row === first
      state.pickFrom(isUp ? last : first, isUp ? first : last)
      onSelected()
    },
  },
  {
    id: 'columns',
    keys: ['Ctrl+Space'],
    help: { text: 'table.help.columns' },
    run: ({ state, onSelected }) => {
      state.pickColumns(rowToStand(state), state.active.column, state.corner.column)
      onSelected()
    },
  },
  {
    id: 'all',
    keys: ['Ctrl+a'],
    help: { text: 'table.help.all' },
    run: ({ state, onSelected }) => {
      state.selectAll()
      onSelected()
    },
  },
  {
    id: 'search',
    keys: ['Ctrl+f'],
    help: { text: 'table.help.search' },
    run: ({ onSearch }) => onSearch(),
  },
  {
    id: 'menu',
    keys: ['Shift+F10', 'ContextMenu'],
    help: { text: 'table.help.menu' },
    run: ({ onMenu }) => onMenu(),
  },
]

/** The row in which one is while whole columns are selected: that of the cell one was in, if it is an activity. */
export function rowToStand(state: GridState): Place['row'] {
  const { row } = state.cell
  return isNewRow(row) ? (state.rows[0] ?? row) : row
}

async function duplicateRows(cells: Cells): Promise<void> {
  const { state, actions } = cells
  const [made] = await actions.duplicate(rowsOf(cells))
  // Once its row is on the screen.
  if (made !== undefined) requestAnimationFrame(() => state.goTo({ row: made, column: 'title' }))
}
