import { describe, expect, test } from 'vitest'
import { asPressedThere, isOfWall, isZoom, signWithoutKey } from './audienceKeys.ts'

const plain = {
  type: 'keyDown',
  key: 'p',
  code: 'KeyP',
  isAutoRepeat: false,
  shift: false,
  control: false,
  alt: false,
  meta: false,
} as const

describe('a key on the wall', () => {
  test('changes the size of what stands there', () => {
    for (const key of ['+', '=', '-', '0']) {
      expect(isZoom({ ...plain, key, control: true })).toBe(true)
      expect(isOfWall({ ...plain, key, control: true }, 'win32')).toBe(false)
      expect(isZoom({ ...plain, key })).toBe(false)
    }
    expect(isOfWall({ ...plain, key: '-', meta: true }, 'win32')).toBe(false)
  })

  test('is about its window when it closes it', () => {
    expect(isOfWall({ ...plain, key: 'F4', alt: true }, 'win32')).toBe(true)
    expect(isOfWall({ ...plain, key: 'w', meta: true }, 'darwin')).toBe(true)
  })

  test('else belongs to the facilitator', () => {
    for (const key of ['p', '+', '0', ' ', 'Enter', 'Escape', 'F2'])
      expect(isOfWall({ ...plain, key }, 'win32')).toBe(false)
    expect(isOfWall({ ...plain, key: 'z', control: true }, 'win32')).toBe(false)
    expect(isOfWall({ ...plain, key: 'z', meta: true }, 'darwin')).toBe(false)
  })

  test('is pressed there, and writes its sign there', () => {
    expect(asPressedThere(plain)).toEqual([
      { type: 'keyDown', keyCode: 'p', modifiers: [] },
      { type: 'char', keyCode: 'p', modifiers: [] },
    ])
    expect(asPressedThere({ ...plain, key: 'P', shift: true })).toEqual([
      { type: 'keyDown', keyCode: 'P', modifiers: ['shift'] },
      { type: 'char', keyCode: 'P', modifiers: ['shift'] },
    ])
    expect(asPressedThere({ ...plain, type: 'keyUp' })).toEqual([{ type: 'keyUp', keyCode: 'p', modifiers: [] }])
  })

  test('stays a held key when it is held', () => {
    const [down] = asPressedThere({ ...plain, key: 'Delete', code: 'Delete', isAutoRepeat: true })
    expect(down).toEqual({ type: 'keyDown', keyCode: 'Delete', modifiers: ['isautorepeat'] })
  })

  test('writes what AltGr and other layouts make of it, without their Ctrl and Alt', () => {
    const at = { ...plain, key: '@', code: 'Digit2', control: true, alt: true }
    expect(asPressedThere(at)).toEqual([
      { type: 'keyDown', keyCode: '@', modifiers: [] },
      { type: 'char', keyCode: '@', modifiers: [] },
    ])
    expect(signWithoutKey(at)).toBeNull()
    expect(signWithoutKey({ ...plain, key: 'é', code: 'Digit2' })).toBe('é')
    expect(signWithoutKey({ ...plain, key: '€', code: 'KeyE', control: true, alt: true })).toBe('€')
    expect(signWithoutKey({ ...plain, type: 'keyUp', key: 'é', code: 'Digit2' })).toBeNull()
    expect(signWithoutKey({ ...plain, key: 'é', code: 'Digit2', control: true })).toBeNull()
  })

  test('writes nothing with Ctrl or Alt, and with Alt is the key of its place', () => {
    expect(asPressedThere({ ...plain, key: 'z', code: 'KeyZ', control: true })).toEqual([
      { type: 'keyDown', keyCode: 'z', modifiers: ['control'] },
    ])
    expect(asPressedThere({ ...plain, key: '&', code: 'Digit1', alt: true })).toEqual([
      { type: 'keyDown', keyCode: '1', modifiers: ['alt'] },
    ])
  })

  test('has the name that Electron knows', () => {
    expect(asPressedThere({ ...plain, key: 'ArrowUp', code: 'ArrowUp' })).toEqual([
      { type: 'keyDown', keyCode: 'Up', modifiers: [] },
    ])
    expect(asPressedThere({ ...plain, key: ' ', code: 'Space' })).toEqual([
      { type: 'keyDown', keyCode: 'Space', modifiers: [] },
      { type: 'char', keyCode: ' ', modifiers: [] },
    ])
  })

  test('says nothing when it only goes along with others', () => {
    for (const key of ['Shift', 'Control', 'AltGraph', 'Dead']) expect(asPressedThere({ ...plain, key })).toEqual([])
  })
})
