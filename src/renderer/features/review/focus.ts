/** Gives an element the focus when nothing has it: what had it has just left the screen. */
export function keepFocus(element: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body) {
    element?.focus({ preventScroll: true })
  }
}
