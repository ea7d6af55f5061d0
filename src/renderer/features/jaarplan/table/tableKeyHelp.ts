import { helpOf, type KeyHelp } from '#ui/action.ts'
import { gridActions } from './gridActions.ts'
import { headActions } from './headActions.ts'

/** Every key of the table, in the order in which one needs them: typing, walking, the cells, the headings, the way out. */
export const tableKeyHelp: readonly KeyHelp[] = [
  { keys: 'Enter F2', text: 'table.help.edit' },
  { keys: 'Tab', text: 'table.help.tab' },
  { keys: 'Ctrl+Enter', text: 'table.help.fillAll' },
  { keys: '↑ ↓ ← →', text: 'table.help.walk' },
  { keys: 'Shift+↑ ↓ ← →', text: 'table.help.extend' },
  ...helpOf(gridActions),
  ...helpOf(headActions),
  { keys: 'Esc', text: 'table.help.escape' },
]
