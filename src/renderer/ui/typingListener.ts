import { isSign, isWalking, meaningOf, type Place, type Pressed, quick, type Reached } from './typing.ts'

/** The field in which everything that is said is typed. */
export type Line = HTMLInputElement | HTMLTextAreaElement

/** Marks a part of the screen where letters are commands, whatever was clicked. */
export const ownKeys = { 'data-own-keys': '' } as const

/** Marks what lies over the whole screen. */
export const overAll = { 'data-over-all': '' } as const

/** Says which letters are commands on an element and in it, one by one, and which signs are so at once. */
export function commandsHere(letters: string, signs = ''): { readonly 'data-letters': string; 'data-signs': string } {
  return { 'data-letters': letters, 'data-signs': signs }
}

const notText = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']
const field = `input${notText.map((type) => `:not([type="${type}"])`).join('')}, textarea, select, [contenteditable="true"], [role="spinbutton"]`
const list = '[role="menu"], [role="listbox"]'
/** A line under something that closes can have the focus as soon as that is gone; this many frames are enough for it. */
const patience = 60

/**
 * Sees every key of the window before anything else does, and lets what is typed arrive: outside a field it goes to the
 * line of the screen, whatever was clicked. `lineOf` gives that line, if the screen has one. Returns how to type a sign that
 * no keyboard of this window gave.
 */
export function installTyping(lineOf: () => Line | null): (sign: string) => void {
  let reached: Reached = 'pointer'
  let typedAt = Number.NEGATIVE_INFINITY
  let held: { readonly copy: KeyboardEvent; readonly target: EventTarget; readonly timer: number } | null = null
  let unsaid = ''
  /** Keys that have been judged already. */
  const judged = new WeakSet<Event>()

  const copyOf = (event: KeyboardEvent) => {
    const copy = new KeyboardEvent(event.type, event)
    judged.add(copy)
    return copy
  }
  /** Takes what waits for a second letter. */
  const takeHeld = () => {
    const taken = held
    if (taken) clearTimeout(taken.timer)
    held = null
    return taken
  }
  /** Nothing came after it: it was a command. */
  const command = () => {
    const taken = takeHeld()
    if (!taken) return
    if (taken.target === document.activeElement) taken.target.dispatchEvent(taken.copy)
    else say(taken.copy.key)
  }
  /** Puts signs in the line, as soon as the line can have the focus. */
  const say = (signs: string) => {
    const isWaiting = unsaid !== ''
    unsaid += signs
    if (!isWaiting) sayAll(patience)
  }
  const sayAll = (frames: number) => {
    const line = lineOf()
    line?.focus({ preventScroll: true })
    if (line && document.activeElement !== line && frames > 0) {
      requestAnimationFrame(() => sayAll(frames - 1))
      return
    }
    const signs = unsaid
    unsaid = ''
    if (line) insert(line, signs)
  }
  const type = (event: KeyboardEvent) => {
    event.stopImmediatePropagation()
    const first = takeHeld()
    const isOpen = closeWhatIsOpen(reached)
    if (first) say(first.copy.key)
    const line = lineOf()
    if (!isOpen && unsaid === '') line?.focus({ preventScroll: true })
    if (line && line === document.activeElement && unsaid === '' && event.isTrusted) {
      // The browser writes the sign where the focus is now, unless the key means something in the line.
      if (!line.dispatchEvent(copyOf(event))) event.preventDefault()
      return
    }
    event.preventDefault()
    if ([...event.key].length === 1) say(event.key)
  }

  const onKey = (event: KeyboardEvent) => {
    if (judged.has(event)) return
    const pressed = pressedIn(event)
    const place = { ...placeOf(event.target, lineOf() !== null), reached, sinceTyped: event.timeStamp - typedAt }
    const meaning = meaningOf(pressed, place)
    const isLetter = isSign(pressed) && !place.signs.includes(event.key)
    const isCommand = meaning === 'wait' || place.kind === 'own' || (meaning === 'pass' && event.key === ' ')
    if (isWalking(event.key)) {
      reached = 'keyboard'
      typedAt = Number.NEGATIVE_INFINITY
    } else if (isLetter && !isCommand && !event.repeat) typedAt = event.timeStamp
    // Enter, Escape and such end a sentence.
    else if (!isLetter && !isModifier(event.key)) typedAt = Number.NEGATIVE_INFINITY
    // A second letter makes a sentence of two; any other key comes after the command.
    if (held && !event.repeat && !isModifier(event.key)) {
      if (isLetter) {
        typedAt = event.timeStamp
        if (place.hasLine) return type(event)
        takeHeld()
        return stop(event)
      }
      command()
    }
    switch (meaning) {
      case 'pass':
        return
      case 'hide':
        return event.stopImmediatePropagation()
      case 'home':
        return lineOf()?.focus()
      case 'nothing':
        return stop(event)
      case 'type':
        return type(event)
      case 'wait': {
        const timer = window.setTimeout(command, quick)
        held = { copy: copyOf(event), target: event.target ?? document.body, timer }
        return stop(event)
      }
    }
  }
  const onPointer = () => {
    command()
    reached = 'pointer'
  }
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('pointerdown', onPointer, { capture: true })
  return (sign) => {
    const at = document.activeElement ?? document.body
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) insert(at, sign)
    else at.dispatchEvent(new KeyboardEvent('keydown', { key: sign, bubbles: true, cancelable: true }))
  }
}

function pressedIn(event: KeyboardEvent): Pressed {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, keyCode } = event
  const isAltGraph = event.getModifierState('AltGraph')
  return { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, keyCode, isAltGraph }
}

function placeOf(target: EventTarget | null, hasLine: boolean): Omit<Place, 'reached' | 'sinceTyped'> {
  const element = target instanceof Element ? target : document.body
  const marked = (name: string) => {
    const all: string[] = []
    for (let at = element.closest(`[${name}]`); at; at = at.parentElement?.closest(`[${name}]`) ?? null) {
      all.push(at.getAttribute(name) ?? '')
    }
    return all.join('')
  }
  return {
    kind: kindOf(element),
    isLine: element.matches('input, [data-focus-home]'),
    letters: marked('data-letters'),
    signs: marked('data-signs'),
    hasLine: hasLine && document.querySelector('[data-over-all]') === null,
  }
}

function kindOf(element: Element): Place['kind'] {
  if (element.closest(field)) return 'field'
  if (element.closest('[role="grid"]')) return 'table'
  if (element.closest(list)) return 'list'
  const isUnder = element.closest('[data-over-all]') === null
  return isUnder && document.querySelector('[data-own-keys]') ? 'own' : 'elsewhere'
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key)
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Closes a menu or list that has the focus, and puts back what was lifted; whether there was any. */
function closeWhatIsOpen(reached: Reached): boolean {
  const at = document.activeElement
  const isOpen = at?.closest(`${list}, [role="dialog"]`) !== null
  const isLifted = reached === 'keyboard' && document.querySelector('[data-dragging]') !== null
  if (!at || !(isOpen || isLifted)) return false
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }))
  return true
}

/** Writes in a field as typing does. */
function insert(line: Line, signs: string): void {
  const end = line.value.length
  line.setRangeText(signs, line.selectionStart ?? end, line.selectionEnd ?? end, 'end')
  line.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: signs }))
}
