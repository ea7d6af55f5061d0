import type { FocusEvent } from 'react'

/** A list of cards is one tab stop: the focus goes on to its first card, and Shift+Tab from a card leaves the list. */
export function passFocusOn({ target, currentTarget }: FocusEvent<HTMLUListElement>) {
  currentTarget.tabIndex = -1
  if (target === currentTarget) currentTarget.querySelector<HTMLElement>('[data-drag-item]')?.focus()
}

/** Once the focus has left, the list is a tab stop again. */
export function takeTabStopBack({ currentTarget }: FocusEvent<HTMLUListElement>) {
  currentTarget.tabIndex = 0
}
