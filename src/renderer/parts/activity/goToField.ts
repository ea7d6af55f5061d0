import type { PanelField } from './fields.ts'

const typed = 'input:not([type=radio]):not([type=hidden]), input:checked, textarea'

/** Brings a field of the panel in sight and puts the focus on the first thing in it that can be filled in or pressed. */
export function goToField(panel: HTMLElement, field: PanelField): void {
  const group = panel.querySelector(`[data-field="${field}"]`)
  if (!group) return
  group.scrollIntoView({ block: 'center' })
  const target = group.querySelector<HTMLElement>(typed) ?? group.querySelector('button')
  target?.focus({ preventScroll: true })
  // Who came by mouse sees no ring around a button: the ground of the field shows where this is, till it is left.
  group.setAttribute('data-arrived', '')
  group.addEventListener('focusout', () => group.removeAttribute('data-arrived'), { once: true })
}
