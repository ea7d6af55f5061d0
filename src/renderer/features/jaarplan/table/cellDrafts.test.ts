import { expect, test } from 'vitest'
import { Drafts } from '#app/drafts.ts'
import type { Bridge } from '#shared/contract.ts'
import { cellDraftsIn } from './cellDrafts.ts'
import { newRow } from './gridPlaces.ts'

/** A main that never answers. */
const silent = { call: () => new Promise(() => {}), on: () => () => {} } as unknown as Bridge

const begun = () => {
  const drafts = new Drafts('traject-1', { bridge: silent, later: () => () => {} })
  return { drafts, cells: cellDraftsIn(drafts) }
}

test('what is typed in a cell is kept under its activity, and that of a new row under no record', () => {
  const { drafts, cells } = begun()
  cells.type({ row: 'activiteit-1', column: 'goal' }, 'Praten')
  cells.type({ row: newRow, column: 'title' }, 'Ouderavond')
  drafts.type('activiteit-1 title', 'iets anders')
  expect(drafts.keys().map((key) => key.split(' ')[0])).toEqual(['activiteit-1', '#new', 'activiteit-1'])
  expect(cells.all()).toEqual([
    { row: 'activiteit-1', column: 'goal', text: 'Praten' },
    { row: newRow, column: 'title', text: 'Ouderavond' },
  ])
})

test('a text that is on its way is no question; one that was refused is', () => {
  const { drafts, cells } = begun()
  const place = { row: 'activiteit-1', column: 'goal' } as const
  cells.keep(place, { text: 'Praten', error: null })
  expect([drafts.hasRefused, drafts.get('activiteit-1 cell goal')?.isSending]).toEqual([false, true])
  cells.keep(place, { text: 'Praten', error: { code: 'text.tooLong', values: { max: 5 } } })
  expect([drafts.hasRefused, drafts.get('activiteit-1 cell goal')?.isSending]).toEqual([true, false])
  cells.keep(place, null)
  expect(cells.all()).toEqual([])
})
