import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSign, isWalking, meaningOf, type Place, type Pressed, quick } from './typing.ts'

const still: Omit<Pressed, 'key'> = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  keyCode: 0,
  isAltGraph: false,
}
const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ ...still, key, ...held })

const elsewhere: Place = {
  kind: 'elsewhere',
  isLine: false,
  letters: '',
  signs: '',
  reached: 'pointer',
  hasLine: true,
  sinceTyped: Number.POSITIVE_INFINITY,
}
const clickedCard: Place = { ...elsewhere, letters: 'pcmsv?b.', signs: '+=-' }
const reachedCard: Place = { ...clickedCard, reached: 'keyboard' }
const clickedButton = elsewhere
const reachedButton: Place = { ...elsewhere, reached: 'keyboard' }
const field: Place = { ...elsewhere, kind: 'field' }

describe('after a click', () => {
  test.each(['p', 'P', 'x', '0', '+', '-', ' ', '.', '?', 'é', '@', '€', '🎓', 'Dead'])(
    '%s goes to the line',
    (key) => {
      expect(meaningOf(press(key), clickedCard)).toBe('type')
      expect(meaningOf(press(key), clickedButton)).toBe('type')
    },
  )

  test('keys that write nothing are those of what was clicked', () => {
    for (const key of ['Delete', 'Enter', 'F2', 'ArrowUp', 'ContextMenu', 'Tab']) {
      expect(meaningOf(press(key), clickedCard)).toBe('pass')
    }
  })

  test('a menu makes way for a sentence', () => {
    expect(meaningOf(press('n'), { ...elsewhere, kind: 'list' })).toBe('type')
    expect(meaningOf(press(' '), { ...elsewhere, kind: 'list' })).toBe('type')
  })
})

describe('on what was reached by keyboard', () => {
  test('a letter that is a command waits for a second one, and another letter is typing', () => {
    expect(meaningOf(press('p'), reachedCard)).toBe('wait')
    expect(meaningOf(press('P', { shiftKey: true }), reachedCard)).toBe('wait')
    expect(meaningOf(press('b'), reachedCard)).toBe('wait')
    expect(meaningOf(press('x'), reachedCard)).toBe('type')
  })

  test('plus and minus do not wait', () => {
    for (const key of ['+', '=', '-']) expect(meaningOf(press(key), reachedCard)).toBe('pass')
  })

  test('a letter soon after another is typing', () => {
    const soon = { ...reachedCard, sinceTyped: quick - 1 }
    for (const key of ['p', '+', ' ']) expect(meaningOf(press(key), soon)).toBe('type')
    expect(meaningOf(press('p'), { ...reachedCard, sinceTyped: quick })).toBe('wait')
  })

  test('Space is that of the button or the card, and a letter is typing on a button', () => {
    expect(meaningOf(press(' '), reachedButton)).toBe('pass')
    expect(meaningOf(press(' '), reachedCard)).toBe('pass')
    expect(meaningOf(press('p'), reachedButton)).toBe('type')
  })

  test('letters find something in a menu, however quick they are', () => {
    const menu = { ...reachedButton, kind: 'list' } as const
    for (const key of ['n', ' ']) {
      expect(meaningOf(press(key), menu)).toBe('pass')
      expect(meaningOf(press(key), { ...menu, sinceTyped: 30 })).toBe('pass')
    }
  })
})

describe('where there is no line', () => {
  const without = { hasLine: false } as const
  test('nothing that does something happens after a click', () => {
    for (const key of ['p', 'b', '.', '+']) {
      expect(meaningOf(press(key), { ...clickedCard, ...without })).toBe('nothing')
    }
  })

  test('a space between two words and Enter after them press nothing; one by itself does', () => {
    for (const key of [' ', 'Enter']) {
      for (const place of [clickedButton, reachedButton]) {
        expect(meaningOf(press(key), { ...place, ...without, sinceTyped: 300 })).toBe('nothing')
        expect(meaningOf(press(key), { ...place, ...without, sinceTyped: 900 })).toBe('pass')
      }
    }
  })

  test('a command still works on what was reached by keyboard, after its wait', () => {
    expect(meaningOf(press('m'), { ...reachedCard, ...without })).toBe('wait')
    expect(meaningOf(press('m'), { ...reachedCard, ...without, sinceTyped: 60 })).toBe('nothing')
  })

  test('a space between two words chooses nothing in a list that was clicked', () => {
    const list = { ...clickedButton, ...without, kind: 'list' } as const
    expect(meaningOf(press(' '), { ...list, sinceTyped: 60 })).toBe('nothing')
    expect(meaningOf(press('Enter'), { ...list, sinceTyped: 60 })).toBe('pass')
    expect(meaningOf(press(' '), { ...list, sinceTyped: 5000 })).toBe('pass')
  })

  test('letters find something in a list that was clicked', () => {
    for (const key of ['m', 'Enter']) {
      expect(meaningOf(press(key), { ...clickedButton, ...without, kind: 'list', sinceTyped: 30 })).toBe('pass')
    }
  })

  test('Escape leads nowhere', () => {
    expect(meaningOf(press('Escape'), { ...elsewhere, ...without })).toBe('pass')
  })
})

