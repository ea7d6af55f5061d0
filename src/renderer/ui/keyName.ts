/** The part of a keyboard event that says which key it is, and what is held along with it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The name of a pressed key: 'p', '?', 'Delete', 'Shift+F10', 'Ctrl+a', 'Alt+p'. A letter is small, a sign is itself
 * whatever was held to type it, and Cmd counts as Ctrl. With Alt a Mac types another sign, so there the place counts.
 */
export function keyName({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const place = altKey ? /^(?:Key|Digit)(.)$/.exec(code)?.[1] : undefined
  const name = key === ' ' ? 'Space' : [...(place ?? key)].length === 1 ? (place ?? key).toLowerCase() : key
  const isNamed = name.length > 1
  const held = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && isNamed && 'Shift'].filter(Boolean)
  return [...held, name].join('+')
}

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' } as const

/** A name of a key as it stands on the keyboard: 'P', 'Shift+F10', 'Ctrl+A', 'Alt+←'. */
export function shownKey(name: string): string {
  const key = Object.entries(arrows).reduce((shown, [arrow, sign]) => shown.replace(arrow, sign), name)
  return key.replace(/(?<=^|\+)\p{Ll}$/u, (letter) => letter.toUpperCase()).replace(/^-$/, '−')
}
