import type { Input, KeyboardInputEvent } from 'electron'

/** The keys that Electron knows by another name than a page does. */
const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
}

const modifierKeys: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead'])
const zoomKeys: ReadonlySet<string> = new Set(['+', '=', '-', '_', '0'])
/** What the system does with a window itself: closes, hides or quits it. */
const systemKeys: ReadonlySet<string> = new Set(['q', 'w', 'm', 'h'])

type Key = Pick<Input, 'type' | 'key' | 'code' | 'isAutoRepeat' | 'shift' | 'control' | 'alt' | 'meta'>

/** Whether a key that was pressed on the wall changes the size of what stands there. */
export function isZoom({ key, control, alt, meta }: Pick<Key, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  return (control || meta) && !alt && zoomKeys.has(key)
}

/** Whether a key that was pressed on the wall is about its window. */
export function isOfWall({ key, alt, meta, control }: Key, platform: NodeJS.Platform): boolean {
  if (isZoom({ key, alt, meta, control })) return false
  if (platform === 'darwin') return meta && systemKeys.has(key.toLowerCase())
  return meta || (alt && key === 'F4')
}

/**
 * A key that was pressed on the wall, as the facilitator's window gets it: what was pressed, and the sign that it writes.
 * Empty for a key that says nothing by itself.
 */
export function asPressedThere(input: Key): readonly KeyboardInputEvent[] {
  const { type, key, code, isAutoRepeat, shift, control, alt, meta } = input
  if (modifierKeys.has(key)) return []
  const isSign = writes(input)
  const held = isSign
    ? ([] as const)
    : [...(control ? ['control' as const] : []), ...(alt ? ['alt' as const] : []), ...(meta ? ['meta' as const] : [])]
  const modifiers = [...held, ...(shift ? ['shift' as const] : []), ...(isAutoRepeat ? ['isautorepeat' as const] : [])]
  // With Alt it is the place of the key that counts.
  const place = alt && !isSign ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? (code === 'Period' ? '.' : key)) : key
  const keyCode = names[key] ?? place
  if (type === 'keyUp') return [{ type: 'keyUp', keyCode, modifiers }]
  const down = { type: 'keyDown', keyCode, modifiers } as const
  if (isSign) return [down, { type: 'char', keyCode: key, modifiers }]
  return key === 'Enter' ? [down, { type: 'char', keyCode: 'Enter', modifiers }] : [down]
}

/** The sign that a key writes when Electron cannot press it: it has the keys of an American keyboard alone. Else null. */
export function signWithoutKey(input: Key): string | null {
  return input.type === 'keyDown' && writes(input) && !/^[ -~]$/.test(input.key) ? input.key : null
}

function writes({ key, code, control, alt, meta }: Key): boolean {
  if ([...key].length !== 1 || meta) return false
  // On some systems AltGr, with which a sign is typed, is told as Ctrl and Alt together.
  return control === alt && (!alt || !isPlaceOf(key, code))
}

function isPlaceOf(key: string, code: string): boolean {
  return code === `Key${key.toUpperCase()}` || code === `Digit${key}`
}
