import { beforeEach, describe, expect, it, vi } from 'vitest'
import { usualColumns } from '#shared/rules/planTable.ts'
import { GridState, headRow, newRow } from './gridState.ts'
import { readColumns } from './shownColumns.ts'

const rows = ['een', 'twee', 'drie', 'vier']
const columns = ['moment', 'title', 'goal'] as const
let state: GridState

beforeEach(() => {
  state = new GridState()
  state.lay(rows, columns)
  state.goTo({ row: 'een', column: 'title' })
})

describe('going through a table', () => {
  it('stops at the edges: the headings above, the row of a new activity beneath', () => {
    expect(state.from(state.active, -5, -5)).toEqual({ row: headRow, column: 'moment' })
    expect(state.from(state.active, Infinity, 1)).toEqual({ row: newRow, column: 'goal' })
  })

  it('goes on where a row was that is gone', () => {
    state.goTo({ row: 'twee', column: 'goal' })
    state.lay(['een', 'drie', 'vier'], columns)
    expect(state.active).toEqual({ row: 'drie', column: 'goal' })
    state.lay([], columns)
    expect(state.active).toEqual({ row: newRow, column: 'goal' })
    state.lay(rows, ['title'])
    expect(state.active.column).toBe('title')
  })

  it('stays with its activity when the rows come in another order', () => {
    state.lay(['vier', 'drie', 'twee', 'een'], columns)
    expect(state.active.row).toBe('een')
  })
})

describe('selecting', () => {
  it('makes a rectangle from the active cell to the other corner, whichever comes first', () => {
    state.goTo({ row: 'drie', column: 'goal' })
    state.extendTo({ row: 'twee', column: 'title' })
    expect(state.selection()).toEqual({ rows: ['twee', 'drie'], columns: ['title', 'goal'], isWhole: false })
    expect(state.active).toEqual({ row: 'drie', column: 'goal' })
    expect(state.view('twee')).toMatchObject({ from: 1, to: 2, active: null })
  })

  it('picks whole rows, one by one and all in between, and forgets those that are gone', () => {
    state.pick('een', false)
    state.pick('drie', true)
    expect(state.selection()).toEqual({ rows: ['een', 'twee', 'drie'], columns, isWhole: true })
    state.pick('twee', false)
    expect(state.selection().rows).toEqual(['een', 'drie'])
    state.lay(['drie', 'vier'], columns)
    expect(state.selection().rows).toEqual(['drie'])
    expect(state.letGo()).toBe(true)
    expect(state.letGo()).toBe(false)
  })

  it('never takes the headings or the row of a new activity along', () => {
    state.extendTo({ row: newRow, column: 'goal' })
    expect(state.selection().rows).toEqual(['een'])
    state.selectAll()
    expect(state.selection()).toMatchObject({ rows, isWhole: true })
  })
})

describe('what a row hears', () => {
  it('is nothing as long as it looks the same', () => {
    const before = rows.map((row) => state.view(row))
    state.goTo({ row: 'twee', column: 'title' })
    const changed = rows.filter((row, index) => state.view(row) !== before[index])
    expect(changed).toEqual(['een', 'twee'])
  })

  it('keeps what was refused in its cell until it is put right', () => {
    const heard = vi.fn()
    state.subscribe(heard)
    const place = { row: 'twee', column: 'moment' } as const
    state.keep(place, { text: '31 februari', error: { code: 'moment.noSuchDay' } })
    expect(state.view('twee').drafts.get('moment')?.text).toBe('31 februari')
    expect(state.view('een').drafts.size).toBe(0)
    state.keep(place, null)
    expect(state.draftAt(place)).toBeNull()
    expect(heard).toHaveBeenCalledTimes(2)
  })
})

describe('the columns that were chosen before', () => {
  it.each([
    [null, usualColumns],
    ['', usualColumns],
    ['goal moment', usualColumns],
    ['goal title kind', ['title', 'goal', 'kind']],
    ['title bestaat-niet', ['title']],
  ])('%j', (text, expected) => {
    expect(readColumns(text)).toEqual(expected)
  })
})
