import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doing, plannedDocument } from '../../testing/fixture.ts'
import { type PlanColumn, planColumns, usualColumns, usualColumnsOf } from './planTable.ts'
import { columnMoved, columnsChosen, columnsThatStay, readColumns } from './planTableColumns.ts'

describe('the columns that were chosen before', () => {
  it.each([
    [null, usualColumns],
    [[], usualColumns],
    [['goal', 'moment'], usualColumns],
    [
      ['goal', 'title', 'kind', 'goal'],
      ['goal', 'title', 'kind'],
    ],
    [['title', 'bestaat-niet'], ['title']],
  ])('%j', (names, expected) => {
    expect(readColumns(names, usualColumns)).toEqual(expected)
  })
})

it('a school with target groups sees them, and the kind, right behind the activity', () => {
  const document = plannedDocument()
  expect(usualColumnsOf(document)).toEqual(usualColumns)
  const grouped = doing(document, 'targetGroup.add', { names: ['Leerjaar 1'] })
  expect(usualColumnsOf(grouped).slice(0, 5)).toEqual(['moment', 'title', 'targetGroups', 'kind', 'goal'])
})

describe('choosing columns', () => {
  const orders = fc.shuffledSubarray([...planColumns]).map((some) => [...new Set<PlanColumn>([...some, 'title'])])

  it('keeps the order of those that stay, shows all that were chosen and the title always', () => {
    fc.assert(
      fc.property(orders, fc.subarray([...planColumns]), (shown, chosen) => {
        const next = columnsChosen(shown, new Set(chosen))
        expect(new Set(next)).toEqual(new Set([...chosen, 'title']))
        expect(next.filter((column) => shown.includes(column))).toEqual(shown.filter((column) => next.includes(column)))
      }),
    )
  })

  it('puts one that comes behind the one it usually comes after', () => {
    expect(columnsChosen(['title', 'hours', 'goal'], new Set(['hours', 'goal', 'parent', 'moment']))).toEqual([
      'moment',
      'title',
      'hours',
      'goal',
      'parent',
    ])
  })

  it('moves one, and back again', () => {
    fc.assert(
      fc.property(orders, fc.nat(14), fc.integer({ min: -15, max: 15 }), (shown, at, by) => {
        const column = shown[at % shown.length] ?? 'title'
        const moved = columnMoved(shown, column, by)
        expect(moved.filter((each) => each !== column)).toEqual(shown.filter((each) => each !== column))
        expect(columnMoved(moved, column, shown.indexOf(column) - moved.indexOf(column))).toEqual(shown)
      }),
    )
  })
})

it('the moment and the title stay in sight as far as they stand in front', () => {
  expect(columnsThatStay(['moment', 'title', 'goal'])).toEqual(['moment', 'title'])
  expect(columnsThatStay(['title', 'goal', 'moment'])).toEqual(['title'])
  expect(columnsThatStay(['goal', 'title'])).toEqual([])
  expect(columnsThatStay(['title'])).toEqual(['title'])
})
