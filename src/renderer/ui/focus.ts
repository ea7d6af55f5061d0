/** Whether nothing has the focus: what had it has just left the screen. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Whether somebody is in a field: what one types is not taken away by what an answer does. */
export function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea') === true
}

/** Gives an element the focus and brings it just in sight; false when there is none. */
export function focusInSight(element: HTMLElement | null | undefined): boolean {
  if (!element) return false
  // A browser that scrolls to the focus by itself brings it to the middle, and moves more than is needed.
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return true
}

/** Whether something gets the focus, or got it from the program, while a keyboard is used; a press is told by itself. */
export function isReachedByKeyboard({ target, currentTarget }: Pick<FocusEvent, 'target' | 'currentTarget'>): boolean {
  return target === currentTarget && target instanceof Element && target.matches(':focus-visible')
}

/** Gives an element the focus when nothing has it, without scrolling. */
export function focusWhenLost(element: HTMLElement | null): void {
  if (isFocusLost()) element?.focus({ preventScroll: true })
}
