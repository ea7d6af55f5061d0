import { describe, expect, it } from 'vitest'
import { askedBy, isResting, noRest } from './reviewKeys.ts'

function press(key: string, held: Partial<Parameters<typeof askedBy>[0]> = {}) {
  return askedBy({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held })
}

describe('the keys of werksessie 2', () => {
  it.each([
    ['a', 'agreed'],
    ['W', 'changed'],
    ['v', 'dropped'],
    ['L', 'later'],
  ])('%s decides %s', (key, outcome) => {
    expect(press(key)).toEqual({ kind: 'decide', outcome })
  })

  it('step back and forward, also when held down', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'step', by: -1 })
    expect(press('PageUp')).toEqual({ kind: 'step', by: -1 })
    expect(press('ArrowRight', { repeat: true })).toEqual({ kind: 'step', by: 1 })
    expect(press('PageDown')).toEqual({ kind: 'step', by: 1 })
  })

  it('never decide twice because a key was held down', () => {
    expect(press('a', { repeat: true })).toBeNull()
  })

  it('rest just after the wall moved on by itself, and as long as the key that did it is down', () => {
    expect(isResting(noRest, 0)).toBe(false)
    const moved = { movedAt: 1000, held: null }
    // A press from before the move waited for the screen; it too was meant for what stood there.
    for (const at of [990, 1000, 1150, 1499]) expect(isResting(moved, at)).toBe(true)
    expect(isResting(moved, 1500)).toBe(false)
    expect(isResting({ movedAt: 1000, held: 'KeyV' }, 9000)).toBe(true)
  })

  it('leave what belongs to the system and to the app alone', () => {
    expect(press('a', { ctrlKey: true })).toBeNull()
    expect(press('w', { metaKey: true })).toBeNull()
    expect(press('ArrowLeft', { altKey: true })).toBeNull()
    expect(press('q')).toBeNull()
    expect(press('Tab')).toBeNull()
  })

  it('reach the remark and the list of keys', () => {
    expect(press('r')).toEqual({ kind: 'remark' })
    expect(press('?')).toEqual({ kind: 'help' })
  })
})
