/** The part of a keyboard event that says which key it is. */
export type Key = {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What a key does with the audience window; null when it does nothing. While somebody types only with Alt. */
export function audienceKey(pressed: Key, isTyping: boolean): 'toggleFreeze' | 'toggleBlack' | null {
  if (pressed.ctrlKey || pressed.metaKey || (isTyping && !pressed.altKey)) return null
  // With Alt a Mac types another sign, so there the place of the key counts.
  const key = pressed.altKey ? pressed.code : pressed.key.toLowerCase()
  if (key === 'b' || key === 'KeyB') return 'toggleFreeze'
  return key === '.' || key === 'Period' ? 'toggleBlack' : null
}
