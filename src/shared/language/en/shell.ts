import type { shell as source } from '../nl/shell.ts'

export const shell = {
  'notice.region': 'Messages',
  'action.close': 'Close',
  'action.done': 'Done',
  'action.cancel': 'Cancel',
  'action.save': 'Save',
  'problem.title': 'Jaarlijn cannot open your data now',
  'problem.retry': 'Try again',
  'problem.showAgain': 'Back to the list',
  'nav.label': 'Screens of this trajectory',
  'nav.list': 'Back to all trajectories',
  'nav.jaarplan': 'Year plan',
  'undo.label': 'Undo: {{what}} (Ctrl+Z)',
  'undo.nothing': 'Nothing to undo',
  'undo.done': 'Undone: {{what}}',
  'undo.action': 'Undo',
  'redo.label': 'Redo: {{what}} (Ctrl+Shift+Z)',
  'redo.nothing': 'Nothing to redo',
  'redo.done': 'Redone: {{what}}',
} as const satisfies Record<keyof typeof source, string>
