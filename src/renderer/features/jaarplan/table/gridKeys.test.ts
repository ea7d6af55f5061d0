import { describe, expect, it } from 'vitest'
import { gridKey, isHeldBack } from './gridKeys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGraph: false }
const press = (key: string, held: Partial<typeof plain> = {}) => gridKey({ ...plain, key, ...held })

describe('a key in the table', () => {
  it.each([
    ['ArrowDown', {}, { kind: 'move', down: 1, right: 0, extends: false }],
    ['ArrowLeft', { shiftKey: true }, { kind: 'move', down: 0, right: -1, extends: true }],
    ['Home', {}, { kind: 'edge', to: 'rowStart', extends: false }],
    ['End', { ctrlKey: true }, { kind: 'edge', to: 'last', extends: false }],
    ['PageUp', {}, { kind: 'page', down: -1, extends: false }],
    ['Tab', { shiftKey: true }, { kind: 'tab', right: -1 }],
    ['Enter', {}, { kind: 'enter' }],
    ['F2', {}, { kind: 'edit' }],
    ['Escape', {}, { kind: 'escape' }],
  ])('%s with %j asks %j', (key, held, asked) => {
    expect(press(key, held)).toEqual(asked)
  })

  it('types when it is a sign, also one of AltGr, one of more units, and the first half of an accent', () => {
    for (const key of ['a', 'É', '5', '=', '👍', 'Dead', 'Process']) expect(press(key)).toEqual({ kind: 'type' })
    expect(press('€', { ctrlKey: true, altKey: true, isAltGraph: true })).toEqual({ kind: 'type' })
  })

  it('copies, cuts and pastes by way of the browser', () => {
    for (const key of ['c', 'x', 'V']) expect(press(key, { ctrlKey: true })).toEqual({ kind: 'clipboard' })
    expect(press('c', { metaKey: true })).toEqual({ kind: 'clipboard' })
  })

  it('does nothing more while it is held, unless it goes through the table', () => {
    const held = (key: string, keys: Partial<typeof plain> = {}) => {
      const asked = press(key, keys)
      return asked && isHeldBack(asked)
    }
    for (const key of ['Enter', 'F2', 'Escape', 'a']) expect([key, held(key)]).toEqual([key, true])
    for (const key of ['x', 'v']) expect([key, held(key, { ctrlKey: true })]).toEqual([key, true])
    for (const key of ['ArrowDown', 'PageUp', 'Tab', 'Home']) expect([key, held(key)]).toEqual([key, false])
    expect(held('ArrowDown', { shiftKey: true })).toBe(false)
  })

  it('is left to others when it is not for the table', () => {
    for (const key of ['Shift', 'Control', 'F5', 'CapsLock', 'Delete', ' ']) expect(press(key)).toBeNull()
    expect(press('b', { altKey: true })).toBeNull()
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('z', { ctrlKey: true, shiftKey: true })).toBeNull()
  })
})
