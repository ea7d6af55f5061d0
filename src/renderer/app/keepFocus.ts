import type { Patch } from '#shared/patch.ts'
import { activityOf } from '#shared/rules/plan/belonging.ts'
import { focusInSight, isFocusLost } from '#ui/focus.ts'
import type { Line } from '#ui/typingListener.ts'

/** Marks the element of a screen where the focus is at home when nothing else can have it. */
export const homeOfFocus = { 'data-focus-home': '' } as const

/** The line in which everything that is said is typed: the home of a screen, when that is a field. */
export function lineOnScreen(): Line | null {
  return document.querySelector<Line>('input[data-focus-home], textarea[data-focus-home]')
}

/** Puts the focus where it is at home on this screen; does nothing where there is no such place. */
export function focusHome(): void {
  document.querySelector<HTMLElement>('[data-focus-home]')?.focus()
}

/**
 * After a change that took the focused element off the screen: focuses what changed, else the home of the screen.
 * Does nothing while something has the focus.
 */
export function keepFocus(patch: Patch): void {
  if (!isFocusLost()) return
  // What a change is about: the record itself, and the activity that it belongs to.
  const ids = patch.flatMap((change) => [change.id, activityOf(change) ?? change.id])
  if (!ids.some(focusItem)) focusHome()
}

/** Focuses what stands on the screen for a record; false when nothing does. */
function focusItem(id: string): boolean {
  const end = `$="${CSS.escape(id)}"`
  return focusInSight(document.querySelector<HTMLElement>(`[data-drag-item${end}], [data-place${end}]`))
}
