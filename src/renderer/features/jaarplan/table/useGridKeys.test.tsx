import type { KeyboardEvent } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { actionOf } from '#ui/action.ts'
import { drawHook } from '#ui/testing/drawHook.tsx'
import type { Leaving } from './CellEditor.tsx'
import { gridActions } from './gridActions.ts'
import { headRow, newRow } from './gridPlaces.ts'
import { GridState } from './gridState.ts'
import { useCommit } from './useCommit.ts'
import type { Fill } from './useFill.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useNewRows } from './useNewRows.ts'
import type { TableActions } from './useTableActions.ts'

const rows = ['een', 'twee']
const columns = ['moment', 'title', 'goal'] as const

let state: GridState
const done: string[] = []
const spoken = vi.fn()

/** Actions that only write down what is asked of them; a new row waits as it does in the table. */
function actionsOf(): TableActions {
  return {
    textAt: (place) => state.draftAt(place)?.text ?? '',
    fill: ({ row, column, text }) => {
      done.push(`${row} ${column}: ${text}`)
      if (row.startsWith(newRow)) state.keep({ row, column }, text === '' ? null : { text, error: null })
      return null
    },
    finish: (row) => {
      if (state.draftsOf(row).size === 0) return
      done.push(`finish ${row}`)
      if (row === newRow) state.setAside()
    },
    fillAll: async (filled) => {
      done.push(`fillAll ${filled.map(({ row, column }) => `${row}.${column}`).join(' ')}`)
      return null
    },
    move: async () => ({ ok: true, value: [] }),
    remove: async (ids) => void done.push(`remove ${ids.join(' ')}`),
    duplicate: async (ids) => {
      done.push(`duplicate ${ids.join(' ')}`)
      return []
    },
    begin: (below) => void done.push(`begin below ${below}`),
  }
}

const fill: Fill = {
  fromEdge: async (way) => void done.push(`fill ${way}`),
  drawnOut: async () => {},
  selection: async (text) => {
    done.push(`fill selection: ${text}`)
    return null
  },
  nothing: async () => void done.push('fill nothing'),
  refuse: () => {},
}

async function draw() {
  const actions = actionsOf()
  const clipboard = { cut: () => {}, copy: () => {}, paste: async () => {} }
  const said = { onOpen: spoken, onMenu: spoken, onSearch: spoken, onSelected: spoken }
  const cells = { state, actions, fill, clipboard, ...said }
  const actionAt = (pressed: globalThis.KeyboardEvent) => {
    const action = actionOf(gridActions, pressed)
    return action ? () => action.run(cells) : null
  }
  const options = { state, actions, actionAt, onSelected: spoken }
  const drawn = await drawHook(() => {
    useNewRows(state, actions)
    return { keys: useGridKeys(options), commit: useCommit(state, actions, fill) }
  })
  const { keys, commit } = drawn.values.at(-1) ?? { keys: null, commit: null }
  const press = (key: string, held: Partial<Record<'repeat' | 'ctrlKey' | 'shiftKey', boolean>> = {}) => {
    const pressed = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...held }
    const preventDefault = vi.fn()
    const target = { querySelectorAll: () => [], parentElement: { clientHeight: 0 } }
    const nativeEvent = { ...pressed, getModifierState: () => false }
    const event = { ...pressed, nativeEvent, currentTarget: target, preventDefault, stopPropagation: () => {} }
    keys?.onKeyDown(event as unknown as KeyboardEvent<HTMLElement>)
    return preventDefault.mock.calls.length > 0
  }
  /** Types in the cell one is in, and leaves it by a key. */
  const type = (text: string, leaving: 'down' | 'right' | 'left') => {
    press(text.slice(0, 1))
    const { editing } = state
    if (editing) commit?.(editing, text, leaving)
  }
  const leave = (text: string, leaving: Leaving) => {
    if (state.editing) commit?.(state.editing, text, leaving)
  }
  return { press, type, leave, remove: drawn.remove }
}

beforeEach(() => {
  state = new GridState()
  state.lay(rows, columns)
  state.hasFocus = true
  state.goTo({ row: 'een', column: 'goal' })
  done.length = 0
})

