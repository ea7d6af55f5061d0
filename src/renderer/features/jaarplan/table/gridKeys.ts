/** What a key asks of the grid. */
export type GridKey =
  | { readonly kind: 'move'; readonly down: number; readonly right: number; readonly extends: boolean }
  | { readonly kind: 'edge'; readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last'; readonly extends: boolean }
  | { readonly kind: 'page'; readonly down: 1 | -1; readonly extends: boolean }
  | { readonly kind: 'tab'; readonly right: 1 | -1 }
  | { readonly kind: 'clipboard' | 'type' | 'edit' | 'enter' | 'escape' }

/** A key as it was pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  /** Whether AltGr is held, with which some keyboards type an ordinary sign. */
  readonly isAltGraph: boolean
}

/** Whether a key does nothing for as long as it is held: only going through the table repeats. */
export function isHeldBack(asked: GridKey): boolean {
  switch (asked.kind) {
    case 'move':
    case 'page':
    case 'edge':
    case 'tab':
      return false
    default:
      return true
  }
}

const steps = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

function isStep(key: string): key is keyof typeof steps {
  return key in steps
}

/**
 * What a pressed key asks of a grid in which nothing is being typed, apart from what it does to cells (`gridActions`); null
 * when it asks nothing.
 */
export function gridKey({ key, ctrlKey, metaKey, altKey, shiftKey, isAltGraph }: Pressed): GridKey | null {
  if (altKey && !isAltGraph) return null
  if ((ctrlKey || metaKey) && !isAltGraph) return withControl(key, shiftKey)
  if (isStep(key)) return { kind: 'move', down: steps[key][0], right: steps[key][1], extends: shiftKey }
  switch (key) {
    case 'Home':
      return { kind: 'edge', to: 'rowStart', extends: shiftKey }
    case 'End':
      return { kind: 'edge', to: 'rowEnd', extends: shiftKey }
    case 'PageDown':
      return { kind: 'page', down: 1, extends: shiftKey }
    case 'PageUp':
      return { kind: 'page', down: -1, extends: shiftKey }
    case 'Tab':
      return { kind: 'tab', right: shiftKey ? -1 : 1 }
    case 'Enter':
      return { kind: 'enter' }
    case 'F2':
      return { kind: 'edit' }
    case 'Escape':
      return { kind: 'escape' }
    // It chooses a row, and begins no text.
    case ' ':
      return null
    // The first half of a letter with an accent, or of a sign that is put together from keys.
    case 'Dead':
    case 'Process':
      return { kind: 'type' }
    default:
      return [...key].length === 1 ? { kind: 'type' } : null
  }
}

function withControl(key: string, extendsToo: boolean): GridKey | null {
  switch (key) {
    case 'Home':
      return { kind: 'edge', to: 'first', extends: extendsToo }
    case 'End':
      return { kind: 'edge', to: 'last', extends: extendsToo }
    case 'ArrowUp':
    case 'ArrowDown':
      return { kind: 'move', down: key === 'ArrowUp' ? -Infinity : Infinity, right: 0, extends: extendsToo }
    case 'ArrowLeft':
    case 'ArrowRight':
      return { kind: 'edge', to: key === 'ArrowLeft' ? 'rowStart' : 'rowEnd', extends: extendsToo }
    default:
      break
  }
  if (extendsToo) return null
  switch (key.toLowerCase()) {
    case 'c':
    case 'x':
    case 'v':
      return { kind: 'clipboard' }
    default:
      return null
  }
}
