import type { Patch } from '#shared/patch.ts'

/** Marks the element of a screen where the focus is at home when nothing else can have it. */
export const focusHome = { 'data-focus-home': '' } as const

/**
 * After a change that took the focused element off the screen: focuses what changed, else the home of the screen.
 * Does nothing while something has the focus.
 */
export function keepFocus(patch: Patch): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  for (const id of patch.flatMap(idsIn)) {
    const end = `$="${CSS.escape(id)}"`
    const item = document.querySelector<HTMLElement>(`[data-drag-item${end}], [data-place${end}]`)
    if (!item) continue
    item.focus({ preventScroll: true })
    item.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return
  }
  document.querySelector<HTMLElement>('[data-focus-home]')?.focus()
}

/** What a change is about: the record itself, and the activity that it belongs to. */
function idsIn({ id, before, after }: Patch[number]): readonly string[] {
  const record = after ?? before
  return record && 'activityId' in record ? [id, record.activityId] : [id]
}