describe('a held key', () => {
  it.each([
    ['Delete', {}],
    ['Backspace', {}],
    ['d', { ctrlKey: true }],
    ['Enter', {}],
    [' ', {}],
    ['x', { ctrlKey: true }],
    ['v', { ctrlKey: true }],
  ])('does nothing: %s', async (key, held) => {
    const { press, remove } = await draw()
    state.goTo({ row: 'twee', column: 'goal' })
    state.pick('twee', false)
    expect(press(key, { ...held, repeat: true })).toBe(true)
    expect(done).toEqual([])
    expect(state.editing).toBeNull()
    expect(state.picked.size).toBe(1)
    await remove()
  })

  it.each([
    ['d', { ctrlKey: true }, 'fill down'],
    ['R', { ctrlKey: true }, 'fill right'],
    ['Delete', {}, 'fill nothing'],
    ['Delete', { ctrlKey: true }, 'remove een'],
    ['Insert', {}, 'begin below een'],
  ])('does once what it does pressed: %s with %j', async (key, held, what) => {
    const { press, remove } = await draw()
    press(key, held)
    press(key, { ...held, repeat: true })
    expect(done).toEqual([what])
    await remove()
  })

  it('goes through the table, and makes the selection larger', async () => {
    const { press, remove } = await draw()
    press('ArrowDown', { repeat: true })
    expect(state.active.row).toBe('twee')
    press('ArrowUp', { repeat: true, shiftKey: true })
    expect(state.selection().rows).toEqual(rows)
    await remove()
  })
})

describe('a new row', () => {
  it('is filled from left to right, and makes one activity when it is left', async () => {
    const { type, remove } = await draw()
    state.goTo({ row: newRow, column: 'title' })
    type('naam', 'right')
    type('doel', 'down')
    expect(done).toEqual([`${newRow} title: naam`, `${newRow} goal: doel`, `finish ${newRow}`])
    expect(state.active).toEqual({ row: newRow, column: 'title' })
    await remove()
  })

  it('begins in any column: then the name is asked for, and nothing is refused', async () => {
    const { type, press, remove } = await draw()
    state.goTo({ row: newRow, column: 'moment' })
    type('mei', 'down')
    expect(state.active).toEqual({ row: newRow, column: 'title' })
    expect(done).toEqual([`${newRow} moment: mei`])
    press('ArrowUp')
    expect(done.at(-1)).toBe(`finish ${newRow}`)
    expect(state.draftRows).toHaveLength(1)
    await remove()
  })

  it('goes on to the next one after its last column, where that one began', async () => {
    const { type, press, remove } = await draw()
    state.goTo({ row: newRow, column: 'title' })
    type('naam', 'right')
    press('Tab')
    expect(done.at(-1)).toBe(`finish ${newRow}`)
    expect(state.active).toEqual({ row: newRow, column: 'title' })
    expect(press('Tab', { shiftKey: true })).toBe(true)
    await remove()
  })

  it('is finished when the focus leaves the table, and when the table goes', async () => {
    const { type, remove } = await draw()
    state.goTo({ row: newRow, column: 'title' })
    type('naam', 'right')
    state.hasFocus = false
    expect(done.at(-1)).toBe(`finish ${newRow}`)
    state.hasFocus = true
    type('tweede', 'right')
    await remove()
    expect(done.filter((each) => each === `finish ${newRow}`)).toHaveLength(2)
  })

  it('is emptied cell by cell', async () => {
    const { type, press, remove } = await draw()
    state.goTo({ row: newRow, column: 'title' })
    type('naam', 'right')
    press('ArrowLeft')
    press('Delete')
    expect(state.draftsOf(newRow).size).toBe(0)
    await remove()
  })
})

describe('whole rows and columns', () => {
  it('are chosen by key around the selection', async () => {
    const { press, remove } = await draw()
    press('ArrowDown', { shiftKey: true })
    press(' ', { shiftKey: true })
    expect([...state.picked]).toEqual(rows)
    expect(state.active.row).toBe('een')
    press('Escape')
    press(' ', { ctrlKey: true })
    expect(state.selection()).toEqual({ rows, columns: ['goal'], isWhole: false })
    press('ArrowLeft', { shiftKey: true })
    expect(state.selection().columns).toEqual(['title', 'goal'])
    await remove()
  })
})

it('who changed nothing sends nothing, also when the plan says something else by now', async () => {
  const { leave, remove } = await draw()
  state.edit({ row: 'een', column: 'goal', text: 'zoals het was', isWhole: true })
  leave('zoals het was', 'down')
  expect([done, state.editing]).toEqual([[], null])
  await remove()
})

it('what is typed on a heading lands in the cell one was in', async () => {
  const { press, remove } = await draw()
  state.goTo({ row: headRow, column: 'title' })
  press('a')
  expect(state.editing).toMatchObject({ row: 'een', column: 'goal' })
  await remove()
})
