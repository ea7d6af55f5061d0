import { expect, it } from 'vitest'
import { emptyEvent, formOf, readEvent } from './eventForm.ts'

const typed = { ...emptyEvent, name: ' Toetsweek  1 ', first: '9-11', last: '13 nov' }

it('reads a name and its days in any of the ways that people write them', () => {
  expect(readEvent(typed, 2026)).toEqual({
    kind: 'ready',
    event: { kind: 'tests', name: 'Toetsweek 1', first: '2026-11-09', last: '2026-11-13' },
  })
})

it('is one day without a last one', () => {
  expect(readEvent({ ...typed, last: ' ' }, 2026)).toMatchObject({ event: { first: '2026-11-09', last: '2026-11-09' } })
})

it.each([
  [{ name: '  ' }, { name: 'schoolEvents.wrong.noName' }],
  [{ name: 'a'.repeat(121) }, { name: 'error.text.tooLong' }],
  [{ first: '' }, { first: 'holidays.wrong.noDay' }],
  [{ first: '', last: '' }, { first: 'holidays.wrong.noDay' }],
  [{ first: 'snel' }, { first: 'holidays.wrong.unreadable' }],
  [{ last: '31-02-2027' }, { last: 'error.moment.noSuchDay' }],
  [{ last: '8-11' }, { last: 'holidays.wrong.order' }],
  [{ first: '9-11-2024', last: '' }, { first: 'holidays.wrong.outsideYear' }],
])('says what is wrong with %j', (fields, expected) => {
  const read = readEvent({ ...typed, ...fields }, 2026)
  const errors = read.kind === 'wrong' ? read.errors : {}
  expect(Object.fromEntries(Object.entries(errors).map(([part, error]) => [part, error?.key]))).toEqual(expected)
})

it('shows what is there, and reads that back', () => {
  const event = { id: 'e', kind: 'parents', name: 'Ouderavond', first: '2026-11-10', last: '2026-11-10' } as const
  const { id: _, ...plain } = event
  expect(formOf(event)).toEqual({ kind: 'parents', name: 'Ouderavond', first: '10-11-2026', last: '' })
  for (const each of [event, { ...event, last: '2026-11-12' }]) {
    expect(readEvent(formOf(each), 2026)).toEqual({ kind: 'ready', event: { ...plain, last: each.last } })
  }
})
