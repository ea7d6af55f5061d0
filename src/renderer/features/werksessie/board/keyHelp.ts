import { stageKeyHelp } from '#parts/stage/stageKeys.ts'
import { helpOf, type KeyHelp } from '#ui/action.ts'
import { cardActions } from './itemActions.ts'

/** Every key of a board, in the order in which one needs them: the line, walking, the cards, the step, the screens. */
export const boardKeyHelp: readonly KeyHelp[] = [
  { keys: 'Enter', text: 'keys.enter' },
  { keys: 'Tab', text: 'keys.tab' },
  { keys: 'Alt+1…9', text: 'keys.column' },
  { keys: 'Alt+0', text: 'keys.capturePark' },
  { keys: 'Esc', text: 'keys.escape' },
  { keys: '↑ ↓ ← →', text: 'keys.arrows' },
  { keys: 'Ctrl+↑ ↓ ← →', text: 'keys.walkAlone' },
  { keys: 'Shift+↑ ↓', text: 'keys.extend' },
  { keys: 'Space', text: 'keys.space' },
  ...helpOf(cardActions),
  { keys: 'Alt+P', text: 'keys.parking' },
  { keys: 'Ctrl+F', text: 'keys.filter' },
  { keys: 'Alt+T', text: 'keys.clock' },
  { keys: 'Alt+A', text: 'keys.agreements' },
  { keys: 'Alt+N', text: 'keys.notes' },
  ...stageKeyHelp,
  { keys: 'Ctrl+Z', text: 'keys.undo' },
  { keys: 'Ctrl+Shift+Z', text: 'keys.redo' },
]
