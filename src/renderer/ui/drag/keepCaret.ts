/** dnd-kit goes on clearing the selection of the page for 50 ms after a drag; this outlasts it. */
const outlasts = 100

/**
 * Lets a field that gets the focus right after a drop keep its caret. Clearing the selection takes it away: the field
 * then has the focus, but what is typed in it goes nowhere.
 */
export function keepCaret(): void {
  const keep = (event: Event) => event.stopImmediatePropagation()
  // On the window, in the capture phase: before the listener of dnd-kit, which is on the document.
  window.addEventListener('selectionchange', keep, { capture: true })
  setTimeout(() => window.removeEventListener('selectionchange', keep, { capture: true }), outlasts)
}
