import { beforeEach, describe, expect, it, vi } from 'vitest'
import { headRow, newRow, type Place } from './gridPlaces.ts'
import { GridState } from './gridState.ts'

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

  it('selects whole columns around where one is, and more or fewer as one goes sideways', () => {
    state.pickColumns('drie', 'title', 'title')
    expect(state.selection()).toEqual({ rows, columns: ['title'], isWhole: false })
    expect(state.active).toEqual({ row: 'drie', column: 'title' })
    expect([state.view(headRow).from, state.view(headRow).to]).toEqual([1, 1])
    state.extendTo({ row: 'drie', column: 'goal' })
    expect([state.selection().rows, state.pickedColumns]).toEqual([rows, ['title', 'goal']])
    state.lay(['vier', 'drie'], columns)
    expect(state.selection().rows).toEqual(['vier', 'drie'])
    state.extendTo({ row: 'vier', column: 'goal' })
    expect([state.pickedColumns, state.selection().rows]).toEqual([[], ['vier', 'drie']])
    state.pickColumns('drie', 'title', 'goal')
    expect([state.letGo(), state.letGo(), state.selection().rows]).toEqual([true, false, ['drie']])
  })

  it('picks whole rows from one to another, and goes on from there', () => {
    state.pickFrom('drie', 'twee')
    expect([state.selection().rows, state.active.row]).toEqual([['twee', 'drie'], 'twee'])
    state.pickFrom(null, 'vier')
    expect(state.selection().rows).toEqual(['drie', 'vier'])
    state.pickFrom('een', 'een')
    expect(state.selection().rows).toEqual(['een'])
  })

  it('never takes the headings or the row of a new activity along', () => {
    state.extendTo({ row: newRow, column: 'goal' })
    expect(state.selection().rows).toEqual(['een'])
    state.selectAll()
    expect(state.selection()).toMatchObject({ rows, isWhole: true })
  })
})

describe('rows that somebody is at work in', () => {
  const moved = ['vier', 'een', 'drie']
  const inPlan = new Set(rows)

  beforeEach(() => {
    state.hasFocus = true
    state.touch(['een'])
    state.lay(moved, columns, inPlan)
  })

  it('keep their place until one leaves the row, also those that no longer fit', () => {
    expect(state.rows).toEqual(rows)
    state.goTo({ row: 'een', column: 'goal' })
    expect(state.rows).toEqual(rows)
    state.goTo({ row: 'drie', column: 'goal' })
    expect(state.rows).toEqual(moved)
    expect(state.active.row).toBe('drie')
  })

  it('wait for who types in the next row already', () => {
    state.edit({ row: 'twee', column: 'goal', text: '', isWhole: false })
    expect(state.rows).toEqual(rows)
    state.stopEditing()
    expect(state.rows).toEqual(moved)
  })

  it('settle when the focus leaves the table, unless several are chosen to work on', () => {
    state.extendTo({ row: 'twee', column: 'goal' })
    state.hasFocus = false
    expect(state.rows).toEqual(rows)
    state.letGo()
    expect(state.rows).toEqual(moved)
  })

  it('are gone at once when they are taken from the plan', () => {
    state.lay(moved, columns, new Set(['een', 'drie', 'vier']))
    expect(state.rows).toEqual(['een', 'drie', 'vier'])
  })
})

describe('a row that is no activity yet', () => {
  const goal = { row: newRow, column: 'goal' } as const

  it('gets a place of its own above the last row when it is left, with all that was typed', () => {
    state.edit({ ...goal, text: 'a', isWhole: false })
    state.keep(goal, { text: 'doel', error: null })
    state.edit({ row: newRow, column: 'moment', text: 'm', isWhole: false })
    const row = state.setAside()
    expect(state.draftRows).toEqual([row])
    expect(state.draftAt({ row, column: 'goal' })?.text).toBe('doel')
    expect(state.draftsOf(newRow).size).toBe(0)
    expect(state.begun).toBe('goal')
    expect(state.from({ row: 'vier', column: 'goal' }, 1, 0).row).toBe(row)
    expect(state.from({ row: 'vier', column: 'goal' }, 2, 0).row).toBe(newRow)
  })

  it('never takes the name of another, also of one that was kept from before', () => {
    state.keep({ row: `${newRow}:4`, column: 'goal' }, { text: 'van eerder', error: null })
    state.keep(goal, { text: 'doel', error: null })
    expect(state.setAside()).toBe(`${newRow}:5`)
    expect(state.draftRows).toEqual([`${newRow}:4`, `${newRow}:5`])
  })

  it('is there as long as something stands in it, and it is not on its way to the plan', () => {
    state.keep(goal, { text: 'doel', error: null })
    const row = state.setAside()
    expect([state.send(row), state.send(row)]).toEqual([true, false])
    expect(state.draftRows).toEqual([])
    expect(state.draftsOf(row).size).toBe(1)
    state.unsend(row)
    expect(state.draftRows).toEqual([row])
    state.keep({ row, column: 'goal' }, null)
    expect(state.draftRows).toEqual([])
  })
})