describe('what is not typed on the line', () => {
  test('a field, a table and a part with letters of its own keep all their keys', () => {
    for (const kind of ['field', 'table', 'own'] as const) {
      for (const key of ['p', ' ', '0', 'Enter', 'Escape']) {
        expect(meaningOf(press(key), { ...clickedCard, kind })).toBe('pass')
      }
    }
  })

  test('Ctrl, Cmd, Alt and Option make commands; AltGr makes a sign', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(meaningOf(press('a', held), clickedCard)).toBe('pass')
    }
    expect(meaningOf(press('€', { ctrlKey: true, altKey: true, isAltGraph: true }), clickedCard)).toBe('type')
    expect(meaningOf(press('@', { isAltGraph: true }), clickedCard)).toBe('type')
  })

  test('Escape leads to the line from everything that has no Escape of its own', () => {
    expect(meaningOf(press('Escape'), clickedButton)).toBe('home')
    expect(meaningOf(press('Escape'), reachedButton)).toBe('home')
    expect(meaningOf(press('Escape'), reachedCard)).toBe('pass')
    expect(meaningOf(press('Escape'), { ...elsewhere, kind: 'list' })).toBe('pass')
  })
})

describe('an input method at work', () => {
  test('is left alone in a field: no Enter, letter or arrow is heard', () => {
    for (const key of ['Enter', 'a', 'Escape', 'ArrowUp', 'Process']) {
      expect(meaningOf(press(key, { isComposing: true }), field)).toBe('hide')
      expect(meaningOf(press(key, { keyCode: 229 }), field)).toBe('hide')
    }
  })

  test('begins in the line after a click, and in a cell of the table', () => {
    expect(meaningOf(press('Process', { keyCode: 229 }), clickedCard)).toBe('type')
    expect(meaningOf(press('Process', { keyCode: 229 }), { ...elsewhere, kind: 'table' })).toBe('pass')
  })
})

describe('a held key', () => {
  const held = { repeat: true } as const
  const anyKey = fc.oneof(
    fc.constantFrom(
      'Delete',
      'Backspace',
      'Enter',
      ' ',
      'p',
      '+',
      '-',
      '0',
      'z',
      'a',
      'v',
      'Escape',
      'F2',
      'ArrowUp',
      'Tab',
    ),
    fc.string({ minLength: 1, maxLength: 1 }),
  )
  const anyPlace: fc.Arbitrary<Place> = fc.record({
    kind: fc.constantFrom('field', 'table', 'list', 'own', 'elsewhere'),
    isLine: fc.boolean(),
    letters: fc.constantFrom('', 'pcmsv?', 'n', 'b.'),
    signs: fc.constantFrom('', '+=-'),
    reached: fc.constantFrom('pointer', 'keyboard'),
    hasLine: fc.boolean(),
    sinceTyped: fc.integer({ min: 0, max: 2000 }),
  })

  test('does nothing outside a field and the table, unless it walks', () => {
    fc.assert(
      fc.property(anyKey, anyPlace, (key, place) => {
        fc.pre(place.kind !== 'field' && place.kind !== 'table')
        expect(meaningOf(press(key, held), place)).toBe(isWalking(key) ? 'pass' : 'nothing')
      }),
    )
  })

  test('wipes no cells, and sends no line twice', () => {
    expect(meaningOf(press('Delete', held), { ...elsewhere, kind: 'table' })).toBe('nothing')
    expect(meaningOf(press('ArrowDown', held), { ...elsewhere, kind: 'table' })).toBe('pass')
    expect(meaningOf(press('Enter', held), { ...field, isLine: true })).toBe('nothing')
    expect(meaningOf(press('a', held), { ...field, isLine: true })).toBe('pass')
  })

  test('makes letters larger step by step', () => {
    expect(meaningOf(press('+', { ...held, ctrlKey: true }), clickedCard)).toBe('pass')
  })

  test('or not: every sign arrives on a screen with a line, or belongs to who asked for it by keyboard', () => {
    fc.assert(
      fc.property(anyKey, anyPlace, (key, place) => {
        const pressed = press(key)
        fc.pre(isSign(pressed) && place.hasLine && place.kind === 'elsewhere')
        const meaning = meaningOf(pressed, place)
        if (place.reached === 'pointer' || place.sinceTyped < quick) expect(meaning).toBe('type')
        else expect(['type', 'wait', 'pass']).toContain(meaning)
      }),
    )
  })
})
