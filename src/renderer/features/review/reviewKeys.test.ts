import { describe, expect, it, test } from 'vitest'
import { keysInWords } from '#parts/keys/keysInWords.ts'
import { translator } from '#shared/i18n.ts'
import handleiding from '../../../../docs/handleiding.md?raw'
import { askedBy, isResting, letters, noRest, reviewKeyHelp } from './reviewKeys.ts'

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

  it('add something with Ctrl+Enter, once', () => {
    expect(press('Enter', { ctrlKey: true })).toEqual({ kind: 'add' })
    expect(press('Enter', { metaKey: true })).toEqual({ kind: 'add' })
    expect(press('Enter', { ctrlKey: true, repeat: true })).toBeNull()
    expect(press('Enter')).toBeNull()
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
    for (const key of ['/', 'f']) expect(press(key, { ctrlKey: key === 'f' })).toEqual({ kind: 'find' })
    expect(['o', 'k', 'm', 's'].map((key) => press(key)?.kind)).toEqual(['overview', 'cards', 'merge', 'split'])
    expect(press('m', { repeat: true })).toBeNull()
    expect(press('?')).toEqual({ kind: 'help' })
  })
})

test('the handleiding tells of every key of the walk what its list of keys tells', () => {
  const [, after = ''] = handleiding.split('\n## Werksessie 2\n')
  const [chapter = ''] = after.split(/\n## /)
  const rows = [...chapter.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].map(([, keys = '', text = '']) => `${keys}: ${text}`)
  const t = translator('nl')
  // The decisions have a table of their own; undo and the list itself are told in words.
  const elsewhere = new Set<string>([...Object.values(letters), 'Ctrl+Z', '?'])
  for (const { keys, text } of reviewKeyHelp.filter((help) => !elsewhere.has(help.keys)))
    expect(rows).toContain(`${keysInWords(keys, t)}: ${t(text)}`)
  for (const letter of Object.values(letters)) expect(chapter).toContain(`\n| ${letter} | `)
})