it('the cell that is typed in after a press on a heading is the one before it', () => {
  state.goTo({ row: 'twee', column: 'goal' })
  state.goTo({ row: headRow, column: 'title' })
  expect(state.cell).toEqual({ row: 'twee', column: 'goal' })
  state.lay(['een'], columns)
  expect(state.cell).toEqual({ row: newRow, column: 'goal' })
})

describe('the corner of a selection', () => {
  it('is at its last cell; whole rows and columns and new rows have none', () => {
    expect(state.view('een').handle).toBe('title')
    state.extendTo({ row: 'twee', column: 'moment' })
    expect([state.view('een').handle, state.view('twee').handle]).toEqual([null, 'title'])
    const handles = () => [...rows, newRow, headRow].map((row) => state.view(row).handle).filter(Boolean)
    state.pickColumns('een', 'title', 'title')
    expect(handles()).toEqual([])
    state.pickFrom('een', 'twee')
    expect(handles()).toEqual([])
    state.letGo()
    state.goTo({ row: newRow, column: 'title' })
    expect(handles()).toEqual([])
  })

  it('is drawn out over cells that look so until it lands or is let go', () => {
    state.drawOut({ row: 'drie', column: 'goal' })
    expect(state.filling).toEqual({ rows: ['twee', 'drie'], columns: ['title'] })
    expect([state.view('drie').fillFrom, state.view('drie').fillTo, state.view('vier').fillFrom]).toEqual([1, 1, -1])
    state.drawOut({ row: 'een', column: 'moment' })
    expect(state.filling).toBeNull()
  })
})

it('cells that were cut look so until they stay or go, or something is typed', () => {
  const cut = { text: 'x', rows: ['een'], columns: ['goal'] } as const
  state.setCut(cut)
  expect([...state.view('een').cut]).toEqual(['goal'])
  expect(state.view('twee').cut.size).toBe(0)
  state.edit({ row: 'twee', column: 'goal', text: '', isWhole: false })
  expect(state.cut).toBeNull()
  expect(state.view('een').cut.size).toBe(0)
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

describe('what is typed in cells', () => {
  const goal = { row: 'b', column: 'goal' } as const
  const hours = { row: 'c', column: 'hours' } as const
  const wrong = { code: 'text.tooLong' } as const
  let kept: (readonly [row: string, column: string, what: unknown])[]
  const begun = (...all: readonly (Place & { readonly text: string })[]) => {
    kept = []
    return new GridState({
      all: () => all,
      keep: ({ row, column }, draft) => void kept.push([row, column, draft]),
      type: ({ row, column }, text) => void kept.push([row, column, text]),
    })
  }

  it('is kept as it is typed, and let go of when the cell is left as it was', () => {
    const state = begun()
    state.edit({ ...goal, text: 'Praten', isWhole: true })
    state.type('Praten en')
    expect(state.typed).toBe('Praten en')
    state.stopEditing()
    expect([kept, state.typed]).toEqual([
      [
        ['b', 'goal', 'Praten en'],
        ['b', 'goal', null],
      ],
      null,
    ])
  })

  it('stays when it was refused, also when one looks at it again and changes nothing', () => {
    const state = begun()
    const refused = { text: 'te lang', error: wrong }
    state.keep(goal, refused)
    state.edit({ ...goal, text: 'te lang', isWhole: true })
    state.type('te lang!')
    state.stopEditing()
    expect(kept.at(-1)).toEqual(['b', 'goal', refused])
  })

  it('is there again: the cell that was typed in last is open, the others are still to be filled in, once', () => {
    const state = begun({ ...goal, text: 'Praten' }, { ...hours, text: '2 uur' })
    expect(state.editing).toMatchObject({ ...hours, text: '2 uur', isWhole: true })
    expect([state.draftAt(goal)?.text, state.draftAt(hours)?.text]).toEqual(['Praten', '2 uur'])
    expect([state.takeLeft(), state.takeLeft()]).toEqual([[{ ...goal, text: 'Praten' }], []])
  })
})
