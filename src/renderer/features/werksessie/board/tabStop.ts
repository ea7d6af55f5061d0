import type { FocusEvent } from 'react'
import { isReachedByKeyboard } from '#ui/focus.ts'

/**
 * A list of cards is one tab stop: the focus goes on to its first card, and Shift+Tab from a card leaves the list. A press
 * on an empty spot is about no card.
 */
export function passFocusOn({ target, currentTarget }: FocusEvent<HTMLUListElement>) {
  currentTarget.tabIndex = -1
  if (isReachedByKeyboard({ target, currentTarget }))
    currentTarget.querySelector<HTMLElement>('[data-drag-item]')?.focus()
}

/** Once the focus has left, the list is a tab stop again. */
export function takeTabStopBack({ currentTarget }: FocusEvent<HTMLUListElement>) {
  currentTarget.tabIndex = 0
}
