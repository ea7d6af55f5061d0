import type { KeyHelp } from '#ui/action.ts'

/** The part of a keyboard event that says which key it is. */
export type Key = {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What the keys of the second screen do, in words. */
export const stageKeyHelp: readonly KeyHelp[] = [
  { keys: 'B', text: 'audience.keys.freeze' },
  { keys: '.', text: 'audience.keys.black' },
  { keys: 'Alt+PageDown/PageUp', text: 'audience.keys.turn' },
  { keys: 'Ctrl+ +/−', text: 'audience.keys.zoom' },
]

/** The signs that are commands for the second screen, in the whole window. */
export const letters = 'b.'

/** What a key does with the audience window; null when it does nothing. While somebody types only with Alt. */
export function audienceKey(pressed: Key, isTyping: boolean): 'toggleFreeze' | 'toggleBlack' | null {
  if (pressed.ctrlKey || pressed.metaKey || (isTyping && !pressed.altKey)) return null
  // With Alt a Mac types another sign, so there the place of the key counts.
  const key = pressed.altKey ? pressed.code : pressed.key.toLowerCase()
  if (key === 'b' || key === 'KeyB') return 'toggleFreeze'
  return key === '.' || key === 'Period' ? 'toggleBlack' : null
}

/** Which way a key turns the pages of the wall; null when it does not. */
export function pageKey({ key, altKey, ctrlKey, metaKey }: Omit<Key, 'code'>): 'next' | 'previous' | null {
  if (!altKey || ctrlKey || metaKey) return null
  return key === 'PageDown' ? 'next' : key === 'PageUp' ? 'previous' : null
}
