/** How the focus came where it is: by a pointer, or by a key that walks. */
export type Reached = 'pointer' | 'keyboard'

/** What a keyboard event says of a key. `code` is left out on purpose: a letter is what the layout makes of it. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'keyCode'
> & { readonly isAltGraph: boolean }

/** Where a key arrives. */
export type Place = {
  /** A field for text, a table whose cells take keys, a list or menu, a part that has its letters for itself, or else. */
  readonly kind: 'field' | 'table' | 'list' | 'own' | 'elsewhere'
  /** Whether Enter ends what is typed in this field. */
  readonly isLine: boolean
  /** The signs that are commands here once two of them do not follow each other. */
  readonly letters: string
  /** The signs that are commands here at once. */
  readonly signs: string
  readonly reached: Reached
  /** Whether the screen has a line for what is typed, that nothing lies over. */
  readonly hasLine: boolean
  /** How long ago a sign was typed, in milliseconds. */
  readonly sinceTyped: number
}

/**
 * What becomes of a key: it goes its own way, goes to the line, waits for a second letter, leads to the line, is kept from
 * who listens because an input method is at work, or does nothing.
 */
export type Meaning = 'pass' | 'type' | 'wait' | 'home' | 'hide' | 'nothing'

/** Letters that follow each other within this many milliseconds are a sentence. */
export const quick = 200
/** Two words follow each other within this many milliseconds. */
const pause = 800

const walking: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['Tab', 'Home', 'End', 'PageUp', 'PageDown', 'F6'],
])

/** Whether a key walks over the screen; only such keys, and what is typed, repeat while they are held. */
export function isWalking(key: string): boolean {
  return walking.has(key)
}

/** Whether a key writes a sign, or begins one: a dead key. AltGr and Option make signs; Alt and Ctrl make commands. */
export function isSign({ key, ctrlKey, metaKey, altKey, isAltGraph }: Pressed): boolean {
  if (metaKey || ((ctrlKey || altKey) && !isAltGraph)) return false
  return key === 'Dead' || [...key].length === 1
}

/** Whether an input method is at work on a key. */
function isComposed({ isComposing, keyCode }: Pressed): boolean {
  return isComposing || keyCode === 229
}

/** Decides what becomes of a key. */
export function meaningOf(pressed: Pressed, place: Place): Meaning {
  const { kind, reached, hasLine } = place
  if (isComposed(pressed)) return kind === 'table' ? 'pass' : kind === 'elsewhere' && hasLine ? 'type' : 'hide'
  if (pressed.repeat && !mayRepeat(pressed, place)) return 'nothing'
  if (kind === 'field' || kind === 'table' || kind === 'own') return 'pass'
  if (pressed.key === 'Escape') return kind === 'elsewhere' && hasLine && place.letters === '' ? 'home' : 'pass'
  const key = pressed.key.toLowerCase()
  // A list looks for what is typed in it; a space between two words chooses nothing in one that was clicked.
  if (kind === 'list' && reached === 'keyboard') return 'pass'
  if (kind === 'list' && !hasLine) return key === ' ' && place.sinceTyped < pause ? 'nothing' : 'pass'

  const isPress = key === ' ' || key === 'enter'
  // A space between two words, or the end of a sentence, presses nothing.
  if (isPress && !hasLine) return place.sinceTyped < pause ? 'nothing' : 'pass'
  if (!isSign(pressed)) return 'pass'
  const isReached = reached === 'keyboard' && place.sinceTyped >= quick
  if (isReached && (isPress || place.signs.includes(key))) return 'pass'
  if (isReached && place.letters.includes(key)) return 'wait'
  if (hasLine) return 'type'
  return place.letters.includes(key) || place.signs.includes(key) ? 'nothing' : 'pass'
}

function mayRepeat(pressed: Pressed, { kind, isLine }: Place): boolean {
  const { key, ctrlKey, metaKey } = pressed
  if (isWalking(key)) return true
  // The size of the letters.
  if ((ctrlKey || metaKey) && ['+', '=', '-', '_'].includes(key)) return true
  if (kind === 'field') return !(key === 'Enter' && isLine)
  return kind === 'table' && key !== 'Delete' && key !== 'Backspace'
}
