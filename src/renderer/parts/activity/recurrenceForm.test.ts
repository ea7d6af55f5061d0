import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordinals, type Recurrence, weekdays } from '#shared/records.ts'
import { formOfRecurrence, longestInterval, type RecurrenceForm, readRecurrence } from './recurrenceForm.ts'

const year = 2026
const fresh = formOfRecurrence(null, null)

function read(form: Partial<RecurrenceForm>, before: Recurrence | null = null) {
  return readRecurrence({ ...fresh, ...form }, before, year)
}

const day = fc.date({ min: new Date('2026-08-01'), max: new Date('2027-07-31'), noInvalidDate: true })
const isoDay = day.map((date) => date.toISOString().slice(0, 10))
const shared = {
  until: fc.option(isoDay),
  skipsHolidays: fc.boolean(),
  except: fc.array(isoDay, { maxLength: 5 }),
}
const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: longestInterval }),
    ...shared,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    ordinal: fc.constantFrom(...ordinals),
    weekday: fc.constantFrom(...weekdays),
    ...shared,
  }),
  fc.record({
    kind: fc.constant('term' as const),
    of: fc.constantFrom('period' as const, 'trimester' as const),
    ...shared,
  }),
)

describe('the form of a recurrence', () => {
  it('reads back to the same recurrence, exceptions too', () => {
    fc.assert(
      fc.property(recurrences, (recurrence) => {
        const form = formOfRecurrence(recurrence, '2026-10-06')
        expect(readRecurrence(form, recurrence, year)).toEqual({ kind: 'ready', recurrence })
      }),
    )
  })

  it('begins as not recurring, outside the holidays, on the weekday that the day is', () => {
    expect(formOfRecurrence(null, '2026-10-06T08:30')).toMatchObject({
      kind: 'none',
      ordinal: 1,
      weekday: 2,
      skipsHolidays: true,
    })
    expect(formOfRecurrence(null, '2026-11-30')).toMatchObject({ ordinal: -1, weekday: 1 })
    expect(read({})).toEqual({ kind: 'ready', recurrence: null })
  })

  it.each(['', '0', '27', '-1', '1,5', 'twee', '100'])('refuses %j weeks, at that field', (interval) => {
    expect(read({ kind: 'weekly', interval })).toMatchObject({ kind: 'wrong', field: 'interval' })
  })

  it.each([
    ['31-02-2027', 'activity.moment.wrong.date'],
    ['eind mei', 'activity.moment.wrong.unreadable'],
  ])('refuses %j as the last day, at that field', (until, key) => {
    expect(read({ kind: 'monthly', until })).toMatchObject({ kind: 'wrong', field: 'until', text: { key } })
  })

  it('reads a last day without a year in the school year', () => {
    expect(read({ kind: 'trimester', until: '1-6' })).toMatchObject({ recurrence: { until: '2027-06-01' } })
  })

  it('is none whatever is left in the other fields', () => {
    expect(read({ kind: 'none', until: 'eind mei', interval: '' })).toEqual({ kind: 'ready', recurrence: null })
  })

  it('keeps what was left out while the pattern is of the same kind, and forgets it with the pattern', () => {
    const except = ['2026-11-03']
    const before: Recurrence = { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: true, except }
    expect(read({ kind: 'monthly', skipsHolidays: false }, before)).toMatchObject({ recurrence: { except } })
    expect(read({ kind: 'weekly' }, before)).toMatchObject({ recurrence: { except: [] } })
  })
})
